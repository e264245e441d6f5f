/** Why a lamp is what it is: a code, the facts, and one sentence in each language. */

import { numeralZh } from '../kernel/numeral-zh.ts';
import { quoteZh } from '../kernel/quote.ts';
import type { Text } from '../kernel/text.ts';
import { datesZh } from '../time/date-words.ts';

export type LampFacts = Readonly<Record<string, string | number | null>>;

/** `facts.target` or `facts.milestone` names the part that decided; `name` is its label in Chinese, `nameEn` in English. */
export type LampReason = { readonly code: LampReasonCode; readonly facts: LampFacts };

const unitOf = (f: LampFacts): string => (f.unit === null || f.unit === undefined ? '' : String(f.unit));

const inDays = (days: LampFacts[string] | undefined): string => `${days} ${days === 1 ? 'day' : 'days'}`;

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Month counts up to 99 in spoken form: 两个月, 十二个月. */
const monthsZh = (months: number): string => `${months === 2 ? '两' : numeralZh(months)}个月`;
const monthsEn = (months: number): string => `${NUMBERS[months] ?? months} ${months === 1 ? 'month' : 'months'}`;

/** `elapsed`: whole months since the date. A turn recorded without it states only the calendar month. */
const notBegun = ({ months, late, elapsed }: LampFacts): readonly [zh: string, en: string] => {
  if (typeof elapsed === 'number' && elapsed > 0)
    return [`已过${monthsZh(elapsed)}仍未启动`, `${monthsEn(elapsed)} after it`];
  if (typeof late === 'number' && late > 0) return [`已过${late}天仍未启动`, `${inDays(late)} after it`];
  if (typeof elapsed === 'number' || months === 0)
    return months === 0 ? ['当月尚未启动', 'in that month'] : ['尚未启动', 'yet'];
  return [`到期月份之后的第${months}个月仍未启动`, `in calendar month ${months} after that of its date`];
};

/** Where milestones show more of a deliverable than its unit stated, both are said: the figure beside it is the unit's. */
const actualZh = (f: LampFacts): string => {
  const actual = `${f.actual}${unitOf(f)}`;
  if (f.byMilestones === undefined) return `实际${actual}`;
  return `按已报送的节点计为${actual}${typeof f.stated === 'number' ? `（单位自报${f.stated}${unitOf(f)}）` : ''}`;
};
const actualEn = ({ actual, byMilestones, stated }: LampFacts): string => {
  if (byMilestones === undefined) return String(actual);
  return `${actual}, by the milestones handed in${typeof stated === 'number' ? ` (the unit states ${stated})` : ''},`;
};

/** The name in quotation marks. */
const named = ({ name }: LampFacts): string => quoteZh(String(name));

