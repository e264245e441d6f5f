import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, given, head, issued, leader, type Past, reporter, SYSTEM, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, missed, pass, refusedOf, report, running, submit, submitted } from './examples.ts';

const drafted: Past = { type: 'MeasureDrafted', data: { definition: definition() } };
const approved: Past = { type: 'MeasureApproved', data: { note: '' } };
const cancelled: Past = { type: 'MeasureCancelled', data: { reason: '并入他项' } };
const suspended: Past = {
  type: 'MeasureSuspended',
  data: { reason: '停工' },
  occurredAt: shanghai('2023-06-01', '10:00'),
};
const closed: Past = {
  type: 'MeasureClosed',
  data: { exception: '并入他项' },
  occurredAt: shanghai('2023-06-01', '10:00'),
};
const issue: MeasureOrder = { type: 'issue', definition: definition() };
const issueDraft: MeasureOrder = { type: 'issue', definition: null };
const reopen = (limit: string | null): MeasureOrder => ({ type: 'reopen', reason: '群众反映未完成', limit });
const resume = (limit: string | null): MeasureOrder => ({ type: 'resume', note: '', limit });
const JULY = shanghai('2023-07-20', '10:00');
const nothingFell = { acknowledgeBy: null, milestones: [], instructions: [] };

describe('drafting and approving', () => {
  it('a unit drafts its own measure, a leader approves it, the office issues what was approved', () => {
    expect(eventsOf(given().when({ type: 'draft', definition: definition() }, head))).toEqual([drafted]);
    expect(eventsOf(given(drafted).when({ type: 'approve', note: '' }, leader))).toEqual([approved]);
    expect(eventsOf(given(drafted, approved).when(issueDraft, supervisor))).toEqual([issued]);
  });
  it('nothing is issued before it is approved, or other than it was approved', () => {
    expect(refusedOf(given(drafted).when(issueDraft, supervisor))).toEqual(['STAGE_FORBIDS', null]);
    expect(refusedOf(given(drafted, approved).when(issue, supervisor))).toEqual(['INVALID', 'definition']);
  });
  it('happens once, and no work is accepted on a draft', () => {
    const again: MeasureOrder = { type: 'draft', definition: definition() };
    expect(refusedOf(given(drafted).when(again, supervisor))).toEqual(['STAGE_FORBIDS', null]);
    for (const order of [submit(), report([], '好'), { type: 'acknowledge' } as const])
      expect(refusedOf(given(drafted).when(order, head))).toEqual(['STAGE_FORBIDS', null]);
  });
  it('a draft that was cancelled and reopened is a draft again', () => {
    expect(refusedOf(given(drafted, cancelled).when({ type: 'approve', note: '' }, leader))[0]).toBe('STAGE_FORBIDS');
    const reopened: Past = { type: 'MeasureReopened', data: { reason: '误', ...nothingFell } };
    expect(eventsOf(given(drafted, cancelled).when(reopen(null), supervisor))).toMatchObject([{ data: nothingFell }]);
    const then = given(drafted, cancelled, reopened);
    expect(refusedOf(then.when(submit(), head))).toEqual(['STAGE_FORBIDS', null]);
    expect(eventsOf(then.when({ type: 'approve', note: '' }, leader))).toEqual([approved]);
  });
});

describe('issuing and acknowledging', () => {
  it('the office issues a measure with its whole definition, to be acknowledged within three working days', () => {
    expect(eventsOf(given().when(issue, supervisor))).toEqual([issued]);
  });
  it('a measure is issued only once, and not without a definition', () => {
    expect(refusedOf(given(issued).when(issue, supervisor))).toEqual(['ALREADY_ISSUED', null]);
    expect(refusedOf(given().when(issueDraft, supervisor))).toEqual(['INVALID', 'definition']);
  });
  it('a limit beyond the calendar counts Monday to Friday as working days', () => {
    expect(eventsOf(given().when(issue, supervisor, shanghai('2024-03-28', '10:00')))).toMatchObject([
      { data: { acknowledgeBy: '2024-04-02' } },
    ]);
    expect(eventsOf(given().when(issue, supervisor, shanghai('2024-04-15', '10:00')))).toMatchObject([
      { data: { acknowledgeBy: '2024-04-18' } },
    ]);
  });
  it('nothing can be done with a measure that was never issued', () => {
    for (const order of [{ type: 'acknowledge' } as const, submit()])
      expect(refusedOf(given().when(order, reporter))).toEqual(['MEASURE_UNKNOWN', null]);
    expect(refusedOf(given().when(pass('deadline/x'), SYSTEM))).toEqual(['MEASURE_UNKNOWN', null]);
  });
  it('the lead unit acknowledges once', () => {
    expect(eventsOf(given(issued).when({ type: 'acknowledge' }, head))).toEqual([running[1]]);
    expect(refusedOf(given(...running).when({ type: 'acknowledge' }, head))).toEqual(['ALREADY_ACKNOWLEDGED', null]);
  });
  it('a unit that acts without having acknowledged the measure acknowledges it by acting', () => {
    const [, m2] = definition().milestones;
    if (!m2) throw new Error('the example has no second milestone');
    const expected = m2.expected.map((one) => (one.target === 'enterprises' ? { ...one, value: 150 } : one));
    const change = {
      targets: [{ target: 'enterprises', value: 150 }],
      milestones: [{ milestone: m2.id, due: m2.due, expected }],
    };
    for (const order of [submit(), report([], '好'), { type: 'proposeAmendment', change, reason: '政策调整' } as const])
      expect(eventsOf(given(issued).when(order, head))).toMatchObject([
        { type: 'MeasureAcknowledged', data: { implied: true } },
        {},
      ]);
  });
  it('what the office does to a measure does not acknowledge it', () => {
    expect(eventsOf(given(issued).when({ type: 'suspend', reason: '停工' }, supervisor))).toMatchObject([
      { type: 'MeasureSuspended' },
    ]);
  });
});

