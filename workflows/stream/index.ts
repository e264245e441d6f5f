/** How a workflow owns a stream of events. */

export * from './log.ts';
export * from './run.ts';
export { lastingRefusal } from './store.ts';
