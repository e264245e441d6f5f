/** Runs a plan year in minutes on the real engine, and checks it by an independent checker. */

export { checkLog } from './checker/check.ts';
export type { Comparison } from './checker/compare.ts';
export { isOwnAct, type LogRow } from './checker/record.ts';
export { describeDifference } from './checker/table.ts';
export { burdensOf, renderBurdens } from './idle-year/burden.ts';
export { idleMails } from './idle-year/idle-mails.ts';
export type { PlanTime } from './plan-time.ts';
export { type Random, randomOf } from './random.ts';
export { lastDayOf, rehearse } from './rehearse.ts';
export { isClean, renderVerdict } from './verdict.ts';
export { liveYear } from './year.ts';
