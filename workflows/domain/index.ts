/** The pure core of Duban: what a plan and a measure are and how a measure changes. */

export * from './actor.ts';
export * from './calendar.ts';
export * from './civil-date.ts';
export * from './clock.ts';
export * from './event.ts';
export * from './lamp/evaluate.ts';
export * from './lamp/policy.ts';
export * from './lamp/policy-fault.ts';
export * from './lamp/reason.ts';
export * from './lamp/replay.ts';
export * from './lamp/scheduled-progress.ts';
export * from './lamp/subject.ts';
export * from './lamp/turns.ts';
export * from './measure/commands.ts';
export * from './measure/deadlines.ts';
export * from './measure/decide.ts';
export * from './measure/events.ts';
export * from './measure/evolve.ts';
export * from './measure/state.ts';
export * from './plan.ts';
export * from './plan-life.ts';
export * from './refusal.ts';
export * from './text.ts';
