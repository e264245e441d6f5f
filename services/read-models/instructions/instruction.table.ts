/** `rm_instruction`: the instructions of leaders on measures, and their answers. */

import type { Actor, CivilDate, Instant, Urgency } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { InstructionRow } from './instruction.rows.ts';

export type InstructionRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly instruction: string;
  /** Position of `InstructionGiven`. */
  readonly position: number;
  readonly text: string;
  readonly urgency: Urgency;
  readonly due: CivilDate;
  readonly given_at: Instant;
  readonly actor: Actor;
  readonly answer: InstructionRow['answer'];
  readonly missed: CivilDate | null;
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
    missed: 'text?',
  },
};
