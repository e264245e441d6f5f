/** Tells whether a session is new, and which queries of it belong to one page view. */

import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { RecordedAccess } from './access-record.ts';

/** The queries of one page view begin within this time. */
const VISIT_MS = 2_000;
/** Sessions that are remembered, the latest used; of a forgotten one the database knows that it was logged in. */
const MAX_SESSIONS = 10_000;

type Session = { visit: string; since: number };

export type Sessions = {
  /** True for the first access of a session; never without one. */
  isNew(access: RecordedAccess): boolean;
  /** Null for what is no query, and for who is not known. */
  visitOf(access: RecordedAccess): string | null;
};

export const createSessions = (): Sessions => {
  const sessions = new LRUCache<string, Session>({ max: MAX_SESSIONS });
  return {
    isNew: (access) => {
      if (access.subject === null || access.session === null || sessions.has(keyOf(access))) return false;
      sessions.set(keyOf(access), { visit: randomUUID(), since: Number.NEGATIVE_INFINITY });
      return true;
    },
    visitOf: (access) => {
      if (access.kind !== 'query' || access.subject === null) return null;
      const at = Date.parse(access.at);
      const before = sessions.get(keyOf(access));
      const goesOn = before !== undefined && at - before.since < VISIT_MS;
      const session = goesOn ? before : { visit: randomUUID(), since: at };
      sessions.set(keyOf(access), session);
      return session.visit;
    },
  };
};

const keyOf = ({ subject, role, session }: RecordedAccess): string => JSON.stringify([subject, role, session]);
