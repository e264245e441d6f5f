/** The Temporal worker, for the process of its own and for tests that run one inside theirs. */

export * from './bundle.ts';
export * from './worker.ts';
