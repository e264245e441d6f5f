/** Finds what no answer may contain: an internal error, internal details, or a refusal without its message. */

/** Words from Duban's internals, its dependencies and this machine. */
const INSIDE =
  /node_modules|\.ts:\d|\bat (async )?\w+[^"]* \(|node:internal|\brm_\w|duban\.\w|\bselect\b[^"]*\bfrom\b|syntax error at|invalid (byte|input) |pg_|ECONN|kysely|TypeError|ReferenceError|Cannot read prop|is not a function|heap/i;

type Error = { readonly message?: unknown; readonly extensions?: Record<string, unknown> };

export type Outcome = { readonly kind: string; readonly fault: string | null };

/** `kind` is "answered", "empty" or the code of the first error; `fault` says what is wrong with the answer. */
export const judge = (status: number, type: string | null, text: string): Outcome => {
  const wrong = (fault: string, kind = 'wrong'): Outcome => ({
    kind,
    fault: `${fault}: ${status} ${text.slice(0, 600)}`,
  });
  if (status >= 500) return wrong('a failure of ours');
  if (type?.startsWith('text/event-stream')) return judgeEvents(status, text);
  if (text === '')
    return status >= 400 || status === 204 ? { kind: `empty ${status}`, fault: null } : wrong('nothing said');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return wrong('not JSON');
  }
  const results = (Array.isArray(parsed) ? parsed : [parsed]) as readonly {
    data?: unknown;
    errors?: readonly Error[];
  }[];
  for (const { data, errors = [] } of results) {
    // Data may hold anything; only error messages are checked.
    if (INSIDE.test(JSON.stringify(errors.map(withoutQuotes)))) return wrong('a look inside');
    if (data === undefined && errors.length === 0) return wrong('neither data nor errors');
    for (const { message, extensions = {} } of errors) {
      const { code, messages, requestId } = extensions as {
        code?: unknown;
        messages?: { zh?: unknown; en?: unknown };
        requestId?: unknown;
      };
      if (code === 'INTERNAL') return wrong('a failure of ours');
      if (typeof code !== 'string' || typeof requestId !== 'string') return wrong('an error without its code or id');
      if (typeof messages?.zh !== 'string' || typeof messages.en !== 'string')
        return wrong('an error without its words');
      if (typeof message !== 'string' || message.length > 1_500) return wrong('an error without end');
    }
  }
  const code = results.flatMap(({ errors = [] }) => errors)[0]?.extensions?.code;
  return { kind: typeof code === 'string' ? code : 'answered', fault: null };
};

/** Removes quoted input of the client, which may be anything. */
const withoutQuotes = ({ message, extensions }: Error) => ({
  message: String(message).replace(/"[^"]*"|“[^”]*”/g, ''),
  code: extensions?.code,
  keys: Object.keys(extensions ?? {}),
});

const judgeEvents = (status: number, text: string): Outcome => {
  const told = text.split('\n').filter((line) => line.startsWith('data:') && line.length > 6);
  for (const line of told) {
    const { kind, fault } = judge(status, 'application/json', line.slice(5).trim());
    if (fault !== null) return { kind, fault };
  }
  return { kind: 'followed', fault: null };
};
