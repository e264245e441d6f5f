import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/default-ladder.ts';
import { type Ladder, NO_GRACE, type Rung } from '../ladder/ladder.ts';
import { shanghai } from '../ladder/testing.ts';
import type { Terms } from '../plan/settings.ts';
import { definition, head, supervisor, TERMS } from '../testing.ts';
import type { Instant } from '../time/civil-date.ts';
import { type Simulation, simulate } from './testing.ts';

const begin = (terms: Terms = TERMS): Simulation => {
  const simulation = simulate(shanghai('2023-03-01', '10:00'), terms);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  simulation.give({ type: 'acknowledge' }, head);
  return simulation;
};
const next = (from: string, change: Partial<Ladder>): Terms => ({
  ...TERMS,
  ladders: [...TERMS.ladders, { from, value: { ...DEFAULT_LADDER, version: 3, ...change } }],
});
const rungsOf = ({ log }: Simulation): [string, number, Instant][] =>
  log.flatMap(({ event, at }) =>
    event.type === 'RungFired' ? [[event.data.rung, event.data.ladder.version, at]] : [],
  );
const urgingAfter = (days: number): readonly Rung[] =>
  DEFAULT_LADDER.rungs.map((rung) =>
    rung.id === 'urging'
      ? { ...rung, trigger: { kind: 'after-due', of: ['milestone'], limit: { days, kind: 'calendar' } } }
      : rung,
  );

describe('a rung that fires', () => {
  it('is recorded once, in the morning of its day, with its document, recipients, date and ladder', () => {
    const simulation = begin();
    simulation.until(shanghai('2023-07-02', '00:00'));
    expect(simulation.log.filter(({ event }) => event.type === 'RungFired')).toMatchObject([
      {
        at: shanghai('2023-06-27', '09:00'),
        deadline: 'rung/m1/e0/reminder',
        event: {
          data: {
            obligation: 'm1',
            occurrence: 'e0',
            rung: 'reminder',
            document: 'reminder',
            recipients: [
              { role: 'unit-reporter', copy: false },
              { role: 'unit-head', copy: false },
            ],
            channels: ['inbox', 'email', 'webhook'],
            due: '2023-06-30',
            byHand: null,
            ladder: { id: 'default', version: 2 },
          },
        },
      },
    ]);
  });
  it('fires at one a day after weeks without a worker, and a reminder never after its date', () => {
    const simulation = begin();
    simulation.skipTo(shanghai('2023-07-20', '14:00'));
    simulation.until(shanghai('2023-07-22', '00:00'));
    expect(rungsOf(simulation)).toEqual([
      ['urging', 2, shanghai('2023-07-20', '14:00')],
      ['supervision-letter', 2, shanghai('2023-07-21', '09:00')],
    ]);
  });
});

describe('a new ladder', () => {
  it('applies from its day on, and its rungs are scheduled before it', () => {
    const simulation = begin();
    simulation.setTerms(next('2023-06-28', { rungs: urgingAfter(4), quietHours: { from: '18:00', to: '08:30' } }));
    simulation.until(shanghai('2023-07-05', '00:00'));
    expect(rungsOf(simulation)).toEqual([
      ['reminder', 2, shanghai('2023-06-27', '09:00')],
      ['urging', 3, shanghai('2023-07-04', '08:30')],
    ]);
  });
  it('fires on its first morning, not at midnight, what it would have fired before it came into force', () => {
    const simulation = begin({ ...TERMS, ladders: [{ from: '2023-02-22', value: { ...DEFAULT_LADDER, rungs: [] } }] });
    simulation.until(shanghai('2023-07-10', '10:00'));
    expect(rungsOf(simulation)).toEqual([]);
    simulation.setTerms({
      ...TERMS,
      ladders: [
        { from: '2023-02-22', value: { ...DEFAULT_LADDER, rungs: [] } },
        { from: '2023-07-15', value: { ...DEFAULT_LADDER, version: 3 } },
      ],
    });
    simulation.until(shanghai('2023-07-18', '12:00'));
    // The 15th is a Saturday.
    expect(rungsOf(simulation)).toEqual([
      ['urging', 3, shanghai('2023-07-17', '09:00')],
      ['supervision-letter', 3, shanghai('2023-07-18', '09:00')],
    ]);
  });
  it('does not fire a rung again that fired under the ladder before', () => {
    const simulation = begin();
    simulation.until(shanghai('2023-07-03', '12:00'));
    simulation.setTerms(next('2023-07-03', { rungs: urgingAfter(10) }));
    simulation.until(shanghai('2023-07-31', '00:00'));
    expect(rungsOf(simulation).map(([rung]) => rung)).toEqual([
      'reminder',
      'urging',
      'supervision-letter',
      'interview',
    ]);
  });
  it('can fire a rung when the lamp turns, again at each turn', () => {
    const onRed: Rung = {
      id: 'lamp-red',
      title: { zh: '亮红灯' },
      document: 'urging',
      trigger: { kind: 'lamp-turned', to: ['red'] },
      grace: NO_GRACE,
      recipients: [{ role: 'unit-head', copy: false }],
      channels: ['inbox'],
    };
    const simulation = begin({
      ...TERMS,
      ladders: [{ from: '2023-02-22', value: { ...DEFAULT_LADDER, rungs: [onRed] } }],
    });
    simulation.until(shanghai('2023-07-05', '12:00'));
    const values = [
      { target: 'enterprises', value: 80 },
      { target: 'park', value: 50 },
    ];
    simulation.give({ type: 'reportProgress', values, text: '', asOf: null }, head);
    simulation.until(shanghai('2024-01-10', '12:00'));
    expect(
      simulation.log.flatMap(({ event, at }) => (event.type === 'RungFired' ? [[event.data.occurrence, at]] : [])),
    ).toEqual([
      ['t2', shanghai('2023-07-03', '09:00')],
      ['t4', shanghai('2024-01-02', '09:00')],
    ]);
  });
});
