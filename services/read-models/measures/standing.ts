/**
 * Where the plan's measures stand, fetched first and once in a statement: left to itself, the planner looks each measure
 * up again in the index of spans.
 */

import { type RawBuilder, sql } from 'kysely';
import { textOf } from '../values.ts';
import { type At, visible } from '../version.ts';

/** Opens the statement; `which` narrows the measures `m`. */
export const standing = (
  { plan, at }: At,
  which: RawBuilder<unknown> = sql`true`,
) => sql`with standing as materialized (
  select * from duban.rm_measure m where m.plan = ${textOf(plan)} and ${visible('m', at)} and ${which}
)`;

/** The measures of the statement's standing as `d` (definition) and `m` (standing). */
export const measuresIn = ({ plan, at }: At) => sql`duban.rm_definition d
  join standing m on m.measure = d.measure and d.plan = ${textOf(plan)} and ${visible('d', at)}`;

/**
 * Whether the measure `m` counts in figures: it was issued and not cancelled. What is not issued yet (立项中) and what was
 * cancelled is counted apart, so that the total is the sum of these stages.
 */
export const COUNTED: RawBuilder<boolean> = sql`m.stage in ('issued', 'acknowledged', 'suspended', 'closed', 'closed-by-exception')`;

/** Whether time runs for the measure `m`, so that something can be owed on it. */
export const RUNNING: RawBuilder<boolean> = sql`m.stage in ('issued', 'acknowledged')`;
