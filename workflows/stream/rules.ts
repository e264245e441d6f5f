/** A run is judged to its end by the rules under which it began, for it is replayed; the next run begins under today's. */

import type { Rules } from '@duban/domain';

/** Terms come from the plan without `rules`, and are handed on without: only the run itself knows when it began. */
export const termsUnder = <T extends Rules | null>(terms: T, isOfToday: boolean): T =>
  isOfToday ? terms : ({ ...terms, rules: 1 } as T);
