/** `rm_plan`: the plan's frame, clock and terms. */

import type { Clock, Instant, PlanFrame, Terms } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

export type PlanRecord = {
  readonly plan: string;
  readonly frame: PlanFrame;
  readonly clock: Clock;
  readonly terms: Terms;
  readonly adopted_at: Instant;
};

export const planTable: Table<PlanRecord> = { name: 'rm_plan', key: ['plan'], instants: ['adopted_at'] };
