/** Collects the ids that an operation names: a bounded number, each of a bounded length. */

import { MAX_RECORDED_IDS, parseId } from '@duban/schema';

/** Characters; a longer text is cut and marked, since no id of ours is that long. */
const MAX_ID_LENGTH = 200;
/** Values examined in the variables of one operation. */
const MAX_VALUES_VISITED = 20_000;
/** Ids have no blanks; texts that people wrote must not enter the record. */
const ID = /^[\w@:/.-]+$/;
/** Argument names that hold ids. A measure may be asked for by its printed code, as the console does. */
const NAMES_OF_IDS =
  /^(id|ids|code|plan|measure|milestone|report|instruction|amendment|draft|target|recipient|unit|commandId)$/i;

export const isNameOfId = (name: string): boolean => NAMES_OF_IDS.test(name);

/** `plans` are the plans of the ids, and plans named directly. */
export type NamedIds = { readonly ids: readonly string[]; readonly plans: readonly string[] };

/** The id as it is recorded; null for a text that is no id. */
export const recordedId = (text: string): string | null => {
  const start = text.slice(0, MAX_ID_LENGTH);
  if (!ID.test(start)) return null;
  return text.length > MAX_ID_LENGTH ? `${start.slice(0, -1)}…` : start;
};

/** Collects texts by the argument names under which they were given. */
export const collectIds = () => {
  const ids = new Set<string>();
  const plans = new Set<string>();
  return {
    add(name: string, text: string): void {
      const id = recordedId(text);
      if (id === null || ids.size >= MAX_RECORDED_IDS) return;
      ids.add(id);
      const plan = parseId(id)?.plan ?? (name === 'plan' ? id : undefined);
      if (plan !== undefined) plans.add(plan);
    },
    get isFull() {
      return ids.size >= MAX_RECORDED_IDS;
    },
    get named(): NamedIds {
      return { ids: [...ids], plans: [...plans] };
    },
  };
};

/** Iterative, so that no nesting exhausts the stack. */
export const idsIn = (variables: Readonly<Record<string, unknown>>): NamedIds => {
  const found = collectIds();
  const waiting: { readonly name: string; readonly value: unknown }[] = [];
  /** Reversed, because the last value pushed is visited first. */
  const push = (entries: readonly (readonly [string, unknown])[]): void => {
    for (const [name, value] of entries.slice(0, MAX_VALUES_VISITED).reverse()) waiting.push({ name, value });
  };
  push(Object.entries(variables));
  for (let visited = 0; visited < MAX_VALUES_VISITED && !found.isFull; visited += 1) {
    const next = waiting.pop();
    if (!next) break;
    const { name, value } = next;
    if (typeof value === 'string') {
      if (isNameOfId(name)) found.add(name, value);
    } else if (Array.isArray(value)) push(value.slice(0, MAX_VALUES_VISITED).map((one) => [name, one]));
    else if (typeof value === 'object' && value !== null) push(Object.entries(value));
  }
  return found.named;
};
