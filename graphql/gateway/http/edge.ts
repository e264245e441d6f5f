/** The gateway's limits and switches that an installation may set, with their defaults. */

export type Edge = {
  /** Origins whose pages may send requests; `*` alone for all. */
  readonly corsOrigins: readonly string[];
  /** The lower-case name of the header in which the proxy in front writes the client's address; null without a proxy. */
  readonly clientAddressHeader: string | null;
  /** Whether introspection of the schema is allowed. */
  readonly introspection: boolean;
  /** Registered operations: id → text. */
  readonly operations: ReadonlyMap<string, string>;
  /** Whether only registered operations are accepted. */
  readonly registeredOnly: boolean;
  /** Cost points that one subject may spend a minute; 0 for no limit. */
  readonly pointsPerMinute: number;
  /** Milliseconds after which a query is cancelled. */
  readonly queryMs: number;
  /** Queries executed at once, each on a connection to the database. */
  readonly queriesAtOnce: number;
  /** Commands executed at once, each waiting for a worker. */
  readonly commandsAtOnce: number;
  /** Subscriptions open at once, of all subjects. */
  readonly subscriptions: number;
};

export const DEFAULT_EDGE: Edge = {
  corsOrigins: ['*'],
  clientAddressHeader: null,
  introspection: true,
  operations: new Map(),
  registeredOnly: false,
  pointsPerMinute: 600_000,
  queryMs: 10_000,
  queriesAtOnce: 32,
  commandsAtOnce: 64,
  subscriptions: 1_000,
};
