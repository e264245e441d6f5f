/** A report's text is cut into sentences that locators name: headings 一、 and （一）, then non-empty lines, then 。. */

import type { Locator, MeasureDefinition, Origin } from './plan.ts';

/** "四(五)/1/2": section of the report, paragraph, sentence. */
export const locatorText = ({ section, paragraph, sentence }: Locator): string => `${section}/${paragraph}/${sentence}`;

/** Locator text ("四(五)/1/2") → the sentence, without its 。. */
export type ReportSentences = ReadonlyMap<string, string>;

const PART = /^([一二三四五六七八九十]+)、/;
const SUBSECTION = /^（([一二三四五六七八九十]+)）/;

/** What stands before the first heading belongs to no section and is left out. */
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

type Promised = Pick<MeasureDefinition, 'sources' | 'targets' | 'descriptors' | 'milestones' | 'origins'>;

const reported = (origin: Origin): readonly Locator[] => (origin.kind === 'reported' ? origin.at : []);

/** Every place in the report that the measure names, each once: its own, and those of all that it holds. */
export const placesOf = ({ sources, targets, descriptors, milestones, origins }: Promised): readonly Locator[] => {
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

/** A measure names a place that the text does not have. */
export type Misfit = { readonly measure: string; readonly code: string; readonly at: string };

/** Empty where the text has every place that the measures name. */
export const misfitsOf = (
  sentences: ReportSentences,
  measures: readonly (Promised & Pick<MeasureDefinition, 'id' | 'code'>)[],
): readonly Misfit[] =>
  measures.flatMap((measure) =>
    placesOf(measure)
      .map(locatorText)
      .filter((at) => !sentences.has(at))
      .map((at) => ({ measure: measure.id, code: measure.code, at })),
  );
