/** What a rehearsal clock shows, how its pace is said, and what a move of it lets pass. */

import type { Phrase } from '../kit/words/phrase.ts';
import { foreseenWords, rehearsalWords } from './words.ts';

/** Seconds of plan time in a second of real time. The slowest pace that there is all but stands still. */
export const STOPPED_RATE = 0.001;
export const PACES = [
  { rate: 1, words: rehearsalWords.real },
  { rate: 3_600, words: rehearsalWords.anHour },
  { rate: 86_400, words: rehearsalWords.aDayEach },
] as const;

/** A move of the clock: by days, or to a pace. */
export type Move = { readonly days: number } | { readonly rate: number };

export const paceWords = (rate: number): Phrase => {
  if (rate <= STOPPED_RATE) return rehearsalWords.stopped;
  return PACES.find((pace) => pace.rate === rate)?.words ?? rehearsalWords.rate(String(Math.round(rate * 10) / 10));
};

type Reading = { readonly now: string; readonly rate: number };

/** The plan time, an instant, so many real milliseconds after the reading. */
export const planTimeAfter = ({ now, rate }: Reading, elapsedMs: number): string =>
  new Date(Date.parse(now) + elapsedMs * rate).toISOString();

type ForeseenKind = keyof typeof foreseenWords;
type ForeseenCount = { readonly type: ForeseenKind; readonly count: number };

const isForeseen = (type: string): type is ForeseenKind => type in foreseenWords;

/** How often each kind of thing would happen, the most frequent first. */
export const countForeseen = (events: readonly { readonly type: string }[]): readonly ForeseenCount[] => {
  const counts = new Map<ForeseenKind, number>();
  for (const { type } of events) if (isForeseen(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).sort((one, other) => other.count - one.count);
};
