/** Keeps the read models up to date with the log, and builds them again. */
export { applyBatch, type BatchResult, type Projection, prepareCheckpoints } from './batch.ts';
export { isPassing, LogBehind } from './errors.ts';
export { type RebuildOptions, rebuild } from './rebuild.ts';
export { type RunnerOptions, runProjector } from './runner.ts';
