/** Fills the log of a test plan, of which only the read models are there, so that its positions have hashes. */

import { openDatabase } from '@duban/runtime';
import { PLAN } from './plan.ts';

/** Up to `position`; what the events say matters only to their hashes. */
export const fillLog = async (
  { url, position }: { readonly url: string; readonly position: number },
  plan: string = PLAN,
): Promise<void> => {
  const owner = await openDatabase<unknown>(url, { poolSize: 1 });
  try {
    await owner.pool.query(
      `select duban.append_events($1, 'measure/a', 0, 'c1', sha256('c1'), '{}', now(),
         array_fill('Reported'::text, array[$2::int]), array_fill(1, array[$2::int]),
         array(select '{"n":' || n || '}' from generate_series(1, $2::int) n))`,
      [plan, position],
    );
  } finally {
    await owner.close();
  }
};
