/** How the gateway meets the world: what a place may choose, and what holds where it chooses nothing. */

export type Edge = {
  /** Origins whose pages may ask; `*` alone for all. */
  readonly corsOrigins: readonly string[];
  /** The header in which the proxy in front writes whom it speaks for, in lower case; null where there is none. */
  readonly clientAddressHeader: string | null;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** What may be asked by its id. */
  readonly documents: ReadonlyMap<string, string>;
  /** Whether nothing else is answered. */
  readonly documentsOnly: boolean;
  /** Points that one subject may spend a minute; 0 for any number. */
  readonly pointsPerMinute: number;
  /** Milliseconds after which a query is cancelled. */
  readonly queryMs: number;
  /** Queries that are answered at once, each on a connection to the database. */
  readonly queriesAtOnce: number;
  /** Commands that are given at once, each waiting for a worker. */
  readonly commandsAtOnce: number;
  /** Subscriptions in all. */
  readonly subscriptions: number;
};

export const USUAL_EDGE: Edge = {
  corsOrigins: ['*'],
  clientAddressHeader: null,
  introspection: true,
  documents: new Map(),
  documentsOnly: false,
  pointsPerMinute: 600_000,
  queryMs: 10_000,
  queriesAtOnce: 32,
  commandsAtOnce: 64,
  subscriptions: 1_000,
};
