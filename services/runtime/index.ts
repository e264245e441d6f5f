/** What every process of Duban shares: configuration, logging, database access, tracing and shutdown. */
export * from './cancellation.ts';
export * from './config.ts';
export * from './database.ts';
export * from './escape-html.ts';
export * from './logger.ts';
export * from './probe.ts';
export * from './service.ts';
export { SessionNotKeptError } from './session.ts';
export * from './shutdown.ts';
export * from './trace-notices.ts';
export * from './tracing.ts';
export * from './transient.ts';
