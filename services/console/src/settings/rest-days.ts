/** Days off in a row under one name are one holiday: 国庆节 10月1日至10月6日. */

import { addDays } from '../kit/show/date.ts';

type Day = { readonly date: string; readonly name: string };
export type RestDays = { readonly name: string; readonly first: string; readonly last: string; readonly days: number };

/** `days` are in the order of their dates. */
export const spansOf = (days: readonly Day[]): readonly RestDays[] => {
  const spans: RestDays[] = [];
  for (const { date, name } of days) {
    const before = spans[spans.length - 1];
    if (before && before.name === name && addDays(before.last, 1) === date)
      spans[spans.length - 1] = { ...before, last: date, days: before.days + 1 };
    else spans.push({ name, first: date, last: date, days: 1 });
  }
  return spans;
};
