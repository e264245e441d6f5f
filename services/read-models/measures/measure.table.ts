/** `rm_measure`: where a measure stands, all that lists and figures need in one row; `rm_definition`: what was promised. */

import type { CivilDate, Instant, MeasureDefinition, MeasureEventType, TargetKind, Text } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { MeasureState } from './measure.rows.ts';

/** Targets and milestones have tables of their own. */
export type DefinitionRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly title: Text;
  readonly definition: Omit<MeasureDefinition, 'targets' | 'milestones'>;
};

export const definitionTable: Table<DefinitionRecord> = { name: 'rm_definition', key: ['plan', 'measure'] };

/** What follows from the states of a measure's milestones. */
export type MilestoneSummary = {
  readonly pending: number;
  readonly submitted: number;
  readonly returned: number;
  readonly verified: number;
  /** Missed at least once. */
  readonly missed: number;
  readonly overdue: number;
  /** The present date of every milestone. */
  readonly dues: readonly CivilDate[];
  /** The present date of every open milestone. */
  readonly open_dues: readonly CivilDate[];
  readonly next_milestone: string | null;
  readonly next_due: CivilDate | null;
};

export type MeasureRecord = MilestoneSummary & {
  readonly plan: string;
  readonly measure: string;
  readonly code: string;
  /** The code with its numbers padded: "4.10" comes after "4.9". */
  readonly code_order: string;
  readonly section: string;
  readonly lead_unit: string;
  /** The lead unit first, then the supporting ones. */
  readonly units: readonly string[];
  readonly leader: string;
  readonly target_kinds: readonly TargetKind[];
  /** What a search looks into. */
  readonly search: string;
  readonly state: MeasureState;
  readonly issued_at: Instant;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_implied: boolean | null;
  readonly reports: number;
  /** The last event: its position is the version's `since`. */
  readonly last_at: Instant;
  readonly last_type: MeasureEventType;
  readonly version: number;
};

export const measureTable: Table<MeasureRecord> = { name: 'rm_measure', key: ['plan', 'measure'] };
