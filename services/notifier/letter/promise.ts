/** Quotes the report's sentence for a measure, or names its location where the report's text was not given. */

import { cutText, locatorText, locatorWords, type MeasureDefinition, quoteZh } from '@duban/domain';

/** Locator text → sentence of the report; null where the report's text was not given. */
export type ReportSentences = ReadonlyMap<string, string> | null;

/** UTF-16 code units of a quoted sentence. */
const MAX_QUOTE_CHARS = 120;

/** Empty for a measure that does not come from the report. Of several sources the first, which is the promise itself. */
export const promiseOf = ({ sources }: Pick<MeasureDefinition, 'sources'>, report: ReportSentences): string => {
  const [first] = sources;
  if (!first) return '';
  const sentence = report?.get(locatorText(first));
  if (sentence !== undefined) return `报告原文：${quoteZh(cutText(sentence, MAX_QUOTE_CHARS))}`;
  return `报告出处：${locatorWords(first).zh}（原文未载入）`;
};
