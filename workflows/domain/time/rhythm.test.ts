import { describe, expect, it } from 'vitest';
import { calendar2023, shanghai } from '../ladder/testing.ts';
import { addDays, civilDateAt, type Instant } from './civil-date.ts';
import { type Beat, DEFAULT_RHYTHM, nextBeat, rhythmFault } from './rhythm.ts';

const after = (instant: Instant, rhythm = DEFAULT_RHYTHM) => nextBeat(rhythm, calendar2023, instant);
const only = (kind: keyof typeof DEFAULT_RHYTHM) => ({
  weeklyMeeting: null,
  monthlyBulletin: null,
  quarterlyReview: null,
  [kind]: DEFAULT_RHYTHM[kind],
});

describe('the rhythm of a plan', () => {
  it('meets on Monday and covers the time since the meeting before', () => {
    expect(after(shanghai('2023-03-02', '12:00'))).toEqual({
      kind: 'weekly-meeting',
      period: '2023-03-06',
      at: shanghai('2023-03-06', '09:30'),
      from: shanghai('2023-02-27', '09:30'),
    });
  });
  it('meets on the next working day of a week that begins with a holiday', () => {
    expect(after(shanghai('2023-04-30', '12:00'))).toMatchObject({ at: shanghai('2023-05-04', '09:30') });
  });
  it('skips the meeting of a week only when the week has no working day left', () => {
    expect(after(shanghai('2023-01-22', '12:00'), only('weeklyMeeting'))).toMatchObject({
      period: '2023-01-23',
      at: shanghai('2023-01-28', '09:30'),
    });
  });
  it('draws up the bulletin on the last working day of the month', () => {
    const beat = after(shanghai('2023-04-01', '00:00'), only('monthlyBulletin'));
    expect(beat).toMatchObject({ period: '2023-04', at: shanghai('2023-04-28', '17:00') });
  });
  it('reviews each quarter after its last bulletin', () => {
    const beat = after(shanghai('2023-06-30', '17:00'));
    expect(beat).toEqual({
      kind: 'quarterly-review',
      period: '2023-Q2',
      at: shanghai('2023-06-30', '17:30'),
      from: shanghai('2023-03-31', '17:30'),
    });
  });
  it('has one beat for each period of a year, in order, each beginning where the one before ended', () => {
    const beats: Beat[] = [];
    for (
      let beat = after(shanghai('2022-12-31', '23:00'));
      beat && beat.at < shanghai('2024-01-01', '00:00');
      beat = after(beat.at)
    )
      beats.push(beat);
    const count = (kind: string) => beats.filter((beat) => beat.kind === kind).length;
    expect([count('monthly-bulletin'), count('quarterly-review')]).toEqual([12, 4]);
    expect(count('weekly-meeting')).toBe(52);
    expect(beats.map(({ at }) => at)).toEqual(beats.map(({ at }) => at).sort());
    for (const kind of ['weekly-meeting', 'monthly-bulletin', 'quarterly-review']) {
      const same = beats.filter((beat) => beat.kind === kind);
      for (const [index, beat] of same.slice(1).entries()) expect(beat.from).toBe(same[index]?.at);
    }
    for (const { at } of beats) expect(addDays(civilDateAt(at), 0)).not.toBe('2023-10-02');
  });
  it('goes on beyond the calendar', () => {
    expect(after(shanghai('2024-03-31', '23:00'))).toMatchObject({ kind: 'weekly-meeting', period: '2024-04-01' });
    expect(after(shanghai('2031-03-28', '17:00'))).toMatchObject({ period: '2031-03-31' });
  });
  it('has no beat when all are left out, or when the only one falls on weekends beyond the calendar', () => {
    const none = { weeklyMeeting: null, monthlyBulletin: null, quarterlyReview: null };
    expect(after(shanghai('2023-03-31', '23:00'), none)).toBeNull();
    const weekends = { ...none, weeklyMeeting: { weekday: 7, at: '09:30' } };
    expect(after(shanghai('2024-06-01', '09:00'), weekends)).toBeNull();
  });
  it.each([
    [{ ...DEFAULT_RHYTHM, weeklyMeeting: { weekday: 0, at: '09:30' } }, 'weeklyMeeting.weekday'],
    [{ ...DEFAULT_RHYTHM, monthlyBulletin: { at: '25:00' } }, 'monthlyBulletin.at'],
  ])('refuses %j for %s', (rhythm, field) => {
    expect(rhythmFault(rhythm)?.field).toBe(field);
  });
});
