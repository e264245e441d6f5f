/** What every process of Duban shares: its configuration, its logger, its database and how it stops. */
export * from './cancellation.ts';
export * from './config.ts';
export * from './database.ts';
export * from './logger.ts';
export * from './probe.ts';
export * from './service.ts';
export { SessionNotKeptError } from './session.ts';
export * from './shutdown.ts';
export * from './trace-notices.ts';
export * from './tracing.ts';
