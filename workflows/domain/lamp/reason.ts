/** Why a lamp is what it is: a code, the facts, and one sentence in each language. */

import type { Text } from '../text.ts';

export type LampFacts = Readonly<Record<string, string | number | null>>;

/** `facts.target` or `facts.milestone` names the part that decided; `name` is its label in Chinese, `nameEn` in English. */
export type LampReason = { readonly code: LampReasonCode; readonly facts: LampFacts };

const unitOf = (f: LampFacts): string => (f.unit === null || f.unit === undefined ? '' : String(f.unit));

const sentences = {
  CLOSED: () => ['已销号', 'Closed'],
  SET_ASIDE: () => ['已暂停或取消，暂不亮灯', 'Suspended or cancelled: nothing is owed'],
  NOT_ISSUED: (f) => [`${f.issued}交办，尚未开始`, `To be issued on ${f.issued}`],
  NOTHING_OWED: (f) =>
    f.due === null || f.due === undefined
      ? ['目前没有应完成的事项', 'Nothing is owed at present']
      : [`目前没有应完成的事项，下一期限为${f.due}`, `Nothing is owed at present; the next date is ${f.due}`],
  ON_SCHEDULE: (f) => [
    `“${f.name}”达到序时进度：截至${f.by}应达到${f.expected}${unitOf(f)}，实际${f.actual}${unitOf(f)}`,
    `${f.nameEn} is on schedule: ${f.actual} of ${f.expected} expected by ${f.by}`,
  ],
  BEHIND_SCHEDULE: (f) => [
    `“${f.name}”落后序时进度${f.points}个百分点：截至${f.by}应达到${f.expected}${unitOf(f)}，实际${f.actual}${unitOf(f)}，为应完成量的${f.percent}%`,
    `${f.nameEn} is behind by ${f.points} points: ${f.actual} of ${f.expected} expected by ${f.by}, ${f.percent} % of what was to be done`,
  ],
  NOTHING_REPORTED: (f) => [
    `“${f.name}”尚无数据：截至${f.by}应达到${f.expected}${unitOf(f)}`,
    `No figure has been reported for ${f.nameEn}: ${f.expected} expected by ${f.by}`,
  ],
  CEILING_KEPT: (f) => [
    `“${f.name}”未突破上限：实际${f.actual}${unitOf(f)}，上限${f.expected}${unitOf(f)}`,
    `${f.nameEn} keeps below its ceiling: ${f.actual} against ${f.expected}`,
  ],
  CEILING_PASSED: (f) => [
    `“${f.name}”突破上限：实际${f.actual}${unitOf(f)}，上限${f.expected}${unitOf(f)}`,
    `${f.nameEn} has passed its ceiling: ${f.actual} against ${f.expected}`,
  ],
  DUE_SOON: (f) => [
    `节点“${f.name}”将于${f.due}到期，还有${f.days}个${f.counted === 'working' ? '工作日' : '自然日'}，尚未报送`,
    `The milestone ${f.nameEn} is due on ${f.due}, in ${f.days} ${f.counted} days, and not handed in`,
  ],
  OVERDUE: (f) => [
    `节点“${f.name}”应于${f.due}前完成，已逾期${f.late}天`,
    `The milestone ${f.nameEn} was due on ${f.due} and is ${f.late} days overdue`,
  ],
  NOT_BEGUN: (f) => [
    `节点“${f.name}”应于${f.due}前完成，${f.months === 0 ? '当月尚未启动' : `已过${f.months}个月仍未启动`}`,
    `The milestone ${f.nameEn} is due on ${f.due} and shows no sign of work${f.months === 0 ? ' in that month' : `, by the month number ${f.months} after it`}`,
  ],
} as const satisfies Record<string, (facts: LampFacts) => readonly [zh: string, en: string]>;

export type LampReasonCode = keyof typeof sentences;

export const LAMP_REASON_CODES = Object.keys(sentences) as LampReasonCode[];

export const lampReasonText = (reason: LampReason): Required<Text> => {
  const write: (facts: LampFacts) => readonly [string, string] = sentences[reason.code];
  const [zh, en] = write(reason.facts);
  return { zh, en };
};

/** The facts that name a target or a milestone. */
export const nameFacts = (kind: 'target' | 'milestone', id: string, label: Text): LampFacts => ({
  [kind]: id,
  name: label.zh,
  nameEn: label.en ?? label.zh,
});
