/** Verifies a plan's log in one pass: its hash chain, the order within each stream, and the hashes printed in its bulletins. */

import { domainCodec, type EventStore, type StoredEvent, UnreadableEventError, verifyChain } from '@duban/event-store';
import { chainFinding, type Finding } from './finding.ts';

export type Since = { readonly position: number; readonly hash?: string };

export type LogOptions = {
  /** The event at this position is trusted, or verified by the hash; verification starts after it. */
  readonly since?: Since;
  /** Hashes recorded or printed earlier, e.g. by the last nightly comparison. */
  readonly printed?: readonly { readonly position: number; readonly hash: string }[];
  readonly onProgress?: (position: number) => void;
};

export type LogProof = {
  /** Up to this position every event is as it was appended; `hash` in hexadecimal, null where a fault was found. */
  readonly position: number;
  readonly hash: string | null;
  readonly findings: readonly Finding[];
};

type Anchor = { readonly position: number; readonly asOf: number; readonly headHash: string };

/** Reads the log once, in memory proportional to the number of streams. Appends may continue meanwhile. */
export const verifyLog = async (store: EventStore, plan: string, options: LogOptions = {}): Promise<LogProof> => {
  const findings: Finding[] = [];
  const anchors: Anchor[] = [];
  const streams = walkStreams(plan, options.since !== undefined, findings);
  let last = options.since?.position ?? 0;
  const verdict = await verifyChain(store, plan, {
    ...options,
    onVerified(event) {
      last = event.position;
      streams(event);
      const anchor = anchorOf(event, findings);
      if (anchor) anchors.push(anchor);
    },
  });
  if (!verdict.ok) {
    findings.unshift(chainFinding(plan, verdict.position, verdict.fault, verdict.found));
    return { position: Math.min(last, verdict.position - 1), hash: null, findings };
  }
  // The pass starts at position 1, but workflows read streams by version, so lower positions are checked too.
  for (const { stream, first } of await store.streams(plan))
    if (first < 1) findings.push({ ...chainFinding(plan, first, 'unexpected'), what: stream });
  const isInLog = async (position: number, hash: string): Promise<boolean> => {
    const [event] = await store.readStored({ plan, after: position - 1, limit: 1 });
    return event?.position === position && event.hash.toString('hex') === hash;
  };
  for (const { position, hash } of options.printed ?? []) {
    if (await isInLog(position, hash)) continue;
    findings.push({
      part: 'log',
      plan,
      code: 'rewritten',
      position,
      en: `The hash recorded earlier for position ${position} is not in the log: the log up to there was rewritten or shortened`,
      zh: `第${position}位此前已知的哈希与日志不符，此前日志被改写或截短`,
    });
  }
  for (const anchor of anchors) {
    if (await isInLog(anchor.asOf, anchor.headHash)) continue;
    findings.push({
      part: 'log',
      plan,
      code: 'rewritten',
      position: anchor.asOf,
      en: `The bulletin or agenda at position ${anchor.position} names another hash for position ${anchor.asOf}: the log before it was rewritten`,
      zh: `第${anchor.position}号事件（通报或议程）所载第${anchor.asOf}位哈希与日志不符，此前日志被改写`,
    });
  }
  return { position: verdict.position, hash: verdict.hash, findings };
};

/** Checks that versions have no gaps in each stream. If the pass starts in the middle, each stream's first version is trusted. */
const walkStreams = (plan: string, midway: boolean, findings: Finding[]) => {
  const versions = new Map<string, number>();
  return ({ stream, version, position }: StoredEvent): void => {
    const before = versions.get(stream);
    const expected = before === undefined ? (midway ? version : 1) : before + 1;
    versions.set(stream, version);
    if (version === expected) return;
    findings.push({
      part: 'log',
      plan,
      code: 'stream-order',
      position,
      what: stream,
      en: `The event at position ${position} is version ${version} of ${stream}, where ${expected} was expected`,
      zh: `第${position}号事件是 ${stream} 的第${version}版，应为第${expected}版`,
    });
  };
};

/** Decodes the event, as the services do: an event that cannot be decoded would stop them. Returns the hash that it prints, if any. */
const anchorOf = (event: StoredEvent, findings: Finding[]): Anchor | null => {
  try {
    const decoded = domainCodec.decode(event);
    if (decoded.type !== 'SnapshotMade') return null;
    const { asOf, headHash } = decoded.data;
    return { position: event.position, asOf, headHash };
  } catch (error) {
    if (!(error instanceof UnreadableEventError)) throw error;
    const { plan, position } = event;
    findings.push({
      part: 'log',
      plan,
      code: 'unreadable',
      position,
      en: error.message,
      zh: `第${position}号事件无法解读`,
    });
    return null;
  }
};
