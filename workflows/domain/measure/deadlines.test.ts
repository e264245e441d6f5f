import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import type { Terms } from '../plan/settings.ts';
import { definition, given, head, leader, type Past, reporter, SYSTEM, supervisor, TERMS } from '../testing.ts';
import { type CivilDate, endOfDate, type Instant } from '../time/civil-date.ts';
import {
  answerTo,
  ask,
  eventsOf,
  missed,
  pass,
  refusedOf,
  report,
  running,
  submit,
  submitted,
  withSettings,
} from './examples.ts';
import { type Simulation, simulate } from './testing.ts';

const M1 = 'deadline/milestone-missed/m1/2023-06-30';
const issue = (terms: Terms = TERMS): Simulation => {
  const simulation = simulate(shanghai('2023-03-01', '10:00'), terms);
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

describe('the date of a milestone', () => {
  it('is over at 24:00 in Shanghai, not a millisecond earlier', () => {
    expect(refusedOf(given(...running).when(pass(M1), SYSTEM, '2023-06-30T15:59:59.999Z'))).toEqual([
      'DEADLINE_NOT_DUE',
      'deadline',
    ]);
    expect(eventsOf(given(...running).when(pass(M1), SYSTEM, '2023-06-30T16:00:00.000Z'))).toEqual([missed]);
  });
  it('is missed only once', () => {
    expect(given(...running, missed).when(pass(M1), SYSTEM, '2023-08-01T00:00:00.000Z').ok).toBe(false);
  });
  it('is not missed by a milestone that was handed in before', () => {
    expect(given(...running, submitted).when(pass(M1), SYSTEM, '2023-07-01T00:00:00.000Z').ok).toBe(false);
  });
  it('can be missed again on the new limit of a returned milestone', () => {
    const returned: Past = { type: 'MilestoneReturned', data: { milestone: 'm1', reason: '缺', due: '2023-07-10' } };
    const decision = given(...running, missed, submitted, returned).when(
      pass('deadline/milestone-missed/m1/2023-07-10'),
      SYSTEM,
      '2023-07-10T16:00:00.000Z',
    );
    expect(eventsOf(decision)).toEqual([{ type: 'MilestoneMissed', data: { milestone: 'm1', due: '2023-07-10' } }]);
  });
  it('can be followed by handing in late', () => {
    expect(given(...running, missed).when(submit(), reporter, '2023-08-01T00:00:00.000Z').ok).toBe(true);
  });
});

describe('the acknowledgement', () => {
  it('is missed once at the end of its last working day, and all its rungs fire from the next morning on', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-05-01', '00:00'));
    expect(recordedIn(simulation, 'AcknowledgementMissed')).toEqual([
      ['AcknowledgementMissed', endOfDate('2023-03-06')],
    ]);
    expect(rungsOf(simulation, 'acknowledgement', '')).toEqual([
      ['first', 'urging', morning('2023-03-07')],
      ['first', 'supervision-letter', morning('2023-03-13')],
      ['first', 'interview', morning('2023-03-20')],
      ['first', 'bulletin', morning('2023-03-31')],
    ]);
  });
  it('is not missed once it was given, even when late or implied', () => {
    const simulation = issue();
    simulation.until(shanghai('2023-03-06', '23:59'));
    simulation.give(report([], '已启动'), reporter);
    simulation.until(shanghai('2023-05-01', '00:00'));
    expect(recordedIn(simulation, 'AcknowledgementMissed')).toEqual([]);
  });
});

describe('a missing report', () => {
  it('is recorded once, and its ladder starts after a working day of grace unless the report is made within it', () => {
    const terms = withSettings({ cadence: { kind: 'monthly', day: 25 } });
    const simulation = issue(terms);
    simulation.until(shanghai('2023-05-26', '10:00'));
    simulation.give(report([], '四、五月进展'), reporter);
    simulation.until(shanghai('2023-06-25', '23:59'));
    expect(recordedIn(simulation, 'ReportMissed')).toEqual([
      ['ReportMissed', endOfDate('2023-04-25')],
      ['ReportMissed', endOfDate('2023-05-25')],
    ]);
    expect(rungsOf(simulation, 'report-2023-04-25', '')).toEqual([['first', 'report-missing', morning('2023-04-27')]]);
    expect(rungsOf(simulation, 'report-2023-05-25', '')).toEqual([]);
  });
});

describe('an instruction', () => {
  it('is missed once, and its rungs fire until it is answered', () => {
    const simulation = issue();
    simulation.give({ type: 'instruct', text: '抓紧', urgency: 'urgent' }, leader);
    simulation.until(shanghai('2023-03-14', '12:00'));
    simulation.give({ type: 'answerInstruction', instruction: 'i1', text: '已办' }, head);
    simulation.until(shanghai('2023-06-01', '12:00'));
    expect(recordedIn(simulation, 'InstructionMissed')).toEqual([['InstructionMissed', endOfDate('2023-03-06')]]);
    expect(rungsOf(simulation, 'i1', '')).toEqual([
      ['first', 'instruction-unanswered', morning('2023-03-07')],
      ['first', 'supervision-letter', morning('2023-03-13')],
    ]);
  });
});

describe('the end of the calendar', () => {
  it('leaves an open measure running, and its ladder with it', () => {
    const simulation = issue(withSettings({ cadence: { kind: 'weekly', weekday: 5 } }));
    simulation.until(shanghai('2024-04-15', '10:00'));
    const before = simulation.log.length;
    const orders = [
      [report([{ target: 'enterprises', value: 200 }]), reporter],
      [{ type: 'instruct', text: '抓紧', urgency: 'thirty-days' }, leader],
      [submit('m1'), head],
      [{ type: 'returnMilestone', milestone: 'm1', reason: '缺', limit: '2024-04-30' }, supervisor],
      [ask('2024-05-10'), head],
      [answerTo(true), supervisor],
      [submit('m2'), head],
      [{ type: 'verifyMilestone', milestone: 'm2', note: '材料齐全' }, supervisor],
      [{ type: 'suspend', reason: '停' }, supervisor],
      [{ type: 'resume', note: '', limit: null }, supervisor],
    ] as const;
    for (const [order, actor] of orders) expect(simulation.give(order, actor)).toMatchObject({ ok: true });
    simulation.until(shanghai('2024-06-01', '10:00'));
    expect(recordedIn(simulation, 'MilestoneMissed', 'InstructionMissed').slice(-2)).toEqual([
      ['MilestoneMissed', endOfDate('2024-05-10')],
      ['InstructionMissed', endOfDate('2024-05-15')],
    ]);
    const rungs = simulation.log
      .slice(before)
      .flatMap(({ event, at }) =>
        event.type === 'RungFired' && event.data.obligation === 'm1' ? [`${at.slice(0, 10)} ${event.data.rung}`] : [],
      );
    expect(rungs).toEqual([
      '2024-05-07 reminder',
      '2024-05-13 urging',
      '2024-05-17 supervision-letter',
      '2024-05-24 interview',
      '2024-05-31 bulletin',
    ]);
    expect(eventsOf(simulation.give({ type: 'close', exception: '转入下年度' }, leader))).toMatchObject([
      { type: 'MeasureClosed' },
      { type: 'LampTurned', data: { lamp: 'grey', reason: { code: 'CLOSED_BY_EXCEPTION' } } },
    ]);
  });
});
