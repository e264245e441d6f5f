/** The holidays of 2023 as the State Council announced them, written out so that tests do not depend on the code. */

import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';
import type { Obligation } from './obligation.ts';

const days = (name: string, month: string, ...numbers: number[]) =>
  numbers.map((day) => ({ date: `${month}-${String(day).padStart(2, '0')}`, name }));

export const calendar2023: CalendarData = {
  from: '2022-12-01',
  to: '2024-03-31',
  holidays: [
    ...days('元旦', '2022-12', 31),
    ...days('元旦', '2023-01', 1, 2),
    ...days('春节', '2023-01', 21, 22, 23, 24, 25, 26, 27),
    ...days('清明', '2023-04', 5),
    ...days('劳动节', '2023-04', 29, 30),
    ...days('劳动节', '2023-05', 1, 2, 3),
    ...days('端午', '2023-06', 22, 23, 24),
    ...days('中秋', '2023-09', 29),
    ...days('国庆节', '2023-09', 30),
    ...days('国庆节', '2023-10', 1, 2, 3, 4, 5, 6),
    ...days('元旦', '2024-01', 1),
    ...days('春节', '2024-02', 10, 11, 12, 13, 14, 15, 16, 17),
  ],
  makeUpDays: [
    ...days('春节', '2023-01', 28, 29),
    ...days('劳动节', '2023-04', 23),
    ...days('劳动节', '2023-05', 6),
    ...days('端午', '2023-06', 25),
    ...days('国庆节', '2023-10', 7, 8),
    ...days('春节', '2024-02', 4, 18),
  ],
};

/** The instant of a local time in the district: shanghai('2023-06-30', '09:00'). */
export const shanghai = (date: CivilDate, time: string): Instant =>
  new Date(Date.parse(`${date}T${time}:00.000+08:00`)).toISOString();

/** "2023-06-30 09:00" in the district. */
export const written = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** A milestone due on Friday 30 June 2023, given on 1 March. */
export const obligation = (change: Partial<Obligation> = {}): Obligation => ({
  id: 'm1',
  kind: 'milestone',
  occurrence: '1',
  since: shanghai('2023-03-01', '09:00'),
  due: '2023-06-30',
  pauses: [],
  closed: false,
  fired: [],
  skipped: [],
  ...change,
});
