/** The form of the month or quarter that a list or a paper is asked for. */

import { badInput } from '../kernel/problem.ts';

const looksLike = (field: string, value: string, form: RegExp, example: string): string => {
  if (!form.test(value)) throw badInput(field, { zh: `须形如${example}`, en: `must look like ${example}` });
  return value;
};

/** @throws `BAD_USER_INPUT` */
export const checkedMonth = (given: string): string => looksLike('month', given, /^\d{4}-(0[1-9]|1[0-2])$/, '2023-06');

/** @throws `BAD_USER_INPUT` */
export const checkedQuarter = (given: string): string => looksLike('quarter', given, /^\d{4}-Q[1-4]$/, '2023-Q2');
