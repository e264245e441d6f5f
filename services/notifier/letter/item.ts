/** Words one notice: the measure, the obligation, the date and delay, and what to do. */

import {
  type CalendarData,
  type CivilDate,
  civilDateAt,
  cutText,
  daysBetween,
  type Instant,
  isProvisional,
  LAMP,
  meetingWords,
  type Notice,
  type Plan,
  quoteZh,
  workingDaysTo,
} from '@duban/domain';
import type { KnownInstruction, KnownMeasure } from '../knowledge.ts';
import type { IssuedLetter } from './issued-letter.ts';
import type { Item } from './letter.ts';
import { promiseOf, type ReportSentences } from './promise.ts';
import { settledBy, subjectOf } from './standing.ts';
import { type Audience, dayOf, type Heading, todoOf } from './words.ts';

/** What a letter says of a measure. */
export type ShownMeasure = Pick<KnownMeasure, 'measure' | 'instructions'>;

export type NoticeInContext = {
  readonly notice: Notice;
  /** The measure of the notice, or the first of several. */
  readonly known: ShownMeasure;
  /** The other measures of the notice. */
  readonly others?: readonly ShownMeasure[];
  /** The official letter that it is about. */
  readonly paper?: IssuedLetter;
};

export type View = {
  readonly plan: Plan;
  readonly report: ReportSentences;
  /** Plan time at which the letter leaves. */
  readonly at: Instant;
  readonly audience: Audience;
  linkTo(measure: string): string;
};

export type Entry = Item & {
  readonly notice: Notice;
  /** The section in which it is listed. */
  readonly heading: Heading;
  /** Id of the lead unit. */
  readonly leadUnit: string;
  /** Short name of the lead unit. */
  readonly unitName: string;
  /** How it was settled meanwhile, null while it is open. */
  readonly settled: string | null;
  /** Days after the due date, negative before it. */
  readonly late: number;
  /** The official letter that goes with it; null where there is none, or it was withdrawn. */
  readonly paper: IssuedLetter | null;
  /** Whether entries that differ only in the measure are listed as one line. */
  readonly gathers: boolean;
};

export const entryOf = (
  { notice, known, others = [], paper }: NoticeInContext,
  { plan, report, at, audience, linkTo }: View,
): Entry => {
  const { measure } = known;
  const { leadUnit } = measure.definition;
  const today = civilDateAt(at);
  const subject = subjectOf(notice, measure);
  const late = notice.due === null ? 0 : daysBetween(notice.due, today);
  const unitName = plan.frame.units.find(({ id }) => id === leadUnit)?.shortName ?? leadUnit;
  return {
    notice,
    // The office may urge before the due date; such a matter is not overdue.
    heading: notice.kind === 'urging' && late <= 0 ? 'urged-before' : notice.kind,
    leadUnit,
    unitName,
    kind: notice.kind,
    copy: notice.copy,
    measure: measuresInWords([known, ...others]),
    // A unit's own measures need not name the unit.
    unit: audience === 'unit' ? '' : unitName,
    what: paper ? `${paper.number}《${paper.title}》` : whatOf(notice, known, plan),
    when: whenOf(notice, today, plan.terms.calendar),
    promise: QUOTING.includes(notice.kind) && !notice.copy ? promiseOf(measure.definition, report) : '',
    words: notice.text.trim() === '' ? '' : `${byWhom(notice, known, plan)}${quoteZh(shortened(notice.text))}`,
    todo: notice.copy ? '' : todoOf(notice.kind, subject, audience, late > 0),
    url: others.length === 0 ? linkTo(measure.definition.id) : null,
    settled: settledBy(notice, measure, paper),
    paper: paper?.isWithdrawn === false ? paper : null,
    gathers: subject === 'acknowledgement' || subject === 'report' || notice.kind === 'measure-issued',
    late,
  };
};

/** Codes of measures that an item names. */
const MAX_CODES = 12;

/** "4.4-01 新增高新技术企业", "4.4-01、4.4-03 共2项举措". */
const measuresInWords = (all: readonly [ShownMeasure, ...ShownMeasure[]]): string => {
  const [first] = all;
  if (all.length === 1) return `${first.measure.definition.code} ${first.measure.definition.title.zh}`;
  const codes = all.slice(0, MAX_CODES).map(({ measure }) => measure.definition.code);
  return `${codes.join('、')}${all.length > MAX_CODES ? '等' : ''} 共${all.length}项举措`;
};

/** Kinds of notices that quote the report. */
const QUOTING: readonly Notice['kind'][] = ['supervision-letter', 'interview'];

