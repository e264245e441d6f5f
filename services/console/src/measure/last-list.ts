/** The list that the reader came from: a measure's page leads to its neighbours there, and back. */

const KEY = 'duban.last-list';

export type LastList = {
  /** The list's part of the address. */
  readonly part: string;
  /** Those that were loaded. */
  readonly codes: readonly string[];
  /** Of the whole list; not known of one kept by an earlier version. */
  readonly total?: number;
};

type Store = Pick<Storage, 'getItem' | 'setItem'>;

export const keepList = (list: LastList, store: Store = sessionStorage): void => {
  try {
    store.setItem(KEY, JSON.stringify(list));
  } catch {
    // Without storage a measure's page has no neighbours; nothing else is lost.
  }
};

export const lastList = (store: Store = sessionStorage): LastList | null => {
  try {
    return JSON.parse(store.getItem(KEY) ?? 'null') as LastList | null;
  } catch {
    return null;
  }
};

export type Neighbours = { readonly previous: string | null; readonly next: string | null; readonly place: number };

/** `place` counts from 1; null where the measure is not in the list. */
export const neighboursOf = (codes: readonly string[], code: string): Neighbours | null => {
  const at = codes.indexOf(code);
  return at === -1 ? null : { previous: codes[at - 1] ?? null, next: codes[at + 1] ?? null, place: at + 1 };
};
