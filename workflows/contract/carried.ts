/** The state that one run carries to the next has a numbered shape and a limited size. */

import { type Decoder, nullable, UnexpectedValueError, utf8Length } from '@duban/domain';
import type { EventPosition } from './event-position.ts';
import { decodePacked, pack, unpack } from './packed.ts';
import { type Carried, SHAPE } from './workflow.ts';

/** The total length of the carried command ids, in characters; a client may choose ids of up to 200. */
const MAX_RECENT_IDS_CHARS = 8_000;

/** `recent`: command ids, oldest first; the oldest are left out if the list is too long. */
export const carriedOf = (
  state: unknown,
  recent: readonly string[],
  { version, position }: EventPosition,
  forgot: boolean,
): Carried => {
  let chars = 0;
  const cut = recent.findLastIndex((id) => {
    chars += id.length;
    return chars > MAX_RECENT_IDS_CHARS;
  });
  const isCut = forgot || cut >= 0;
  const kept = recent.slice(cut + 1);
  return { shape: SHAPE, state: pack(state), recent: kept, ...(isCut && { forgot: true as const }), version, position };
};

/** The size of all that one run carries to the next, as JSON in UTF-8. */
const MAX_CARRIED_BYTES = 100_000;

/**
 * Undefined if it is too large: the next run then loads its state from the log. The limits of the domain keep an ordinary
 * stream far below; a plan that reaches all of them, or a measure from before they existed, may be larger.
 */
export const carriedWithin = (carried: Carried): Carried | undefined =>
  utf8Length(JSON.stringify(carried)) <= MAX_CARRIED_BYTES ? carried : undefined;

/**
 * The carried state, decoded; null before the first event. Undefined if it cannot be used, and the log is to be read: it has
 * another shape, from a worker of another version, or is not what its shape says.
 */
export const carriedState = <State>(
  { shape, state }: Carried,
  decode: Decoder<State>,
  onFault: (fault: UnexpectedValueError) => void = () => {},
): State | null | undefined => {
  if (shape !== SHAPE) return undefined;
  try {
    return nullable(decode)(unpack(decodePacked(state, 'carried')), 'carried.state');
  } catch (error) {
    if (!(error instanceof UnexpectedValueError)) throw error;
    onFault(error);
    return undefined;
  }
};
