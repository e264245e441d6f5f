/** Selects the log entries of a service that are shown on the terminal: warnings and errors; the log file has all. */
import { z } from 'zod';

const entry = z.looseObject({ level: z.string(), msg: z.string() });
const OMITTED_FIELDS = new Set(['level', 'time', 'service', 'msg', 'err']);
const HIDDEN_LEVELS = new Set(['info', 'debug', 'trace']);

/**
 * `{"level":"warn","msg":"slow","ms":30}` becomes `warn: slow (ms=30)`; undefined for an entry of level info or below.
 * A line that is not one of our JSON entries, such as the output of a crash, is returned unchanged.
 */
export const shownOf = (line: string): string | undefined => {
  const parsed = entry.safeParse(parse(line));
  if (!parsed.success) return line;
  const { level, msg, err } = parsed.data;
  if (HIDDEN_LEVELS.has(level)) return undefined;
  const fields = Object.entries(parsed.data).filter(([key]) => !OMITTED_FIELDS.has(key));
  const error = z.object({ message: z.string() }).safeParse(err);
  const reason = error.success && error.data.message !== msg ? `: ${error.data.message}` : '';
  const tail = fields.length === 0 ? '' : ` (${fields.map(([key, value]) => `${key}=${text(value)}`).join(' ')})`;
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
