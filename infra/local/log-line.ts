/** How a line of a service looks in the terminal: short when it is one of our JSON lines, untouched when it is not. */
import { z } from 'zod';

const entry = z.looseObject({ level: z.string(), msg: z.string() });
const shown = new Set(['level', 'time', 'service', 'msg', 'err']);
const marks: Record<string, string> = { info: '', warn: 'warning: ', error: 'error: ', fatal: 'fatal: ' };

/** `{"level":"warn","msg":"slow","ms":30}` becomes `warning: slow (ms=30)`. */
export function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  const parsed = entry.safeParse(parse(line));
  if (!parsed.success) return line;
  const { level, msg, err } = parsed.data;
  const facts = Object.entries(parsed.data).filter(([key]) => !shown.has(key));
  const error = z.object({ message: z.string() }).safeParse(err);
  const reason = error.success && error.data.message !== msg ? `: ${error.data.message}` : '';
  const tail = facts.length === 0 ? '' : ` (${facts.map(([key, value]) => `${key}=${text(value)}`).join(' ')})`;
  return `${marks[level] ?? `${level}: `}${msg}${reason}${tail}`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
