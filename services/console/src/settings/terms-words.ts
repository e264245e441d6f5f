/** How limits, weekdays and the cadence of reports are said. */

import type { Phrase } from '../kit/words/phrase.ts';
import { settingsWords, weekdayWords } from './words.ts';

/** `weekday` from 1, Monday. */
export const weekdayOf = (weekday: number | null): Phrase =>
  weekdayWords[weekday as keyof typeof weekdayWords] ?? { zh: '', en: '' };

export const limitWords = ({ days, kind }: { readonly days: number; readonly kind: 'CALENDAR' | 'WORKING' }): Phrase =>
  settingsWords.within(days, kind === 'WORKING');

type Cadence = {
  readonly kind: 'MONTHLY' | 'NONE' | 'WEEKLY';
  readonly weekday: number | null;
  readonly day: number | null;
};

export const cadenceWords = ({ kind, weekday, day }: Cadence): Phrase => {
  if (kind === 'NONE') return settingsWords.never;
  if (kind === 'MONTHLY') return settingsWords.monthly(day ?? 1);
  const { zh, en } = weekdayOf(weekday);
  return { zh: settingsWords.weekly(zh).zh, en: settingsWords.weekly(en ?? zh).en };
};
