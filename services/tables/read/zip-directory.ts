/** The directory of a zip archive, checked before anything is unpacked: sizes, overlaps, encryption, names. */

import { FileRefusedError } from './file-fault.ts';
import { MAX_PARTS, MAX_UNPACKED_BYTES } from './limits.ts';

export type ZipEntry = {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  /** As declared. */
  readonly size: number;
  /** Still packed. */
  readonly bytes: Buffer;
};

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;
/** Stands for a size that is written in the extra field instead (zip64). */
const IN_EXTRA = 0xffffffff;
const ZIP64_TAG = 1;

/** @throws FileRefusedError */
export const zipEntries = (file: Buffer): readonly ZipEntry[] => {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count > MAX_PARTS) throw new FileRefusedError('BOMB');
  const entries: (ZipEntry & { readonly from: number; readonly to: number })[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(file, at);
    entries.push(entry);
    at = next;
  }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (count === 0 || names.size !== count) throw new FileRefusedError('DAMAGED');
  // Archives whose entries share bytes unpack to many times what they hold.
  const inOrder = entries.toSorted((a, b) => a.from - b.from);
  const overlaps = inOrder.some(({ to }, index) => to > (inOrder[index + 1]?.from ?? start));
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (overlaps || unpacked > MAX_UNPACKED_BYTES) throw new FileRefusedError('BOMB');
  return entries;
};

const endOf = (file: Buffer): number => {
  for (let at = file.length - END_BYTES; at >= Math.max(0, file.length - END_BYTES - MAX_COMMENT_BYTES); at -= 1)
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  throw new FileRefusedError('DAMAGED');
};

const entryAt = (file: Buffer, at: number) => {
  if (at + CENTRAL_BYTES > file.length || file.readUInt32LE(at) !== CENTRAL_SIGNATURE)
    throw new FileRefusedError('DAMAGED');
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const nameLength = file.readUInt16LE(at + 28);
  const extraLength = file.readUInt16LE(at + 30);
  const next = at + CENTRAL_BYTES + nameLength + extraLength + file.readUInt16LE(at + 32);
  if (next > file.length) throw new FileRefusedError('DAMAGED');
  const name = file.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
  const extra = file.subarray(at + CENTRAL_BYTES + nameLength, at + CENTRAL_BYTES + nameLength + extraLength);
  const [size, packed, from] = sizesOf(file, at, extra);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new FileRefusedError('ENCRYPTED');
  if (method !== STORED && method !== DEFLATED) throw new FileRefusedError('DAMAGED');
  if (name.includes('..') || name.startsWith('/') || name.includes('\\')) throw new FileRefusedError('DAMAGED');
  const data = dataAt(file, from, name);
  const to = data + packed;
  if (to > file.length) throw new FileRefusedError('DAMAGED');
  const bytes = file.subarray(data, to);
  return { entry: { name, stored: method === STORED, crc: file.readUInt32LE(at + 16), size, bytes, from, to }, next };
};

/** Where the packed bytes begin. The local header must name the same part as the directory. */
const dataAt = (file: Buffer, from: number, name: string): number => {
  if (from + LOCAL_BYTES > file.length || file.readUInt32LE(from) !== LOCAL_SIGNATURE)
    throw new FileRefusedError('DAMAGED');
  const nameLength = file.readUInt16LE(from + 26);
  const local = file.toString('utf8', from + LOCAL_BYTES, from + LOCAL_BYTES + nameLength);
  if (local !== name) throw new FileRefusedError('DAMAGED');
  return from + LOCAL_BYTES + nameLength + file.readUInt16LE(from + 28);
};

/** Unpacked size, packed size and offset, each from the extra field where the directory says so. */
const sizesOf = (file: Buffer, at: number, extra: Buffer): readonly [number, number, number] => {
  const plain = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)] as const;
  const wide = wideNumbers(extra);
  const [size, packed, from] = plain.map((value) => (value === IN_EXTRA ? (wide.shift() ?? -1) : value));
  if (size === undefined || packed === undefined || from === undefined || Math.min(size, packed, from) < 0)
    throw new FileRefusedError('DAMAGED');
  return [size, packed, from];
};

const wideNumbers = (extra: Buffer): number[] => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_TAG)
      return Array.from({ length: Math.floor(Math.min(length, extra.length - at - 4) / 8) }, (_, index) =>
        Number(extra.readBigUInt64LE(at + 4 + index * 8)),
      );
    at += 4 + length;
  }
  return [];
};
