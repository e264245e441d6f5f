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
])('an unknown kind is an error that names the kind and nothing else: %j', (value, kind) => {
  expect(() => assertNever(value as never)).toThrow(new RegExp(`^The kind ${kind} is not known here$`));
});

it('an event of an unknown type leaves no state behind that would not be the one of the log', () => {
  const at = { occurredAt: '2023-03-01T01:00:00.000Z' };
  const drafted = evolveMeasure(null, { type: 'MeasureDrafted', data: { definition: definition() }, ...at });
  expect(() => evolveMeasure(drafted, { type: 'MeasureMelted', data: {}, ...at } as never)).toThrow('"MeasureMelted"');
});

it('a command of an unknown type on a plan is refused, for a newer gateway may send one to an older worker', () => {
  const actor: Actor = supervisor;
  const command = { type: 'meltPlan', commandId: 'c', actor, issuedAt: '2023-03-01T01:00:00.000Z' };
  expect(decidePlan({} as never, command as never)).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_ALLOWED', facts: { role: 'supervisor', command: 'meltPlan' } },
  });
});
