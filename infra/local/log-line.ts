/** What of a service's output a person at the terminal should see: whatever needs attention; the log file has everything. */
import { z } from 'zod';

const entry = z.looseObject({ level: z.string(), msg: z.string() });
const omitted = new Set(['level', 'time', 'service', 'msg', 'err']);
const quiet = new Set(['info', 'debug', 'trace']);

/**
 * `{"level":"warn","msg":"slow","ms":30}` becomes `warn: slow (ms=30)`, and an entry that needs no attention nothing.
 * What is not one of our JSON lines is shown as it is: a crash speaks plainly.
 */
export const shownOf = (line: string): string | undefined => {
  const parsed = entry.safeParse(parse(line));
  if (!parsed.success) return line;
  const { level, msg, err } = parsed.data;
  if (quiet.has(level)) return undefined;
  const facts = Object.entries(parsed.data).filter(([key]) => !omitted.has(key));
  const error = z.object({ message: z.string() }).safeParse(err);
  const reason = error.success && error.data.message !== msg ? `: ${error.data.message}` : '';
  const tail = facts.length === 0 ? '' : ` (${facts.map(([key, value]) => `${key}=${text(value)}`).join(' ')})`;
  return `${level}: ${msg}${reason}${tail}`;
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const text = (value: unknown): string => {
  return typeof value === 'string' ? value : JSON.stringify(value);
};