const sentences = {
  CLOSED: () => ['已销号', 'Closed'],
  CLOSED_BY_EXCEPTION: () => ['例外销号：未全部办结', 'Closed by exception: not everything was done'],
  SUSPENDED: () => ['已暂停，期限停计', 'Suspended: time stands still'],
  CANCELLED: () => ['已取消', 'Cancelled'],
  // For turns recorded before suspended and cancelled had separate codes.
  SET_ASIDE: () => ['已暂停或取消，暂不亮灯', 'Suspended or cancelled: nothing is owed'],
  NOT_ISSUED: (f) => [`${f.issued}交办，尚未开始`, `To be issued on ${f.issued}`],
  NOTHING_OWED: (f) =>
    f.due === null || f.due === undefined
      ? ['目前没有应完成的事项', 'Nothing is owed at present']
      : [`目前没有应完成的事项，下一期限为${f.due}`, `Nothing is owed at present; the next date is ${f.due}`],
  NOT_JUDGED: (f) => [
    `现行规则尚不据此亮灯：节点${named(f)}应于${f.due}前完成，已逾期${f.late}天`,
    `The policy in force does not judge it yet: the milestone ${f.nameEn} was due on ${f.due} and is ${inDays(f.late)} overdue`,
  ],
  ON_SCHEDULE: (f) => [
    `${named(f)}达到序时进度：截至${f.by}应达到${f.expected}${unitOf(f)}，${actualZh(f)}`,
    `${f.nameEn} is on schedule: ${actualEn(f)} of ${f.expected} expected by ${f.by}`,
  ],
  BEHIND_SCHEDULE: (f) => [
    `${named(f)}欠序时进度：截至${f.by}应达到${f.expected}${unitOf(f)}，${actualZh(f)}，完成应完成量的${f.percent}%，差额占全年任务的${f.points}%`,
    `${f.nameEn} is behind schedule: ${actualEn(f)} of ${f.expected} expected by ${f.by}, ${f.percent} % of what was to be done, short by ${f.points} % of the whole`,
  ],
  NOTHING_REPORTED: (f) => [
    `${named(f)}尚无数据：截至${f.by}应达到${f.expected}${unitOf(f)}`,
    `No figure has been reported for ${f.nameEn}: ${f.expected} expected by ${f.by}`,
  ],
  CEILING_KEPT: (f) => [
    f.expected === 0
      ? `${named(f)}零发生`
      : `${named(f)}未突破上限：实际${f.actual}${unitOf(f)}，上限${f.expected}${unitOf(f)}`,
    f.expected === 0
      ? `${f.nameEn}: none so far`
      : `${f.nameEn} has not passed its ceiling: ${f.actual} against ${f.expected}`,
  ],
  CEILING_PASSED: (f) => [
    f.expected === 0
      ? `${named(f)}应为零发生，实际${f.actual}${unitOf(f)}`
      : `${named(f)}突破上限：实际${f.actual}${unitOf(f)}，上限${f.expected}${unitOf(f)}`,
    f.expected === 0
      ? `${f.nameEn}: none may happen, and ${f.actual} did`
      : `${f.nameEn} has passed its ceiling: ${f.actual} against ${f.expected}`,
  ],
  DUE_SOON: (f) => [
    `节点${named(f)}将于${f.due}到期，还有${f.days}个${f.counted === 'working' ? '工作日' : '自然日'}，尚未申请办结`,
    `The milestone ${f.nameEn} is due on ${f.due}, in ${f.days} ${f.counted} days, and not handed in`,
  ],
  OVERDUE: (f) => [
    `节点${named(f)}应于${f.due}前完成，已逾期${f.late}天`,
    `The milestone ${f.nameEn} was due on ${f.due} and is ${inDays(f.late)} overdue`,
  ],
  NOT_BEGUN: (f) => {
    const [zh, en] = notBegun(f);
    return [
      `节点${named(f)}应于${f.due}前完成，${zh}`,
      `The milestone ${f.nameEn}, due on ${f.due}, shows no sign of work ${en}`,
    ];
  },
} as const satisfies Record<string, (facts: LampFacts) => readonly [zh: string, en: string]>;

export type LampReasonCode = keyof typeof sentences;

export const LAMP_REASON_CODES = Object.keys(sentences) as LampReasonCode[];

/** Chinese dates leave out `year`, the plan's. */
export const lampReasonText = (reason: LampReason, year?: number): Required<Text> => {
  const write: (facts: LampFacts) => readonly [string, string] = sentences[reason.code];
  const [zh] = write(datedZh(reason.facts, year));
  const [, en] = write(reason.facts);
  return { zh, en };
};

const DATES = ['due', 'by', 'issued'];

const datedZh = (facts: LampFacts, year: number | undefined): LampFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, DATES.includes(key) ? datesZh(fact, year) : fact]),
  );

/** The facts that name a target or a milestone. */
export const nameFacts = (kind: 'target' | 'milestone', id: string, label: Text): LampFacts => ({
  [kind]: id,
  name: label.zh,
  nameEn: label.en ?? label.zh,
});
