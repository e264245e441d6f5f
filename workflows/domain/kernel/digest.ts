/** A short digest that tells whether two texts are equal without storing them. */

/**
 * 53 bits in base 36, "" for an empty text: as many as a JavaScript number holds. Good enough to tell one version of a
 * report from the next, and no protection against deliberate collisions.
 */
export const textDigest = (text: string): string => {
  if (text === '') return '';
  // cyrb53, in the public domain.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
};
