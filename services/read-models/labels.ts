/** The words that a reader knows for the ids in an event or a report. */

import type { TargetValue, Text } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { NamedObligation } from './ladder/rung.rows.ts';
import { namedObligation } from './obligations.ts';
import type { LabelledValue } from './reports/report.rows.ts';
import { fetchRows } from './row-shape.ts';
import { textOf, texts } from './values.ts';
import { type At, visible } from './version.ts';

type Entry = {
  readonly kind: 'target' | 'milestone';
  readonly measure: string;
  readonly id: string;
  readonly label: Text;
  readonly unit: string | null;
};

export type Labels = {
  values(measure: string, values: readonly TargetValue[]): readonly LabelledValue[];
  milestone(measure: string, id: string): { readonly id: string; readonly label: Text };
  obligation(measure: string, id: string): NamedObligation;
};

/** Of all targets and milestones of the measures, in one statement. */
export const labelsOf = async (
  db: QueryExecutorProvider,
  { plan, at }: At,
  measures: readonly string[],
): Promise<Labels> => {
  const found = await fetchRows<Entry>(
    db,
    { kind: 'text', measure: 'text', id: 'text', label: 'jsonb', unit: 'text?' },
    sql`
    select 'target' as kind, t.measure, t.target as id, t.definition->'label' as label, t.definition->>'unit' as unit
    from duban.rm_target t
    where t.plan = ${textOf(plan)} and t.measure = any(${texts(measures)}) and ${visible('t', at)}
    union all
    select 'milestone', s.measure, s.milestone, s.label, null
    from duban.rm_milestone s
    where s.plan = ${textOf(plan)} and s.measure = any(${texts(measures)}) and ${visible('s', at)}`,
  );
  const entries = new Map(found.map((entry) => [keyOf(entry.kind, entry.measure, entry.id), entry]));
  const entry = (kind: Entry['kind'], measure: string, id: string) => {
    const { label = { zh: id }, unit = null } = entries.get(keyOf(kind, measure, id)) ?? {};
    return { label, unit };
  };
  const milestone = (measure: string, id: string) => ({ id, label: entry('milestone', measure, id).label });
  return {
    values: (measure, values) =>
      values.map(({ target, value }) => ({ target, ...entry('target', measure, target), value })),
    milestone,
    obligation: (measure, id) => namedObligation(id, (name) => milestone(measure, name).label),
  };
};

const keyOf = (kind: Entry['kind'], measure: string, id: string) => [kind, measure, id].join('\n');
