/** The types and names that the callers of workflows and the workers share. */

export * from './append.ts';
export * from './carried.ts';
export * from './decoders.ts';
export * from './delivery.ts';
export * from './event-position.ts';
export * from './letters.ts';
export * from './load.ts';
export * from './names.ts';

export * from './reconcile.ts';
export * from './workflow.ts';
