/** A compact form of a JSON value: repeated strings, and the keys of a list of similar objects, are written once. */

import { anything, aString, type Decoder, listOf, objectOf } from '@duban/domain';

/**
 * A string has a prefix: `'` before its text, `@` before the milliseconds of an instant in base 36. A negative integer
 * refers to the string table, -1 to the first entry; an original negative integer is written as `{ n: … }`. Every other
 * number is written as it is.
 */
export type Packed = {
  readonly strings: readonly string[];
  /** The key lists of similar objects; a list of such objects refers to its entry by index. */
  readonly keys: readonly (readonly string[])[];
  readonly value: unknown;
};

export const decodePacked: Decoder<Packed> = objectOf<Packed>({
  strings: listOf(aString),
  keys: listOf(listOf(aString)),
  value: anything,
});

/** In characters; a reference to a shorter string would not be smaller than the string. */
const MIN_REPEATED_CHARS = 3;

export const pack = (value: unknown): Packed => {
  const counts = new Map<string, number>();
  count(value, counts);
  const strings = [...counts].flatMap(([text, times]) => (times > 1 ? [text] : []));
  const tables: Tables = { references: new Map(strings.map((text, index) => [text, -1 - index])), keys: new Map() };
  const written = write(value, tables);
  return { strings, keys: [...tables.keys.values()].map(({ keys }) => keys), value: written };
};

type Tables = {
  readonly references: ReadonlyMap<string, number>;
  readonly keys: Map<string, { readonly keys: readonly string[]; readonly number: number }>;
};

/** The value that was packed, without what JSON cannot represent. */
export const unpack = (packed: Packed): unknown => read(packed.value, packed);

const count = (value: unknown, counts: Map<string, number>): void => {
  if (typeof value === 'string') {
    if (value.length >= MIN_REPEATED_CHARS) counts.set(value, (counts.get(value) ?? 0) + 1);
  } else if (Array.isArray(value)) for (const item of value) count(item, counts);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) count(item, counts);
};

const write = (value: unknown, tables: Tables): unknown => {
  if (typeof value === 'string') return tables.references.get(value) ?? instantIn(value) ?? `'${value}`;
  if (typeof value === 'number') return value < 0 && Number.isInteger(value) ? { n: value } : value;
  if (Array.isArray(value)) return writeList(value, tables);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return { o: Object.fromEntries(fields.map(([key, item]) => [key, write(item, tables)])) };
};

const writeList = (list: readonly unknown[], tables: Tables): unknown => {
  const keys = commonKeys(list);
  if (!keys) return list.map((item) => write(item, tables));
  const rows = list.map((item) => keys.map((key) => write((item as Record<string, unknown>)[key], tables)));
  return { k: numberOf(keys, tables), r: rows };
};

const numberOf = (keys: readonly string[], tables: Tables): number => {
  const name = JSON.stringify(keys);
  const known = tables.keys.get(name) ?? { keys, number: tables.keys.size };
  tables.keys.set(name, known);
  return known.number;
};

/** Null if the items are not objects with the same keys. */
const commonKeys = (list: readonly unknown[]): readonly string[] | null => {
  let common: readonly string[] | null = null;
  for (const item of list) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
    const entries: readonly [string, unknown][] = Object.entries(item);
    if (entries.some(([, field]) => field === undefined)) return null;
    const keys = entries.map(([key]) => key);
    common ??= keys;
    if (keys.length === 0 || keys.length !== common.length || !common.every((key) => keys.includes(key))) return null;
  }
  return common;
};

const read = (value: unknown, packed: Packed): unknown => {
  if (typeof value === 'string')
    return value.startsWith('@') ? new Date(Number.parseInt(value.slice(1), 36)).toISOString() : value.slice(1);
  if (typeof value === 'number') return value < 0 && Number.isInteger(value) ? packed.strings[-1 - value] : value;
  if (Array.isArray(value)) return value.map((item) => read(item, packed));
  if (typeof value !== 'object' || value === null) return value;
  const { n, o, k, r } = value as { n?: number; o?: object; k?: number; r?: readonly unknown[][] };
  if (n !== undefined) return n;
  const fieldsOf = (entries: readonly [string, unknown][]) =>
    Object.fromEntries(entries.map(([key, item]) => [key, read(item, packed)]));
  if (o) return fieldsOf(Object.entries(o));
  const keys = packed.keys[k ?? -1] ?? [];
  return r?.map((row) => fieldsOf(keys.map((key, index) => [key, row[index]])));
};

const instantIn = (text: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return ms >= 0 && new Date(ms).toISOString() === text ? `@${ms.toString(36)}` : null;
};
