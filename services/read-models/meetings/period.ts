/** A month or a quarter, from its first instant to the first after it. */

import { addMonths, type CivilDate, type Instant, startOfDate } from '@duban/domain';

export type Period = {
  /** First date, and the first date after. */
  readonly first: CivilDate;
  readonly after: CivilDate;
  readonly from: Instant;
  readonly to: Instant;
};

/** "2023-06". Throws `RangeError`. */
export const checkMonth = (month: string): void => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`month must be one such as 2023-06, not ${month}`);
};

/** "2023-06". Throws `RangeError`. */
export const monthOf = (month: string): Period => {
  checkMonth(month);
  return periodOf(`${month}-01`, 1);
};

/** "2023-12" → "2024-01". */
export const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

/** "2023-Q2" → its three months. Throws `RangeError`. */
export const monthsOf = (quarter: string): readonly string[] => {
  const { first } = quarterOf(quarter);
  return [0, 1, 2].map((months) => addMonths(first, months).slice(0, 7));
};

/** "2023-Q2". Throws `RangeError`. */
export const quarterOf = (quarter: string): Period => {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  if (!year || !number) throw new RangeError(`quarter must be one such as 2023-Q2, not ${quarter}`);
  return periodOf(`${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`, 3);
};

const periodOf = (first: CivilDate, months: number): Period => {
  const after = addMonths(first, months);
  return { first, after, from: startOfDate(first), to: startOfDate(after) };
};
