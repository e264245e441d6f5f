/** Every number in the plan's sections is promised, described or explained once, and no value is without its number. */

import { splitReport } from '@duban/domain';
import { writeLocator } from '../format/notation.ts';
import type { PlanSource } from '../format/plan-source.ts';
import { derivedTargets } from '../show/plan-json.ts';
import { sectionOf } from './section-of.ts';

type Claim = { readonly at: string; readonly value: number; readonly by: string };

const numeralsOf = (sentence: string): number[] => (sentence.match(/\d+(\.\d+)?/g) ?? []).map(Number);

const countOf = (values: readonly number[], value: number): number => values.filter((one) => one === value).length;

/** In words, empty where all numbers are accounted for. @param report the whole text of the report. */
export const accountNumbers = ({ plan, notes }: PlanSource, report: string): readonly string[] => {
  const sentences = splitReport(report);
  const derived = derivedTargets(plan);
  const claims: Claim[] = plan.measures.flatMap((measure) => [
    ...measure.targets
      .filter((target) => !derived.has(target.id))
      .flatMap(({ id, value, sources }) =>
        value === null ? [] : sources.map((source) => ({ at: writeLocator(source), value, by: `target "${id}"` })),
      ),
    ...measure.descriptors.map((one) => ({
      at: writeLocator(one.source),
      value: one.value,
      by: `descriptor "${one.label.zh}" of ${measure.code}`,
    })),
  ]);
  const inWords = (claim: Claim): boolean =>
    notes.words.some((word) => word.at === claim.at && word.value === claim.value);
  const baselines: Claim[] = plan.measures.flatMap((measure) =>
    measure.targets.flatMap(({ id, baseline }) =>
      baseline ? [{ at: writeLocator(baseline.source), value: baseline.value, by: `baseline of "${id}"` }] : [],
    ),
  );
  const explained: Claim[] = notes.numbers.map(({ at, number }) => ({
    at,
    value: Number(number),
    by: 'sentences.yaml',
  }));
  const numbered = [...claims.filter((claim) => !inWords(claim)), ...explained];
  const codes = new Set(plan.sections.map((section) => section.code));

  const unclaimed = [...sentences]
    .filter(([at]) => codes.has(sectionOf(at)))
    .flatMap(([at, sentence]) => {
      const here = numbered.filter((claim) => claim.at === at).map((claim) => claim.value);
      const found = numeralsOf(sentence);
      return [...new Set(found)]
        .filter((value) => countOf(here, value) !== countOf(found, value))
        .map(
          (value) => `${at}: ${value} stands there ${countOf(found, value)}×, the plan has it ${countOf(here, value)}×`,
        );
    });
  const unfounded = [...numbered, ...baselines]
    .filter(({ at, value }) => !numeralsOf(sentences.get(at) ?? '').includes(value))
    .map(({ at, value, by }) => `${by}: ${value} does not stand in ${at}`);
  const wordless = notes.words
    .filter(({ at, text }) => !sentences.get(at)?.includes(text))
    .map(({ at, text }) => `sentences.yaml words: "${text}" does not stand in ${at}`);
  return [...unclaimed, ...unfounded, ...wordless];
};
