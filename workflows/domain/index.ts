/** The pure core of Duban: what a plan and a measure are and how a measure changes. */

export * from './actor.ts';
export * from './calendar.ts';
export * from './civil-date.ts';
export * from './clock.ts';
export * from './event.ts';
export * from './measure/authority.ts';
export * from './measure/commands.ts';
export * from './measure/deadlines.ts';
export * from './measure/decide.ts';
export * from './measure/events.ts';
export * from './measure/evolve.ts';
export * from './measure/obligations.ts';
export * from './measure/state.ts';
export * from './measure/watch.events.ts';
export * from './plan.ts';
export * from './plan-life.ts';
export * from './refusal.ts';
export * from './settings.ts';
export * from './text.ts';
