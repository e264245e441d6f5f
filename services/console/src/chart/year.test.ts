import { describe, expect, it } from 'vitest';
import type { MeasureHistory } from './history.ts';
import { lampOn, milestoneOn, rowOf, stageOn } from './year.ts';

const text = { zh: '新增高新技术企业', en: null };

type History = MeasureHistory['milestones'][number]['history'];

const rowWith = (history: History, stages: MeasureHistory['stageHistory'] = []) =>
  rowOf({
    key: 'a',
    code: '4.4-02',
    title: text,
    section: { key: 's' },
    leadUnit: { key: 'u', shortName: '区科工信局' },
    supervisingLeader: { key: 'vice-mayor' },
    stageHistory: [{ since: '2023-02-23T01:00:00Z', stage: 'ACKNOWLEDGED' }, ...stages],
    lampHistory: [
      { date: '2023-02-23', lamp: { key: 'green' } },
      { date: '2023-05-01', lamp: { key: 'red' } },
    ],
    milestones: [{ key: 'm', label: text, due: '2023-04-30', history }],
  });

const state = (since: string, status: History[number]['status'], due = '2023-04-30', extensionAsked = false) => ({
  since,
  status,
  due,
  extensionAsked,
});

const START = '2023-02-22T16:00:00Z';

const standings = (history: History, dates: readonly string[], stages?: MeasureHistory['stageHistory']) => {
  const row = rowWith(history, stages);
  return dates.map((date) => row.milestones.map((milestone) => milestoneOn(row, milestone, date)?.standing ?? null)[0]);
};

describe('a milestone on a day of the year', () => {
  it('does not exist before its plan was adopted', () => {
    expect(standings([state(START, 'PENDING')], ['2023-02-22', '2023-02-23'])).toEqual([null, 'not-due']);
  });

  it('is overdue from the day after its due date', () => {
    expect(standings([state(START, 'PENDING')], ['2023-04-30', '2023-05-01'])).toEqual(['not-due', 'overdue']);
  });

  it('waits for a decision while an extension is pending, and is not overdue while its measure is suspended', () => {
    const asked = [state(START, 'PENDING'), state('2023-04-20T02:00:00Z', 'PENDING', '2023-04-30', true)];
    expect(standings(asked, ['2023-04-19', '2023-05-10'])).toEqual(['not-due', 'extension-asked']);
    const suspended = [{ since: '2023-04-20T02:00:00Z', stage: 'SUSPENDED' as const }];
    expect(standings([state(START, 'PENDING')], ['2023-05-10'], suspended)).toEqual(['not-due']);
  });

  it('tells a hand-in on time from one after the due date once both are verified', () => {
    const submittedOn = (day: string) => [
      state(START, 'PENDING'),
      state(`${day}T02:00:00Z`, 'SUBMITTED'),
      state('2023-05-08T02:00:00Z', 'VERIFIED'),
    ];
    expect(standings(submittedOn('2023-04-30'), ['2023-05-02', '2023-05-08'])).toEqual(['submitted', 'verified']);
    expect(standings(submittedOn('2023-05-03'), ['2023-05-08'])).toEqual(['verified-late']);
  });

  it('stands at the due date that held on the day', () => {
    const row = rowWith([state(START, 'PENDING'), state('2023-04-25T02:00:00Z', 'RETURNED', '2023-05-07')]);
    const dues = ['2023-04-24', '2023-04-25'].map((date) => row.milestones.map((one) => milestoneOn(row, one, date)));
    expect(dues).toEqual([[{ due: '2023-04-30', standing: 'not-due' }], [{ due: '2023-05-07', standing: 'returned' }]]);
  });

  it('takes instants as days in China', () => {
    expect(stageOn(rowWith([]), '2023-02-22')).toBeUndefined();
    expect(standings([state('2023-02-23T16:30:00Z', 'PENDING')], ['2023-02-23', '2023-02-24'])).toEqual([
      null,
      'not-due',
    ]);
  });
});

describe('a measure on a day of the year', () => {
  it('shows the lamp of that day', () => {
    const row = rowWith([]);
    expect(['2023-02-22', '2023-04-30', '2023-05-01'].map((date) => lampOn(row, date))).toEqual([
      undefined,
      'green',
      'red',
    ]);
  });
});
