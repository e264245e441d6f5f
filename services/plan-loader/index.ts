/** Loads plans into the running system, sets their clocks, and asks their workflows for their state. */

export * from './answering.ts';
export * from './clock.ts';
export * from './command.ts';
export * from './executions.ts';
export * from './foresee.ts';
export * from './load.ts';
export * from './load-durably.ts';
export * from './reconcile.ts';
export * from './standstill.ts';
export * from './view.ts';
