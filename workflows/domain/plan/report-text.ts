/** A report's text is cut into sentences that locators name: headings 一、 and （一）, then non-empty lines, then 。. */

import type { Text } from '../kernel/text.ts';
import { type InputFault, inputFault } from '../limits/fault.ts';
import type { Locator, MeasureDefinition, Milestone, Origin } from './plan.ts';

/** "四(五)/1/2": section of the report, paragraph, sentence. */
export const locatorText = ({ section, paragraph, sentence }: Locator): string => `${section}/${paragraph}/${sentence}`;

/** The place "四(五)/1/2" in words: 四（五）第1段第2句. */
export const locatorWords = ({ section, paragraph, sentence }: Locator): Required<Text> => ({
  zh: `${section.replace('(', '（').replace(')', '）')}第${paragraph}段第${sentence}句`,
  en: `section ${section}, paragraph ${paragraph}, sentence ${sentence}`,
});

/** Locator text ("四(五)/1/2") → the sentence, without its 。. */
export type ReportSentences = ReadonlyMap<string, string>;

const PART = /^([一二三四五六七八九十]+)、/;
const SUBSECTION = /^（([一二三四五六七八九十]+)）/;

/** Text before the first heading belongs to no section and is left out. */
export const splitReport = (text: string): ReportSentences => {
  const sentences = new Map<string, string>();
  let part = '';
  let section = '';
  let paragraph = 0;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const heading = PART.exec(line)?.[1];
    const subsection = SUBSECTION.exec(line)?.[1];
    if (heading || (subsection && part !== '')) {
      part = heading ?? part;
      section = heading ?? `${part}(${subsection})`;
      paragraph = 0;
    } else if (line !== '' && section !== '') {
      paragraph += 1;
      const stretches = line.split('。').map((one) => one.trim());
      stretches
        .filter((one) => one !== '')
        .forEach((one, index) => {
          sentences.set(`${section}/${paragraph}/${index + 1}`, one);
        });
    }
  }
  return sentences;
};

type Promised = Pick<MeasureDefinition, 'sources' | 'targets' | 'descriptors' | 'origins'> & {
  readonly milestones: readonly Pick<Milestone, 'origin'>[];
};

const reported = (origin: Origin): readonly Locator[] => (origin.kind === 'reported' ? origin.at : []);

/** Every place in the report that the measure names, each once: its own, and those of all that it holds. */
export const locatorsOf = ({ sources, targets, descriptors, milestones, origins }: Promised): readonly Locator[] => {
  const all = [
    ...sources,
    ...targets.flatMap((target) => [
      ...target.sources,
      ...(target.baseline ? [target.baseline.source] : []),
      ...(target.lastYear ? [target.lastYear.source] : []),
    ]),
    ...descriptors.map(({ source }) => source),
    ...milestones.flatMap(({ origin }) => reported(origin)),
    ...Object.values(origins).flatMap(reported),
  ];
  return [...new Map(all.map((place) => [locatorText(place), place])).values()];
};

/** A measure names a place that the text does not have; `at` as a locator's text, `place` in words. */
export type Misfit = {
  readonly measure: string;
  readonly code: string;
  readonly at: string;
  readonly place: Required<Text>;
};

/** Empty where the text has every place that the measures name. */
export const misfitsOf = (
  sentences: ReportSentences,
  measures: readonly (Promised & Pick<MeasureDefinition, 'id' | 'code'>)[],
): readonly Misfit[] =>
  measures.flatMap((measure) =>
    locatorsOf(measure)
      .map((place) => ({ measure: measure.id, code: measure.code, at: locatorText(place), place: locatorWords(place) }))
      .filter(({ at }) => !sentences.has(at)),
  );

/** A sentence that some measure names, as the report has it. */
export type ReportSentence = { readonly at: Locator; readonly text: string };

/** What a plan keeps of its report: the sentences that its measures name, and the digest of the whole text. */
export type ReportText = {
  /** Of the text's UTF-8 bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly sentences: readonly ReportSentence[];
};

/** The sentences that the measures name, each once; or the places which the text does not have. */
export const promisedSentences = (
  text: string,
  measures: readonly (Promised & Pick<MeasureDefinition, 'id' | 'code'>)[],
): { readonly sentences: readonly ReportSentence[]; readonly misfits: readonly Misfit[] } => {
  const found = splitReport(text);
  const places = new Map(measures.flatMap(locatorsOf).map((at) => [locatorText(at), at]));
  return {
    sentences: [...places].flatMap(([name, at]) => {
      const sentence = found.get(name);
      return sentence === undefined ? [] : [{ at, text: sentence }];
    }),
    misfits: misfitsOf(found, measures),
  };
};

/** A plan of 168 measures names some 200 sentences, of which the longest has 190 characters. */
const MAX_REPORT_SENTENCES = 2_000;
const MAX_SENTENCE_CHARACTERS = 2_000;
/** Limit for all sentences together, because they are sent and stored in one message. */
const MAX_REPORT_CHARACTERS = 200_000;

const DIGEST = /^[0-9a-f]{64}$/;
const SECTION = /^[一二三四五六七八九十]+(\([一二三四五六七八九十]+\))?$/;

/** The reason why a report's text cannot be kept, or null. */
export const reportTextFault = ({ sha256, sentences }: ReportText): InputFault | null => {
  if (!DIGEST.test(sha256)) return inputFault('sha256', 'must be 64 hexadecimal digits', '须为64位十六进制数');
  if (sentences.length === 0)
    return inputFault('sentences', 'must hold at least one that a measure names', '至少须有一句为举措的出处');
  if (sentences.length > MAX_REPORT_SENTENCES)
    return inputFault(
      'sentences',
      `must not hold more than ${MAX_REPORT_SENTENCES}`,
      `不能超过${MAX_REPORT_SENTENCES}句`,
    );
  const characters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MAX_REPORT_CHARACTERS)
    return inputFault(
      'sentences',
      `must not have more than ${MAX_REPORT_CHARACTERS} characters together`,
      `合计不能超过${MAX_REPORT_CHARACTERS}字`,
    );
  const seen = new Set<string>();
  for (const [index, { at, text }] of sentences.entries()) {
    const field = `sentences.${index}`;
    if (!isPlace(at)) return inputFault(`${field}.at`, 'must be a place in the report', '须为报告中的一处');
    if (seen.has(locatorText(at))) return inputFault(`${field}.at`, 'occurs twice', '重复');
    seen.add(locatorText(at));
    const fault = sentenceFault(`${field}.text`, text);
    if (fault) return fault;
  }
  return null;
};

const isPlace = ({ section, paragraph, sentence }: Locator): boolean =>
  SECTION.test(section) && [paragraph, sentence].every((number) => Number.isInteger(number) && number >= 1);

const sentenceFault = (field: string, text: string): InputFault | null => {
  if (text.trim() === '') return inputFault(field, 'must not be empty', '不能为空');
  if (text.length > MAX_SENTENCE_CHARACTERS)
    return inputFault(
      field,
      `must not have more than ${MAX_SENTENCE_CHARACTERS} characters`,
      `不能超过${MAX_SENTENCE_CHARACTERS}字`,
    );
  return /\p{Cc}/u.test(text) || !text.isWellFormed()
    ? inputFault(field, 'must not hold control characters or broken ones', '不能含有控制字符或残缺字符')
    : null;
};
