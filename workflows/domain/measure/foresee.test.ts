import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, supervisor, TERMS } from '../testing.ts';
import type { MeasureEvent } from './events.ts';
import { countPassing, foresee } from './foresee.ts';
import { simulate } from './testing.ts';

const issued = () => {
  const simulation = simulate(shanghai('2023-03-01', '10:00'), TERMS);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  if (!simulation.measure) throw new Error('the measure was not issued');
  return { simulation, measure: simulation.measure };
};

describe('the forecast of a measure', () => {
  it('predicts what happens when nobody acts', () => {
    const { simulation, measure } = issued();
    const until = shanghai('2023-09-01', '00:00');
    const foreseen = foresee(measure, TERMS, simulation.now, until);
    const before = simulation.log.length;
    simulation.until(new Date(Date.parse(until) - 1).toISOString());
    expect(foreseen.length).toBeGreaterThan(10);
    expect(foreseen.map(({ event, at }) => ({ event, at }))).toEqual(
      simulation.log.slice(before).map(({ event, at }) => ({ event, at })),
    );
  });
  it('is empty where no deadline lies in between', () => {
    const { simulation, measure } = issued();
    expect(foresee(measure, TERMS, simulation.now, shanghai('2023-03-01', '11:00'))).toEqual([]);
  });
  it('begins with what is already overdue', () => {
    const { measure } = issued();
    const from = shanghai('2023-04-01', '10:00');
    const [first] = foresee(measure, TERMS, from, shanghai('2023-04-02', '00:00'));
    expect(first?.at).toBe(from);
  });
});

it('counts missed dates, rungs and turns, and does not count the office’s own limit as a date missed by a unit', () => {
  const events: readonly MeasureEvent[] = [
    { type: 'ReportMissed', data: { period: '2023-04-25' } },
    { type: 'MilestoneMissed', data: { milestone: 'm1', due: '2023-06-30' } },
    { type: 'OfficeLimitPassed', data: { matter: 'verify', obligation: 'm1', due: '2023-07-10' } },
  ];
  expect(countPassing(events.map((event) => ({ event })))).toEqual({ missed: 2, rungs: 0, turns: 0 });
});
