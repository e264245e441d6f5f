/** The inbox by day: the newest day first, within a day what is to be acted on before what is only for information. */

import { momentOf } from '../kit/show/date.ts';

export type Told = { readonly at: string; readonly copy: boolean; readonly position: number };

export type Day<Notice> = {
  /** YYYY-MM-DD, in China. */
  readonly date: string;
  readonly notices: readonly Notice[];
};

/** Keeps the order of the server within each part of a day. */
export const daysOf = <Notice extends Told>(notices: readonly Notice[]): readonly Day<Notice>[] => {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const { date } = momentOf(notice.at);
    days.set(date, [...(days.get(date) ?? []), notice]);
  }
  return [...days].map(([date, all]) => ({
    date,
    notices: [...all.filter(({ copy }) => !copy), ...all.filter(({ copy }) => copy)],
  }));
};

/** How many came after the position; nothing is news on the first visit, which has none. */
export const newSince = (notices: readonly Told[], position: number | null): number =>
  position === null ? 0 : notices.filter((notice) => notice.position > position).length;
