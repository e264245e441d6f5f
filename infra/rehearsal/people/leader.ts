/** The leaders: they write an instruction on a measure here and there, and look at the whole plan once a week. */

import { type Actor, addDays, type MeasureDefinition, URGENCIES } from '@duban/domain';
import type { Clerk } from './unit.ts';
import { INSTRUCTIONS } from './words/office-words.ts';
import type { World } from './world.ts';

/** Calendar days in which a unit that means to answer in time does so. */
const SOON = { urgent: 3, 'fifteen-days': 14, 'thirty-days': 28 } as const;

/** The share of measures on which a leader writes. */
const INSTRUCTED = 0.3;
/** The share of instructions that a unit which is not punctual puts off until its desk comes to them. */
const PUT_OFF = 0.4;

/** Instructions of the year on one measure: to most of them none. */
export const beginInstructions = (world: World, measure: MeasureDefinition, clerk: Clerk): void => {
  const random = world.randomOf(`leader ${measure.id}`);
  if (!random.chance(INSTRUCTED)) return;
  const urgency = random.pick(URGENCIES);
  const leader = random.chance(0.4) ? world.actors.mainLeader : world.actors.inCharge(measure.supervisingLeader);
  const first = world.today();
  const span = (Date.parse(world.last) - Date.parse(first)) / 86_400_000;
  world.on(addDays(first, random.between(5, Math.max(6, span - 4))), random, async () => {
    const text = random.pick(INSTRUCTIONS[urgency]);
    const answer = await world.act(leader, measure.id, { type: 'instruct', text, urgency });
    if (answer.kind !== 'done') return;
    const temper = world.temperOfMeasure(measure);
    const soon = SOON[urgency];
    const delay = temper === 'punctual' ? random.between(1, soon) : random.between(2, soon * 2 + 6);
    if (temper !== 'punctual' && random.chance(PUT_OFF)) return;
    world.on(addDays(world.today(), delay), random, () => clerk.answer(1));
  });
};

/** Monday mornings. */
export const beginWeeklyLook = (world: World, look: (leader: Actor) => Promise<void>): void => {
  const random = world.randomOf('weekly look');
  for (let day = world.today(); day <= world.last; day = addDays(day, 7))
    world.on(day, random, () => look(world.actors.mainLeader));
};
