import { describe, expect, it } from 'vitest';
import { given, head, type Past, reporter, stranger } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { enterprises, eventsOf, refusedOf, report, reported, running, withSettings } from './examples.ts';

describe('reporting progress', () => {
  const past = running;
  it('records the values as of today where no date is given', () => {
    const decision = given(...past).when(
      report([{ target: 'enterprises', value: 42 }], '三批次'),
      reporter,
      '2023-05-31T16:30:00.000Z',
    );
    expect(eventsOf(decision)).toEqual([
      {
        type: 'ProgressReported',
        data: { report: 'r1', asOf: '2023-06-01', values: [{ target: 'enterprises', value: 42 }], text: '三批次' },
      },
    ]);
  });
  it('refuses a report that says nothing', () => {
    expect(refusedOf(given(...past).when(report([], '  '), reporter))).toEqual(['NOTHING_REPORTED', 'text']);
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
    expect(refusedOf(given(...past).when(report(values), reporter))).toEqual([code, field]);
  });
  it('asks for confirmation of a falling cumulative figure, and accepts it once it is confirmed', () => {
    const then = given(...past, reported('r1', 50));
    const fallen = report(enterprises(49));
    expect(refusedOf(then.when(fallen, reporter))).toEqual(['VALUE_FALLS', 'values.0.value']);
    expect(eventsOf(then.when({ ...fallen, confirm: true } as MeasureOrder, reporter))).toMatchObject([
      { data: { confirmed: [{ kind: 'falls', target: 'enterprises', figure: 49, against: 50 }] } },
    ]);
  });
  it('refuses a date that does not exist, lies in the future or goes back', () => {
    const value = [{ target: 'enterprises', value: 60 }];
    const at = '2023-05-01T02:00:00.000Z';
    const then = given(...past, reported('r1', 50, '2023-04-30'));
    expect(refusedOf(then.when(report(value, '', '2023-02-30'), reporter, at))).toEqual(['INVALID', 'asOf']);
    expect(refusedOf(then.when(report(value, '', '2023-05-02'), reporter, at))).toEqual(['AS_OF_IN_FUTURE', 'asOf']);
    expect(refusedOf(then.when(report(value, '', '2023-04-29'), reporter, at))).toEqual(['AS_OF_GOES_BACK', 'asOf']);
  });
});

