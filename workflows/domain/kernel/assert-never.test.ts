import { expect, it } from 'vitest';
import { evolveMeasure } from '../measure/evolve.ts';
import { decidePlan } from '../plan/plan-decide.ts';
import { definition, supervisor } from '../testing.ts';
import type { Actor } from './actor.ts';
import { assertNever } from './assert-never.ts';

it.each([
  [{ type: 'MeasureMelted', data: { text: 'secret' } }, '"MeasureMelted"'],
  [{ kind: 'hourly', secret: 1 }, '"hourly"'],
  ['king', '"king"'],
  [7, 'number'],
  [['secret'], 'object'],
])('assertNever throws an error that names the kind and nothing else: %j', (value, kind) => {
  expect(() => assertNever(value as never)).toThrow(new RegExp(`^The kind ${kind} is not known here$`));
});

it('evolveMeasure throws for an event of an unknown type', () => {
  const at = { occurredAt: '2023-03-01T01:00:00.000Z' };
  const drafted = evolveMeasure(null, { type: 'MeasureDrafted', data: { definition: definition() }, ...at });
  expect(() => evolveMeasure(drafted, { type: 'MeasureMelted', data: {}, ...at } as never)).toThrow('"MeasureMelted"');
});

it('decidePlan refuses a command of an unknown type, which a later gateway may send to an earlier worker', () => {
  const actor: Actor = supervisor;
  const command = { type: 'meltPlan', commandId: 'c', actor, issuedAt: '2023-03-01T01:00:00.000Z' };
  expect(decidePlan({} as never, command as never)).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_ALLOWED', facts: { role: 'supervisor', command: 'meltPlan' } },
  });
});
