/** What a person did, by day: a lamp that turned meanwhile turned by rule, and is nobody's act. */

import { momentOf } from '../kit/show/date.ts';

type Entry = { readonly type: string; readonly occurredAt: string };

type Day<Of> = { readonly date: string; readonly entries: readonly Of[] };

/** In the order given, newest first. */
export const byDay = <Of extends Entry>(entries: readonly Of[]): readonly Day<Of>[] => {
  const days = new Map<string, Of[]>();
  for (const entry of entries) {
    if (entry.type === 'LAMP_TURNED') continue;
    const { date } = momentOf(entry.occurredAt);
    const day = days.get(date);
    if (day) day.push(entry);
    else days.set(date, [entry]);
  }
  return [...days].map(([date, own]) => ({ date, entries: own }));
};
