/** Verifies a log: the hash chain proves order, content and completeness; the verdict names the first event that breaks it. */
import { eventHash, genesisHash } from './chain.ts';
import type { EventStore, Head } from './store.ts';
import type { StoredEvent } from './stored-event.ts';

/**
 * - `missing`: there is no event at the position, although a later event or the head implies one
 * - `reordered`: the event that belongs at this position is at the position `found`
 * - `altered`: the event differs from the appended one in at least one column
 * - `unexpected`: an event is where none was appended: beyond the head, or in a plan without a head
 * - `head`: the plan's head row names another hash: either it or the last event was rewritten
 */
export type ChainFault = 'missing' | 'reordered' | 'altered' | 'unexpected' | 'head';

export type Verdict =
  /** Every event after `since` up to `position` is as it was appended; `hash` is the hash at `position`, in hexadecimal. */
  | { readonly ok: true; readonly plan: string; readonly position: number; readonly hash: string }
  | {
      readonly ok: false;
      readonly plan: string;
      /** The first bad position. */
      readonly position: number;
      readonly fault: ChainFault;
      /** Where the fault is `reordered`: the position at which the event was found. */
      readonly found?: number;
    };

export type VerifyOptions = {
  /** Starts after this position and trusts the event there; with `hash` (hexadecimal, e.g. from a bulletin) that event is verified too. */
  readonly since?: { readonly position: number; readonly hash?: string };
  /** The maximum number of events in memory (default 1000). */
  readonly batch?: number;
  /** Called after each batch with the last verified position. */
  readonly onProgress?: (position: number) => void;
  /** Called with each event, in order, once it is verified. */
  readonly onVerified?: (event: StoredEvent) => void;
};

type Log = Pick<EventStore, 'readStored' | 'head'>;

/**
 * Reads the plan's log once, in constant memory; appends may continue meanwhile. The log alone cannot reveal that it was
 * rewritten together with all its hashes and the head: to detect that, compare with a printed hash.
 */
export const verifyChain = async (log: Log, plan: string, options: VerifyOptions = {}): Promise<Verdict> => {
  const { since, batch = 1000, onProgress, onVerified } = options;
  let last = since?.position ?? 0;
  const start = last === 0 ? genesisHash(plan) : (await log.readStored({ plan, after: last - 1, limit: 1 }))[0];
  const fail = (position: number, fault: ChainFault): Verdict => ({ ok: false, plan, position, fault });
  if (!Buffer.isBuffer(start) && start?.position !== last) return fail(last, 'missing');
  let hash = Buffer.isBuffer(start) ? start : start.hash;
  if (since?.hash !== undefined && hash.toString('hex') !== since.hash) return fail(last, 'altered');

  for (;;) {
    // An event and its head are written in one transaction, so events read after the head reach at least as far as it.
    const head = await log.head(plan);
    const events = await log.readStored({ plan, after: last, limit: batch });
    for (const event of events) {
      const expected = eventHash(hash, event);
      if (event.position !== last + 1 || !expected.equals(event.hash)) {
        const end = (await log.head(plan))?.position ?? 0;
        if (event.position > end && last >= end) return fail(last > end ? end + 1 : event.position, 'unexpected');
        const found = await findMoved(log, plan, last + 1, hash, event, batch);
        if (found !== null) return { ok: false, plan, position: last + 1, fault: 'reordered', found };
        return fail(last + 1, event.position === last + 1 ? 'altered' : 'missing');
      }
      last = event.position;
      hash = expected;
      if (head?.position === last && head.hash !== hash.toString('hex')) return fail(last, 'head');
      onVerified?.(event);
    }
    onProgress?.(last);
    if (events.length === batch) continue;
    if (last < (head?.position ?? 0)) return fail(last + 1, 'missing');
    return finish(log, plan, last, hash);
  }
};

/** Events appended after the head was read must be covered by the present head. */
const finish = async (log: Log, plan: string, last: number, hash: Buffer): Promise<Verdict> => {
  const head: Head | null = await log.head(plan);
  const end = head?.position ?? 0;
  const hex = hash.toString('hex');
  if (last > end) return { ok: false, plan, position: end + 1, fault: 'unexpected' };
  if (last === end && head && head.hash !== hex) return { ok: false, plan, position: last, fault: 'head' };
  return { ok: true, plan, position: last, hash: hex };
};

/**
 * Looks for the event that belongs at `position`: hashed as if it were there, it must match either its own stored hash
 * or, if the hashes did not move with the events, the hash stored at `position`.
 */
const findMoved = async (
  log: Log,
  plan: string,
  position: number,
  previous: Buffer,
  standing: StoredEvent,
  batch: number,
): Promise<number | null> => {
  const stayed = standing.position === position ? standing.hash : null;
  let after = position;
  for (;;) {
    const events = await log.readStored({ plan, after, limit: batch });
    for (const event of events) {
      const hash = eventHash(previous, { ...event, position });
      if (hash.equals(event.hash) || (stayed && hash.equals(stayed))) return event.position;
    }
    const end = events.at(-1);
    if (!end || events.length < batch) return null;
    after = end.position;
  }
};
