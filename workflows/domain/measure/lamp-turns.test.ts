import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { policyOf, RULES } from '../lamp/testing.ts';
import type { Terms } from '../plan/settings.ts';
import { definition, leader, reporter, supervisor, TERMS } from '../testing.ts';
import { type CivilDate, startOfDate } from '../time/civil-date.ts';
import { enterprises, report, submit } from './examples.ts';
import { type Simulation, simulate } from './testing.ts';

const issue = (terms: Terms): Simulation => {
  const simulation = simulate(shanghai('2023-03-01', '10:00'), terms);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  return simulation;
};
const under = (...policies: [CivilDate, LampPolicy][]): Terms => {
  const [first, ...more] = policies.map(([from, value], index) => ({ from, value: { ...value, version: index + 1 } }));
  return first ? { ...TERMS, lamps: [first, ...more] } : TERMS;
};
const turnsOf = ({ log }: Simulation) =>
  log.flatMap(({ event, at, deadline }) =>
    event.type === 'LampTurned'
      ? [
          {
            lamp: event.data.lamp,
            date: event.data.date,
            at,
            byTime: deadline !== null,
            under: event.data.policy.version,
          },
        ]
      : [],
  );
const first = { lamp: 'green', date: '2023-03-01', at: shanghai('2023-03-01', '10:00'), byTime: false, under: 1 };
const BINARY = policyOf([RULES.binary]);
const WORKING = policyOf([RULES.dueWorkingDays]);

describe('the lamp of a measure', () => {
  it('turns at once by an event', () => {
    const simulation = issue(TERMS);
    simulation.until(shanghai('2023-07-05', '15:00'));
    simulation.give(report([...enterprises(80), { target: 'park', value: 50 }]), reporter);
    expect(turnsOf(simulation).at(-1)).toEqual({
      lamp: 'green',
      date: '2023-07-05',
      at: shanghai('2023-07-05', '15:00'),
      byTime: false,
      under: 1,
    });
  });
  it('turns by the passing of time alone, at the start of the day, and the reason is recorded', () => {
    const simulation = issue(TERMS);
    simulation.until(shanghai('2023-07-02', '00:00'));
    const red = { lamp: 'red', date: '2023-07-01', at: startOfDate('2023-07-01'), byTime: true, under: 1 };
    expect(turnsOf(simulation)).toEqual([first, red]);
    expect(simulation.log.findLast(({ event }) => event.type === 'LampTurned')?.event.data).toMatchObject({
      previous: 'green',
      reason: { code: 'NOTHING_REPORTED', facts: { expected: 80 } },
    });
  });
  it('turns by a new policy on the first day on which it is in force', () => {
    const simulation = issue(TERMS);
    simulation.until(shanghai('2023-04-10', '10:00'));
    const strict = policyOf([{ kind: 'due-days', days: 'calendar', bands: [{ atMost: 90, lamp: 'yellow' }] }]);
    simulation.setTerms(under(['2023-02-22', BINARY], ['2023-05-01', strict]));
    simulation.until(shanghai('2023-06-29', '10:00'));
    expect(turnsOf(simulation)).toEqual([
      first,
      { lamp: 'yellow', date: '2023-05-01', at: startOfDate('2023-05-01'), byTime: true, under: 2 },
    ]);
  });
  it('turns on the same day where a policy is adopted for that day', () => {
    const simulation = issue(TERMS);
    simulation.until(shanghai('2023-04-10', '09:00'));
    simulation.give(submit('m2'), reporter);
    simulation.until(shanghai('2023-04-10', '10:00'));
    const strict = policyOf([{ kind: 'due-days', days: 'calendar', bands: [{ atMost: 90, lamp: 'yellow' }] }]);
    simulation.setTerms(under(['2023-02-22', BINARY], ['2023-04-10', strict]));
    expect(turnsOf(simulation).at(-1)).toEqual({
      lamp: 'yellow',
      date: '2023-04-10',
      at: shanghai('2023-04-10', '10:00'),
      byTime: true,
      under: 2,
    });
  });
  it('turns with its own dates, one after the other, when no worker ran for weeks', () => {
    const simulation = issue(under(['2023-02-22', WORKING]));
    simulation.skipTo(shanghai('2023-08-01', '10:00'));
    simulation.give(report([], '补报'), reporter);
    simulation.until(shanghai('2023-08-02', '10:00'));
    expect(turnsOf(simulation).map(({ lamp, date }) => [lamp, date])).toEqual([
      ['green', '2023-03-01'],
      ['yellow', '2023-06-27'],
      ['red', '2023-07-04'],
    ]);
  });
  it('is that of a suspended measure until the measure is resumed', () => {
    const simulation = issue(TERMS);
    simulation.give({ type: 'suspend', reason: '停工' }, supervisor);
    simulation.until(shanghai('2023-08-01', '10:00'));
    expect(turnsOf(simulation).map(({ lamp }) => lamp)).toEqual(['green', 'grey']);
  });
});

describe('the lamp beyond the end of the calendar', () => {
  it('still turns under a policy that counts working days, and when the measure is closed', () => {
    const simulation = simulate(shanghai('2024-03-01', '10:00'), under(['2023-02-22', WORKING]));
    const [m1, m2] = definition().milestones;
    const milestones =
      m1 && m2
        ? [
            { ...m1, due: '2024-03-29' },
            { ...m2, due: '2024-06-28' },
          ]
        : [];
    simulation.give({ type: 'issue', definition: definition({ milestones }) }, supervisor);
    simulation.until(shanghai('2024-05-01', '10:00'));
    simulation.give(submit(), reporter);
    expect(turnsOf(simulation).map(({ lamp, date }) => [lamp, date])).toEqual([
      ['green', '2024-03-01'],
      ['yellow', '2024-03-26'],
      ['red', '2024-04-02'],
      ['green', '2024-05-01'],
    ]);
    simulation.give({ type: 'close', exception: '转入下年度' }, leader);
    expect(turnsOf(simulation).at(-1)?.lamp).toBe('grey');
  });
  it('still turns by events under a policy that counts no working days', () => {
    const simulation = issue(TERMS);
    simulation.until(shanghai('2024-04-15', '10:00'));
    simulation.give(report([...enterprises(200), { target: 'park', value: 100 }]), reporter);
    expect(turnsOf(simulation).at(-1)).toMatchObject({ lamp: 'green', date: '2024-04-15' });
  });
});
