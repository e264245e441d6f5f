/** What the workflows that own a stream of events have in common. */

export * from './log.ts';
export * from './run.ts';
