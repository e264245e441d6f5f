import { describe, expect, it } from 'vitest';
import { replayLamps } from './replay.ts';
import { calendar, policyOf, RULES, reading, step, subject } from './testing.ts';

const history = [
  { from: '2023-03-01', subject: subject() },
  { from: '2023-06-20', subject: subject({ readings: [reading(56, '2023-06-20')] }) },
  {
    from: '2023-07-10',
    subject: subject({ readings: [reading(56, '2023-06-20'), reading(85, '2023-07-10')] }),
  },
];
const turnsOf = (...policy: Parameters<typeof policyOf>) =>
  replayLamps(policyOf(...policy), history, calendar, '2023-12-31').map(({ date, lamp }) => [date, lamp]);

describe('a replay of the past under another policy', () => {
  it('lists which lamp would have been lit from which day on', () => {
    expect(turnsOf([RULES.points])).toEqual([
      ['2023-03-01', 'green'],
      ['2023-07-01', 'red'],
      ['2023-07-10', 'green'],
      ['2023-12-30', 'red'],
    ]);
    expect(turnsOf([RULES.percent])).toEqual(turnsOf([RULES.points]));
    expect(turnsOf([RULES.dueDays])).toEqual([
      ['2023-03-01', 'green'],
      ['2023-06-25', 'yellow'],
      ['2023-07-01', 'red'],
    ]);
  });

  it('gives a reason for each turn', () => {
    const turns = replayLamps(policyOf([RULES.percent]), history, calendar, '2023-12-31');
    expect(turns[1]?.reason).toMatchObject({
      code: 'BEHIND_SCHEDULE',
      facts: { actual: 56, expected: 80, percent: 70 },
    });
  });

  it('goes on beyond the calendar', () => {
    const short = { ...calendar, to: '2023-07-04' };
    const turnsOf = (rule: (typeof RULES)['dueDays' | 'dueWorkingDays']) =>
      replayLamps(policyOf([rule]), history, short, '2023-12-31').map(({ date, lamp }) => [date, lamp]);
    expect(turnsOf(RULES.dueWorkingDays)).toEqual([
      ['2023-03-01', 'green'],
      ['2023-06-27', 'yellow'],
      ['2023-07-04', 'red'],
    ]);
    expect(turnsOf(RULES.dueDays)).toEqual([
      ['2023-03-01', 'green'],
      ['2023-06-25', 'yellow'],
      ['2023-07-01', 'red'],
    ]);
  });

  it('stops at its last date and keeps both turns of one day', () => {
    const returned = [
      { from: '2023-07-05', subject: subject({ milestones: [step('m1', '2023-06-30', 80)] }) },
      { from: '2023-07-06', subject: subject({ milestones: [step('m1', '2023-06-30', 80, { status: 'submitted' })] }) },
      { from: '2023-07-06', subject: subject({ milestones: [step('m1', '2023-06-30', 80, { status: 'returned' })] }) },
      { from: '2023-08-01', subject: subject({ phase: 'closed' }) },
    ];
    const turns = replayLamps(policyOf([RULES.dueDays]), returned, calendar, '2023-07-31');
    expect(turns.map(({ date, lamp }) => [date, lamp])).toEqual([
      ['2023-07-05', 'red'],
      ['2023-07-06', 'green'],
      ['2023-07-06', 'red'],
    ]);
  });
});
