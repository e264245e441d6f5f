/** Composes a letter from notices: sections by urgency, items by measure, and a subject that counts them. */

import {
  assertNever,
  CALENDAR_NOTICE_DAYS,
  type CivilDate,
  civilDateAt,
  cutText,
  daysBetween,
  formOfDispatch,
  type Instant,
  type NoticeForm,
  type Plan,
  recipientName,
  SUPERVISION_OFFICE,
} from '@duban/domain';
import { cleanLetter } from './clean.ts';
import { counted } from './count.ts';
import { type Entry, entryOf, type NoticeInContext } from './item.ts';
import type { Attachment, Letter } from './letter.ts';
import type { ReportSentences } from './promise.ts';
import { sectionsOf } from './sections.ts';
import { type Audience, dayOf, titleOf, urgencyOf } from './words.ts';

export type Composing = {
  readonly dispatch: string;
  readonly planId: string;
  readonly plan: Plan;
  /** The sentences of the report that measures cite; absent or null where the report's text was not given. */
  readonly report?: ReportSentences;
  readonly recipient: string;
  readonly at: Instant;
  /** In the order of the log. */
  readonly notices: readonly NoticeInContext[];
  readonly links: Links;
};

export type Links = {
  readonly home: string;
  toMeasure(plan: string, measure: string): string;
  toPaper(plan: string, paper: string): string;
};

export const compose = (composing: Composing): Letter => {
  const { dispatch, planId, plan, report = null, recipient, at, notices, links } = composing;
  const view = {
    plan,
    report,
    at,
    audience: audienceOf(recipient),
    linkTo: (measure: string) => links.toMeasure(planId, measure),
  };
  const entries = onePerObligation(notices.map((one) => entryOf(one, view)));
  const open = entries.filter(({ settled }) => settled === null);
  const date = civilDateAt(at);
  const planTitle = plan.frame.title.zh;
  const day = dayOf(date, date.slice(0, 4));
  const form = formOfDispatch(dispatch) ?? 'digest';
  const { subject, intro } = opening(form, { entries, open, planTitle, day });
  return cleanLetter({
    id: dispatch,
    plan: planId,
    recipient,
    subject: cutText(`${plan.frame.demonstration ? DEMONSTRATION_MARK : ''}${subject}`, MAX_SUBJECT_CHARS),
    salutation: recipientName(recipient, plan.frame).zh,
    intro: recipient === SUPERVISION_OFFICE ? `${intro}${calendarEnd(plan, date)}` : intro,
    attachments: attachmentsOf(entries, (paper) => links.toPaper(planId, paper)),
    sections: sectionsOf(entries, form === 'weekly'),
    date,
    planTitle,
    sender: senderOf(plan),
    home: links.home,
  });
};

/** The files of all letters that the entries are about, each once. */
const attachmentsOf = (entries: readonly Entry[], linkTo: (paper: string) => string): readonly Attachment[] => {
  const papers = new Map(entries.flatMap(({ paper }) => (paper ? [[paper.key, paper] as const] : [])));
  return [...papers.values()].map(({ key, fileName: name, number, sha256, size }) => ({
    ...{ name, number, sha256, size },
    url: linkTo(key),
  }));
};

/** The sentence that the calendar ends soon, for the office, which can extend it; empty while the end is far away. */
const calendarEnd = ({ terms: { calendar } }: Plan, today: CivilDate): string => {
  const left = daysBetween(today, calendar.to);
  if (left > CALENDAR_NOTICE_DAYS) return '';
  const end = dayOf(calendar.to, today.slice(0, 4));
  return `本计划工作日历${left < 0 ? `已于${end}结束` : `将于${end}结束，还有${left}天`}，请尽快续期；其后的工作日暂按周一至周五计算。`;
};

/** Begins the subject of every letter of a demonstration plan. */
const DEMONSTRATION_MARK = '【演示】';

