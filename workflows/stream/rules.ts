/** A run keeps the rules under which it began, because it is replayed; the next run begins under the current rules. */

import type { Rules } from '@duban/domain';

/** Adds `rules: 1` for an older run. The terms of the plan, and those of the next run, never contain `rules`. */
export const termsUnder = <T extends Rules | null>(terms: T, hasCurrentRules: boolean): T =>
  hasCurrentRules ? terms : ({ ...terms, rules: 1 } as T);
