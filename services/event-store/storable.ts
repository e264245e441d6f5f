/** Accepts only values that JSON and Postgres return unchanged; refuses any other and names its path. */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import type { AppendRequest } from '@duban/contract';
import { type Actor, LIMITS } from '@duban/domain';
import { EventNotStorableError } from './errors.ts';

/** Keeps index keys well below the maximum size of a Postgres index row. */
const MAX_NAME_LENGTH = LIMITS.storedName;

/** Throws `EventNotStorableError` that names the first value which would not be read back unchanged. */
export const checkStorable = (request: AppendRequest): void => {
  for (const field of ['plan', 'stream', 'commandId'] as const) checkName(field, request[field]);
  const time = new Date(request.occurredAt);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== request.occurredAt)
    throw new EventNotStorableError('occurredAt', 'is not an instant in UTC with milliseconds');
  checkValue('actor', request.actor);
  if (request.events.length === 0) throw new EventNotStorableError('events', 'is empty');
  for (const [index, { type, data }] of request.events.entries()) {
    checkName(`events[${index}].type`, type);
    checkValue(`events[${index}].data`, data);
  }
};

const checkName = (path: string, name: string): void => {
  if (name === '') throw new EventNotStorableError(path, 'is empty');
  if (name.length > MAX_NAME_LENGTH)
    throw new EventNotStorableError(path, `is longer than ${MAX_NAME_LENGTH} characters`);
  checkText(path, name);
};

/** JSON could carry NUL and lone surrogates as escapes, but no jsonb query could read them. */
const checkText = (path: string, text: string): void => {
  if (text.includes('\u0000')) throw new EventNotStorableError(path, 'contains the NUL character U+0000');
  if (!text.isWellFormed())
    throw new EventNotStorableError(path, 'contains half of a surrogate pair, which is no character');
};

const checkValue = (path: string, value: unknown): void => {
  if (typeof value === 'string') checkText(path, value);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) checkValue(`${path}[${index}]`, item);
  else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) {
      checkText(`a key of ${path}`, key);
      // JSON leaves out an undefined field, and Duban treats it as absent.
      if (item !== undefined) checkValue(`${path}.${key}`, item);
    }
  } else if (value !== null && typeof value !== 'boolean' && !Number.isFinite(value))
    throw new EventNotStorableError(path, `is ${inspect(value, { depth: 0 })}, which JSON cannot hold`);
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** JSON with the keys of every object in order, so that equal values have equal text. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
};

/**
 * Distinguishes a repeated command from a reused id. The digest includes the actor, because the log names the actor and
 * a repeated command is answered as this actor's own. It leaves out the time, which differs at every attempt, and the
 * events, which depend on the state at which the command is decided.
 */
export const commandDigest = (command: unknown, actor: Actor): Buffer =>
  createHash('sha256').update(canonicalJson({ actor, command })).digest();
