/** One access: who asked for what, and whether it was allowed. */

import type { Instant, Role } from '@duban/domain';

/** `login` and `logout` are what no operation is: that a session began or ended, or a password was refused. */
const ACCESS_KINDS = ['query', 'mutation', 'subscription', 'login', 'logout'] as const;
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
  /** Measures that were named, or shown by a single key, as "plan/measure". */
  readonly measures: readonly string[];
  /** By the path of a list, the filter that it was asked for with; null without any. */
  readonly conditions: unknown;
  /** Whether the operation is a registered one, so that its name is not the caller's choice. */
  readonly registered: boolean;
  /** Shared by the queries of one page view; null for all else. */
  readonly visit: string | null;
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
  /** Of the commands that were carried out: where their last events are in the log of the plan. */
  readonly positions: readonly number[];
  /** The other accesses of the same page view, in order; empty where the list is not folded. */
  readonly others: readonly AccessRow[];
};

/** Who is on the record: the account with the role and the part in the plan that it had last. */
export type AccessCallerRow = Pick<Access, 'role' | 'unit' | 'leader'> & { readonly subject: string };

/** Parts are joined by and. */
export type AccessFilter = {
  readonly subject?: string;
  readonly role?: Role;
  readonly kind?: AccessKind;
  readonly field?: string;
  readonly target?: string;
  /** Any of these measures, as "plan/measure". */
  readonly measures?: readonly string[];
  /** Registered operations of these names only. */
  readonly operations?: readonly string[];
  /** Without registered operations of these names. */
  readonly exceptOperations?: readonly string[];
  readonly plan?: string;
  readonly requestId?: string;
  readonly allowed?: boolean;
  readonly outcome?: AccessOutcome;
  readonly from?: Instant;
  readonly to?: Instant;
};
