/** One access: who asked for what, and whether it was allowed. */

import type { Instant, Role } from '@duban/domain';

const ACCESS_KINDS = ['query', 'mutation', 'subscription'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

export type Access = {
  /** Real time. */
  readonly at: Instant;
  /** All four are null for a request without a valid token. */
  readonly subject: string | null;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly leader: string | null;
  readonly requestId: string;
  readonly kind: AccessKind;
  /** The name of the GraphQL operation, as the caller gave it. */
  readonly operation: string | null;
  /** What was asked for: "Query.plan", "Plan.inbox". */
  readonly fields: readonly string[];
  /** Ids that were given. */
  readonly targets: readonly string[];
  readonly plans: readonly string[];
  readonly allowed: boolean;
  /** What was refused, and by which code. */
  readonly refusals: readonly string[];
};

/** `unknown`: a command that was begun and of whose end nothing is on record. */
const ACCESS_OUTCOMES = ['allowed', 'refused', 'unknown'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

export type AccessRow = Access & {
  readonly id: number;
  readonly outcome: AccessOutcome;
  /** Of a command whose outcome is known: when it was, in real time; else null. */
  readonly endedAt: Instant | null;
};

/** Parts are joined by and. */
export type AccessFilter = {
  readonly subject?: string;
  readonly role?: Role;
  readonly kind?: AccessKind;
  readonly field?: string;
  readonly target?: string;
  readonly plan?: string;
  readonly requestId?: string;
  readonly allowed?: boolean;
  readonly outcome?: AccessOutcome;
  readonly from?: Instant;
  readonly to?: Instant;
};
