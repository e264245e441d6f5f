/** Keeps the read models up to date with the log, and rebuilds them. */
export { applyBatch, type BatchResult, type Projection, prepareCheckpoints } from './batch.ts';
export type { Difference } from './compare.ts';
export { LogBehindError } from './errors.ts';
export { EventNotProjectedError } from './fault.ts';
export {
  type RebuildOptions,
  RebuildRunningError,
  type RebuildStep,
  type Rebuilt,
  rebuild,
  type StuckPlan,
  UnknownReadModelError,
} from './rebuild.ts';
export { type RunnerOptions, runProjector } from './runner.ts';
export { type SkipOptions, SkipRefusedError, skipEvent } from './skip.ts';
