/** A policy of each kind and a subject to judge, for the tests of the lamps. */

import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Lamp, LampPolicy, LampRule, Scheduled } from './policy.ts';
import type { LampMilestone, LampSubject, LampTarget, Reading } from './subject.ts';

const lamp = (id: string, meaning: Lamp['meaning'], severity: number, colour = '#777777'): Lamp => ({
  id,
  name: { zh: id },
  colour,
  meaning,
  severity,
});

export const lamps: readonly Lamp[] = [
  lamp('blue', 'ahead', 0),
  lamp('green', 'on-time', 1),
  lamp('yellow', 'behind', 2),
  lamp('red', 'overdue', 3),
  lamp('tick', 'done', -1),
  lamp('white', 'not-started', -2),
  lamp('grey', 'set-aside', -3),
];

export const RULES = {
  binary: { kind: 'binary', reached: 'green', behind: 'red' },
  points: {
    kind: 'points',
    bands: [
      { atLeast: 10, lamp: 'blue' },
      { atLeast: 0, lamp: 'green' },
      { atLeast: -10, lamp: 'yellow' },
    ],
    below: 'red',
  },
  percent: {
    kind: 'percent',
    bands: [
      { atLeast: 100, lamp: 'green' },
      { atLeast: 80, lamp: 'yellow' },
    ],
    below: 'red',
  },
  dueDays: {
    kind: 'due-days',
    days: 'calendar',
    bands: [
      { atMost: 5, lamp: 'yellow' },
      { atMost: -1, lamp: 'red' },
    ],
  },
  dueWorkingDays: {
    kind: 'due-days',
    days: 'working',
    bands: [
      { atMost: 3, lamp: 'yellow' },
      { atMost: -2, lamp: 'red' },
    ],
  },
  dueMonth: {
    kind: 'due-month',
    bands: [
      { months: 0, lamp: 'yellow' },
      { months: 1, lamp: 'red' },
    ],
  },
} as const satisfies Record<string, LampRule>;

export const policyOf = (rules: readonly LampRule[], scheduled: Partial<Scheduled> = {}): LampPolicy => ({
  id: 'test',
  version: 1,
  title: { zh: '试' },
  source: { zh: '试' },
  lamps,
  situations: { onTime: 'green', done: 'tick', notStarted: 'white', setAside: 'grey' },
  scheduled: { mode: 'roadmap-steps', asAt: 'day', graceDays: 0, ...scheduled },
  rules,
});

/** The only holidays are those around New Year and in early May. */
export const calendar: CalendarData = {
  from: '2022-12-01',
  to: '2024-03-31',
  holidays: ['2023-01-02', '2023-05-01', '2023-05-02', '2023-05-03'].map((date) => ({ date, name: '假' })),
  makeUpDays: [{ date: '2023-05-06', name: '班' }],
};

export const target = (change: Partial<LampTarget> = {}): LampTarget => ({
  id: 'roads',
  label: { zh: '道路', en: 'Roads' },
  kind: 'count',
  value: 200,
  unit: '条',
  start: null,
  ...change,
});

export const step = (id: string, due: CivilDate, value: number | null, change: Partial<LampMilestone> = {}) => ({
  id,
  label: { zh: id, en: id },
  due,
  status: 'pending' as const,
  startedOn: null,
  expected: value === null ? [] : [{ target: 'roads', value }],
  ...change,
});

/** 200 roads in the year: 80 by the end of June, all by 29 December; issued on 1 March. */
export const subject = (change: Partial<LampSubject> = {}): LampSubject => ({
  phase: 'running',
  issued: '2023-03-01',
  period: { from: '2023-01-01', to: '2023-12-31' },
  targets: [target()],
  milestones: [step('m1', '2023-06-30', 80), step('m2', '2023-12-29', 200)],
  readings: [],
  ...change,
});

export const reading = (value: number, asOf: CivilDate, of = 'roads'): Reading => ({ target: of, value, asOf });
