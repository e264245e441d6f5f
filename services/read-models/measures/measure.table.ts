/** `rm_definition`: a measure's definition, with a version for every amendment of it; `rm_measure`: its state, with a version for every event. */

import type {
  CivilDate,
  Instant,
  MeasureDefinition,
  MeasureEventType,
  Pause,
  StageBefore,
  TargetKind,
  Text,
} from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { MeasureLamp, MeasureRow, MeasureStage } from './measure.rows.ts';

/** Targets and milestones have tables of their own. */
export type DefinitionRecord = {
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
  /** The text that a search reads. */
  readonly search: string;
  readonly title: Text;
  readonly definition: Omit<MeasureDefinition, 'targets' | 'milestones'>;
};

export const definitionTable: Table<DefinitionRecord> = {
  name: 'rm_definition',
  key: ['plan', 'measure'],
  columns: {
    plan: 'text',
    measure: 'text',
    code: 'text',
    code_order: 'text',
    section: 'text',
    lead_unit: 'text',
    units: 'text[]',
    leader: 'text',
    target_kinds: 'text[]',
    search: 'text',
    title: 'jsonb',
    definition: 'jsonb',
  },
};

/** Derived from the states of a measure's milestones; nothing is due while its deadlines are stopped. */
export type MilestoneSummary = {
  readonly pending: number;
  readonly submitted: number;
  readonly returned: number;
  readonly verified: number;
  /** Missed at least once. */
  readonly missed: number;
  readonly late: number;
  readonly extensions_asked: number;
  /** The current due date of every milestone. */
  readonly dues: readonly CivilDate[];
  /** The current due date of every open milestone. */
  readonly open_dues: readonly CivilDate[];
  /** The current due dates of those that count as met, waiting, deciding or owed: see `countedAs`. */
  readonly met_dues: readonly CivilDate[];
  readonly waiting_dues: readonly CivilDate[];
  readonly deciding_dues: readonly CivilDate[];
  readonly owed_dues: readonly CivilDate[];
  readonly next_milestone: string | null;
  readonly next_due: CivilDate | null;
};

/** Derived from its instructions, and from the terms under which it reports. */
export type DutySummary = {
  readonly instructions: number;
  readonly open_instructions: number;
  readonly missed_instructions: number;
  readonly report_missing: CivilDate | null;
  readonly report_due: CivilDate | null;
};

export type MeasureRecord = MilestoneSummary &
  DutySummary & {
    readonly plan: string;
    readonly measure: string;
    readonly stage: MeasureStage;
    /** The stage to which a resumption or reopening returns. */
    readonly before: StageBefore | null;
    readonly drafted_at: Instant | null;
    readonly approval: MeasureRow['approval'];
    readonly issued_at: Instant | null;
    readonly acknowledge_by: CivilDate | null;
    readonly acknowledgement_missed: boolean;
    readonly acknowledged_at: Instant | null;
    readonly acknowledged_implied: boolean | null;
    readonly halt: MeasureRow['halt'];
    readonly standstills: readonly Pause[];
    readonly lamp: string | null;
    readonly lamp_turn: Omit<MeasureLamp, 'id'> | null;
    readonly amendment: MeasureRow['amendment'];
    readonly closing: MeasureRow['closing'];
    readonly reports: number;
    /** Ids of the reports awaiting signature. */
    readonly drafts: readonly string[];
    readonly contributions: number;
    readonly reported_at: Instant | null;
    readonly missed_period: CivilDate | null;
    readonly rungs: number;
    readonly last_rung: MeasureRow['lastRung'];
    /** The last event of the measure itself. */
    readonly last_position: number;
    readonly last_at: Instant;
    readonly last_type: MeasureEventType;
    readonly version: number;
    /** The last event that everyone may see, see `INSIDE`; `open_version` counts such events. */
    readonly open_position: number;
    readonly open_at: Instant;
    readonly open_type: MeasureEventType;
    readonly open_version: number;
  };

export const measureTable: Table<MeasureRecord> = {
  name: 'rm_measure',
  key: ['plan', 'measure'],
  columns: {
    plan: 'text',
    measure: 'text',
    stage: 'text',
    acknowledged_at: 'timestamptz?',
    acknowledged_implied: 'bool?',
    pending: 'int4',
    submitted: 'int4',
    returned: 'int4',
    verified: 'int4',
    missed: 'int4',
    dues: 'text[]',
    open_dues: 'text[]',
    next_milestone: 'text?',
    next_due: 'text?',
    reports: 'int4',
    last_at: 'timestamptz',
    last_type: 'text',
    version: 'int8',
    before: 'text?',
    drafted_at: 'timestamptz?',
    approval: 'jsonb?',
    issued_at: 'timestamptz?',
    acknowledge_by: 'text?',
    acknowledgement_missed: 'bool',
    halt: 'jsonb?',
    standstills: 'jsonb',
    lamp: 'text?',
    lamp_turn: 'jsonb?',
    amendment: 'jsonb?',
    extensions_asked: 'int4',
    drafts: 'text[]',
    contributions: 'int4',
    reported_at: 'timestamptz?',
    missed_period: 'text?',
    report_missing: 'text?',
    report_due: 'text?',
    instructions: 'int4',
    open_instructions: 'int4',
    missed_instructions: 'int4',
    rungs: 'int4',
    last_rung: 'jsonb?',
    last_position: 'int8',
    closing: 'jsonb?',
    met_dues: 'text[]',
    waiting_dues: 'text[]',
    deciding_dues: 'text[]',
    owed_dues: 'text[]',
    late: 'int4',
    open_position: 'int8',
    open_at: 'timestamptz',
    open_type: 'text',
    open_version: 'int4',
  },
};
