/** Every sentence of the plan's sections makes a measure or has a reason why not, and every locator points at one. */

import { locatorsOf, type PlanDefinition, splitReport } from '@duban/domain';
import { parseLocators, writeLocator } from '../format/notation.ts';
import type { PlanSource } from '../format/plan-source.ts';
import { sectionOf } from './section-of.ts';

export type SentenceAccount = {
  readonly sentences: number;
  readonly withMeasure: number;
  readonly withoutMeasure: number;
  /** In words; empty where everything is accounted for. */
  readonly problems: readonly string[];
};

/** Every locator in the plan, with the thing that names it. */
const namedPlaces = (plan: PlanDefinition): { at: string; by: string }[] =>
  plan.measures.flatMap((measure) =>
    locatorsOf(measure).map((place) => ({ at: writeLocator(place), by: `${measure.code} ${measure.id}` })),
  );

/** Locators of the sentences that make a measure: by the measure itself or by one of its targets. */
const fruitful = (plan: PlanDefinition): ReadonlySet<string> =>
  new Set(
    plan.measures.flatMap((measure) =>
      [...measure.sources, ...measure.targets.flatMap((target) => target.sources)].map(writeLocator),
    ),
  );

/** @param report the whole text of the report. */
export const accountSentences = ({ plan, notes }: PlanSource, report: string): SentenceAccount => {
  const sentences = splitReport(report);
  const codes = new Set(plan.sections.map((section) => section.code));
  const ours = [...sentences.keys()].filter((at) => codes.has(sectionOf(at)));
  const measured = fruitful(plan);
  const aside = notes.withoutMeasure.flatMap((note) => parseLocators(note.at).map(writeLocator));
  const asideSet = new Set(aside);
  const pointing = [
    ...namedPlaces(plan),
    ...aside.map((at) => ({ at, by: 'sentences.yaml' })),
    ...notes.numbers.map(({ at }) => ({ at, by: 'sentences.yaml numbers' })),
    ...notes.words.map(({ at }) => ({ at, by: 'sentences.yaml words' })),
  ];
  return {
    sentences: ours.length,
    withMeasure: ours.filter((at) => measured.has(at)).length,
    withoutMeasure: ours.filter((at) => asideSet.has(at)).length,
    problems: [
      ...ours
        .filter((at) => !measured.has(at) && !asideSet.has(at))
        .map((at) => `${at} makes no measure and stands in no list: ${sentences.get(at)}`),
      ...aside.filter((at) => measured.has(at)).map((at) => `${at} is set aside, but makes a measure`),
      ...aside.filter((at, index) => aside.indexOf(at) !== index).map((at) => `${at} is set aside twice`),
      ...pointing.filter(({ at }) => !sentences.has(at)).map(({ at, by }) => `${by} points at ${at}, which is nowhere`),
    ],
  };
};
