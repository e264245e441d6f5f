/** What the report promised of a measure, as a letter quotes it: in its own words, or by its place where they were not given. */

import { cutText, locatorText, locatorWords, type MeasureDefinition, quoteZh } from '@duban/domain';

/** Locator text → sentence of the report; null where the report's text was not given. */
export type ReportSentences = ReadonlyMap<string, string> | null;

/** Code units of a sentence that a letter quotes. */
const MAX_QUOTE_CHARS = 120;

/** Empty for a measure that does not come from the report. Of several places the first, which is where it is promised. */
export const promiseOf = ({ sources }: Pick<MeasureDefinition, 'sources'>, report: ReportSentences): string => {
  const [first] = sources;
  if (!first) return '';
  const sentence = report?.get(locatorText(first));
  if (sentence !== undefined) return `报告原文：${quoteZh(cutText(sentence, MAX_QUOTE_CHARS))}`;
  return `报告出处：${locatorWords(first).zh}（原文未载入）`;
};
