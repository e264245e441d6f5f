/** Lives part of a plan year in the domain alone, with the simulated people of the rehearsal: the same for the same seed. */

import {
  type Clock,
  civilDateAt,
  firstPlanInstant,
  frameOf,
  type Instant,
  type PlanDefinition,
  SYSTEM,
} from '@duban/domain';
import { beginPeople, createAgenda, createWorld, type TemperShares } from '@duban/rehearsal';
import { createDomainSystem, type Lived } from './domain-system.ts';

export type StoryOptions = {
  readonly seed: number;
  /** Plan time up to which it is lived, in office hours: people act until then. */
  readonly until: Instant;
  /** The clock that the plan is adopted with; the story itself does not look at it. */
  readonly clock: Clock;
};

/** The people of the demonstration that `start` loads, and the moment at which its clock stands: a Friday, 15:00. */
export const DEMONSTRATION_SEED = 6;
export const DEMONSTRATION_UNTIL: Instant = '2023-06-30T07:00:00.000Z';

/** Most units of a well-run district keep to dates, so that red and yellow lamps are the exception. */
const SHARES: TemperShares = { punctual: 0.74, late: 0.19 };

/** Everything that happened up to `until`, in order. @throws Error where the plan cannot be adopted or lived. */
export const liveStory = async (plan: PlanDefinition, options: StoryOptions): Promise<readonly Lived[]> => {
  const { seed, until, clock } = options;
  const system = createDomainSystem(plan, firstPlanInstant(plan.adopted));
  system.onPlan({ type: 'adoptPlan', frame: frameOf(plan), clock }, SYSTEM, 'load/plan');
  system.issueAll();
  const agenda = createAgenda(system.time);
  beginPeople(createWorld({ plan, agenda, system, last: civilDateAt(until), seed, shares: SHARES }));
  const errors = await agenda.run(until);
  if (errors.length > 0) throw errors[0];
  return system.lived;
};
