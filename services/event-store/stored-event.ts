/** An event as its row holds it: the exact bytes, before any decoding. */
import pg from 'pg';

export type StoredEvent = {
  readonly plan: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly ordinal: number;
  readonly commandId: string;
  readonly commandDigest: Buffer;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON text, as written. */
  readonly data: string;
  /** JSON text, as written. */
  readonly actor: string;
  /** 8 bytes: microseconds since 2000-01-01 UTC, big-endian, as Postgres keeps them. */
  readonly occurredAt: Buffer;
  readonly recordedAt: Buffer;
  readonly hash: Buffer;
};

/** The select list that yields a `StoredEvent`; `e` is an alias of the table or a column of its row type. */
export const STORED_COLUMNS = `(e).plan, (e).position, (e).stream, (e).version, (e).ordinal,
  (e).command_id as "commandId", (e).command_digest as "commandDigest", (e).type, (e).schema_version as "schemaVersion",
  (e).data, (e).actor, timestamptz_send((e).occurred_at) as "occurredAt", timestamptz_send((e).recorded_at) as "recordedAt",
  (e).hash`;

/** Passed with each query, so that rows do not depend on the type parsers of the caller's pool. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: unknown) =>
    oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

const EPOCH_2000_MS = Date.UTC(2000, 0, 1);

/** ISO 8601 in UTC with milliseconds. */
export const instantOf = (time: Buffer): string =>
  new Date(EPOCH_2000_MS + Number(time.readBigInt64BE() / 1000n)).toISOString();
