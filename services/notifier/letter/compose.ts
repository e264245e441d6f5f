/** Makes a letter of what is to be told: sections by urgency, measures within them, the subject says it all in one line. */

import {
  civilDateAt,
  type Instant,
  type NoticeKind,
  type Plan,
  recipientName,
  SUPERVISION_OFFICE,
} from '@duban/domain';
import { type Entry, entryOf, type Told } from './item.ts';
import type { Letter } from './letter.ts';
import { sectionsOf } from './sections.ts';
import { type Audience, dayOf, SUMMARY, titleOf, urgencyOf } from './words.ts';

export type Composing = {
  readonly dispatch: string;
  readonly planId: string;
  readonly plan: Plan;
  readonly recipient: string;
  readonly at: Instant;
  /** In the order of the log. */
  readonly told: readonly Told[];
  readonly links: Links;
};

export type Links = { readonly home: string; toMeasure(plan: string, measure: string): string };

export const compose = (composing: Composing): Letter => {
  const { dispatch, planId, plan, recipient, at, told, links } = composing;
  const view = {
    plan,
    at,
    audience: audienceOf(recipient),
    linkTo: (measure: string) => links.toMeasure(planId, measure),
  };
  const entries = onePerObligation(told.map((one) => entryOf(one, view)));
  const [only] = entries;
  const isAlone = dispatch.startsWith('alone/') && entries.length === 1;
  const date = civilDateAt(at);
  const planTitle = plan.frame.title.zh;
  const day = dayOf(date, date.slice(0, 4));
  return {
    id: dispatch,
    plan: planId,
    recipient,
    subject: isAlone && only ? subjectAlone(only) : subjectOfDigest(entries, day),
    salutation: recipientName(recipient, plan.frame).zh,
    intro: isAlone && only ? introAlone(only) : `以下是${planTitle}截至${day}需要您知悉的事项。`,
    sections: sectionsOf(entries),
    date,
    planTitle,
    home: links.home,
  };
};

const audienceOf = (recipient: string): Audience => {
  if (recipient.startsWith('unit-')) return 'unit';
  return recipient === SUPERVISION_OFFICE ? 'office' : 'leader';
};

/** Of several notices of one thing the most urgent one speaks; a later one of the same kind replaces an earlier. */
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

const subjectOfDigest = (entries: readonly Entry[], day: string): string => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = open.filter(({ copy }) => !copy);
  const count = (kinds: readonly NoticeKind[]) => own.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = SUMMARY.map(([word, kinds]) => [word, count(kinds)] as const);
  const counted = [...parts, ['抄送', open.length - own.length] as const].filter(([, number]) => number > 0);
  return `督办日报 ${day}｜${counted.map(([word, number]) => `${word}${number}项`).join('、') || '均已办理'}`;
};

const subjectAlone = ({ kind, measure, what, when }: Entry): string =>
  `${titleOf(kind)}｜${measure}：${[what, when].filter(Boolean).join('，')}`;

const introAlone = ({ kind }: Entry): string =>
  kind === 'interview'
    ? '因下列事项长期逾期，按督办规定进行约谈。'
    : '你单位牵头的下列事项已经逾期，经催办仍未办结，现予督办。';
