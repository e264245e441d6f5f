/** The pure core of Duban: what a plan and a measure are and how a measure changes. */

export * from './calendar.ts';
export * from './civil-date.ts';
export * from './plan.ts';
export * from './text.ts';
