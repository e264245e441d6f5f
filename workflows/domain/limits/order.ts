/** Rules for every command: its texts are stored in one form, and its texts and lists are bounded. */

import { characterFault, lengthOf, normalizeText } from './characters.ts';
import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** A copy with every text in its stored form; other values are unchanged. */
export const normalizeTexts = <T>(value: T): T => normalizedValue(value) as T;

const normalizedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(normalizedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalizedValue(inner)]));
};

type Bounds = {
  /** The most code points of a text; null where each field has its own limit. */
  readonly text: number | null;
  /** The most items of a list; null where each field has its own limit. */
  readonly list: number | null;
};

const MEASURE_BOUNDS: Bounds = { text: LIMITS.text.long, list: LIMITS.list.any };
const PLAN_BOUNDS: Bounds = { text: null, list: null };

/** The first text or list of a command on a measure that is too long or has forbidden characters. */
export const orderFault = (order: object): InputFault | null => faultIn('', order, MEASURE_BOUNDS);
/** The same for a command on a plan, whose fields have limits of their own. */
export const planOrderFault = (order: object): InputFault | null => faultIn('', order, PLAN_BOUNDS);

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