/** UTF-16 code units; mail clients show fewer in their lists. */
const MAX_SUBJECT_CHARS = 120;

/** The plan's own unit whose name ends in 督查室, else the 督查室 of the place. */
const senderOf = ({ frame }: Plan): string =>
  frame.units.find(({ name }) => name.zh.endsWith('督查室'))?.name.zh ?? `${frame.place.zh}督查室`;

type Opening = {
  readonly entries: readonly Entry[];
  readonly open: readonly Entry[];
  readonly planTitle: string;
  readonly day: string;
};

const opening = (form: NoticeForm, { entries, open, planTitle, day }: Opening): Pick<Letter, 'subject' | 'intro'> => {
  // Matters that were settled since the rung fired are left out of the subject, unless no other matter is left.
  const asked = open.length > 0 ? open : entries;
  switch (form) {
    case 'letter':
      return { subject: subjectAlone(asked), intro: introAlone(asked) };
    case 'at-once':
      return { subject: `【紧急】${subjectAlone(asked)}`, intro: '下列事项要求紧急办理。' };
    case 'weekly':
      return {
        subject: `督办周报 ${day}｜${counted(open) || '均已办理'}`,
        intro: `以下是${planTitle}近一周的督办情况，按牵头单位列出，截至${day}。`,
      };
    case 'digest':
      return {
        subject: subjectOfDigest(open, day),
        intro: `以下是${planTitle}截至${day}需要您办理和知悉的事项。`,
      };
    default:
      return assertNever(form);
  }
};

const audienceOf = (recipient: string): Audience => {
  if (recipient.startsWith('unit-')) return 'unit';
  return recipient === SUPERVISION_OFFICE ? 'office' : 'leader';
};

/** Of several notices about one obligation the most urgent is kept, and of those of one kind the latest. */
const onePerObligation = (entries: readonly Entry[]): readonly Entry[] => {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { measure, obligation } = entry.notice;
    const key = `${measure}/${obligation ?? entry.kind}`;
    const other = found.get(key);
    if (!other || urgencyOf(entry.kind) <= urgencyOf(other.kind)) found.set(key, entry);
  }
  return [...found.values()];
};

const subjectOfDigest = (open: readonly Entry[], day: string): string => {
  const own = open.filter(({ copy }) => !copy);
  return `督办日报 ${day}｜${counted(own, ['抄送', open.length - own.length]) || '均已办理'}`;
};

/** Codes of measures in a subject. */
const MAX_CODES = 6;

const subjectAlone = (entries: readonly Entry[]): string => {
  const [first, ...others] = entries;
  if (first && others.length === 0) {
    const { heading, measure, what, when } = first;
    return `${titleOf(heading)}｜${measure}：${[what, when].filter(Boolean).join('，')}`;
  }
  const codes = entries.slice(0, MAX_CODES).map(({ measure }) => measure.split(' ', 1)[0]);
  return `${counted(entries)}｜${codes.join('、')}${entries.length > MAX_CODES ? '等' : ''}`;
};

/** A lamp or the office can trigger a letter before anything is overdue, which must then not say that it is. */
const introAlone = (entries: readonly Entry[]): string => {
  if (entries.length > 0 && entries.every(({ kind }) => kind === 'letter-issued'))
    return '现将下列函件印发给你们，请按照执行。';
  const called = entries.filter(({ kind }) => kind === 'interview').length;
  const overdue = entries.every(({ late }) => late > 0);
  if (called === entries.length)
    return `因下列事项${overdue ? '长期逾期' : '进展需要说明'}，按督办规定${called > 1 ? '一并' : '进行'}约谈。`;
  const urged = `你单位牵头的下列事项${overdue ? '已经逾期，经催办仍未办结' : '需要抓紧办理'}，现予督办`;
  if (called === 0) return `${urged}。`;
  return `${urged}；其中${overdue ? '长期逾期' : '列入约谈'}的，按督办规定进行约谈。`;
};
