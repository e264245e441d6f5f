/** Keeps the tokens of this tab: in memory and in sessionStorage, which ends with the tab; never in localStorage. */

export type Tokens = {
  readonly access: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly refresh: string | null;
  readonly id: string | null;
};

const KEY = 'duban.tokens';
let current: Tokens | null | undefined;

export const readTokens = (): Tokens | null => {
  if (current === undefined) {
    try {
      current = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Tokens | null;
    } catch {
      current = null;
    }
  }
  return current;
};

export const keepTokens = (tokens: Tokens | null): void => {
  current = tokens;
  try {
    if (tokens) sessionStorage.setItem(KEY, JSON.stringify(tokens));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage a reload needs a new login; nothing else is lost.
  }
};
