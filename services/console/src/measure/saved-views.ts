/** Views of the list that an account has named: kept on this machine, for each account and plan apart. */

type SavedView = { readonly name: string /** The list's part of the address. */; readonly part: string };

export type ViewStore = {
  all(): readonly SavedView[];
  /** One of the same name is replaced. False where the browser cannot store it. */
  save(view: SavedView): boolean;
  remove(name: string): void;
};

const PREFIX = 'duban.views';
/** More would be a list to search in. */
const MOST_VIEWS = 30;

const isView = (one: unknown): one is SavedView =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  'part' in one &&
  typeof one.name === 'string' &&
  typeof one.part === 'string';

export const createViewStore = (
  store: Pick<Storage, 'getItem' | 'setItem'>,
  account: string,
  plan: string,
): ViewStore => {
  const key = [PREFIX, account, plan].map(encodeURIComponent).join('/');
  const all = (): readonly SavedView[] => {
    try {
      const found: unknown = JSON.parse(store.getItem(key) ?? '[]');
      return Array.isArray(found) ? found.filter(isView) : [];
    } catch {
      return [];
    }
  };
  const write = (views: readonly SavedView[]): boolean => {
    try {
      store.setItem(key, JSON.stringify(views));
      return true;
    } catch {
      return false;
    }
  };
  return {
    all,
    save: (view) => write([...all().filter(({ name }) => name !== view.name), view].slice(-MOST_VIEWS)),
    remove: (name) => void write(all().filter((one) => one.name !== name)),
  };
};
