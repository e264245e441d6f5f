/** `rm_amendment`: what is to change from what to what, and each step of its approval. */

import type { Actor, ApprovalStep, CivilDate, DefinitionChange, Instant, TargetValue } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { AmendmentState, ApprovalRow } from './amendment.rows.ts';

export type AmendmentRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly amendment: string;
  /** Of `AmendmentProposed`. */
  readonly position: number;
  readonly reason: string;
  readonly proposed_at: Instant;
  readonly actor: Actor;
  readonly state: AmendmentState;
  readonly next: ApprovalStep | null;
  /** Since when it is that step's turn. */
  readonly waiting_since: Instant;
  readonly steps: readonly ApprovalRow[];
  /** What is to be said instead of what; null where title, responsibilities and evidence stay. */
  readonly definition: { readonly change: DefinitionChange; readonly previous: DefinitionChange } | null;
  readonly targets: readonly (TargetValue & { readonly previous: number | null })[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly due: CivilDate;
    readonly expected: readonly TargetValue[];
    readonly previousDue: CivilDate;
    readonly previousExpected: readonly TargetValue[];
  }[];
};

export const amendmentTable: Table<AmendmentRecord> = {
  name: 'rm_amendment',
  key: ['plan', 'measure', 'amendment'],
  columns: {
    plan: 'text',
    measure: 'text',
    amendment: 'text',
    position: 'int8',
    reason: 'text',
    proposed_at: 'timestamptz',
    actor: 'jsonb',
    state: 'text',
    next: 'text?',
    waiting_since: 'timestamptz',
    steps: 'jsonb',
    definition: 'jsonb?',
    targets: 'jsonb',
    milestones: 'jsonb',
  },
};
