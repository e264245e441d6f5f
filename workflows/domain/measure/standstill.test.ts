import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, head, leader, supervisor, TERMS } from '../testing.ts';
import { type CivilDate, endOfDate, type Instant } from '../time/civil-date.ts';
import { answerTo, ask, refusedOf, sendBack, submit } from './examples.ts';
import { type Simulation, simulate } from './testing.ts';

const issue = (): Simulation => {
  const simulation = simulate(shanghai('2023-03-01', '10:00'), TERMS);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  return simulation;
};
const recordedIn = ({ log }: Simulation, ...types: string[]): [string, Instant][] =>
  log.flatMap(({ event, at }) => (types.includes(event.type) ? [[event.type, at]] : []));
const rungsOf = ({ log }: Simulation, obligation: string, since: Instant): [string, string, Instant][] =>
  log.flatMap(({ event, at }) =>
    event.type === 'RungFired' && event.data.obligation === obligation && at >= since
      ? [[event.data.occurrence, event.data.rung, at]]
      : [],
  );
const morning = (date: CivilDate): Instant => shanghai(date, '09:00');

describe('an extension of a milestone', () => {
  const asking = (due: CivilDate): Simulation => {
    const simulation = issue();
    simulation.until(shanghai('2023-06-30', '23:59'));
    simulation.give(ask(due), head);
    return simulation;
  };
  it('keeps the date open and the ladder paused until it is decided, even if requested in the last minute', () => {
    const simulation = asking('2023-07-31');
    simulation.until(shanghai('2023-07-20', '22:00'));
    expect(recordedIn(simulation, 'MilestoneMissed')).toEqual([]);
    expect(rungsOf(simulation, 'm1', morning('2023-07-01'))).toEqual([]);
  });
  it('needs a new limit where it is refused after the date, and only that one can then be missed', () => {
    const simulation = asking('2023-07-31');
    simulation.until(shanghai('2023-07-10', '22:00'));
    expect(refusedOf(simulation.give(answerTo(false), supervisor))).toEqual(['LIMIT_REQUIRED', 'limit']);
    expect(simulation.give({ ...answerTo(false), limit: '2023-07-14' }, supervisor).ok).toBe(true);
    simulation.until(shanghai('2023-07-18', '12:00'));
    expect(recordedIn(simulation, 'MilestoneMissed')).toEqual([['MilestoneMissed', endOfDate('2023-07-14')]]);
    expect(rungsOf(simulation, 'm1', morning('2023-07-01'))).toEqual([['e0', 'urging', morning('2023-07-17')]]);
  });
  it('begins the ladder anew where it is granted after the date', () => {
    const simulation = asking('2023-07-31');
    simulation.until(shanghai('2023-07-10', '22:00'));
    simulation.give(answerTo(true), supervisor);
    simulation.until(shanghai('2023-08-02', '12:00'));
    expect(recordedIn(simulation, 'MilestoneMissed')).toEqual([['MilestoneMissed', endOfDate('2023-07-31')]]);
    expect(rungsOf(simulation, 'm1', morning('2023-07-01'))).toEqual([
      ['e1', 'reminder', morning('2023-07-26')],
      ['e1', 'urging', morning('2023-08-01')],
    ]);
  });
  it('is never granted to a date that is over: the decision must then name a later one', () => {
    const simulation = asking('2023-07-05');
    simulation.until(shanghai('2023-07-10', '22:00'));
    expect(refusedOf(simulation.give(answerTo(true), supervisor))).toEqual(['LIMIT_NOT_IN_FUTURE', 'limit']);
    expect(simulation.give({ ...answerTo(true), limit: '2023-07-14' }, supervisor).ok).toBe(true);
    simulation.until(shanghai('2023-07-18', '12:00'));
    expect(recordedIn(simulation, 'MilestoneMissed')).toEqual([['MilestoneMissed', endOfDate('2023-07-14')]]);
    expect(simulation.measure?.milestones[0]).toMatchObject({ extended: 1, due: '2023-07-14', missed: '2023-07-14' });
  });
});

describe('returning, suspending and closing', () => {
  it('a return continues the ladder where it stood, counted from the new limit', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-07-03', '10:00'));
    simulation.give(submit(), head);
    simulation.until(shanghai('2023-07-20', '10:00'));
    simulation.give(sendBack('2023-07-28'), supervisor);
    simulation.until(shanghai('2023-08-05', '00:00'));
    expect(rungsOf(simulation, 'm1', '')).toEqual([
      ['e0', 'reminder', morning('2023-06-27')],
      ['e0', 'urging', morning('2023-07-03')],
      ['e0', 'supervision-letter', morning('2023-08-04')],
    ]);
    expect(recordedIn(simulation, 'MilestoneMissed').map(([, at]) => at)).toEqual([
      endOfDate('2023-06-30'),
      endOfDate('2023-07-28'),
    ]);
  });
  it('no deadline passes while the measure is suspended, and afterwards the new limit counts', () => {
    const simulation = issue();
    simulation.give({ type: 'acknowledge' }, head);
    simulation.until(shanghai('2023-06-26', '10:00'));
    simulation.give({ type: 'suspend', reason: '停工' }, supervisor);
    simulation.until(shanghai('2023-08-01', '10:00'));
    expect(recordedIn(simulation, 'MilestoneMissed', 'RungFired')).toEqual([]);
    simulation.give({ type: 'resume', note: '', limit: '2023-08-31' }, supervisor);
    simulation.until(shanghai('2023-09-01', '12:00'));
    expect(recordedIn(simulation, 'MilestoneMissed')).toEqual([['MilestoneMissed', endOfDate('2023-08-31')]]);
    expect(rungsOf(simulation, 'm1', '')).toEqual([
      ['e0', 'reminder', morning('2023-08-28')],
      ['e0', 'urging', morning('2023-09-01')],
    ]);
  });
  it('closing ends every deadline, and reopening continues them', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-07-02', '10:00'));
    simulation.give({ type: 'close', exception: '并入他项' }, leader);
    simulation.until(shanghai('2023-11-01', '10:00'));
    expect(recordedIn(simulation, 'RungFired').filter(([, at]) => at > morning('2023-07-02'))).toEqual([]);
    simulation.give({ type: 'reopen', reason: '复查未通过', limit: null }, supervisor);
    simulation.until(shanghai('2023-11-03', '10:00'));
    expect(rungsOf(simulation, 'm1', morning('2023-07-02'))).toEqual([['e0', 'urging', morning('2023-11-02')]]);
  });
});
