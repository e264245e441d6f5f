/** What filters share: ranges, text to look for, and that a part left out or given as null asks nothing. */

import { type CivilDate, type Instant, isBlank, normalizeCode } from '@duban/domain';
import { builder } from '../builder.ts';
import { keyWithin, type NodeType } from './ids.ts';
import { badInput } from './problem.ts';

export const DateRangeRef = builder.inputType('DateRange', {
  description: '日期区间，含两端，均可省略。A range of dates including both ends; either may be left out.',
  fields: (t) => ({
    from: t.field({ type: 'CivilDate', description: '自何日。First date.' }),
    to: t.field({ type: 'CivilDate', description: '至何日。Last date.' }),
  }),
});

type Range<T> = { readonly from?: T | null | undefined; readonly to?: T | null | undefined };

/** Throws `BAD_USER_INPUT` naming the filter where the range begins after it ends. */
export const checkRange = (field: string, range: Range<CivilDate | Instant> | null | undefined): void => {
  if (range?.from != null && range.to != null && range.from > range.to)
    throw badInput(field, { zh: '的起日晚于止日', en: 'begins after it ends' });
};

/** `dueFrom` and `dueTo` of a filter of the read models. */
export const dueOf = (due: Range<CivilDate> | null | undefined) => {
  checkRange('filter.due', due);
  return { dueFrom: due?.from, dueTo: due?.to };
};

/** The term as it was typed: how it is compared, the read models say. */
export const searchOf = (search: string | null | undefined): string | null => {
  if (search == null) return null;
  const term = search.trim();
  if (isBlank(term)) throw badInput('filter.search', { zh: '须有文字', en: 'must have some text' });
  return term;
};

/** As they are stored since codes are folded, and as an older log may hold them. */
export const codesOf = (codes: readonly string[] | null | undefined): string[] | undefined =>
  codes?.flatMap((code) => [...new Set([code, normalizeCode(code)])]);

/** Keys within the plan, each named by its key or global id. */
export const keysOf = (plan: string, part: string, type: NodeType, ids: readonly string[] | null | undefined) =>
  ids?.map((id, index) => keyWithin(`filter.${part}.${index}`, type, plan, id));

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };
/** Without the parts that were left out or given as null: both mean that nothing is asked. */
export const present = <T extends object>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null)) as Present<T>;

export const IN_CHARGE_WORDS =
  '只计该领导分管的举措：领导的编号或全局标识，默认全部。Only measures in the charge of this leader, by key or id; by default all.';

/** The leader in whose charge the measures are, where one is asked for. */
export const inCharge = (plan: string, leader: string | null | undefined): { readonly leader?: string } =>
  leader == null ? {} : { leader: keyWithin('leader', 'Leader', plan, leader) };
