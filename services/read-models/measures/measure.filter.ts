/** Translates a filter of measures into SQL, where `d` is the definition and `m` the current state. */

import { assertNever } from '@duban/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Sort } from '../page.ts';
import { all, containing } from '../text-search.ts';
import { textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { MeasureFilter, MeasureOrder, MeasureParent } from './measure.rows.ts';

type Condition = RawBuilder<unknown>;

/** Whether the reader may see unsigned reports and contributions of the measure `m`; if not, their number is hidden as well. */
export const SEES_INSIDE = sql<boolean>`duban.reads_drafts(m.plan, m.measure)`;

/** The position of the last event of the measure `m` that the reader may see. */
const LAST_SEEN = sql`case when m.last_position = m.open_position or ${SEES_INSIDE} then m.last_position else m.open_position end`;

/** Every other table in the statement is read at the same position. */
export const matching = (at: At, filter: MeasureFilter): Condition => {
  const {
    codes,
    sections,
    leadUnits,
    units,
    leaders,
    stages,
    lamps,
    hasMissed,
    hasOpenInstruction,
    matters,
    targetKinds,
    search,
    searchIn = ['titles'],
    instructedBy,
    changedSince,
    lampChange,
  } = filter;
  return all([
    codes && sql`d.code = any(${texts(codes)})`,
    sections && sql`d.section = any(${texts(sections)})`,
    leadUnits && sql`d.lead_unit = any(${texts(leadUnits)})`,
    units && sql`d.units && ${texts(units)}`,
    leaders && sql`d.leader = any(${texts(leaders)})`,
    stages && sql`m.stage = any(${texts(stages)})`,
    lamps && sql`m.lamp = any(${texts(lamps)})`,
    hasMissed === undefined ? undefined : sql`(m.missed > 0) = ${hasMissed}`,
    hasOpenInstruction === undefined ? undefined : sql`(m.open_instructions > 0) = ${hasOpenInstruction}`,
    matters && sql`coalesce(d.definition ->> 'matter', 'annual-plan') = any(${texts(matters)})`,
    targetKinds && sql`d.target_kinds && ${texts(targetKinds)}`,
    search === undefined ? undefined : foundIn(at, search, searchIn),
    dueWithin(filter),
    instructedBy && instructed(at, instructedBy),
    changedSince === undefined ? undefined : sql`${LAST_SEEN} > ${changedSince}::bigint`,
    lampChange && lampChanged(at, lampChange),
  ]);
};

const foundIn = ({ plan, at }: At, search: string, places: NonNullable<MeasureFilter['searchIn']>): Condition => {
  const found: Readonly<Record<(typeof places)[number], Condition>> = {
    titles: containing(sql`d.search`, search),
    reports: sql`exists (select from duban.rm_report r where r.plan = ${textOf(plan)} and r.measure = d.measure
      and ${visible('r', at)} and ${containing(sql`r.content->>'text'`, search)})`,
  };
  return sql`(${sql.join([sql`false`, ...places.map((place) => found[place])], sql` or `)})`;
};

const instructed = ({ plan, at }: At, leaders: readonly string[]): Condition =>
  sql`exists (select from duban.rm_instruction i where i.plan = ${textOf(plan)} and i.measure = d.measure
    and ${visible('i', at)} and i.actor->>'leader' = any(${texts(leaders)}))`;

const lampChanged = ({ plan }: At, { position, from }: NonNullable<MeasureFilter['lampChange']>): Condition => {
  const before = sql`(select b.lamp from duban.rm_measure b
    where b.plan = ${textOf(plan)} and b.measure = m.measure and ${visible('b', position)})`;
  return all([sql`m.lamp is distinct from ${before}`, from && sql`${before} = any(${texts(from)})`]);
};

const dueWithin = ({ dueFrom, dueTo }: MeasureFilter): Condition | undefined => {
  if (dueFrom === undefined && dueTo === undefined) return undefined;
  return sql`exists (select from unnest(m.open_dues) d (due)
    where d.due >= ${textOf(dueFrom ?? '')}::text collate "C" and d.due <= ${textOf(dueTo ?? '~')}::text collate "C")`;
};

/** Whether the measure belongs to the parent `p.id`. */
export const below = (parent: MeasureParent): Condition => {
  switch (parent) {
    case 'section':
      return sql`d.section = p.id`;
    case 'leadUnit':
      return sql`d.lead_unit = p.id`;
    case 'unit':
      return sql`d.units @> array[p.id]`;
    case 'leader':
      return sql`d.leader = p.id`;
    default:
      return assertNever(parent);
  }
};

const text = (value: RawBuilder<unknown>) => ({ value, type: 'text' as const });
/** The place of the value in the list, from 1; 0 where it is not in it. */
const placeIn = (list: readonly string[], value: RawBuilder<unknown>) => ({
  value: sql`coalesce(array_position(${texts(list)}, ${value}), 0)`,
  type: 'bigint' as const,
});
const CODE = [text(sql`d.code_order`), text(sql`m.measure`)];

export const sorting = ({ by, direction, lamps = [], units = [] }: MeasureOrder): Sort => {
  switch (by) {
    case 'code':
      return { columns: CODE, direction };
    case 'nextDue': {
      // Sorts after every date, so that measures without a date come last in both directions.
      const none = direction === 'asc' ? '~' : '';
      return { columns: [text(sql`coalesce(m.next_due, ${sql.lit(none)})`), ...CODE], direction };
    }
    case 'lastActivity':
      // Each event belongs to one measure, so its position is a unique sort key in the order of time.
      return { columns: [{ value: LAST_SEEN, type: 'bigint' }], direction };
    case 'lamp':
      return { columns: [placeIn(lamps, sql`m.lamp`), ...CODE], direction };
    case 'lampSince':
      return { columns: [text(sql`coalesce(m.lamp_turn->>'since', '')`), ...CODE], direction };
    case 'leadUnit':
      return { columns: [placeIn(units, sql`d.lead_unit`), ...CODE], direction };
    default:
      return assertNever(by);
  }
};
