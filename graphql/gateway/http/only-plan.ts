/** Finds the plan of a token that names none: the only one of the installation. */

import type { Database } from '@duban/runtime';
import type { OnlyPlan } from '../auth/identity.ts';

/** `pool` is connected as the role duban_gateway. */
export const readOnlyPlan =
  (pool: Database<unknown>['pool']): OnlyPlan =>
  async () => {
    const { rows } = await pool.query<{ plan: string }>('select plan from duban.log_head limit 2');
    return rows.length === 1 ? (rows[0]?.plan ?? null) : null;
  };
