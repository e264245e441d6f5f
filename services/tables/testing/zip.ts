/** Builds zip archives part by part, also such as no honest program writes. */

import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the archive says of the part, where that is not true. */
  readonly declaredSize?: number;
  readonly localName?: string;
  readonly flags?: number;
  /** 8 is deflated, 0 as it is. */
  readonly method?: number;
  /** The part stands at this offset already, within another one. */
  readonly at?: number;
};

type Packed = { readonly rawLength: number; readonly checksum: number; readonly packed: Buffer };

/** A bomb is large, stands in several archives, and is needed twice in each: it is packed once. */
const deflated = new WeakMap<Uint8Array, Packed>();

const contentOf = ({ content, method = 8 }: Part): Packed => {
  const raw = typeof content === 'string' ? Buffer.from(content) : content;
  const known = method === 8 ? deflated.get(raw) : undefined;
  if (known) return known;
  const packed = method === 8 ? deflateRawSync(raw) : Buffer.from(raw);
  const result = { rawLength: raw.length, checksum: crc32(raw), packed };
  if (method === 8) deflated.set(raw, result);
  return result;
};

/** Header, name and packed content. */
export const localPart = (part: Part): Buffer => {
  const { name, declaredSize, localName = name, flags = 0, method = 8 } = part;
  const { rawLength, checksum, packed } = contentOf(part);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(checksum, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(declaredSize ?? rawLength, 22);
  head.writeUInt16LE(Buffer.byteLength(localName), 26);
  return Buffer.concat([head, Buffer.from(localName), packed]);
};

const directoryEntry = (part: Part, offset: number): Buffer => {
  const { name, declaredSize, flags = 0, method = 8 } = part;
  const { rawLength, checksum, packed } = contentOf(part);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(checksum, 16);
  head.writeUInt32LE(packed.length, 20);
  head.writeUInt32LE(declaredSize ?? rawLength, 24);
  head.writeUInt16LE(Buffer.byteLength(name), 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, Buffer.from(name)]);
};

export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let end = 0;
  for (const part of parts) {
    entries.push(directoryEntry(part, part.at ?? end));
    if (part.at !== undefined) continue;
    const local = localPart(part);
    locals.push(local);
    end += local.length;
  }
  const directory = Buffer.concat(entries);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(parts.length, 8);
  last.writeUInt16LE(parts.length, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(end, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, last]));
};
