/** What a read as of a position rests on: an index of ended versions, and a policy whose selectivity the planner can judge. */
import { type Kysely, sql } from 'kysely';

/**
 * A version is seen when it is live, or ended after the position: `rm_…_live` finds the former, these the latter. Only the
 * tables whose rows have many versions need them; in the others a row's own key leads to few.
 */
const indexes = `
drop index duban.rm_measure_as_of;
create index rm_measure_ended on duban.rm_measure (plan, until, since) where until is not null;
create index rm_milestone_ended on duban.rm_milestone (plan, until, since) where until is not null;`;

const names = [
  'checkpoint',
  'definition',
  'measure',
  'milestone',
  'target',
  'report',
  'value',
  'instruction',
  'amendment',
]
  .concat('draft', 'notice', 'delivery', 'snapshot', 'timeline')
  .map((name) => `rm_${name}`);

/**
 * The same rows as before. As two comparisons joined by \`or\`, the planner took the policy for one that leaves one row in as
 * many as there are plans, on top of the statement's own condition on the plan, and expected one row where there are hundreds.
 */
const withinPlan = (table: string): string => `
alter policy within_plan on duban.${table}
  using (case when (select duban.eyes('plan')) = '*' then true else (select duban.eyes('plan')) = plan end);`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [indexes, names.map(withinPlan).join('')]) await sql.raw(part).execute(db);
};