describe('correcting a report', () => {
  const past = [...running, reported('r1', 50), reported('r2', 60)];
  const correct = (value: number, changes: object = {}): MeasureOrder => ({
    type: 'correctProgress',
    report: 'r2',
    values: [{ target: 'enterprises', value }],
    text: '',
    reason: '重复计数',
    ...changes,
  });
  it('keeps the old value beside the new one, with the reason', () => {
    expect(eventsOf(given(...past).when(correct(55), reporter))).toEqual([
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
  it('needs a reason, an existing report, a change, and figures that fit those before', () => {
    expect(refusedOf(given(...past).when(correct(55, { reason: ' ' }), reporter))).toEqual(['INVALID', 'reason']);
    expect(refusedOf(given(...past).when(correct(55, { report: 'r9' }), reporter))).toEqual([
      'REPORT_UNKNOWN',
      'report',
    ]);
    expect(refusedOf(given(...past).when(correct(60), reporter))).toEqual(['NOTHING_CORRECTED', null]);
    expect(refusedOf(given(...past).when(correct(49), reporter))).toEqual(['VALUE_FALLS', 'values.0.value']);
  });
  it('counts when the next report is checked', () => {
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

describe('where the unit head signs reports', () => {
  const terms = withSettings({ signOff: true });
  const AT = '2023-05-10T02:00:00.000Z';
  const draft: Past = {
    type: 'ReportDrafted',
    data: { report: 'r1', asOf: '2023-05-01', values: enterprises(40), text: '四月' },
  };
  const sign = (id = 'r1'): MeasureOrder => ({ type: 'signReport', report: id });
  const reject = (reason: string, id = 'r1'): MeasureOrder => ({ type: 'rejectReport', report: id, reason });

  it('a reporter’s report is a draft, and the head’s counts at once', () => {
    const order = report(enterprises(40));
    expect(eventsOf(given(...running).when(order, reporter, AT, terms))).toMatchObject([{ type: 'ReportDrafted' }]);
    expect(eventsOf(given(...running).when(order, head, AT, terms))).toMatchObject([{ type: 'ProgressReported' }]);
  });
  it('a draft counts once it is signed, under its own number and date', () => {
    expect(eventsOf(given(...running, draft).when(sign(), head, AT, terms))).toEqual([
      { type: 'ProgressReported', data: { report: 'r1', asOf: '2023-05-01', values: enterprises(40), text: '四月' } },
    ]);
  });
  it('the next report does not take the number of a draft, signed or rejected', () => {
    const rejected: Past = { type: 'DraftRejected', data: { report: 'r1', reason: '口径不符' } };
    const signed: Past = { ...reported('r1', 40, '2023-05-01') };
    for (const past of [[draft], [draft, rejected], [draft, signed]])
      expect(eventsOf(given(...running, ...past).when(report(enterprises(50)), head, AT, terms))).toMatchObject([
        { data: { report: 'r2' } },
      ]);
  });
  it('a draft is rejected with a reason, and is then removed', () => {
    expect(refusedOf(given(...running, draft).when(reject(' '), head, AT))).toEqual(['INVALID', 'reason']);
    expect(eventsOf(given(...running, draft).when(reject('口径不符'), head, AT))).toMatchObject([
      { type: 'DraftRejected' },
    ]);
    const rejected: Past = { type: 'DraftRejected', data: { report: 'r1', reason: '口径不符' } };
    for (const order of [sign(), reject('x')])
      expect(refusedOf(given(...running, draft, rejected).when(order, head, AT))).toEqual(['DRAFT_UNKNOWN', 'report']);
  });
  it('a draft that contradicts a report made since cannot be signed', () => {
    const then = given(...running, draft, reported('r2', 45, '2023-05-01'));
    expect(refusedOf(then.when(sign(), head, AT))).toEqual(['VALUE_FALLS', 'values.0.value']);
    const later = given(...running, draft, reported('r2', 30, '2023-05-02'));
    expect(refusedOf(later.when(sign(), head, AT))).toEqual(['AS_OF_GOES_BACK', 'asOf']);
  });
  it('a reporter cannot correct a report that the head has signed', () => {
    const correct: MeasureOrder = {
      type: 'correctProgress',
      report: 'r1',
      values: enterprises(30),
      text: '',
      reason: '重复',
    };
    const then = given(...running, reported('r1', 40));
    expect(refusedOf(then.when(correct, reporter, AT, terms))).toEqual(['NOT_ALLOWED', null]);
    expect(eventsOf(then.when(correct, head, AT, terms))).toMatchObject([{ type: 'ProgressCorrected' }]);
  });
});

describe('a contribution of a support unit', () => {
  const contribute: MeasureOrder = { type: 'contribute', values: enterprises(3), text: '辖区新增3家' };
  it('is recorded without changing a figure of the measure', () => {
    expect(eventsOf(given(...running, reported('r1', 50)).when(contribute, stranger))).toEqual([
      { type: 'ContributionMade', data: { unit: 'education', values: enterprises(3), text: '辖区新增3家' } },
    ]);
  });
  it('does not acknowledge the measure for the lead unit', () => {
    const [issued] = running;
    expect(eventsOf(given(...(issued ? [issued] : [])).when(contribute, stranger))).toHaveLength(1);
  });
  it('is refused from a unit that the measure does not name, and when it is empty', () => {
    expect(refusedOf(given(...running).when(contribute, head))).toEqual(['NOT_A_SUPPORT_UNIT', null]);
    const empty: MeasureOrder = { type: 'contribute', values: [], text: ' ' };
    expect(refusedOf(given(...running).when(empty, stranger))).toEqual(['NOTHING_REPORTED', 'text']);
  });
});
