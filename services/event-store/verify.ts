/** Proving a log: order, content and completeness follow from the chain; the first event that breaks it is named. */
import { eventHash, genesisHash } from './chain.ts';
import type { EventStore, Head } from './store.ts';
import type { StoredEvent } from './stored-event.ts';

/**
 * - `missing`: no event stands at the position, although the log goes on or its head says so
 * - `reordered`: the event of this position stands at the position `found`
 * - `altered`: the event is not the one that was appended, in any of its columns
 * - `unexpected`: an event stands where none was appended: beyond the head, or in a plan without one
 * - `head`: the plan's head row names another hash: either it or the last event was rewritten
 */
export type ChainFault = 'missing' | 'reordered' | 'altered' | 'unexpected' | 'head';

export type Verdict =
  /** Everything from `since` up to `position` is as it was appended; `hash` is the hash there, in hexadecimal. */
  | { readonly ok: true; readonly plan: string; readonly position: number; readonly hash: string }
  | {
      readonly ok: false;
      readonly plan: string;
      /** The first bad position. */
      readonly position: number;
      readonly fault: ChainFault;
      /** Reordered only. */
      readonly found?: number;
    };

export type VerifyOptions = {
  /** Begin after this position, trusting what stands there; with `hash` (hexadecimal, e.g. from a bulletin) proving it. */
  readonly since?: { readonly position: number; readonly hash?: string };
  /** Events held in memory at once (default 1000). */
  readonly batch?: number;
  /** Told after each batch: the last position that was proved. */
  readonly onProgress?: (position: number) => void;
  /** Given each event once it is proved to be the one that was appended, in order. */
  readonly onProved?: (event: StoredEvent) => void;
};

type Log = Pick<EventStore, 'readStored' | 'head'>;

/**
 * Reads the plan's log once, in constant memory; appends may go on meanwhile. What nobody can see from the log alone
 * is a log that was rewritten together with all its hashes up to the head: for that, compare with a printed hash.
 */
export const verifyChain = async (log: Log, plan: string, options: VerifyOptions = {}): Promise<Verdict> => {
  const { since, batch = 1000, onProgress, onProved } = options;
  let last = since?.position ?? 0;
  const start = last === 0 ? genesisHash(plan) : (await log.readStored({ plan, after: last - 1, limit: 1 }))[0];
  const fail = (position: number, fault: ChainFault): Verdict => ({ ok: false, plan, position, fault });
  if (!Buffer.isBuffer(start) && start?.position !== last) return fail(last, 'missing');
  let hash = Buffer.isBuffer(start) ? start : start.hash;
  if (since?.hash !== undefined && hash.toString('hex') !== since.hash) return fail(last, 'altered');

  for (;;) {
    // An event and its head are written together: the events that are read after the head reach at least as far.
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
      onProved?.(event);
    }
    onProgress?.(last);
    if (events.length === batch) continue;
    if (last < (head?.position ?? 0)) return fail(last + 1, 'missing');
    return finish(log, plan, last, hash);
  }
};

/** Whatever was read beyond the head that was known must be covered by the head that stands there now. */
const finish = async (log: Log, plan: string, last: number, hash: Buffer): Promise<Verdict> => {
  const head: Head | null = await log.head(plan);
  const end = head?.position ?? 0;
  const hex = hash.toString('hex');
  if (last > end) return { ok: false, plan, position: end + 1, fault: 'unexpected' };
  if (last === end && head && head.hash !== hex) return { ok: false, plan, position: last, fault: 'head' };
  return { ok: true, plan, position: last, hash: hex };
};

/**
 * Looks for the event that belongs at `position`: the one that, put there, gives a hash that is known for it, be it
 * that the hash moved along with the event or stayed where it was.
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
