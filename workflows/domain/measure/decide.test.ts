import { describe, expect, it } from 'vitest';
import type { Decision } from '../event.ts';
import { REFUSAL_CODES, refusalText } from '../refusal.ts';
import {
  acknowledged,
  definition,
  given,
  head,
  issued,
  leader,
  type Past,
  reporter,
  SYSTEM,
  stranger,
  supervisor,
} from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import type { MeasureEvent } from './events.ts';

const events = (decision: Decision<MeasureEvent>) => (decision.ok ? decision.events : decision.refusal);
const refusal = (decision: Decision<MeasureEvent>) =>
  decision.ok ? decision.events : [decision.refusal.code, decision.refusal.field];

const report = (values: { target: string; value: number }[], text = '', asOf: string | null = null): MeasureOrder => ({
  type: 'reportProgress',
  values,
  text,
  asOf,
});
const reported = (id: string, value: number, asOf = '2023-03-01'): Past => ({
  type: 'ProgressReported',
  data: { report: id, asOf, values: [{ target: 'enterprises', value }], text: '' },
});
const submit = (milestone = 'm1'): MeasureOrder => ({
  type: 'submitMilestone',
  milestone,
  text: '已完成',
  evidence: [],
});
const submitted: Past = { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [] } };
const missed: Past = { type: 'MilestoneMissed', data: { milestone: 'm1', due: '2023-06-30' } };
const sendBack = (limit: string | null, reason = '缺少名单'): MeasureOrder => ({
  type: 'returnMilestone',
  milestone: 'm1',
  reason,
  limit,
});
const pass = (deadline: string): MeasureOrder => ({ type: 'passDeadline', deadline });
const M1 = 'deadline/milestone-missed/m1/2023-06-30';

describe('issuing and acknowledging', () => {
  it('the supervision office issues a measure with its whole definition', () => {
    expect(events(given().when({ type: 'issue', definition: definition() }, supervisor))).toEqual([issued]);
  });
  it('a measure is issued only once', () => {
    expect(refusal(given(issued).when({ type: 'issue', definition: definition() }, supervisor))).toEqual([
      'ALREADY_ISSUED',
      null,
    ]);
  });
  it('nothing can be done with a measure that was never issued', () => {
    expect(refusal(given().when({ type: 'acknowledge' }, reporter))).toEqual(['MEASURE_UNKNOWN', null]);
  });
  it('the lead unit acknowledges once', () => {
    expect(events(given(issued).when({ type: 'acknowledge' }, head))).toEqual([acknowledged]);
    expect(refusal(given(issued, acknowledged).when({ type: 'acknowledge' }, head))).toEqual([
      'ALREADY_ACKNOWLEDGED',
      null,
    ]);
  });
  it('a unit that acts without having signed has thereby received the measure', () => {
    expect(events(given(issued).when(submit(), reporter))).toEqual([
      { type: 'MeasureAcknowledged', data: { implied: true } },
      { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '已完成', evidence: [] } },
    ]);
  });
});

describe('who may do what', () => {
  it('a unit does not write to a measure led by another, even as a support unit', () => {
    for (const order of [{ type: 'acknowledge' } as const, report([]), submit()])
      expect(refusal(given(issued).when(order, stranger))).toEqual(['NOT_YOUR_MEASURE', null]);
  });
  it('a unit does not verify its own work and the office does not report for a unit', () => {
    const past = [issued, acknowledged, submitted];
    expect(refusal(given(...past).when({ type: 'verifyMilestone', milestone: 'm1', note: '' }, head))).toEqual([
      'NOT_ALLOWED',
      null,
    ]);
    expect(refusal(given(...past).when(report([], '好'), supervisor))).toEqual(['NOT_ALLOWED', null]);
    expect(refusal(given(...past).when(submit('m2'), leader))).toEqual(['NOT_ALLOWED', null]);
  });
  it('only time passes a deadline', () => {
    expect(refusal(given(issued).when(pass(M1), supervisor, '2023-07-01T00:00:00.000Z'))).toEqual([
      'NOT_ALLOWED',
      null,
    ]);
  });
});

