/** Checks a value from outside this process against the type that it should have; the value itself is never changed. */

/** A value is not of the type that was expected; the message says where, what was expected and what was found. */
export class UnexpectedValueError extends Error {
  override readonly name = 'UnexpectedValueError';
  readonly path: string;
  constructor(path: string, expected: string, value: unknown) {
    super(`${path} must be ${expected}, but is ${kindOf(value)}`);
    this.path = path;
  }
}

/** `path` names the value in an error: "state.milestones.0.due". @throws UnexpectedValueError */
export type Decoder<T> = (value: unknown, path: string) => T;

/** The content of a value may be confidential, so only short names are quoted. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'string') return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  return /^[A-Za-z0-9-]{1,40}$/.test(value) ? JSON.stringify(value) : 'a string';
};

const primitive =
  <T>(type: 'string' | 'number' | 'boolean'): Decoder<T> =>
  (value, path) => {
    if (typeof value !== type) throw new UnexpectedValueError(path, `a ${type}`, value);
    return value as T;
  };

export const aString: Decoder<string> = primitive('string');
export const aNumber: Decoder<number> = primitive('number');
export const aBoolean: Decoder<boolean> = primitive('boolean');
export const anything: Decoder<unknown> = (value) => value;

export const nullable =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (value, path) =>
    value === null ? null : decode(value, path);

export const optional =
  <T>(decode: Decoder<T>): Decoder<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : decode(value, path);

export const oneOf =
  <const T extends string | number | boolean>(...values: readonly T[]): Decoder<T> =>
  (value, path) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw new UnexpectedValueError(path, `one of ${values.join(', ')}`, value);
    return found;
  };

export const listOf =
  <T>(decode: Decoder<T>): Decoder<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new UnexpectedValueError(path, 'a list', value);
    for (const [index, item] of value.entries()) decode(item, `${path}.${index}`);
    return value;
  };

export const nonEmptyListOf =
  <T>(decode: Decoder<T>): Decoder<readonly [T, ...T[]]> =>
  (value, path) => {
    const [first, ...others] = listOf(decode)(value, path);
    if (first === undefined) throw new UnexpectedValueError(path, 'a list with at least one item', value);
    return value as readonly [T, ...T[]] & typeof others;
  };

const objectIn = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnexpectedValueError(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
};

/** Fields that are not named stay in the value: a later version may have written them. */
export const objectOf =
  <T extends object>(fields: { readonly [Field in keyof T]-?: Decoder<T[Field]> }): Decoder<T> =>
  (value, path) => {
    const object = objectIn(value, path);
    for (const field in fields) fields[field](object[field], `${path}.${field}`);
    return object as T;
  };

export const dictionaryOf =
  <T>(decode: Decoder<T>): Decoder<Readonly<Record<string, T>>> =>
  (value, path) => {
    const object = objectIn(value, path);
    for (const [key, item] of Object.entries(object)) decode(item, `${path}.${key}`);
    return object as Readonly<Record<string, T>>;
  };

/** A union whose members are told apart by `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(
    kinds: {
      readonly [Kind in T['kind']]: Decoder<Extract<T, { readonly kind: Kind }>>;
    },
  ): Decoder<T> =>
  (value, path) => {
    const { kind } = objectIn(value, path);
    const known = Object.keys(kinds) as T['kind'][];
    return kinds[oneOf(...known)(kind, `${path}.kind`)](value, path) as T;
  };
