/** The leaders: they write an instruction on a measure here and there, and look at the whole plan once a week. */

import { addDays, type MeasureDefinition } from '@duban/domain';
import type { Clerk } from './unit.ts';
import { measureId, type World } from './world.ts';

const URGENCIES = ['URGENT', 'FIFTEEN_DAYS', 'THIRTY_DAYS'] as const;
/** Calendar days in which a unit that means to answer in time does so. */
const SOON = { URGENT: 3, FIFTEEN_DAYS: 14, THIRTY_DAYS: 28 } as const;

/** Instructions of the year on one measure: to most of them none. */
export const beginInstructions = (world: World, measure: MeasureDefinition, clerk: Clerk): void => {
  const random = world.randomOf(`leader ${measure.id}`);
  if (!random.chance(0.25)) return;
  const urgency = random.pick(URGENCIES);
  const first = world.today();
  const span = (Date.parse(world.last) - Date.parse(first)) / 86_400_000;
  world.on(addDays(first, random.between(5, Math.max(6, span - 40))), random, async () => {
    const input = { measure: measureId(world.plan, measure), text: '请抓紧推进，按期办结并报结果', urgency };
    const answer = await world.act(world.tokens.leader, 'instruct', measure.id, input);
    if (answer.kind !== 'done') return;
    const temper = world.temperOf(measure.leadUnit);
    const soon = SOON[urgency];
    const delay = temper === 'punctual' ? random.between(1, soon) : random.between(2, soon * 2 + 6);
    if (temper === 'forgetful' && random.chance(0.4)) return;
    world.on(addDays(world.today(), delay), random, () => clerk.answer(1));
  });
};

const OVERVIEW =
  'query ($plan: ID!) { plan(id: $plan) { overview { total { measures { total acknowledged } milestones { total due met missed } } } } }';

/** Monday mornings. */
export const beginWeeklyLook = (world: World): void => {
  const random = world.randomOf('weekly look');
  for (let day = world.today(); day <= world.last; day = addDays(day, 7))
    world.on(day, random, async () => {
      await world.api.ask(world.tokens.leader, OVERVIEW, { plan: world.plan.id });
    });
};
