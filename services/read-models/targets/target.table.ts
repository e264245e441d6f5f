/** `rm_target`: the promised figures; `rm_value`: every value that a report states for one of them. */

import type { Actor, CivilDate, Instant, Target } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

export type TargetRecord = {
  readonly plan: string;
  readonly target: string;
  readonly measure: string;
  readonly ordinal: number;
  readonly definition: Target;
};

export const targetTable: Table<TargetRecord> = {
  name: 'rm_target',
  key: ['plan', 'measure', 'target'],
  digested: ['target'],
  columns: {
    plan: 'text',
    target: 'text',
    measure: 'text',
    ordinal: 'int4',
    definition: 'jsonb',
  },
};

export type ValueRecord = {
  readonly plan: string;
  readonly target: string;
  readonly measure: string;
  readonly report: string;
  /** Position of the report, not of its correction: a corrected value keeps its place in the order. */
  readonly position: number;
  readonly as_of: CivilDate;
  readonly value: number;
  readonly reported_at: Instant;
  readonly actor: Actor;
  readonly corrected_at: Instant | null;
  readonly replaced: number | null;
};

export const valueTable: Table<ValueRecord> = {
  name: 'rm_value',
  key: ['plan', 'measure', 'report', 'target'],
  digested: ['target'],
  columns: {
    plan: 'text',
    target: 'text',
    measure: 'text',
    report: 'text',
    position: 'int8',
    as_of: 'text',
    value: 'float8',
    reported_at: 'timestamptz',
    actor: 'jsonb',
    corrected_at: 'timestamptz?',
    replaced: 'float8?',
  },
};
