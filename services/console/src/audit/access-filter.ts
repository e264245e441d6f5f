/** The filter of the access record, between the address bar and the graph. */

import { AS_OF } from '../kit/place/address.ts';
import type { Role } from '../kit/place/place.ts';
import { addDays, startOfDay } from '../kit/show/date.ts';

/** Names of the parameters in the address. */
export const FILTER_PARAMETERS = ['subject', 'role', 'kind', 'field', 'target', 'from', 'to', 'refused'] as const;
export type FilterParameter = (typeof FILTER_PARAMETERS)[number];

export const ACCESS_KINDS = ['QUERY', 'MUTATION', 'SUBSCRIPTION'] as const;
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
