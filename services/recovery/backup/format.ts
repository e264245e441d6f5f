/**
 * A backup is gzipped lines of JSON: a header, every event with its hash as the log holds it, the tables that do not follow
 * from the log, the bytes of the files that the log names, and finally a checksum over all lines before it, so that an
 * incomplete backup is recognised.
 */

import { createHash } from 'node:crypto';
import type { Head, StoredEvent } from '@duban/event-store';
import type { FileKind } from '../files/named-files.ts';

export type Header = {
  readonly duban: 'backup';
  /** 1: the bytes of files are not in it. */
  readonly version: 1 | 2;
  /** When it was made. */
  readonly at: string;
  /** The migrations of the database; a program that does not know all of them cannot read the backup. */
  readonly migrations: readonly string[];
  readonly heads: readonly Head[];
  /** The key files of the data directory, by name; empty where keys are kept elsewhere. */
  readonly keys: Readonly<Record<string, string>>;
  /** Whether it holds the bytes of the files that its logs name. */
  readonly files?: boolean;
};

export type Line =
  | { readonly event: EventLine }
  | { readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly file: FileLine }
  | { readonly end: { readonly lines: number; readonly sha256: string } };

/** A part of a file's bytes, in base64; the parts of a file follow one another. */
export type FileLine = {
  readonly kind: FileKind;
  readonly sha256: string;
  readonly part: string;
  readonly isLast: boolean;
};

/** Named as the columns are. */
export type EventLine = {
  readonly plan: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly ordinal: number;
  readonly command_id: string;
  readonly command_digest: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly actor: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly hash: string;
};

/**
 * The tables that do not follow from the log: the notifier's checkpoints and outbox, the results of the nightly comparison,
 * and the events that an operator let the projection skip.
 */
export const BACKED_UP_TABLES = ['notifier_checkpoint', 'outbox', 'reconciliation', 'projection_skip'] as const;

export const lineOf = (event: StoredEvent): EventLine => ({
  plan: event.plan,
  position: event.position,
  stream: event.stream,
  version: event.version,
  ordinal: event.ordinal,
  command_id: event.commandId,
  command_digest: bytea(event.commandDigest),
  type: event.type,
  schema_version: event.schemaVersion,
  data: event.data,
  actor: event.actor,
  occurred_at: instant(event.occurredAt),
  recorded_at: instant(event.recordedAt),
  hash: bytea(event.hash),
});

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

const EPOCH_2000_SECONDS = BigInt(Date.UTC(2000, 0, 1) / 1000);

/** ISO 8601 with microseconds, because the hash covers microseconds. */
const instant = (stored: Buffer): string => {
  const micros = stored.readBigInt64BE() + EPOCH_2000_SECONDS * 1_000_000n;
  const part = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((micros - part) / 1000n)).toISOString().slice(0, -5);
  return `${seconds}.${String(part).padStart(6, '0')}Z`;
};

export const createChecksum = () => {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add(line: string): void {
      hash.update(line).update('\n');
      lines += 1;
    },
    end: (): { readonly lines: number; readonly sha256: string } => ({ lines, sha256: hash.copy().digest('hex') }),
  };
};
