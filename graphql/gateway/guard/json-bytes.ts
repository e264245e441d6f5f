/** Computes the size of a value as UTF-8 JSON without serialising it, and stops at a limit. */

/** Characters that JSON escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Null where the size exceeds `limit`. Iterative, because values of the scalar `Json` may be nested to any depth. */
export const jsonBytesWithin = (value: unknown, limit: number): number | null => {
  let bytes = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    if (bytes > limit) return null;
    const next = waiting.pop();
    if (typeof next === 'string') bytes += bytesOf(next);
    else if (Array.isArray(next)) {
      bytes += Math.max(2, next.length + 1);
      for (const one of next) waiting.push(one);
    } else if (typeof next === 'object' && next !== null) {
      const entries = Object.entries(next).filter(([, one]) => one !== undefined);
      bytes += Math.max(2, entries.length + 1);
      for (const [key, one] of entries) {
        bytes += bytesOf(key) + 1;
        waiting.push(one);
      }
    } else bytes += JSON.stringify(next ?? null)?.length ?? 4;
  }
  return bytes > limit ? null : bytes;
};

const bytesOf = (text: string): number =>
  ESCAPED.test(text) ? Buffer.byteLength(JSON.stringify(text)) : Buffer.byteLength(text) + 2;
