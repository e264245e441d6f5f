/** Conditions on kinds of events; written literally into the SQL so that Postgres can use a partial index. */

import { type RawBuilder, sql } from 'kysely';
import { textOf } from '../values.ts';
import { type At, happened } from '../version.ts';
import type { TimelineType } from './timeline.rows.ts';

/** Whether the event `l` is of one of these kinds. */
export const isKind = (...types: readonly TimelineType[]): RawBuilder<boolean> =>
  sql`l.type in (${sql.join(types.map((type) => sql.lit(type)))})`;

/** Whether the event `l` happened to the measure `p.id`, is of the kind, and is visible. */
export const ofKind = ({ plan, at }: At, type: TimelineType): RawBuilder<boolean> =>
  sql`l.plan = ${textOf(plan)} and l.measure = p.id and l.type = ${sql.lit(type)} and ${happened('l.position', at)}`;
