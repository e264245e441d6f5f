/** What callers and workers share. */

export * from './append.ts';
export * from './delivery.ts';
export * from './names.ts';
export * from './reconcile.ts';
export * from './workflow.ts';
