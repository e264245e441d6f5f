/** Checks that a list is not too long and has no duplicates. */

import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

type ListName = keyof typeof LIMITS.list;

/** `keyOf` tells items apart; `at` is the path below an item that has to change. */
export const listFault = <T>(
  field: string,
  items: readonly T[],
  name: ListName,
  keyOf?: (item: T) => string,
  at = '',
): InputFault | null => {
  const most = LIMITS.list[name];
  if (items.length > most) return inputFault(field, `must not hold more than ${most}`, `不能超过${most}项`);
  return keyOf ? repeatFault(field, items.map(keyOf), at) : null;
};

const repeatFault = (field: string, keys: readonly string[], at: string): InputFault | null => {
  const seen = new Set<string>();
  const index = keys.findIndex((key) => seen.size === seen.add(key).size);
  return index === -1 ? null : inputFault(`${field}.${index}${at === '' ? '' : `.${at}`}`, 'occurs twice', '重复');
};
