/** The hash chain, computed outside the database from the stored rows; the functions in the migrations compute the same. */
import { createHash } from 'node:crypto';
import type { StoredEvent } from './stored-event.ts';

const framed = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([int4(bytes.length), bytes]);
};
const int4 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int8 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const sha256 = (parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The hash that takes the place of a predecessor's for the first event of a plan. */
export const genesisHash = (plan: string): Buffer => sha256([Buffer.from('duban log 1'), framed(plan)]);

/** The SHA-256 over the predecessor's hash and every column but the hash itself, each text preceded by its length. */
export const eventHash = (previous: Buffer, event: StoredEvent): Buffer =>
  sha256([
    previous,
    framed(event.plan),
    int8(event.position),
    framed(event.stream),
    int4(event.version),
    int4(event.ordinal),
    framed(event.commandId),
    event.commandDigest,
    framed(event.type),
    int4(event.schemaVersion),
    framed(event.data),
    framed(event.actor),
    event.occurredAt,
    event.recordedAt,
  ]);
