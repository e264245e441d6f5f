import { describe, expect, it } from 'vitest';
import { ROLES } from '../kernel/actor.ts';
import { type CommandEntry, MEASURE_COMMANDS } from '../kernel/command-catalogue.ts';
import type { LeaderCharge } from '../plan/leader-charge.ts';
import type { Terms } from '../plan/settings.ts';
import { definition, given, head, issued, leader, type Past, START, stranger, supervisor, TERMS } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import type { MeasureEvent } from './events.ts';
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

describe('the portfolios of the leaders', () => {
  const charge = (id: string, change: Partial<LeaderCharge> = {}): LeaderCharge => ({
    id,
    main: false,
    portfolio: [],
    ...change,
  });
  const leaders = [
    charge('mayor', { main: true }),
    charge('named'),
    charge('of-science', { portfolio: ['science'] }),
    charge('of-housing', { portfolio: ['housing'] }),
  ];
  const led = definition({ leadUnit: 'science', supportUnits: ['housing'], supervisingLeader: 'named' });
  const past: readonly Past[] = [
    { type: 'MeasureIssued', data: { definition: led, acknowledgeBy: '2023-03-06' } } satisfies MeasureEvent,
  ];
  const instruct: MeasureOrder = { type: 'instruct', text: '抓紧', urgency: 'urgent' };
  const instructedBy = (post: string | null, terms: Terms = { ...TERMS, leaders }) =>
    refusedOf(given(...past).when(instruct, { ...leader, ...(post !== null && { leader: post }) }, START, terms));
  const accepted = [expect.objectContaining({ type: 'InstructionGiven' })];

  it('let the post that the measure names, the one with its lead unit, and the main leader command it', () => {
    for (const post of ['named', 'of-science', 'mayor']) expect([post, instructedBy(post)]).toEqual([post, accepted]);
  });
  it('refuse a leader who has only a support unit, and a post that the plan does not have', () => {
    for (const post of ['of-housing', 'nobody', ''])
      expect([post, instructedBy(post)]).toEqual([post, ['NOT_IN_PORTFOLIO', null]]);
  });
  it('bind no leader whose token names no post, nobody of another role, and nobody where the terms do not hold them', () => {
    expect(instructedBy(null)).toEqual(accepted);
    expect(instructedBy('of-housing', TERMS)).toEqual(accepted);
    const order: MeasureOrder = { type: 'suspend', reason: '-' };
    const office = { ...supervisor, leader: 'of-housing' };
    expect(eventsOf(given(...past).when(order, office, START, { ...TERMS, leaders }))).toMatchObject([
      { type: 'MeasureSuspended' },
    ]);
  });
  it('bind a leader in every command that leaders may give', () => {
    const deputy = { ...leader, leader: 'of-housing' };
    const commands = Object.entries<CommandEntry>(MEASURE_COMMANDS).filter(([, { roles }]) => roles.includes('leader'));
    expect(commands.length).toBeGreaterThan(4);
    for (const [type] of commands) {
      const order = { type } as MeasureOrder;
      const decision = given(...past).when(order, deputy, START, { ...TERMS, leaders });
      expect([type, refusedOf(decision)]).toEqual([type, ['NOT_IN_PORTFOLIO', null]]);
    }
  });
});
