import { describe, expect, it } from 'vitest';
import { given, reporter, supervisor, TERMS } from '../testing.ts';
import { enterprises, report, reported, running, withSettings } from './examples.ts';
import { isFolded, KEPT_FIGURES, KEPT_REPORTS, withCorrection, withReport } from './kept-reports.ts';
import { currentValue, type Report } from './state.ts';

const reportOf = (number: number, values: Report['values'] = []): Report => ({
  id: `r${number}`,
  asOf: '2023-03-01',
  values,
  digest: `d${number}`,
});
const of = (target: string, value: number) => ({ target, value });
const all = (count: number, values: (number: number) => Report['values']): readonly Report[] =>
  Array.from({ length: count }, (_, index) => reportOf(index + 1, values(index + 1))).reduce<readonly Report[]>(
    withReport,
    [],
  );

describe('the reports that a measure remembers', () => {
  it('include all reports in full while these are few', () => {
    const few = all(KEPT_REPORTS, (number) => [of('roads', number)]);
    expect([few.length, few.some(isFolded)]).toEqual([KEPT_REPORTS, false]);
  });

  it('include beyond that the newest in full, and of older ones the first and the last figure of each target', () => {
    const many = all(KEPT_REPORTS + 10, (number) => (number % 2 === 0 ? [of('roads', number)] : [of('jobs', number)]));
    expect(many.filter(isFolded)).toEqual([
      { ...reportOf(1, [of('jobs', 1)]), digest: '', folded: true },
      { ...reportOf(2, [of('roads', 2)]), digest: '', folded: true },
      { ...reportOf(9, [of('jobs', 9)]), digest: '', folded: true },
      { ...reportOf(10, [of('roads', 10)]), digest: '', folded: true },
    ]);
    expect(many.filter((one) => !isFolded(one)).map(({ id }) => id)[0]).toBe('r11');
  });

  it('keep the figure of a target that has not been reported since', () => {
    const many = all(2000, (number) => (number === 3 ? [of('roads', 7)] : []));
    expect([currentValue(many, 'roads'), many.length]).toEqual([7, KEPT_REPORTS + 1]);
  });

  it('are bounded by the number of their figures too, and the newest is always whole', () => {
    const wide = (width: number) => all(100, () => Array.from({ length: width }, (_, index) => of(`t${index}`, 1)));
    const whole = wide(100).filter((one) => !isFolded(one));
    expect(whole.reduce((sum, { values }) => sum + values.length, 0)).toBe(KEPT_FIGURES);
    expect(
      wide(KEPT_FIGURES + 1)
        .filter((one) => !isFolded(one))
        .map(({ id }) => id),
    ).toEqual(['r100']);
  });

  it('accept a correction, which in a folded report changes only the figures that it still holds', () => {
    const many = all(KEPT_REPORTS + 2, (number) => [of('roads', number)]);
    const change = { values: [of('roads', 50), of('jobs', 3)], digest: 'new' };
    expect(withCorrection(many, 'r2', change)[1]).toMatchObject({ values: [of('roads', 50)], folded: true });
    expect(withCorrection(many, 'r3', change)[2]).toEqual({ ...reportOf(3, change.values), digest: 'new' });
  });
});

describe('a report that is too old', () => {
  const past = Array.from({ length: KEPT_REPORTS + 3 }, (_, index) => reported(`r${index + 1}`, index));
  const correct = (id: string) => ({
    type: 'correctProgress' as const,
    report: id,
    values: enterprises(500),
    text: '',
    reason: '笔误',
    confirm: true,
  });

  it('cannot be corrected, and the refusal says so; newer ones can', () => {
    const measure = given(...running, ...past);
    for (const id of ['r1', 'r2', 'r3'])
      expect(measure.when(correct(id), reporter)).toMatchObject({
        ok: false,
        refusal: { code: 'INVALID', field: 'report', facts: { reason: expect.stringContaining('too far back') } },
      });
    expect(measure.when(correct('r4'), reporter)).toMatchObject({ ok: true });
    expect(measure.when(correct('r9999'), reporter)).toMatchObject({ refusal: { code: 'REPORT_UNKNOWN' } });
  });
});

describe('the number of open matters on one measure', () => {
  it('is limited to a hundred reports to be signed', () => {
    const drafts = Array.from({ length: 100 }, (_, index) => ({
      type: 'ReportDrafted' as const,
      data: { report: `r${index + 1}`, asOf: '2023-03-01', values: [], text: '进展' },
    }));
    const terms = withSettings({ signOff: true });
    const measure = given(...running, ...drafts);
    expect(measure.when(report([], '进展'), reporter, undefined, terms)).toMatchObject({
      refusal: { code: 'TOO_MANY_WAIT', facts: { most: 100 } },
    });
  });

  it('is limited to five hundred instructions to be answered', () => {
    const instructions = Array.from({ length: 500 }, (_, index) => ({
      type: 'InstructionGiven' as const,
      data: { instruction: `i${index + 1}`, text: '抓紧', urgency: 'urgent' as const, due: '2023-03-06' },
    }));
    const order = { type: 'instruct', text: '抓紧', urgency: 'urgent' } as const;
    const leader = { id: 'mayor', role: 'leader', unit: null } as const;
    const full = given(...running, ...instructions);
    expect(full.when(order, leader)).toMatchObject({ refusal: { code: 'TOO_MANY_WAIT', facts: { most: 500 } } });
    const answered = { type: 'InstructionAnswered' as const, data: { instruction: 'i7', text: '已办' } };
    const free = given(...running, ...instructions, answered);
    expect(free.when(order, leader, undefined, TERMS)).toMatchObject({
      ok: true,
      events: [{ type: 'InstructionGiven', data: { instruction: 'i501' } }],
    });
    expect(free.when({ type: 'answerInstruction', instruction: 'i7', text: '又办' }, supervisor)).toMatchObject({
      ok: false,
    });
    expect(free.when({ type: 'answerInstruction', instruction: 'i7', text: '又办' }, reporter)).toMatchObject({
      refusal: { code: 'INSTRUCTION_ANSWERED' },
    });
    expect(free.when({ type: 'answerInstruction', instruction: 'i502', text: '又办' }, reporter)).toMatchObject({
      refusal: { code: 'INSTRUCTION_UNKNOWN' },
    });
  });
});
