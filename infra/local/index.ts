/** The embedded default: Postgres and Temporal on this machine, and what runs on them. */
export { type Engine, type EngineOptions, startEngine, startOnlyPostgres, startOnlyTemporal } from './engine.ts';
export { type CacheOptions, ensureTemporal, ensureTemporalTestServer } from './program-cache.ts';
export type { Say } from './progress.ts';
export { StartError } from './start-error.ts';
export { type Probe, probe, readState, type State } from './state.ts';
