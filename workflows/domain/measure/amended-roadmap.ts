/** An amendment of a roadmap must follow the rules for a plan's roadmap; what it does not change is not checked. */

import type { Refused } from '../kernel/refusal.ts';
import { type InputFault, inputFault, refuseFault } from '../limits/fault.ts';
import { goalOf, roadmapFaults } from '../limits/roadmap.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { Amendment } from './events.ts';
import { amended } from './parts.ts';
import { isOwed, type Measure } from './state.ts';

/**
 * The first fault that the amendment causes: in a milestone that it states, or in the last one that expects a value of a
 * target whose number it changes. With that number the amendment must state what the last milestone then expects. Faults
 * that existed before are accepted, and milestones handed in or verified keep the number that applied then.
 */
export const checkAmendedRoadmap = (measure: Measure, change: Amendment): Refused | null => {
  const { definition } = amended(measure, { amendment: '', change }, measure.changedAt);
  const before = new Set(roadmapFaults(measure.definition).map(({ field }) => field));
  for (const found of roadmapFaults(definition)) {
    const fault = statedFault(definition, change, found, before) ?? unstatedFault(measure, definition, change, found);
    if (fault) return refuseFault(fault);
  }
  return null;
};

/** A fault in a milestone that the amendment states, by its index there. */
const statedFault = (
  definition: MeasureDefinition,
  change: Amendment,
  { field, ...fault }: InputFault,
  before: ReadonlySet<string>,
): InputFault | null => {
  const { step, rest } = placeOf(field);
  const target = targetAt(definition, field);
  if (before.has(field) && !change.targets.some((one) => one.target === target)) return null;
  // If two milestones are out of order, either date may be the one that was amended.
  const ids = (rest === 'due' ? [step, step - 1] : [step]).map((place) => definition.milestones[place]?.id);
  const index = change.milestones.findIndex(({ milestone }) => ids.includes(milestone));
  return index === -1 ? null : { ...fault, field: `change.milestones.${index}.${rest}` };
};

/** A fault in the last milestone that expects a value of a target, if the amendment made it so or changed the number. */
const unstatedFault = (
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

/** The target of the expected value at fault; undefined if the fault is not in such a value. */
const targetAt = ({ milestones }: Pick<MeasureDefinition, 'milestones'>, field: string): string | undefined => {
  const [, step, item] = /^milestones\.(\d+)\.expected\.(\d+)\./.exec(field) ?? [];
  return milestones[Number(step)]?.expected[Number(item)]?.target;
};
