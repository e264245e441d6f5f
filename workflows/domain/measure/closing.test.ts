import { describe, expect, it } from 'vitest';
import { refusalText } from '../kernel/refusal.ts';
import { given, head, leader, type Past, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { enterprises, eventsOf, refusedOf, reported, running, submitted, verified, verify } from './examples.ts';

const close = (exception: string | null = null): MeasureOrder => ({ type: 'close', exception });
const decide = (granted: boolean, note = '同意'): MeasureOrder => ({ type: 'decideClosing', granted, note });
const proposed: Past = { type: 'ClosingProposed', data: { reason: '省里推迟认定' } };
const bothVerified = [verified('m1'), verified('m2')];
const corrected = (value: number, report = 'r1'): Past => ({
  type: 'ProgressCorrected',
  data: { report, values: enterprises(value), text: '', previous: { values: [], text: '' }, reason: '重复计数' },
});

describe('closing a measure', () => {
  it('is refused while a milestone is not verified', () => {
    expect(given(...running, reported('r1', 200), verified('m1')).when(close(), supervisor)).toMatchObject({
      refusal: { code: 'MILESTONES_OPEN', field: 'exception', facts: { milestones: 'm2' } },
    });
  });
  it('is refused while a target is not reached, and names the figures with their units', () => {
    const decision = given(...running, reported('r1', 2), ...bothVerified).when(close(), supervisor);
    expect(refusedOf(decision)).toEqual(['TARGETS_NOT_REACHED', 'exception']);
    expect(decision.ok ? '' : refusalText(decision.refusal).zh).toContain('应达到200家，实际2家');
  });
  it('counts verified figures alone: one reported after the last verification does not count until it is verified', () => {
    const past = [...running, reported('r1', 150), ...bothVerified, reported('r2', 200)];
    expect(refusedOf(given(...past).when(close(), supervisor))).toEqual(['TARGETS_NOT_REACHED', 'exception']);
    expect(eventsOf(given(...past).when(verify('m2'), supervisor))).toEqual([verified('m2')]);
    expect(eventsOf(given(...past, verified('m2')).when(close(), supervisor))).toEqual([
      { type: 'MeasureClosed', data: { exception: null } },
    ]);
  });
  it('does not count a verified figure that was corrected since', () => {
    const past = [...running, reported('r1', 200), ...bothVerified, corrected(205)];
    expect(refusedOf(given(...past).when(close(), supervisor))).toEqual(['TARGETS_NOT_REACHED', 'exception']);
    expect(eventsOf(given(...past, verified('m1')).when(close(), supervisor))).toMatchObject([
      { type: 'MeasureClosed' },
    ]);
  });
  it('is decided by the office where everything is reached, and then needs no exception', () => {
    const then = given(...running, reported('r1', 200), ...bothVerified);
    expect(eventsOf(then.when(close(), supervisor))).toEqual([{ type: 'MeasureClosed', data: { exception: null } }]);
    expect(refusedOf(then.when(close('并入他项'), supervisor))).toEqual(['NO_EXCEPTION_NEEDED', 'exception']);
    expect(refusedOf(then.when(close(), head))).toEqual(['NOT_ALLOWED', null]);
  });
});

describe('closing by exception', () => {
  it('is proposed by the office, with a reason and once', () => {
    expect(refusedOf(given(...running).when(close(' '), supervisor))).toEqual(['INVALID', 'exception']);
    expect(eventsOf(given(...running).when(close('省里推迟认定'), supervisor))).toEqual([proposed]);
    expect(refusedOf(given(...running, proposed).when(close('再提'), supervisor))).toEqual(['CLOSING_PROPOSED', null]);
  });
  it('is decided by a leader, and the measure is closed by exception and not done', () => {
    const then = given(...running, proposed);
    expect(refusedOf(then.when(decide(true), supervisor))).toEqual(['NOT_ALLOWED', null]);
    expect(eventsOf(then.when(decide(true), leader))).toEqual([
      { type: 'MeasureClosed', data: { exception: '省里推迟认定', note: '同意' } },
    ]);
  });
  it('is refused by a leader with a reason, and can be proposed again', () => {
    const then = given(...running, proposed);
    expect(refusedOf(then.when(decide(false, ''), leader))).toEqual(['INVALID', 'note']);
    const refused: Past = { type: 'ClosingRefused', data: { note: '年内仍须完成' } };
    expect(eventsOf(then.when(decide(false, '年内仍须完成'), leader))).toEqual([refused]);
    const after = given(...running, proposed, refused);
    expect(refusedOf(after.when(decide(true), leader))).toEqual(['NO_CLOSING_PROPOSED', null]);
    expect(eventsOf(after.when(close('省里推迟认定'), supervisor))).toEqual([proposed]);
  });
  it('can be decided by a leader at once, who states it', () => {
    expect(refusedOf(given(...running).when(close(), leader))).toEqual(['EXCEPTION_REQUIRED', 'exception']);
    expect(eventsOf(given(...running).when(close('并入他项'), leader))).toEqual([
      { type: 'MeasureClosed', data: { exception: '并入他项' } },
    ]);
  });
});

describe('verifying a milestone', () => {
  const short = [{ target: 'enterprises', expected: 80, reported: 42 }];
  it('needs a reason where a figure is short of what was expected, and the refusal names the figures', () => {
    const then = given(...running, reported('r1', 42), submitted);
    const decision = then.when(verify(), supervisor);
    expect(refusedOf(decision)).toEqual(['FIGURES_SHORT', 'note']);
    expect(decision.ok ? '' : refusalText(decision.refusal).zh).toContain('应达到80家，实际42家');
    expect(
      eventsOf(then.when({ type: 'verifyMilestone', milestone: 'm1', note: '另有三批公示中' }, supervisor)),
    ).toEqual([{ type: 'MilestoneVerified', data: { milestone: 'm1', note: '另有三批公示中', short } }]);
  });
  it('records that no figure is known where none was reported', () => {
    expect(
      eventsOf(given(...running, submitted).when({ ...verify(), note: '已现场查看' } as MeasureOrder, supervisor)),
    ).toMatchObject([{ data: { short: [{ target: 'enterprises', expected: 80, reported: null }] } }]);
  });
  it('is possible again only where figures came in or were corrected since', () => {
    const past = [...running, reported('r1', 80), verified('m1')];
    expect(refusedOf(given(...past).when(verify(), supervisor))).toEqual(['MILESTONE_NOT_SUBMITTED', 'milestone']);
    expect(eventsOf(given(...past, reported('r2', 90)).when(verify(), supervisor))).toEqual([verified('m1')]);
    expect(eventsOf(given(...past, corrected(85)).when(verify(), supervisor))).toEqual([verified('m1')]);
  });
});
