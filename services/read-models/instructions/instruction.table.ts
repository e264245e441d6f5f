/** `rm_instruction`: the instructions of leaders and the decisions of meetings on measures, and their answers. */

import type { Actor, CivilDate, Instant, InstructionUrgency, Meeting } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { InstructionRow } from './instruction.rows.ts';

export type InstructionRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly instruction: string;
  /** Position of `InstructionGiven` or `MeetingDecisionRecorded`. */
  readonly position: number;
  readonly text: string;
  readonly urgency: InstructionUrgency;
  readonly due: CivilDate;
  readonly given_at: Instant;
  readonly actor: Actor;
  readonly answer: InstructionRow['answer'];
  readonly withdrawn: InstructionRow['withdrawn'];
  readonly missed: CivilDate | null;
  /** The meeting that decided it; null where a leader gave it. */
  readonly meeting: Meeting | null;
};

export const instructionTable: Table<InstructionRecord> = {
  name: 'rm_instruction',
  key: ['plan', 'measure', 'instruction'],
  columns: {
    plan: 'text',
    measure: 'text',
    instruction: 'text',
    position: 'int8',
    text: 'text',
    urgency: 'text',
    due: 'text',
    given_at: 'timestamptz',
    actor: 'jsonb',
    answer: 'jsonb?',
    withdrawn: 'jsonb?',
    missed: 'text?',
    meeting: 'jsonb?',
  },
};
