/** The local engine: Postgres and Temporal on this machine, and the services that run on them. */
export { startEngine, startOnlyPostgres, startOnlyTemporal } from './engine.ts';
export { readLocalEnvironment } from './environment.ts';
export { readSigningKey } from './keys.ts';
export { LOCAL_PLAN } from './local-plan.ts';
export { ensureTemporalTestServer } from './program-cache.ts';
export type { Say } from './progress.ts';
export { type Probe, probe, readState } from './state.ts';
export type { ServiceName } from './steps.ts';
export { startWhole, type Whole } from './whole.ts';
