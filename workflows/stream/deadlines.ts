/** Picks the next deadline of a stream; one that cannot be passed is held with its reason and does not block the others. */

import type { Held, Receipt } from '@duban/contract';
import { type Instant, type Refusal, refusalText } from '@duban/domain';
import { log as journal } from '@temporalio/workflow';
import { isRefusal } from './failures.ts';

export type OpenDeadline = { readonly id: string; readonly at: Instant };

export type Deadlines = {
  /** The earliest that can still be passed. */
  next(): OpenDeadline | undefined;
  /** Records the result of passing a deadline. `before`: the version of the stream before the attempt. */
  passed(id: string, before: number, answer: Receipt | Refusal): void;
  /** The deadlines that cannot be passed in this run, with the reasons; the next run tries them again. */
  held(): readonly Held[];
};

/** Refusals that a repeated attempt in this run would get again. */
const LASTING_REFUSAL_CODES: readonly Refusal['code'][] = ['INVALID', 'CANNOT_GO_ON'];

/** `all`: the open deadlines of the current state, earliest first; `version`: the current version of the stream. */
export const createDeadlines = (all: () => readonly OpenDeadline[], version: () => number): Deadlines => {
  /** Deadlines whose passing appended nothing, with the version of the stream at that time. */
  const unchangedAt = new Map<string, number>();
  const reasons = new Map<string, string>();
  const computed = (): { readonly deadlines: readonly OpenDeadline[]; readonly fault: string | null } => {
    try {
      return { deadlines: all(), fault: null };
    } catch (error) {
      // If the error left this function, it would fail every further workflow task.
      return { deadlines: [], fault: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    next: () => computed().deadlines.find(({ id }) => !reasons.has(id) && unchangedAt.get(id) !== version()),
    passed(id, before, answer) {
      if (isRefusal(answer) && LASTING_REFUSAL_CODES.includes(answer.code)) {
        const reason = refusalText(answer).en;
        reasons.set(id, reason);
        journal.error('a deadline cannot be passed; it is held until the next run', { deadline: id, reason });
      }
      if (version() === before) unchangedAt.set(id, before);
    },
    held() {
      const { deadlines, fault } = computed();
      if (fault !== null) return [{ deadline: null, reason: `the deadlines cannot be computed: ${fault}` }];
      return deadlines.flatMap(({ id }) => {
        const reason = reasons.get(id);
        return reason === undefined ? [] : [{ deadline: id, reason }];
      });
    },
  };
};
