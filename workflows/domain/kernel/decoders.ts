/** Decoders of texts, actors and refusals. */

import { type Actor, ROLES } from './actor.ts';
import {
  aBoolean,
  aNumber,
  aString,
  type Decoder,
  dictionaryOf,
  nullable,
  objectOf,
  oneOf,
  optional,
} from './decode.ts';
import { REFUSAL_CODES, type Refusal } from './refusal.ts';
import type { Text } from './text.ts';

export const decodeText: Decoder<Text> = objectOf<Text>({ zh: aString, en: optional(aString) });

export const decodeActor: Decoder<Actor> = objectOf<Actor>({
  id: aString,
  role: oneOf(...ROLES),
  unit: nullable(aString),
  leader: optional(aString),
});

const decodeFact: Decoder<string | number | boolean | null> = (value, path) => {
  if (typeof value === 'number') return aNumber(value, path);
  return typeof value === 'boolean' ? aBoolean(value, path) : nullable(aString)(value, path);
};

export const decodeRefusal: Decoder<Refusal> = objectOf<Refusal>({
  code: oneOf(...REFUSAL_CODES),
  field: nullable(aString),
  facts: dictionaryOf(decodeFact),
});