describe('reporting progress', () => {
  const past = [issued, acknowledged];
  it('records the values as of today where no date is given', () => {
    const decision = given(...past).when(
      report([{ target: 'enterprises', value: 42 }], '三批次'),
      reporter,
      '2023-05-31T16:30:00.000Z',
    );
    expect(events(decision)).toEqual([
      {
        type: 'ProgressReported',
        data: { report: 'r1', asOf: '2023-06-01', values: [{ target: 'enterprises', value: 42 }], text: '三批次' },
      },
    ]);
  });
  it('refuses a report that says nothing', () => {
    expect(refusal(given(...past).when(report([], '  '), reporter))).toEqual(['NOTHING_REPORTED', 'text']);
  });
  it.each(['坏\0', '坏\ud800'])('refuses a text that no database could hold: %j', (text) => {
    expect(refusal(given(...past).when(report([], text), reporter))).toEqual(['INVALID', 'text']);
  });
  it.each([
    [[{ target: 'nobody', value: 1 }], 'TARGET_UNKNOWN', 'values.0.target'],
    [[{ target: 'enterprises', value: Number.NaN }], 'VALUE_OUT_OF_RANGE', 'values.0.value'],
    [[{ target: 'enterprises', value: -1 }], 'VALUE_OUT_OF_RANGE', 'values.0.value'],
    [
      [
        { target: 'enterprises', value: 3 },
        { target: 'park', value: 101 },
      ],
      'VALUE_OUT_OF_RANGE',
      'values.1.value',
    ],
    [
      [
        { target: 'park', value: 1 },
        { target: 'park', value: 2 },
      ],
      'INVALID',
      'values.1.target',
    ],
  ])('refuses the values %j with %s at %s', (values, code, field) => {
    expect(refusal(given(...past).when(report(values), reporter))).toEqual([code, field]);
  });
  it('refuses a cumulative figure that falls, and points to correction', () => {
    const decision = given(...past, reported('r1', 50)).when(report([{ target: 'enterprises', value: 49 }]), reporter);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'VALUE_FALLS', facts: { previous: 50, value: 49 } } });
  });
  it('refuses a date that is no date, lies ahead or goes back', () => {
    const value = [{ target: 'enterprises', value: 60 }];
    const at = '2023-05-01T02:00:00.000Z';
    const then = given(...past, reported('r1', 50, '2023-04-30'));
    expect(refusal(then.when(report(value, '', '2023-02-30'), reporter, at))).toEqual(['INVALID', 'asOf']);
    expect(refusal(then.when(report(value, '', '2023-05-02'), reporter, at))).toEqual(['AS_OF_IN_FUTURE', 'asOf']);
    expect(refusal(then.when(report(value, '', '2023-04-29'), reporter, at))).toEqual(['AS_OF_GOES_BACK', 'asOf']);
  });
});

describe('correcting a report', () => {
  const past = [issued, acknowledged, reported('r1', 50), reported('r2', 60)];
  const correct = (value: number, changes: object = {}): MeasureOrder => ({
    type: 'correctProgress',
    report: 'r2',
    values: [{ target: 'enterprises', value }],
    text: '',
    reason: '重复计数',
    ...changes,
  });
  it('keeps the old value beside the new one, with the reason', () => {
    expect(events(given(...past).when(correct(55), reporter))).toEqual([
      {
        type: 'ProgressCorrected',
        data: {
          report: 'r2',
          values: [{ target: 'enterprises', value: 55 }],
          text: '',
          previous: { values: [{ target: 'enterprises', value: 60 }], text: '' },
          reason: '重复计数',
        },
      },
    ]);
  });
  it('needs a reason, a report that exists, a change, and figures that fit those before', () => {
    expect(refusal(given(...past).when(correct(55, { reason: ' ' }), reporter))).toEqual(['INVALID', 'reason']);
    expect(refusal(given(...past).when(correct(55, { report: 'r9' }), reporter))).toEqual(['REPORT_UNKNOWN', 'report']);
    expect(refusal(given(...past).when(correct(60), reporter))).toEqual(['NOTHING_CORRECTED', null]);
    expect(refusal(given(...past).when(correct(49), reporter))).toEqual(['VALUE_FALLS', 'values.0.value']);
  });
  it('counts for what is reported next', () => {
    const corrected: Past = {
      type: 'ProgressCorrected',
      data: {
        report: 'r2',
        values: [{ target: 'enterprises', value: 52 }],
        text: '',
        previous: { values: [], text: '' },
        reason: '重复计数',
      },
    };
    expect(given(...past, corrected).when(report([{ target: 'enterprises', value: 53 }]), reporter).ok).toBe(true);
  });
});

