/** Which deadline a stream waits for; one that cannot be passed is held, with the reason, and all others go on. */

import type { EventPosition, Held } from '@duban/contract';
import { type Instant, type Refusal, refusalText } from '@duban/domain';
import { log as journal } from '@temporalio/workflow';
import { isRefusal } from './failures.ts';

export type Moment = { readonly id: string; readonly at: Instant };

export type Deadlines = {
  /** The earliest that can still be passed. */
  next(): Moment | undefined;
  /** What came of passing it. `before`: the stream's version until then. */
  passed(id: string, before: number, answer: EventPosition | Refusal): void;
  /** What is due and cannot be passed in this run; the next one tries again. */
  held(): readonly Held[];
};

/** What the store refuses of a deadline for ever, or of a worker of this version. */
const LASTING: readonly Refusal['code'][] = ['INVALID', 'CANNOT_GO_ON'];

/** `all`: what the state waits for now, earliest first; `version`: of the stream. */
export const createDeadlines = (all: () => readonly Moment[], version: () => number): Deadlines => {
  /** Deadlines that changed nothing when they were passed, with the version at which they did not. */
  const fruitless = new Map<string, number>();
  const reasons = new Map<string, string>();
  const known = (): { readonly moments: readonly Moment[]; readonly fault: string | null } => {
    try {
      return { moments: all(), fault: null };
    } catch (error) {
      // Thrown further, it would fail every task from now on.
      return { moments: [], fault: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    next: () => known().moments.find(({ id }) => !reasons.has(id) && fruitless.get(id) !== version()),
    passed(id, before, answer) {
      if (isRefusal(answer) && LASTING.includes(answer.code)) {
        const reason = refusalText(answer).en;
        reasons.set(id, reason);
        journal.error('a deadline cannot be passed', { deadline: id, reason });
      }
      if (version() === before) fruitless.set(id, before);
    },
    held() {
      const { moments, fault } = known();
      if (fault !== null) return [{ deadline: null, reason: `the deadlines cannot be told: ${fault}` }];
      return moments.flatMap(({ id }) => {
        const reason = reasons.get(id);
        return reason === undefined ? [] : [{ deadline: id, reason }];
      });
    },
  };
};
