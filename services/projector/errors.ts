/** Which errors pass by themselves, so that trying again helps, and which need a person. */

import { EventStoreUnavailable } from '@duban/event-store';

/** The read models show more than the log holds: the log was restored to an earlier point. */
export class LogBehind extends Error {
  override readonly name = 'LogBehind';

  constructor(plan: string, shown: number, held: number) {
    super(
      `The read models show plan ${plan} up to position ${shown}, but its log ends at ${held}: ` +
        'it was restored to an earlier point. Rebuild the read models.',
    );
  }
}

/** SQLSTATEs, or classes of them: connection, resources, operator, system; serialisation, deadlock, lock, read-only. */
const PASSING = /^(08|53|57|58|40001$|40P01$|55P03$|25006$|25P03$|E[A-Z]{3,}$)/;

export const isPassing = (error: unknown): boolean => {
  if (error instanceof EventStoreUnavailable) return true;
  if (!(error instanceof Error)) return false;
  // The driver's own errors about a lost connection carry no code.
  if (!('code' in error)) return /connection|timeout exceeded|not queryable/i.test(error.message);
  return PASSING.test(String(error.code));
};