describe('handing in a milestone', () => {
  const past = [issued, acknowledged];
  it('waits for the decision once it is handed in, and is verified by the office', () => {
    expect(refusal(given(...past, submitted).when(submit(), reporter))).toEqual(['MILESTONE_NOT_OPEN', 'milestone']);
    expect(
      events(given(...past, submitted).when({ type: 'verifyMilestone', milestone: 'm1', note: '' }, supervisor)),
    ).toEqual([{ type: 'MilestoneVerified', data: { milestone: 'm1', note: '' } }]);
  });
  it('cannot be verified or returned before it was handed in', () => {
    expect(refusal(given(...past).when(sendBack(null), supervisor))).toEqual(['MILESTONE_NOT_SUBMITTED', 'milestone']);
  });
  it('names a milestone that does not exist', () => {
    expect(refusal(given(...past).when(submit('m9'), reporter))).toEqual(['MILESTONE_UNKNOWN', 'milestone']);
  });
  it('is returned with a reason and, after its date, with a new limit', () => {
    const then = given(...past, submitted);
    const early = '2023-06-30T15:59:59.999Z';
    const late = '2023-06-30T16:00:00.000Z';
    expect(refusal(then.when(sendBack(null, ''), supervisor, early))).toEqual(['INVALID', 'reason']);
    expect(events(then.when(sendBack(null), supervisor, early))).toMatchObject([{ data: { due: '2023-06-30' } }]);
    expect(refusal(then.when(sendBack(null), supervisor, late))).toEqual(['LIMIT_REQUIRED', 'limit']);
    expect(refusal(then.when(sendBack('2023-07-01'), supervisor, late))).toEqual(['LIMIT_NOT_IN_FUTURE', 'limit']);
    expect(events(then.when(sendBack('2023-07-10'), supervisor, late))).toMatchObject([
      { data: { due: '2023-07-10' } },
    ]);
  });
});

describe('a date that passes', () => {
  const past = [issued, acknowledged];
  it('is over at 24:00 in Shanghai, not a millisecond earlier', () => {
    expect(refusal(given(...past).when(pass(M1), SYSTEM, '2023-06-30T15:59:59.999Z'))).toEqual([
      'DEADLINE_NOT_DUE',
      'deadline',
    ]);
    expect(events(given(...past).when(pass(M1), SYSTEM, '2023-06-30T16:00:00.000Z'))).toEqual([missed]);
  });
  it('is missed once', () => {
    expect(given(...past, missed).when(pass(M1), SYSTEM, '2023-08-01T00:00:00.000Z').ok).toBe(false);
  });
  it('is not missed by what was handed in before', () => {
    expect(given(...past, submitted).when(pass(M1), SYSTEM, '2023-07-01T00:00:00.000Z').ok).toBe(false);
  });
  it('can be missed again on the new limit of a returned milestone', () => {
    const returned: Past = { type: 'MilestoneReturned', data: { milestone: 'm1', reason: '缺', due: '2023-07-10' } };
    const decision = given(...past, missed, submitted, returned).when(
      pass('deadline/milestone-missed/m1/2023-07-10'),
      SYSTEM,
      '2023-07-10T16:00:00.000Z',
    );
    expect(events(decision)).toEqual([{ type: 'MilestoneMissed', data: { milestone: 'm1', due: '2023-07-10' } }]);
  });
  it('may still be handed in late', () => {
    expect(given(...past, missed).when(submit(), reporter, '2023-08-01T00:00:00.000Z').ok).toBe(true);
  });
});

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s has a Chinese and an English sentence', (code) => {
    const { zh, en } = refusalText({ code, field: 'x', facts: {} });
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).toMatch(/[a-z]/);
  });
});
