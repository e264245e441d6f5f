/** Which day the plan's own clock shows. */

import { type CivilDate, civilDateAt, planTime } from '@duban/domain';
import type { PlanRow } from './plan.rows.ts';

/** `realMs` is the time of day, as `Date.now()` gives it. */
export const planToday = ({ clock }: Pick<PlanRow, 'clock'>, realMs: number): CivilDate =>
  civilDateAt(planTime(clock, realMs));
