/** `rm_snapshot`: what the rhythm drew up, whole. */

import type { BeatKind, Instant } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

export type SnapshotRecord = {
  readonly plan: string;
  readonly kind: BeatKind;
  readonly period: string;
  /** Of `SnapshotMade`. */
  readonly position: number;
  readonly as_of: number;
  readonly at: Instant;
  readonly head_hash: string;
  readonly content: unknown;
};

export const snapshotTable: Table<SnapshotRecord> = {
  name: 'rm_snapshot',
  key: ['plan', 'kind', 'period'],
  columns: {
    plan: 'text',
    kind: 'text',
    period: 'text',
    position: 'int8',
    as_of: 'int8',
    at: 'timestamptz',
    head_hash: 'text',
    content: 'jsonb',
  },
};
