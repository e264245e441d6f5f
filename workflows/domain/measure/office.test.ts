import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, head, supervisor, TERMS } from '../testing.ts';
import { endOfDate } from '../time/civil-date.ts';
import { answerTo, ask, sendBack, submit, withSettings } from './examples.ts';
import { type Simulation, simulate } from './testing.ts';

const START = shanghai('2023-03-01', '10:00');
const issue = (terms = TERMS): Simulation => {
  const simulation = simulate(START, terms);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  return simulation;
};
const passedOf = ({ log }: Simulation) =>
  log.flatMap(({ event, at }) =>
    event.type === 'OfficeLimitPassed' ? [[event.data.matter, event.data.obligation, event.data.due, at]] : [],
  );

describe('the limits of the supervision office', () => {
  it('pass once, five working days after a milestone was handed in, and no date of the unit passes meanwhile', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-06-30', '20:00'));
    simulation.give(submit(), head);
    simulation.until(shanghai('2023-09-01', '10:00'));
    expect(passedOf(simulation)).toEqual([['verify', 'm1', '2023-07-07', endOfDate('2023-07-07')]]);
    expect(simulation.log.some(({ event }) => event.type === 'MilestoneMissed')).toBe(false);
  });
  it('do not pass where the office decides in time, and begin again when the milestone is handed in again', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-06-01', '20:00'));
    simulation.give(submit(), head);
    simulation.until(shanghai('2023-06-08', '20:00'));
    simulation.give(sendBack('2023-06-30'), supervisor);
    simulation.until(shanghai('2023-06-15', '10:00'));
    expect(passedOf(simulation)).toEqual([]);
    simulation.give(submit(), head);
    simulation.until(shanghai('2023-07-01', '10:00'));
    expect(passedOf(simulation)).toEqual([['verify', 'm1', '2023-06-25', endOfDate('2023-06-25')]]);
  });
  it('run for an extension from the office’s turn in the chain on', () => {
    const simulation = issue(withSettings({ extensions: { most: 2, chain: ['unit-head', 'supervisor'] } }));
    simulation.until(shanghai('2023-06-19', '10:00'));
    simulation.give(ask('2023-07-31'), head);
    simulation.until(shanghai('2023-07-03', '10:00'));
    expect(passedOf(simulation)).toEqual([]);
    simulation.give(answerTo(true), head);
    simulation.until(shanghai('2023-07-20', '10:00'));
    expect(passedOf(simulation)).toEqual([['extension', 'm1', '2023-07-06', endOfDate('2023-07-06')]]);
    expect(simulation.log.some(({ event }) => event.type === 'MilestoneMissed')).toBe(false);
  });
  it('follow the settings, and do not pass while the measure is suspended', () => {
    const office = { verifyWithin: { days: 2, kind: 'working' }, decideWithin: { days: 1, kind: 'working' } } as const;
    const simulation = issue(withSettings({ office }));
    simulation.until(shanghai('2023-06-01', '20:00'));
    simulation.give(submit(), head);
    simulation.give({ type: 'suspend', reason: '等待规划' }, supervisor);
    simulation.until(shanghai('2023-08-01', '10:00'));
    expect(passedOf(simulation)).toEqual([]);
    simulation.give({ type: 'resume', note: '', limit: null }, supervisor);
    simulation.until(shanghai('2023-08-10', '10:00'));
    expect(passedOf(simulation)).toEqual([['verify', 'm1', '2023-08-03', endOfDate('2023-08-03')]]);
  });
});
