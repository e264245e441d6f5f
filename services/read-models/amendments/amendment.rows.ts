/** An amendment as a reader sees it: what is to change from what to what, and each step of its approval. */

import type { Actor, ApprovalStep, CivilDate, DefinitionChange, Instant, Text } from '@duban/domain';
import type { LabelledValue } from '../reports/report.rows.ts';

/** 待批, 已批准（已生效）, 未批准. */
export type AmendmentState = 'waiting' | 'granted' | 'refused';

export type ApprovalRow = {
  readonly step: ApprovalStep;
  readonly granted: boolean;
  readonly note: string;
  readonly at: Instant;
  readonly by: Actor;
};

export type AmendmentRow = {
  readonly plan: string;
  readonly measure: string;
  /** "a1", "a2", … within the measure. */
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly proposedAt: Instant;
  readonly by: Actor;
  readonly position: number;
  readonly state: AmendmentState;
  /** Whose turn it is; null when it is decided. */
  readonly next: ApprovalStep | null;
  /** In order. */
  readonly steps: readonly ApprovalRow[];
  /** Null where title, responsibilities and evidence stay; `previous` has the same fields as `change`. */
  readonly definition: { readonly change: DefinitionChange; readonly previous: DefinitionChange } | null;
  /** `previous` is what stood there when it was proposed. */
  readonly targets: readonly (LabelledValue & { readonly previous: number | null })[];
  readonly milestones: readonly {
    readonly id: string;
    readonly label: Text;
    readonly due: CivilDate;
    readonly previousDue: CivilDate;
    readonly expected: readonly LabelledValue[];
    readonly previousExpected: readonly LabelledValue[];
  }[];
};

export type AmendmentId = { readonly measure: string; readonly amendment: string };
