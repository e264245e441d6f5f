/** Brings plans into the running system and sets their clocks. */

export * from './clock.ts';
export * from './command.ts';
export * from './foresee.ts';
export * from './in-turns.ts';
export * from './lives.ts';
export * from './load.ts';
export * from './reconcile.ts';
export * from './standstill.ts';
export * from './view.ts';
