/** Whatever a person managed to write into an event can be shown: what Postgres cannot hold becomes U+FFFD. */

const REPLACEMENT = '\uFFFD';

/** JSON that `jsonb` takes: without U+0000 and without half a surrogate pair, also in the names of fields. */
export const jsonText = (value: unknown): string => {
  const text = JSON.stringify(value);
  // `JSON.stringify` escapes just these, so a text without the escapes needs no second look.
  return /\\u(0000|d[89a-f])/.test(text) ? JSON.stringify(value, (_, part: unknown) => clean(part)) : text;
};

const clean = (part: unknown): unknown => {
  if (typeof part === 'string') return cleanText(part);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [cleanText(name), value]));
};

const cleanText = (text: string): string => text.toWellFormed().replaceAll('\0', REPLACEMENT);
