/** Decoders of calendar, limits, clock and rhythm. */

import {
  aNumber,
  aString,
  byKind,
  type Decoder,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
} from '../kernel/decode.ts';
import type { CalendarData } from './calendar.ts';
import type { Clock, Pace } from './clock.ts';
import type { Limit } from './limit.ts';
import type { Rhythm } from './rhythm.ts';

export const decodeLimit: Decoder<Limit> = objectOf<Limit>({ days: aNumber, kind: oneOf('working', 'calendar') });

const decodeNamedDates = listOf(objectOf<CalendarData['holidays'][number]>({ date: aString, name: aString }));
export const decodeCalendar: Decoder<CalendarData> = objectOf<CalendarData>({
  from: aString,
  to: aString,
  holidays: decodeNamedDates,
  makeUpDays: decodeNamedDates,
});

const decodePace = objectOf<Pace>({
  hours: listOf(aNumber),
  days: listOf(objectOf<Pace['days'][number]>({ date: aString, length: aNumber })),
});
export const decodeClock: Decoder<Clock> = byKind<Clock>({
  real: objectOf<Extract<Clock, { kind: 'real' }>>({ kind: oneOf('real') }),
  rehearsal: objectOf<Extract<Clock, { kind: 'rehearsal' }>>({
    kind: oneOf('rehearsal'),
    planEpoch: aString,
    realEpoch: aString,
    rate: aNumber,
    pace: optional(decodePace),
  }),
});

const decodeAt = nullable(objectOf<{ readonly at: string }>({ at: aString }));
export const decodeRhythm: Decoder<Rhythm> = objectOf<Rhythm>({
  weeklyMeeting: nullable(
    objectOf<{ readonly weekday: number; readonly at: string }>({ weekday: aNumber, at: aString }),
  ),
  monthlyBulletin: decodeAt,
  quarterlyReview: decodeAt,
});
