import { COMMAND_UPDATE } from '@duban/contract';
import type { Clock } from '@duban/domain';
import { reporter, stranger, supervisor } from '@duban/domain/testing';
import { refusalOf } from '@duban/plan-loader';
import { openMeasure, report, typesOf } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const open = (clock?: Clock) => openMeasure(stack, clock);

describe('a measure on the real engine', () => {
  it('is issued, acknowledged, reported, handed in and verified', async () => {
    const measure = await open();
    expect(await measure.send({ type: 'acknowledge' })).toEqual({ ok: true, version: 3, position: 3, made: [] });
    expect(await measure.send(report(42))).toEqual({
      ok: true,
      version: 4,
      position: 4,
      made: [{ type: 'report', id: 'r1' }],
    });
    await measure.send({ type: 'submitMilestone', milestone: 'm1', text: '', evidence: ['名单'] });
    await measure.send({ type: 'verifyMilestone', milestone: 'm1', note: '名单属实，其余企业待认定' }, supervisor);
    expect(typesOf(await measure.events())).toEqual([
      'MeasureIssued',
      'MeasureAcknowledged',
      'ProgressReported',
      'MilestoneSubmitted',
      'MilestoneVerified',
    ]);
    const { state, version } = await measure.view();
    expect(version).toBe(6);
    expect(state.reports).toMatchObject([{ asOf: '2023-03-01', values: [{ value: 42 }] }]);
    expect(state.milestones[0]).toMatchObject({ id: 'm1', status: 'verified' });
  });

  it('refuses without a trace in the log, and takes the same id once there is no reason left to refuse it', async () => {
    const measure = await open();
    expect(await measure.send(report(-1))).toMatchObject({ ok: false, refusal: { code: 'VALUE_OUT_OF_RANGE' } });
    expect(await measure.send(report(1), stranger)).toMatchObject({ ok: false, refusal: { code: 'NOT_YOUR_MEASURE' } });
    await measure.send({ type: 'suspend', reason: '方案调整' }, supervisor);
    expect(await measure.send(report(1), reporter, 'mine')).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    expect(typesOf(await measure.events())).toEqual(['MeasureIssued', 'MeasureSuspended']);
    await measure.send({ type: 'resume', limit: null, note: '' }, supervisor);
    expect(await measure.send(report(1), reporter, 'mine')).toMatchObject({ ok: true });
  });

  it('keeps its history short, however often it refuses', async () => {
    const measure = await open();
    const { runId } = await measure.handle.describe();
    for (let turn = 0; turn < 50; turn += 1)
      expect(await measure.send(report(-1))).toMatchObject({ refusal: { code: 'VALUE_OUT_OF_RANGE' } });
    const described = await measure.handle.describe();
    expect(described.runId).not.toBe(runId);
    expect(described.historyLength).toBeLessThan(300);
  });

  it.each([
    ['a command id with a blank', { commandId: 'a b', actor: reporter, order: { type: 'acknowledge' } }, 'commandId'],
    ['a command without an order', { commandId: 'a', actor: reporter }, 'order.type'],
    [
      'an actor with an unknown role',
      { commandId: 'a', actor: { id: 'x', role: 'king' }, order: { type: 'acknowledge' } },
      'actor',
    ],
    ['an empty update', null, 'order'],
  ])('refuses %s by its field instead of failing its task', async (_, input, field) => {
    const measure = await open();
    const update = measure.handle.executeUpdate(COMMAND_UPDATE, { args: [input] });
    expect(refusalOf(await update.catch((error: unknown) => error))).toMatchObject({ code: 'INVALID', field });
  });

  it('takes commands one at a time, however many arrive at once', async () => {
    const measure = await open();
    await measure.send({ type: 'acknowledge' });
    const values = Array.from({ length: 40 }, (_, index) => index);
    const answers = await Promise.all(values.map((value) => measure.send(report(value))));
    const taken = answers.filter(({ ok }) => ok).length;
    const events = await measure.events();
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: taken + 3 }, (_, index) => index + 1));
    const reported = events.flatMap((event) => (event.type === 'ProgressReported' ? event.data.values : []));
    expect(reported.map(({ value }) => value)).toEqual(reported.map(({ value }) => value).sort((a, b) => a - b));
    expect(answers.every((answer) => answer.ok || answer.refusal.code === 'VALUE_FALLS')).toBe(true);
  });
});