describe('suspending and resuming', () => {
  it('needs a reason and a running measure', () => {
    expect(refusedOf(given(issued).when({ type: 'suspend', reason: ' ' }, supervisor))).toEqual(['INVALID', 'reason']);
    expect(refusedOf(given(issued, suspended).when({ type: 'suspend', reason: 'x' }, supervisor))[0]).toBe(
      'STAGE_FORBIDS',
    );
    expect(refusedOf(given(...running).when(resume(null), supervisor))).toEqual(['STAGE_FORBIDS', null]);
  });
  it('moves what fell due meanwhile to the new limit, and is refused without one', () => {
    const then = given(...running, suspended);
    expect(refusedOf(then.when(resume(null), supervisor, JULY))).toEqual(['LIMIT_REQUIRED', 'limit']);
    expect(refusedOf(then.when(resume('2023-07-20'), supervisor, JULY))).toEqual(['LIMIT_NOT_IN_FUTURE', 'limit']);
    expect(refusedOf(then.when(resume('2023-07-32'), supervisor, JULY))).toEqual(['INVALID', 'limit']);
    expect(eventsOf(then.when(resume('2023-08-10'), supervisor, JULY))).toEqual([
      {
        type: 'MeasureResumed',
        data: { note: '', ...nothingFell, milestones: [{ milestone: 'm1', due: '2023-08-10' }] },
      },
    ]);
  });
  it('leaves dates missed that were missed before, and needs no limit for milestones that are handed in', () => {
    const late = { ...suspended, occurredAt: shanghai('2023-07-05', '10:00') };
    expect(eventsOf(given(...running, missed, late).when(resume(null), supervisor, JULY))).toMatchObject([
      { data: nothingFell },
    ]);
    expect(eventsOf(given(...running, submitted, suspended).when(resume(null), supervisor, JULY))).toMatchObject([
      { data: nothingFell },
    ]);
  });
  it('still records a date as missed that was over before the suspension', () => {
    const late = { ...suspended, occurredAt: shanghai('2023-07-01', '00:00') };
    expect(eventsOf(given(...running, late).when(resume(null), supervisor, JULY))).toMatchObject([
      { data: nothingFell },
    ]);
  });
  it('moves the acknowledgement and an instruction to the new limit too', () => {
    const early = { ...suspended, occurredAt: shanghai('2023-03-02', '10:00') };
    const instruction: Past = {
      type: 'InstructionGiven',
      data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-03-06' },
    };
    const decision = given(issued, instruction, early).when(
      resume('2023-04-14'),
      supervisor,
      shanghai('2023-04-03', '09:00'),
    );
    expect(eventsOf(decision)).toMatchObject([
      {
        data: { acknowledgeBy: '2023-04-14', milestones: [], instructions: [{ instruction: 'i1', due: '2023-04-14' }] },
      },
    ]);
  });
  it('refuses every command of the unit meanwhile', () => {
    for (const order of [submit(), report([], '好')])
      expect(refusedOf(given(...running, suspended).when(order, head))).toEqual(['STAGE_FORBIDS', null]);
  });
});

describe('closing, cancelling and reopening', () => {
  it('a closed or cancelled measure takes no command but reopening', () => {
    for (const end of [closed, cancelled]) {
      const then = given(...running, end);
      for (const [order, actor] of [
        [submit(), head],
        [{ type: 'suspend', reason: 'x' }, supervisor],
        [{ type: 'close', exception: 'x' }, supervisor],
        [{ type: 'cancel', reason: 'x' }, supervisor],
        [{ type: 'instruct', text: 'x', urgency: 'urgent' }, leader],
        [{ type: 'holdLadder', obligation: 'm1', reason: 'x' }, supervisor],
      ] as const)
        expect(refusedOf(then.when(order, actor))).toEqual(['STAGE_FORBIDS', null]);
      expect(eventsOf(then.when(reopen(null), supervisor))).toMatchObject([{ type: 'MeasureReopened' }]);
    }
  });
  it('reopening needs a new limit as resuming does', () => {
    const then = given(...running, closed);
    expect(refusedOf(then.when(reopen(null), supervisor, JULY))).toEqual(['LIMIT_REQUIRED', 'limit']);
    expect(eventsOf(then.when(reopen('2023-08-10'), supervisor, JULY))).toMatchObject([
      { data: { milestones: [{ milestone: 'm1', due: '2023-08-10' }] } },
    ]);
    expect(refusedOf(given(...running).when(reopen(null), supervisor))).toEqual(['STAGE_FORBIDS', null]);
  });
  it('a suspended measure that is cancelled and reopened runs again', () => {
    const reopened: Past = { type: 'MeasureReopened', data: { reason: '误', ...nothingFell } };
    expect(eventsOf(given(...running, suspended, cancelled, reopened).when(submit(), head))).toMatchObject([
      { type: 'MilestoneSubmitted' },
    ]);
  });
});
