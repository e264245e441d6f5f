/** Keeps the read models up to date with the log, and rebuilds them. */
export { applyBatch, prepareCheckpoints } from './batch.ts';
export type { Difference } from './compare.ts';
export {
  type RebuildStep,
  type Rebuilt,
  rebuild,
  type StuckPlan,
} from './rebuild.ts';
export { runProjector } from './runner.ts';
export { skipEvent } from './skip.ts';
