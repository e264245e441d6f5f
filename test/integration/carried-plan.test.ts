import { carriedOf, carriedState } from '@duban/contract';
import {
  addDays,
  decidePlan,
  decodePlanState,
  evolvePlanState,
  frameOf,
  type PlanOrder,
  type PlanState,
  SYSTEM,
} from '@duban/domain';
import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';

const LIMIT_BYTES = 100_000;
const INTERVIEWS = 1_000;
const FULL_TEXT = '会上听取情况说明，并就推进措施达成一致。'.repeat(200).slice(0, 4000);

const definition = readPlan(planDirectory('zhongyuan-2023'));
const units = [...new Set(definition.measures.map(({ leadUnit }) => leadUnit))];
const instantOf = (date: string): string => `${date}T02:00:00.000Z`;

/** The plan and the ids of its commands; every interview held and recorded three days after its call. */
const afterInterviews = (count: number) => {
  const recent: string[] = [];
  let plan: PlanState | null = null;
  const give = (order: PlanOrder, date: string): void => {
    const commandId = `0b2c7e0a-5f4d-4c9e-8a51-${String(recent.length).padStart(12, '0')}`;
    const at = instantOf(date);
    const decision = decidePlan(plan, { ...order, commandId, actor: SYSTEM, issuedAt: at });
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    for (const event of decision.events) plan = evolvePlanState(plan, { ...event, occurredAt: at });
    recent.push(commandId);
  };
  give({ type: 'adoptPlan', frame: frameOf(definition), clock: { kind: 'real' } }, '2023-02-22');
  for (let index = 0; index < count; index += 1) {
    const called = addDays('2023-03-01', Math.floor((index * 300) / count));
    const order: PlanOrder = {
      type: 'recordInterview',
      unit: units[index % units.length] ?? '',
      called,
      heldOn: addDays(called, 3),
      minutes: FULL_TEXT,
      result: FULL_TEXT,
      matters: [{ measure: definition.measures[0]?.id ?? '', obligation: 'm1' }],
    };
    give(order, addDays(called, 3));
  }
  return { plan: plan as PlanState | null, recent };
};

describe('the state that a run of the plan carries to the next', () => {
  it(`stays below 100 kB after ${INTERVIEWS} recorded interviews, and restores the same plan`, () => {
    const { plan, recent } = afterInterviews(INTERVIEWS);
    const place = { version: INTERVIEWS + 1, position: 9_000 };
    const text = JSON.stringify(carriedOf(plan, recent, place, false));
    expect(Buffer.byteLength(text)).toBeLessThan(LIMIT_BYTES);
    expect(carriedState(JSON.parse(text), decodePlanState)).toEqual(JSON.parse(JSON.stringify(plan)));
    const before = JSON.stringify(carriedOf({ ...plan, interviews: undefined }, recent, place, false));
    expect(text.length - before.length).toBeLessThan(units.length * 150);
  });
});
