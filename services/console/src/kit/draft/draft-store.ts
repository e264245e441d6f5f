/** Keeps unsent input on this machine, apart for each account and plan, until it is sent or withdrawn. */

/** A string store such as localStorage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Draft<Values> = {
  readonly values: Values;
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
  /** A command that was sent and not answered yet: sent again, it keeps its id. */
  readonly unanswered: { readonly id: string; readonly body: string } | null;
};

export type DraftStore = {
  read<Values>(form: string): Draft<Values> | null;
  /** False where the browser's storage is full or off: the input is then only on the screen. */
  write<Values>(form: string, draft: Draft<Values>): boolean;
  remove(form: string): void;
  /** The names of all forms of this account with a draft, such as `report:2023-06`. */
  forms(): readonly string[];
};

const PREFIX = 'duban.draft';
/** Older drafts are of a period that is over. */
const KEPT_MS = 120 * 86_400_000;

export const createDraftStore = (
  store: Store,
  account: string,
  plan: string,
  now: () => number = Date.now,
): DraftStore => {
  const prefix = [PREFIX, account, plan].map(encodeURIComponent).join('/').concat('/');
  const keyOf = (form: string) => prefix + encodeURIComponent(form);
  const read = <Values>(form: string): Draft<Values> | null => {
    try {
      const draft = JSON.parse(store.getItem(keyOf(form)) ?? 'null') as Draft<Values> | null;
      if (draft && now() - draft.at > KEPT_MS) {
        store.removeItem(keyOf(form));
        return null;
      }
      return draft;
    } catch {
      return null;
    }
  };
  return {
    read,
    write: (form, draft) => {
      try {
        store.setItem(keyOf(form), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove: (form) => {
      try {
        store.removeItem(keyOf(form));
      } catch {
        // What cannot be written cannot be there.
      }
    },
    forms: () => {
      try {
        const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .map((key) => decodeURIComponent(key.slice(prefix.length)))
          .filter((form) => read(form) !== null)
          .sort();
      } catch {
        return [];
      }
    },
  };
};
