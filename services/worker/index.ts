/** The Temporal worker, for the worker process and for tests that run one in their own process. */

export * from './bundle.ts';
export * from './worker.ts';
