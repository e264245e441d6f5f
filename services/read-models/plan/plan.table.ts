/** `rm_plan`: the plan's frame, clock and terms. */

import type { Actor, Clock, Instant, PaperSettings, PlanFrame, Terms } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

/** `sentences` by locator text: "四(五)/1/2". */
export type KeptText = {
  readonly sha256: string;
  /** Plan time. */
  readonly at: Instant;
  readonly by: Actor;
  readonly sentences: Readonly<Record<string, string>>;
};

export type PlanRecord = {
  readonly plan: string;
  readonly frame: PlanFrame;
  readonly clock: Clock;
  readonly terms: Terms;
  readonly adopted_at: Instant;
  /** Null until the report's text was given. */
  readonly report_text: KeptText | null;
  /** Null until the settings of papers were changed. */
  readonly paper_settings: PaperSettings | null;
};

export const planTable: Table<PlanRecord> = {
  name: 'rm_plan',
  key: ['plan'],
  columns: {
    plan: 'text',
    frame: 'jsonb',
    clock: 'jsonb',
    adopted_at: 'timestamptz',
    terms: 'jsonb',
    report_text: 'jsonb?',
    paper_settings: 'jsonb?',
  },
};
