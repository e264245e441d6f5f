/** What holds for every command whatever it asks: its texts are stored in one form, and nothing in it is without bounds. */

import { characterFault, lengthOf, normalizeText } from './characters.ts';
import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** With every text as it is stored; a value that is no text stays as it is. */
export const normalizeTexts = <T>(value: T): T => tidiedValue(value) as T;

const tidiedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(tidiedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidiedValue(inner)]));
};

type Bounds = {
  /** Code points of a text; null where the parts say so themselves. */
  readonly text: number | null;
  /** Items of a list; null likewise. */
  readonly list: number | null;
};

const OF_A_MEASURE: Bounds = { text: LIMITS.text.long, list: LIMITS.list.any };
const OF_A_PLAN: Bounds = { text: null, list: null };

/** The first text or list of a command on a measure that nothing may hold. */
export const orderFault = (order: object): InputFault | null => faultIn('', order, OF_A_MEASURE);
/** The same of a command on a plan, whose parts have bounds of their own. */
export const planOrderFault = (order: object): InputFault | null => faultIn('', order, OF_A_PLAN);

const faultIn = (path: string, value: unknown, bounds: Bounds): InputFault | null => {
  if (typeof value === 'string') {
    const { text: most } = bounds;
    return most !== null && lengthOf(value) > most
      ? inputFault(path, `must not be longer than ${most} characters`, `不能超过${most}字`)
      : characterFault(path, value);
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value) && bounds.list !== null && value.length > bounds.list)
    return inputFault(path, `must not hold more than ${bounds.list}`, `不能超过${bounds.list}项`);
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultIn(path === '' ? key : `${path}.${key}`, inner, bounds);
    if (fault) return fault;
  }
  return null;
};
