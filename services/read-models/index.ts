/** What the read models answer, and how they are kept. */
export * from './changes/change.rows.ts';
export { createChangeFeed, type FeedOptions } from './changes/feed.ts';
export { PROJECTED_CHANNEL } from './changes/listener.ts';
export * from './measures/measure.rows.ts';
export * from './milestones/milestone.rows.ts';
export * from './models.ts';
export * from './overview/overview.rows.ts';
export { BadKey, type Key, type Page, type Rows } from './page.ts';
export * from './plan/plan.rows.ts';
export * from './plan/plan-today.ts';
export * from './projection/known-event.ts';
export * from './projection/model.ts';
export * from './reads.ts';
export * from './reports/report.rows.ts';
export * from './targets/target.rows.ts';
export * from './timeline/timeline.rows.ts';
export * from './to-do/to-do.rows.ts';
export type { At } from './version.ts';
