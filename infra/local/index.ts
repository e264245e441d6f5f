/** The local engine: Postgres and Temporal on this machine, and the services that run on them. */
export { holderOf } from './data-dir.ts';
export { type Engine, type EngineOptions, startEngine, startOnlyPostgres, startOnlyTemporal } from './engine.ts';
export { readLocalEnvironment } from './environment.ts';
export { readSigningKey } from './keys.ts';
export { LOCAL_PLAN } from './local-plan.ts';
export { type CacheOptions, ensureTemporal, ensureTemporalTestServer } from './program-cache.ts';
export type { Say } from './progress.ts';
export { StartError } from './start-error.ts';
export { type Probe, type ProcessRecord, probe, readState, type State } from './state.ts';
export type { ServiceName } from './steps.ts';
export { startWhole, type Whole, type WholeOptions } from './whole.ts';
