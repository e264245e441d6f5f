/** How a state is handed from one run to the next: in a shape with a number, and of a bounded weight. */

import { utf8Length } from '@duban/domain';
import type { EventPosition } from './event-position.ts';
import { type Packed, pack, unpack } from './packed.ts';
import { type Carried, SHAPE } from './workflow.ts';

/** Characters of all ids together, of which a client may choose up to 200 for each. */
const RECENT_WEIGHT = 8_000;

/** `recent`: oldest first; the oldest are left out where they are too many. */
export const carriedOf = (
  state: unknown,
  recent: readonly string[],
  { version, position }: EventPosition,
  forgot: boolean,
): Carried => {
  let weight = 0;
  const cut = recent.findLastIndex((id) => {
    weight += id.length;
    return weight > RECENT_WEIGHT;
  });
  const isCut = forgot || cut >= 0;
  const kept = recent.slice(cut + 1);
  return { shape: SHAPE, state: pack(state), recent: kept, ...(isCut && { forgot: true as const }), version, position };
};

/** UTF-8 bytes, as JSON, of all that one run hands to the next. */
const CARRIED_LIMIT_BYTES = 100_000;

/**
 * Undefined for what weighs more: the next run then reads the log, as any run does that is handed nothing. Today's
 * limits keep an ordinary stream far below; a plan at all of them, or a measure from before them, may lie above.
 */
export const carriedWithin = (carried: Carried): Carried | undefined =>
  utf8Length(JSON.stringify(carried)) <= CARRIED_LIMIT_BYTES ? carried : undefined;

/** Shape 2 is read too: running workflows began with it, and would not be replayed with a reading of the log instead. */
const PACKED_SHAPES: readonly unknown[] = [2, SHAPE];

export const isPacked = ({ shape }: Carried): boolean => PACKED_SHAPES.includes(shape);

/** Of one that is packed; null before the first event. */
export const unpackedState = ({ state }: Carried): unknown => unpack(state as Packed);
