/** `rm_plan`: the plan's frame and clock. */

import type { Clock, Instant, PlanFrame } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

export type PlanRecord = {
  readonly plan: string;
  readonly frame: PlanFrame;
  readonly clock: Clock;
  readonly adopted_at: Instant;
};

export const planTable: Table<PlanRecord> = { name: 'rm_plan', key: ['plan'] };
