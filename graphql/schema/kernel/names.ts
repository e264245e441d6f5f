/** How the sentences of a refusal call what they are about: by the names that the plan and the measure give. */

import { type Names, NO_NAMES, namesOf, type Refusal } from '@duban/domain';
import type { PlanRow } from '@duban/read-models';
import { LARGEST_PAGE } from './connection.ts';
import type { Snapshot } from './snapshot.ts';

/** Of the plan alone. */
const planNames = ({ terms, ...frame }: PlanRow) => ({
  ...frame,
  ladders: terms.ladders.map(({ value }) => value),
  lamps: terms.lamps.map(({ value }) => value),
});

/** Facts that name a milestone. */
const OF_MILESTONES = ['milestone', 'milestones', 'what', 'obligation'];

/** The measure's names are read only where the refusal speaks of a milestone or a target. */
export const namesFor = async (
  snapshot: Snapshot | null,
  measure: string | null,
  { facts }: Refusal,
): Promise<Names> => {
  if (!snapshot) return NO_NAMES;
  const { plan, read } = snapshot;
  const isOf = (...named: readonly string[]): boolean => named.some((fact) => facts[fact] !== undefined);
  const milestones = measure !== null && isOf(...OF_MILESTONES) ? await read.milestonesOf(measure, EVERY) : null;
  const targets = measure !== null && isOf('target') ? await read.targetsOf(measure) : [];
  return namesOf(planNames(plan), [{ milestones: milestones?.rows.map(({ row }) => row) ?? [], targets }]);
};

/** A measure has fewer milestones than a page holds. */
const EVERY = { first: LARGEST_PAGE };
