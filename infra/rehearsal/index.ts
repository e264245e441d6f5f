/** Runs a plan year in minutes on the real engine, and checks it by an independent checker. */

export { checkLog } from './checker/check.ts';
export type { Comparison, Tally } from './checker/compare.ts';
export { UnknownToCheckerError } from './checker/lamp-due.ts';
export { isOwnAct, type LogRow } from './checker/record.ts';
export { delayOf, describeDifference, renderComparison } from './checker/table.ts';
export { type Burden, burdensOf, renderBurdens } from './idle-year/burden.ts';
export { idleMails, type SentMail } from './idle-year/idle-mails.ts';
export { type PlanTime, timeOf } from './plan-time.ts';
export { type Random, randomOf } from './random.ts';
export { lastDayOf, type Rehearsal, type RehearsalOptions, rehearse } from './rehearse.ts';
export { isClean, renderVerdict } from './verdict.ts';
export { liveYear, type Year, type YearOptions } from './year.ts';
