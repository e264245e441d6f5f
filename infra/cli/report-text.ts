/** Reads the text of a report, and refuses one without a sentence that a measure cites, naming every such measure. */

import { createHash } from 'node:crypto';
import { type MeasureDefinition, type Misfit, promisedSentences, type ReportText } from '@duban/domain';
import { readFileText } from '@duban/seeds';

/** Enough to see what is wrong with a text. */
const MAX_MISFITS_NAMED = 20;

const refused = (from: string, misfits: readonly Misfit[]): Error => {
  const lines = misfits.slice(0, MAX_MISFITS_NAMED).map(({ code, measure, at }) => `  ${code} ${measure}: ${at}`);
  const more = misfits.length > lines.length ? [`  … and ${misfits.length - lines.length} more`] : [];
  return new Error(
    [
      `${from} is not the report of this plan. Cited places that it lacks: ${misfits.length}. 报告文本与举措的出处不符。`,
      ...lines,
      ...more,
    ].join('\n'),
  );
};

/** @throws Error if the text lacks a place that a measure cites; `from` names the text in the message. */
export const reportTextOf = (text: string, from: string, measures: readonly MeasureDefinition[]): ReportText => {
  const { sentences, misfits } = promisedSentences(text, measures);
  if (misfits.length > 0) throw refused(from, misfits);
  return { sha256: createHash('sha256').update(text).digest('hex'), sentences };
};

/** @throws Error if the file is missing, is not UTF-8, or lacks a place that a measure cites. */
export const reportTextIn = (file: string, measures: readonly MeasureDefinition[]): ReportText => {
  const { text, fault } = readFileText(file);
  if (fault) throw new Error(`${file}${fault.line === null ? '' : `:${fault.line}`} ${fault.reason}`);
  return reportTextOf(text, file, measures);
};
