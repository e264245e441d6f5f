/** The demonstration plan: a plan year lived up to its middle, loaded by `start`, removed by `duban demo drop`. */

export { dropDemonstration, dropRecords, NotADemonstrationError } from './drop.ts';
export { type LoadOptions, loadDemonstration, type Progress } from './load.ts';
export { demonstrationId, demonstrationOf } from './story/demonstration-plan.ts';
