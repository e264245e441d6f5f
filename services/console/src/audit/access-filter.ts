/** The filter of the access record, between the address bar and the graph. */

import { AS_OF } from '../kit/place/address.ts';
import type { Role } from '../kit/place/place.ts';
import { addDays, startOfDay } from '../kit/show/date.ts';
import { roleWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import { BACKGROUND_OPERATIONS } from './operation-words.ts';
import { accessKindWords } from './words.ts';

/** Names of the parameters in the address that the form writes. */
export const FILTER_PARAMETERS = [
  'measure',
  'subject',
  'role',
  'kind',
  'from',
  'to',
  'refused',
  'field',
  'target',
] as const;
export type FilterParameter = (typeof FILTER_PARAMETERS)[number];
/** `?background=1` lists what pages ask for by themselves, too. */
export const BACKGROUND = 'background';

export const ACCESS_KINDS = ['QUERY', 'MUTATION', 'SUBSCRIPTION', 'LOGIN', 'LOGOUT'] as const;
export const ACCESS_ROLES = [
  'UNIT_REPORTER',
  'UNIT_HEAD',
  'SUPERVISOR',
  'LEADER',
  'AUDITOR',
  'ADMIN',
  'SECURITY',
] as const satisfies readonly Role[];

/** Whatever is no role, kind or date in the address filters nothing. Days are whole ones in China, the last included. */
export const accessFilterIn = (search: URLSearchParams) => {
  const text = (name: FilterParameter) => search.get(name)?.trim() || null;
  const date = (name: FilterParameter) => {
    const given = text(name);
    return given !== null && AS_OF.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
  };
  const from = date('from');
  const to = date('to');
  return {
    subject: text('subject'),
    role: ACCESS_ROLES.find((one) => one === text('role')) ?? null,
    kind: ACCESS_KINDS.find((one) => one === text('kind')) ?? null,
    field: text('field'),
    target: text('target'),
    from: from && startOfDay(from),
    to: to && startOfDay(addDays(to, 1)),
    outcome: text('refused') === null ? null : ('REFUSED' as const),
  };
};

export type AccessFilter = ReturnType<typeof accessFilterIn> & { readonly measures: readonly string[] | null };

/** The accesses to list, and those that are hidden from the list. */
export const listedAndHidden = (filter: AccessFilter, withBackground: boolean) => ({
  filter: { ...filter, exceptOperations: withBackground ? null : BACKGROUND_OPERATIONS },
  hidden: { ...filter, operations: BACKGROUND_OPERATIONS },
});

/** What stands for a value of the filter on paper. */
export const conditionWords = (name: FilterParameter, value: string): Phrase => {
  if (name === 'role') return roleWords[value as Role] ?? { zh: value };
  return (name === 'kind' && accessKindWords[value as (typeof ACCESS_KINDS)[number]]) || { zh: value };
};

type Found = { readonly id: string; readonly code: string };

/** Of the measures that were found by what was typed: the one of that code, else all of them. */
export const measuresMeant = (typed: string, found: readonly Found[]): readonly string[] => {
  const [code] = typed.trim().split(/\s+/);
  const exact = found.filter((one) => one.code === code);
  return (exact.length > 0 ? exact : found).map(({ id }) => id);
};

/** What is looked for in place of a suggestion that was chosen: its code. */
export const soughtText = (typed: string): string => {
  const [first = ''] = typed.trim().split(/\s+/);
  return /^[\d.]+-\d+$/.test(first) ? first : typed.trim();
};

/** The quick ranges, by what they add to `today`: the first and the last day. */
export const RANGES = { today: [0, 0], yesterday: [-1, -1], week: [-6, 0] } as const;
export type RangeName = keyof typeof RANGES;

export const rangeOf = (name: RangeName, today: string) => {
  const [first, last] = RANGES[name];
  return { from: addDays(today, first), to: addDays(today, last) };
};
