import {
  decidePlan,
  evolvePlan,
  frameOf,
  type Ladder,
  type LampPolicy,
  type Plan,
  type PlanOrder,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import { expect, test } from 'vitest';
import { planDirectory } from '../directory.ts';
import { readPlan } from '../format/read-plan.ts';
import { readLampPolicy } from './lamp-policies.ts';
import { findLadder } from './policy-reference.ts';

const qingshan = readPlan(planDirectory('qingshan-2024'));

const { lamps, ladder } = qingshan.policies;
const now = startOfDate('2024-02-20');
const decide = (plan: Plan | null, order: PlanOrder) =>
  decidePlan(plan, { ...order, commandId: 'c', actor: SYSTEM, issuedAt: now });
const after = (plan: Plan | null, order: PlanOrder): Plan | null => {
  const decision = decide(plan, order);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.events.reduce<Plan | null>((state, event) => evolvePlan(state, { ...event, occurredAt: now }), plan);
};
const running = after(null, { type: 'adoptPlan', frame: frameOf(qingshan), clock: { kind: 'real' } });
const refusedOf = (order: PlanOrder, plan = running) => {
  const decision = decide(plan, order);
  return decision.ok ? null : [decision.refusal.code, decision.refusal.field, decision.refusal.facts.reason];
};

const from = '2024-03-01';
const without = (id: string): LampPolicy => ({
  ...lamps,
  id: 'dim',
  lamps: lamps.lamps.filter((lamp) => lamp.id !== id),
});
/** Its lamps without one, and no rule that gives it. */
const noRed: LampPolicy = {
  ...without('red'),
  rules: [{ kind: 'binary', reached: lamps.situations.onTime, behind: 'yellow' }],
};
const pink: Ladder = {
  ...ladder,
  id: 'pink',
  rungs: ladder.rungs.map((rung) =>
    rung.trigger.kind === 'lamp-turned' ? { ...rung, trigger: { kind: 'lamp-turned', to: ['pink'] } } : rung,
  ),
};
const mild = findLadder('mild', '.');

test('a policy with the same lamps can be adopted', () => {
  expect(refusedOf({ type: 'adoptLampPolicy', from, policy: { ...readLampPolicy(), version: 2 } })).toBeNull();
  expect(refusedOf({ type: 'adoptLadder', from, ladder: mild })).toBeNull();
});

test('a policy without a lamp that the ladder in force refers to is refused, unless a new ladder comes with it', () => {
  expect(refusedOf({ type: 'adoptLampPolicy', from, policy: noRed })).toEqual([
    'INVALID',
    'policy.lamps',
    expect.stringContaining('waits for the lamp "red"'),
  ]);
  expect(refusedOf({ type: 'adoptLampPolicy', from, policy: noRed, ladder: mild })).toBeNull();
  const both = after(running, { type: 'adoptLampPolicy', from, policy: noRed, ladder: mild });
  expect(both?.terms.ladders.at(-1)).toEqual({ from, value: mild });
});

test('a ladder that refers to a lamp of no policy in force is refused', () => {
  const waiting = ladder.rungs.findIndex(({ trigger }) => trigger.kind === 'lamp-turned');
  const refused = [
    'INVALID',
    `ladder.rungs.${waiting}.trigger.to`,
    expect.stringContaining('waits for the lamp "pink"'),
  ];
  expect(refusedOf({ type: 'adoptLadder', from, ladder: pink })).toEqual(refused);
  expect(refusedOf({ type: 'adoptLampPolicy', from, policy: { ...lamps, version: 9 }, ladder: pink })).toEqual(refused);
  const plan = after(after(running, { type: 'adoptLadder', from: '2024-02-22', ladder: mild }), {
    type: 'adoptLampPolicy',
    from: '2024-04-01',
    policy: noRed,
  });
  expect(refusedOf({ type: 'adoptLadder', from, ladder: { ...ladder, version: 9 } }, plan)).toEqual([
    'INVALID',
    `ladder.rungs.${waiting}.trigger.to`,
    expect.stringContaining('waits for the lamp "red"'),
  ]);
});

test('a plan is refused if its ladder refers to a lamp that it does not have', () => {
  const frame = frameOf({ ...qingshan, policies: { ...qingshan.policies, ladder: pink } });
  expect(refusedOf({ type: 'adoptPlan', frame, clock: { kind: 'real' } }, null)).toEqual([
    'INVALID',
    expect.stringMatching(/^frame\.policies\.ladder\.rungs\.\d+\.trigger\.to$/),
    expect.stringContaining('pink'),
  ]);
});
