import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER as ladder } from '../ladder/default-ladder.ts';
import { calendar2023 as calendar, shanghai, written } from '../ladder/testing.ts';
import { isWorkingDay } from '../time/calendar.ts';
import { addDays, civilDateAt, type Instant } from '../time/civil-date.ts';
import { isQuiet } from '../time/hours.ts';
import { type Dispatch, digestAt, dispatches, type Firing, nextOpenInstant } from './digest.ts';
import { NOTICE_FORMS, type NoticeForm } from './table.ts';

const { digest, quietHours } = ladder;
const notice = (id: string, form: NoticeForm, at: Instant, recipient = 'science'): Firing => ({
  id,
  recipient,
  form,
  at,
});

describe('the digest of a day', () => {
  it.each([
    ['2023-05-04 09:00', '2023-05-04 09:30'],
    ['2023-05-04 09:30', '2023-05-04 09:30'],
    ['2023-05-04 09:31', '2023-05-05 09:30'],
    ['2023-04-28 17:00', '2023-05-04 09:30'],
    ['2023-05-01 09:00', '2023-05-04 09:30'],
    ['2023-04-22 12:00', '2023-04-23 09:30'],
  ])('carries what fired at %s and leaves at %s', (fired, leaves) => {
    const [date = '', time = ''] = fired.split(' ');
    expect(written(digestAt(shanghai(date, time), calendar, digest))).toBe(leaves);
  });
  it('gathers thirty rungs of a morning into one message, and five letters into another', () => {
    const at = shanghai('2023-07-03', '09:00');
    const many = Array.from({ length: 30 }, (_, index) => notice(`rung/m${index}/1/urging`, 'digest', at));
    const letters = Array.from({ length: 5 }, (_, index) => notice(`rung/m${index}/1/letter`, 'letter', at));
    const sent = dispatches([...many, ...letters], calendar, ladder);
    expect(sent.map(({ id, at, notices }) => [id, written(at), notices.length])).toEqual([
      ['digest/science/2023-07-03', '2023-07-03 09:30', 30],
      ['alone/science/2023-07-03-0930', '2023-07-03 09:30', 5],
    ]);
  });
  it('is separate for each recipient, and carries a notice once even if it is given repeatedly', () => {
    const at = shanghai('2023-07-03', '09:00');
    const twice = [notice('a', 'digest', at), notice('a', 'digest', at), notice('a', 'digest', at, 'education')];
    expect(dispatches(twice, calendar, ladder).map(({ id, notices }) => [id, notices.length])).toEqual([
      ['digest/science/2023-07-03', 1],
      ['digest/education/2023-07-03', 1],
    ]);
  });
  it('leaves on the next Monday to Friday beyond the end of the calendar', () => {
    expect(written(digestAt(shanghai('2024-04-06', '09:00'), calendar, digest))).toBe('2024-04-08 09:30');
  });
});

describe('a letter', () => {
  it.each([
    ['2023-05-04 09:00', '2023-05-04 09:30'],
    ['2023-05-04 14:05', '2023-05-04 14:30'],
    ['2023-05-04 14:30', '2023-05-04 15:00'],
    ['2023-05-04 20:00', '2023-05-05 09:30'],
    // Quiet hours begin before the next half hour.
    ['2023-05-04 17:45', '2023-05-04 17:45'],
  ])('leaves at the right time: fired at %s, sent at %s', (fired, leaves) => {
    const [date = '', time = ''] = fired.split(' ');
    const sent = dispatches([notice('a', 'letter', shanghai(date, time))], calendar, ladder);
    expect(sent.map(({ at }) => written(at))).toEqual([leaves]);
  });
});

describe('the week’s summary', () => {
  it.each([
    // Monday before and after its time, a Wednesday, a Sunday.
    ['2023-07-03 09:00', '2023-07-03 09:30'],
    ['2023-07-03 09:31', '2023-07-10 09:30'],
    ['2023-07-05 09:00', '2023-07-10 09:30'],
    ['2023-07-09 12:00', '2023-07-10 09:30'],
    // Monday to Wednesday are days off: the week begins on Thursday.
    ['2023-04-28 10:00', '2023-05-04 09:30'],
    // Only the make-up days at the end of the week are working days.
    ['2023-09-28 10:00', '2023-10-07 09:30'],
  ])('carries what fired at %s and leaves at %s', (fired, leaves) => {
    const [date = '', time = ''] = fired.split(' ');
    const [sent] = dispatches([notice('a', 'weekly', shanghai(date, time))], calendar, ladder);
    expect([sent?.id, written(sent?.at ?? '')]).toEqual([`weekly/science/${leaves.slice(0, 10)}`, leaves]);
  });
});

describe('an urgent notice', () => {
  it.each([
    ['2023-05-04 14:05', '2023-05-04 14:06', 'urgent/science/2023-05-04-1406'],
    ['2023-05-04 20:00', '2023-05-05 09:01', 'urgent/science/2023-05-05-0901'],
  ])('leaves within a minute or as quiet hours end: fired at %s, sent at %s', (fired, leaves, id) => {
    const [date = '', time = ''] = fired.split(' ');
    const [sent] = dispatches([notice('a', 'at-once', shanghai(date, time))], calendar, ladder);
    expect([written(sent?.at ?? ''), sent?.id]).toEqual([leaves, id]);
  });
});

describe('the next instant outside quiet hours', () => {
  it.each([
    ['2023-05-04 10:00', '2023-05-04 10:00'],
    ['2023-05-04 20:00', '2023-05-05 09:00'],
    ['2023-05-05 03:00', '2023-05-05 09:00'],
    ['2023-10-01 10:00', '2023-10-07 09:00'],
  ])('after %s is %s', (fired, leaves) => {
    const [date = '', time = ''] = fired.split(' ');
    expect(written(nextOpenInstant(shanghai(date, time), calendar, quietHours))).toBe(leaves);
  });
});

describe('each notice of a random year', () => {
  const minute = fc.integer({ min: 0, max: 365 * 1440 - 1 });
  const any: fc.Arbitrary<Firing> = fc
    .tuple(minute, fc.constantFrom(...NOTICE_FORMS), fc.constantFrom('science', 'education'), fc.nat(99))
    .map(([at, form, recipient, id]) =>
      notice(`n${id}`, form, shanghai(addDays('2023-01-01', Math.floor(at / 1440)), clock(at % 1440)), recipient),
    );
  const clock = (at: number): string =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const digestDays = (sent: readonly Dispatch[]): string[] =>
    sent.filter(({ id }) => id.startsWith('digest/')).map(({ recipient, at }) => `${recipient} ${civilDateAt(at)}`);

  it('arrives once, not before it fired, on a working day outside the quiet hours, in one digest a day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { maxLength: 60, selector: ({ id, recipient }) => `${id} ${recipient}` }),
        (all) => {
          const sent = dispatches(all, calendar, ladder);
          const carried = sent.flatMap(({ recipient, notices }) => notices.map(({ id }) => `${id} ${recipient}`));
          expect(carried.toSorted()).toEqual(all.map(({ id, recipient }) => `${id} ${recipient}`).toSorted());
          expect(new Set(digestDays(sent)).size).toBe(digestDays(sent).length);
          for (const { at, notices } of sent) {
            expect(isWorkingDay(calendar, civilDateAt(at))).toBe(true);
            expect(isQuiet(quietHours, at)).toBe(false);
            for (const one of notices) expect(one.at <= at).toBe(true);
          }
        },
      ),
    );
  });
});
