/** Figures in a sentence: the target's label, the number with its unit, and what is wrong with it. */

import { assertNever } from '../kernel/assert-never.ts';
import { quoteZh } from '../kernel/quote.ts';
import type { Text } from '../kernel/text.ts';
import type { Target } from '../plan/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { dateZh } from '../time/date-words.ts';
import type { Doubt, Shortfall } from './events.ts';

type Targets = { readonly targets: readonly Pick<Target, 'id' | 'kind' | 'label' | 'unit'>[] };

const named = ({ targets }: Targets, id: string | null) => {
  const target = targets.find((one) => one.id === id);
  const unit = target?.kind === 'deliverable' ? '%' : (target?.unit ?? '');
  const zh = target?.label.zh ?? '目标';
  const isCeiling = target?.kind === 'ceiling';
  return {
    zh: quoteZh(zh),
    en: target?.label.en ?? target?.label.zh ?? 'the target',
    /** What is expected of it; a ceiling of none is 零发生. */
    wantedZh: (figure: number): string => {
      if (isCeiling) return figure === 0 ? '应为零发生' : `应不超过${figure}${unit}`;
      return `应达到${figure}${unit}`;
    },
    wantedEn: (figure: number): string => {
      if (isCeiling && figure === 0) return 'may not happen at all';
      return isCeiling ? `may not be above ${figure}${enUnit(unit)}` : `should be ${figure}${enUnit(unit)}`;
    },
    zhFigure: (figure: number | null): string => (figure === null ? '' : `${figure}${unit}`),
    enFigure: (figure: number | null): string => (figure === null ? '' : `${figure}${enUnit(unit)}`),
  };
};

/** English sentences keep only the signs that are not Chinese words. */
const enUnit = (unit: string): string => (/[㐀-鿿]/.test(unit) ? '' : ` ${unit}`.trimEnd());

/** One clause for each, separated by semicolons. */
export const shortfallsInWords = (definition: Targets, shortfalls: readonly Shortfall[]): Required<Text> => {
  const clauses = shortfalls.map(({ target, expected, reported }) => {
    const { zh, en, wantedZh, wantedEn, zhFigure, enFigure } = named(definition, target);
    return {
      zh: `${zh}${wantedZh(expected)}，${reported === null ? '尚无数据' : `实际${zhFigure(reported)}`}`,
      en: `${en} ${wantedEn(expected)} and ${reported === null ? 'has no figure' : `is ${enFigure(reported)}`}`,
    };
  });
  return joined(clauses);
};

export const doubtsInWords = (definition: Targets, doubts: readonly Doubt[], asOf: CivilDate): Required<Text> =>
  joined(doubts.map((doubt) => clauseOf(definition, doubt, asOf)));

const clauseOf = (definition: Targets, { kind, target, figure, against }: Doubt, asOf: CivilDate): Required<Text> => {
  const { zh, en, zhFigure, enFigure } = named(definition, target);
  const [nowZh, nowEn] = [zhFigure(figure), enFigure(figure)];
  switch (kind) {
    case 'fraction':
      return { zh: `${zh}${nowZh}不是整数`, en: `${en}: ${nowEn} is not a whole number` };
    case 'above-hundred':
      return { zh: `${zh}${nowZh}超过100%`, en: `${en}: ${nowEn} is more than 100 %` };
    case 'falls':
      return {
        zh: `${zh}为累计数，由${zhFigure(against)}降为${nowZh}`,
        en: `${en} is cumulative and falls from ${enFigure(against)} to ${nowEn}`,
      };
    case 'far-off':
      return {
        zh: `${zh}${nowZh}与${zhFigure(against)}相差过大`,
        en: `${en}: ${nowEn} is far from ${enFigure(against)}`,
      };
    case 'before-plan':
      return {
        zh: `数据截止日${dateZh(asOf)}早于计划年度`,
        en: `the reporting date ${asOf} lies before the plan's year`,
      };
    default:
      return assertNever(kind);
  }
};

const joined = (clauses: readonly Required<Text>[]): Required<Text> => ({
  zh: clauses.map(({ zh }) => zh).join('；'),
  en: clauses.map(({ en }) => en).join('; '),
});