/** UTF-16 code units of a quoted text. */
const MAX_QUOTE_CHARS = 120;
const shortened = (text: string): string => {
  return cutText(text.replace(/\s+/g, ' ').trim(), MAX_QUOTE_CHARS);
};

/** Kinds of notices that quote what is wanted. */
const INSTRUCTING: readonly Notice['kind'][] = ['instruction', 'meeting-decision'];

/** "区长7月7日批示：" before the words of an instruction, "约谈结果：" before the result of an interview. */
const byWhom = ({ kind, obligation }: Notice, { instructions }: ShownMeasure, plan: Plan): string => {
  if (kind === 'interview-recorded') return '约谈结果：';
  const given = INSTRUCTING.includes(kind) && obligation !== null ? instructions.get(obligation) : undefined;
  return given ? `${instructed(given, plan)}：` : '';
};

const instructed = ({ leader, meeting, at }: KnownInstruction, { frame }: Plan): string => {
  if (meeting) return `${meetingWords(meeting, frame.year).zh}决定`;
  const title = frame.leaders.find(({ id }) => id === leader)?.title.zh ?? '领导';
  return `${title}${dayOf(civilDateAt(at), String(frame.year))}批示`;
};

const whatOf = (notice: Notice, { measure, instructions }: ShownMeasure, plan: Plan): string => {
  const { obligation, kind } = notice;
  if (obligation === null) return CLOSING.includes(kind) ? '例外销号申请' : '';
  if (kind === 'contribution-made') return plan.frame.units.find(({ id }) => id === obligation)?.name.zh ?? '';
  if (kind === 'interview-recorded')
    return `${dayOf(obligation.slice(INTERVIEW_PREFIX.length), String(plan.frame.year))}发起的约谈`;
  switch (subjectOf(notice, measure)) {
    case 'milestone': {
      const label = measure.definition.milestones.find(({ id }) => id === obligation)?.label.zh ?? '';
      return `节点${quoteZh(label)}${REQUESTS.includes(kind) ? '延期申请' : ''}`;
    }
    case 'acknowledgement':
      return '签收';
    case 'report':
      return '进展上报';
    case 'instruction': {
      const given = instructions.get(obligation);
      // The notice of the instruction itself already quotes its text.
      return INSTRUCTING.includes(kind) || !given ? '' : `${instructed(given, plan)}${quoteZh(shortened(given.text))}`;
    }
    default:
      if (obligation === LAMP) return '进展灯号';
      if (kind === 'measure-handed-over') return '牵头单位、分管领导调整';
      if (kind === 'draft-written' || kind === 'draft-rejected') return '进展上报稿';
      return kind === 'report-corrected' || kind === 'figures-confirmed' ? '进展上报' : '目标、路线图调整申请';
  }
};

/** Prefix of the obligation of an interview; the date on which it was called follows. */
const INTERVIEW_PREFIX = 'interview-';

/** Kinds that, for a measure as a whole, concern the request to close it by exception. */
const CLOSING: readonly Notice['kind'][] = ['decision-wanted', 'request-refused'];

const REQUESTS: readonly Notice['kind'][] = [
  'decision-wanted',
  'request-refused',
  'request-granted',
  'request-withdrawn',
];

const whenOf = ({ kind, due, document }: Notice, today: CivilDate, calendar: CalendarData): string => {
  if (due === null) return '';
  const provisional = isProvisional(calendar, due) ? '（工作日历未定，暂计）' : '';
  const day = `${dayOf(due, today.slice(0, 4))}${provisional}`;
  if (kind === 'decision-wanted') return `申请延至${day}`;
  if (kind === 'office-limit-passed') return `应于${day}前办理`;
  if (kind === 'request-granted') return `新期限${day}`;
  if (due < today)
    return document === 'reminder' || document === null
      ? `期限${day}，已过`
      : `期限${day}，已逾期${span(due, today, calendar)}`;
  if (due === today) return '今天到期';
  return `期限${day}，还有${span(today, due, calendar)}`;
};

/** Working days after `from` up to `to`; calendar days outside the calendar, or where there is no working day between. */
const span = (from: CivilDate, to: CivilDate, calendar: CalendarData): string => {
  const calendarDays = `${daysBetween(from, to)}天`;
  if (from < calendar.from || to > calendar.to) return calendarDays;
  const working = workingDaysTo(calendar, from, to, Number.POSITIVE_INFINITY);
  return working === 0 ? calendarDays : `${working}个工作日`;
};
