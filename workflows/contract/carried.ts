/** How a state is handed from one run to the next: in a shape with a number, and of a bounded weight. */

import { type Packed, pack, unpack } from './packed.ts';
import type { Place } from './place.ts';
import { type Carried, SHAPE } from './workflow.ts';

/** Characters of all ids together, of which a client may choose up to 200 for each. */
const RECENT_WEIGHT = 8_000;

/** `recent`: oldest first; the oldest are left out where they are too many. */
export const carriedOf = (
  state: unknown,
  recent: readonly string[],
  { version, position }: Place,
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

export const isOfThisShape = ({ shape }: Carried): boolean => shape === SHAPE;

/** Of one that is of this shape. */
export const carriedState = ({ state }: Carried): unknown => unpack(state as Packed);
