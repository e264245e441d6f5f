import { describe, expect, it } from 'vitest';
import { ROLES } from '../kernel/actor.ts';
import { type CommandEntry, MEASURE_COMMANDS } from '../kernel/command-catalogue.ts';
import { definition, given, head, issued, leader, stranger, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, pass, refusedOf, report, running, submit, submitted } from './examples.ts';

const M1 = 'deadline/milestone-missed/m1/2023-06-30';

describe('who may do what', () => {
  it('a unit does not write to a measure led by another, even as a support unit', () => {
    for (const order of [{ type: 'acknowledge' } as const, report([]), submit()])
      expect(refusedOf(given(issued).when(order, stranger))).toEqual(['NOT_YOUR_MEASURE', null]);
  });
  it('a unit does not verify its own work and the office does not report for a unit', () => {
    const past = [...running, submitted];
    expect(refusedOf(given(...past).when({ type: 'verifyMilestone', milestone: 'm1', note: '' }, head))).toEqual([
      'NOT_ALLOWED',
      null,
    ]);
    expect(refusedOf(given(...past).when(report([], '好'), supervisor))).toEqual(['NOT_ALLOWED', null]);
    expect(refusedOf(given(...past).when(submit('m2'), leader))).toEqual(['NOT_ALLOWED', null]);
  });
  it('only time passes a deadline', () => {
    expect(refusedOf(given(issued).when(pass(M1), supervisor, '2023-07-01T00:00:00.000Z'))).toEqual([
      'NOT_ALLOWED',
      null,
    ]);
  });
});

describe('roles', () => {
  it('every command that a role does not have is refused to it before anything else is looked at', () => {
    for (const [type, { roles }] of Object.entries<CommandEntry>(MEASURE_COMMANDS))
      for (const role of ROLES.filter((one) => !roles.includes(one))) {
        const order = { type } as MeasureOrder;
        expect(refusedOf(given(...running).when(order, { id: 'x', role, unit: 'science' }))).toEqual([
          'NOT_ALLOWED',
          null,
        ]);
      }
  });
  it('an auditor changes nothing', () => {
    expect(Object.values<CommandEntry>(MEASURE_COMMANDS).filter(({ roles }) => roles.includes('auditor'))).toEqual([]);
  });
  it('a unit drafts only what it will lead itself', () => {
    const order: MeasureOrder = { type: 'draft', definition: definition({ leadUnit: 'education', supportUnits: [] }) };
    expect(refusedOf(given().when(order, head))).toEqual(['NOT_YOUR_MEASURE', null]);
    expect(eventsOf(given().when(order, supervisor))).toMatchObject([{ type: 'MeasureDrafted' }]);
  });
});
