/** Runs a plan year in minutes on the real engine, and checks it by an independent checker. */

export { createAgenda } from './agenda.ts';
export { checkLog } from './checker/check.ts';
export type { Comparison } from './checker/compare.ts';
export { isOwnAct, type LogRow } from './checker/record.ts';
export { describeDifference } from './checker/table.ts';
export { burdensOf, renderBurdens } from './idle-year/burden.ts';
export { idleMails } from './idle-year/idle-mails.ts';
export { beginPeople } from './people/people.ts';
export type { CalledInterview, Owed, System } from './people/system.ts';
export { createWorld, type TemperShares } from './people/world.ts';
export type { PlanTime } from './plan-time.ts';
export { type Random, randomOf } from './random.ts';
export { lastDayOf, rehearse } from './rehearse.ts';
export { isClean, renderVerdict } from './verdict.ts';
export { liveYear } from './year.ts';
