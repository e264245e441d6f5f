/** When a policy lights each of its lamps, in words with the numbers of its rules. */

import type { Phrase } from '../words/phrase.ts';
import type { LampRulesFragment } from './lamp-rules.generated.ts';

export type LampRule = LampRulesFragment['rules'][number];

/** By the lamp's key; the worst that holds is lit. A lamp without a condition here is lit by the measure's stage. */
export const lampConditions = (rules: readonly LampRule[]): ReadonlyMap<string, readonly Phrase[]> => {
  const found = new Map<string, Phrase[]>();
  for (const { lamp, words } of rules.flatMap(conditionsOf)) found.set(lamp, [...(found.get(lamp) ?? []), words]);
  return found;
};

type Condition = { readonly lamp: string; readonly words: Phrase };

const conditionsOf = (rule: LampRule): readonly Condition[] => {
  switch (rule.kind) {
    case 'BINARY':
      return [
        ...(rule.reached === null ? [] : [{ lamp: rule.reached, words: REACHED }]),
        ...(rule.behind === null ? [] : [{ lamp: rule.behind, words: BEHIND }]),
      ];
    case 'POINTS':
      return progress(rule, pointsWords);
    case 'PERCENT':
      return progress(rule, percentWords);
    case 'DUE_DAYS':
      return rule.bands.flatMap(({ lamp, atMost }) =>
        atMost === null ? [] : [{ lamp, words: dueWords(atMost, rule.days === 'WORKING') }],
      );
    case 'DUE_MONTH':
      return rule.bands.flatMap(({ lamp, months }) => (months === null ? [] : [{ lamp, words: monthWords(months) }]));
  }
};

const REACHED: Phrase = { zh: '达到序时进度', en: 'scheduled progress is reached' };
const BEHIND: Phrase = { zh: '未达到序时进度', en: 'scheduled progress is not reached' };

/** `above` is the bound of the better band, `from` that of this one; null where there is none. */
type RangeWords = (above: number | null, from: number | null) => Phrase;

const progress = ({ bands, below }: LampRule, wordsOf: RangeWords): readonly Condition[] => {
  const sorted = bands.flatMap((band) => (band.atLeast === null ? [] : [{ ...band, atLeast: band.atLeast }]));
  sorted.sort((a, b) => b.atLeast - a.atLeast);
  return [...sorted, ...(below === null ? [] : [{ lamp: below, atLeast: null }])].map(({ lamp, atLeast }, at) => ({
    lamp,
    words: wordsOf(sorted[at - 1]?.atLeast ?? null, atLeast),
  }));
};

/** A policy writes -9.999999 for "less than ten behind": standings have six decimals. */
const plain = (value: number): number => Math.round(value * 1e4) / 1e4;

const pointsWords: RangeWords = (above, from) => {
  const [most, least] = [from === null ? null : plain(-from), above === null ? null : plain(-above)];
  if (most !== null && most <= 0)
    return most === 0 ? REACHED : { zh: `超序时进度${-most}个百分点以上`, en: `at least ${-most} points ahead` };
  if (least === null || least <= 0) {
    if (most === null) return BEHIND;
    // The bound itself belongs to the next band where the policy leaves it out.
    const isLeftOut = from !== null && plain(from) !== from;
    return {
      zh: `达到序时进度，或欠进度${isLeftOut ? '不足' : '不超过'}${most}个百分点`,
      en: `on schedule, or ${isLeftOut ? 'less than' : 'at most'} ${most} points behind`,
    };
  }
  return most === null
    ? { zh: `欠进度超过${least}个百分点`, en: `more than ${least} points behind` }
    : { zh: `欠进度${least}至${most}个百分点`, en: `${least} to ${most} points behind` };
};

const percentWords: RangeWords = (above, from) => {
  if (above === null && from !== null)
    return from === 100
      ? REACHED
      : { zh: `完成应完成量的${from}%以上`, en: `at least ${from} % of what was to be done` };
  if (from === null) return { zh: `完成不到应完成量的${above}%`, en: `less than ${above} % of what was to be done` };
  return {
    zh: `完成应完成量的${from}%以上、不到${above}%`,
    en: `${from} to less than ${above} % of what was to be done`,
  };
};

const dueWords = (atMost: number, working: boolean): Phrase => {
  const [zh, en] = working ? ['个工作日', 'working days'] : ['天', 'days'];
  if (atMost < 0) {
    if (atMost === -1) return { zh: '节点逾期未报送', en: 'a milestone is overdue and not handed in' };
    return { zh: `节点逾期${-atMost}${zh}以上未报送`, en: `a milestone is ${-atMost} ${en} overdue and not handed in` };
  }
  return atMost === 0
    ? { zh: '节点当日到期、尚未报送', en: 'a milestone is due today and not handed in' }
    : {
        zh: `节点还有${atMost}${zh}以内到期、尚未报送`,
        en: `a milestone is due within ${atMost} ${en} and not handed in`,
      };
};

const monthWords = (months: number): Phrase =>
  months === 0
    ? { zh: '节点到期当月尚未启动', en: 'a milestone shows no work in the month of its date' }
    : {
        zh: months === 1 ? '节点到期后次月仍未启动' : `节点到期后第${months}个月仍未启动`,
        en: `a milestone shows no work in month ${months} after that of its date`,
      };

/** Points are shares of the whole, and of what: a share of 7 % growth is no point of growth. */
export const POINTS_NOTE: Phrase = {
  zh: '百分点按占全年任务的比重计，如全年100家、欠30家即欠30个百分点。',
  en: 'Points are shares of the whole task: 30 short of 100 firms are 30 points.',
};

const lastMonthWords: Phrase = { zh: '按上月末的应完成量', en: 'as scheduled for the end of the last month' };

export const modeWords = {
  ROADMAP_STEPS: { zh: '按已到期的节点', en: 'by milestones past their date' },
  ROADMAP_LINEAR: { zh: '节点之间按日均摊', en: 'interpolated between milestones' },
  STRAIGHT_LINE: { zh: '全年按日均摊', en: 'evenly over the year' },
} as const satisfies Readonly<Record<LampRulesFragment['scheduled']['mode'], Phrase>>;

/** How much should have been done by a day. */
export const scheduleWords = ({ mode, asAt, graceDays }: LampRulesFragment['scheduled']): Phrase => {
  const parts = [modeWords[mode], ...(asAt === 'MONTH_END' ? [lastMonthWords] : [])];
  const grace = graceDays > 0 ? { zh: `，宽限${graceDays}天`, en: `, ${graceDays} days of grace` } : { zh: '', en: '' };
  return {
    zh: `序时进度：${parts.map(({ zh }) => zh).join('，')}${grace.zh}。`,
    en: `Schedule: ${parts.map(({ en }) => en).join(', ')}${grace.en}.`,
  };
};
