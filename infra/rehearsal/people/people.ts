/** Puts everything that people will do of their own accord on the agenda of a world. */

import { beginDesk } from './desk.ts';
import { beginInterviews } from './interviews.ts';
import { beginInstructions } from './leader.ts';
import { createOffice } from './office.ts';
import { createClerk } from './unit.ts';
import type { World } from './world.ts';

export const beginPeople = (world: World): void => {
  const { measures } = world.plan;
  const office = createOffice(world);
  const clerks = new Map(measures.map((measure) => [measure.id, createClerk(world, office, measure)]));
  for (const measure of measures) {
    const clerk = clerks.get(measure.id);
    clerk?.begin();
    if (clerk) beginInstructions(world, measure, clerk);
    office.begin(measure);
  }
  for (const unit of new Set(measures.map(({ leadUnit }) => leadUnit))) beginDesk(world, unit, clerks);
  beginInterviews(world);
};
