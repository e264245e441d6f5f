/** What must hold within one measure: targets that make sense for their kind, a roadmap that rises and arrives. */

import { goalOf, isCivilDate, isCumulative, type MeasureDefinition, type Section, targetFaults } from '@duban/domain';
import type { Complain, Surroundings } from './build-measure.ts';
import type { RawMeasure, RawTarget } from './schema.ts';

/** `parts` as the file gives them: the domain keeps their sum alone. */
const checkLastYear = ({ value, unit, growth, parts }: NonNullable<RawTarget['lastYear']>): [string, string][] => {
  const problems: [string, string][] = [];
  if (value === undefined && growth === undefined) problems.push(['value', 'is missing: give value, growth or both']);
  if (value !== undefined && unit === undefined) problems.push(['unit', 'is missing: a value needs its unit']);
  if (value === undefined && unit !== undefined) problems.push(['unit', 'stands without a value']);
  const sum = parts?.reduce((total, part) => total + part, 0);
  if (sum !== undefined && (value === undefined || Math.abs(sum - value) > 1e-9))
    problems.push(['parts', `add up to ${sum}, but the value is ${value ?? 'missing'}`]);
  return problems;
};

const checkRoadmap = (measure: MeasureDefinition, around: Surroundings, complain: Complain): void => {
  const seen = new Set<string>();
  let before = '';
  measure.milestones.forEach(({ id, due }, index) => {
    const path = ['roadmap', 'steps', index];
    const name = `step ${id} (${due})`;
    if (seen.has(id)) complain(path, `step "${id}" stands twice`);
    seen.add(id);
    if (!isCivilDate(due)) complain(path, `${name}: this date does not exist`);
    else if (Number(due.slice(0, 4)) !== around.year) complain(path, `${name} lies outside the plan's year`);
    else if (due <= around.adopted) complain(path, `${name} is not after the plan's adoption (${around.adopted})`);
    if (due <= before) complain(path, `${name} is not after the step before it (${before})`);
    before = due;
  });
  // A roadmap that was not found has been reported already.
  if (measure.milestones.length === 0) return;
  for (const target of measure.targets) {
    const values = measure.milestones.flatMap((milestone) =>
      milestone.expected.filter((one) => one.target === target.id).map((one) => one.value),
    );
    const goal = goalOf(target);
    const last = values.at(-1);
    if (last !== goal)
      complain(
        ['roadmap'],
        `ends with ${last ?? 'nothing'} for "${target.id}", whose target is ${goal ?? 'not stated'}`,
      );
    if (isCumulative(target) && values.some((value, index) => index > 0 && value < (values[index - 1] ?? value)))
      complain(['roadmap'], `falls on its way for "${target.id}": ${values.join(', ')}`);
  }
};

export const checkMeasure = (
  measure: MeasureDefinition,
  raw: RawMeasure,
  sections: readonly Section[],
  around: Surroundings,
  complain: Complain,
): void => {
  const codes = new Set(sections.map((section) => section.code));
  for (const source of measure.sources)
    if (!codes.has(source.section)) complain(['sources'], `no section "${source.section}" in sections.yaml`);
  measure.targets.forEach((target, index) => {
    for (const { field, reason } of targetFaults(target)) complain(['targets', index, field], reason);
  });
  raw.targets.forEach(({ lastYear }, index) => {
    for (const [field, reason] of lastYear ? checkLastYear(lastYear) : [])
      complain(['targets', index, 'lastYear', field], reason);
  });
  checkRoadmap(measure, around, complain);
};
