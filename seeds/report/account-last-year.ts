/** Every figure of the year before stands, with its unit or its direction, in the sentence that the plan names. */

import { type PlanDefinition, splitReport } from '@duban/domain';
import { writeLocator } from '../format/notation.ts';
import type { PlanSource } from '../format/plan-source.ts';
import { because, type Reason } from '../format/problem.ts';

/** `measure` and `target` by id; `reason` says which figure the sentence lacks. */
export type LastYearFault = Reason & { readonly measure: string; readonly target: string };

/** A figure with what follows it ("33部"), and not the tail of a longer number. */
const stands = (sentence: string, value: number, after: string): boolean =>
  sentence
    .split(`${value}${after}`)
    .slice(0, -1)
    .some((before) => !/[\d.]$/.test(before));

const growthStands = (sentence: string, growth: number): boolean => {
  const words = growth < 0 ? ['下降', '减少', '降低'] : ['增长', '上升', '提高'];
  return words.some((word) => sentence.includes(`${word}${Math.abs(growth)}%`));
};

/**
 * Empty where all stand there; a sentence that the text does not have is reported by `accountSentences`.
 * @param report the whole text of the report.
 */
export const accountLastYear = ({ plan, notes, parts }: PlanSource, report: string): readonly LastYearFault[] => {
  const sentences = splitReport(report);
  return targetsOf(plan).flatMap(({ measure, target }) => {
    if (!target.lastYear) return [];
    const { value, unit, growth, source } = target.lastYear;
    const at = writeLocator(source);
    const sentence = sentences.get(at);
    if (sentence === undefined) return [];
    const inWords = notes.words.some((word) => word.at === at && word.value === value);
    const figures = inWords || value === null ? [] : (parts.get(target.id) ?? [value]);
    return [
      ...figures
        .filter((figure) => !stands(sentence, figure, unit ?? ''))
        .map((figure) =>
          because(`${at}没有写${figure}${unit ?? ''}`, `${figure}${unit ?? ''} does not stand in ${at}`),
        ),
      ...(growth !== null && !growthStands(sentence, growth)
        ? [because(`${at}没有写增速${growth}%`, `growth of ${growth}% does not stand in ${at}`)]
        : []),
    ].map((reason) => ({ measure, target: target.id, ...reason }));
  });
};

const targetsOf = ({ measures }: PlanDefinition) =>
  measures.flatMap(({ id, targets }) => targets.map((target) => ({ measure: id, target })));
