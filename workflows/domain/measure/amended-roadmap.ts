/** What an amendment says of a roadmap is held to what a plan's roadmap is held to; what it leaves alone stays as it is. */

import type { Refused } from '../kernel/refusal.ts';
import { type InputFault, inputFault, refuseFault } from '../limits/fault.ts';
import { goalOf, roadmapFaults } from '../limits/roadmap.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { Amendment } from './events.ts';
import { amended } from './parts.ts';
import { isOwed, type Measure } from './state.ts';

/**
 * The first fault that the amendment brings about: in a step that it states, or in the last one that expects anything of a
 * target whose number it changes. Whoever changes that number says with it what the last step expects from then on. What
 * was at fault before may stay so, and what has been handed in or verified was so by the number of its day.
 */
export const checkAmendedRoadmap = (measure: Measure, change: Amendment): Refused | null => {
  const { definition } = amended(measure, change, measure.changedAt);
  const before = new Set(roadmapFaults(measure.definition).map(({ field }) => field));
  for (const found of roadmapFaults(definition)) {
    const fault = statedFault(definition, change, found, before) ?? leftAlone(measure, definition, change, found);
    if (fault) return refuseFault(fault);
  }
  return null;
};

/** In a step of the amendment, by its place there. */
const statedFault = (
  definition: MeasureDefinition,
  change: Amendment,
  { field, ...fault }: InputFault,
  before: ReadonlySet<string>,
): InputFault | null => {
  const { step, rest } = placeOf(field);
  const target = targetAt(definition, field);
  if (before.has(field) && !change.targets.some((one) => one.target === target)) return null;
  // Two steps are out of order by either's date.
  const ids = (rest === 'due' ? [step, step - 1] : [step]).map((place) => definition.milestones[place]?.id);
  const index = change.milestones.findIndex(({ milestone }) => ids.includes(milestone));
  return index === -1 ? null : { ...fault, field: `change.milestones.${index}.${rest}` };
};

/** In the last step that expects anything of a target, where the amendment made it the last, or changed the number. */
const leftAlone = (
  measure: Measure,
  { targets, milestones }: MeasureDefinition,
  change: Amendment,
  { field }: InputFault,
): InputFault | null => {
  const { step } = placeOf(field);
  const target = targets.find(({ id }) => id === targetAt({ milestones }, field));
  const last = milestones[step];
  const state = measure.milestones.find(({ id }) => id === last?.id);
  if (!target || !last || !state) return null;
  const goal = goalOf(target);
  const [name, nameZh] = [last.label.en ?? last.label.zh, last.label.zh];
  const emptied = change.milestones.findIndex(
    ({ milestone, expected }) =>
      !expected.some((one) => one.target === target.id) &&
      measure.definition.milestones.some(
        ({ id, expected: old }) => id === milestone && old.some((one) => one.target === target.id),
      ),
  );
  if (emptied !== -1)
    return inputFault(
      `change.milestones.${emptied}.expected`,
      `must go on to expect ${goal} at the last, as the target says`,
      `最后一个节点须为目标值${goal}`,
    );
  const changed = change.targets.findIndex((one) => one.target === target.id);
  if (changed === -1 || !isOwed(state)) return null;
  return inputFault(
    `change.targets.${changed}.value`,
    `changes what its last step has to reach: amend the step “${name}” to expect ${goal} as well`,
    `改变了最后一个节点的应达数，须一并将节点“${nameZh}”的应达数变更为${goal}`,
  );
};

const placeOf = (field: string): { readonly step: number; readonly rest: string } => {
  const [, place, rest = ''] = /^milestones\.(\d+)\.(.*)$/.exec(field) ?? [];
  return { step: Number(place), rest };
};

/** Of which target an expected value is; undefined where the fault is no value's. */
const targetAt = ({ milestones }: Pick<MeasureDefinition, 'milestones'>, field: string): string | undefined => {
  const [, step, item] = /^milestones\.(\d+)\.expected\.(\d+)\./.exec(field) ?? [];
  return milestones[Number(step)]?.expected[Number(item)]?.target;
};
