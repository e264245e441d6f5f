import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { frame, numbered, PLAN, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment({
    ...frame,
    policies: { ...frame.policies, lamps: policyOf([RULES.dueDays]) },
  });
  await environment.issue(numbered(1));
});
afterEach(() => environment.close());

type Shown = {
  readonly measure: { readonly lamp: { readonly key: string; readonly reason: { readonly zh: string } } };
};
const id = `Measure:${PLAN}/measure-1`;
const lampAt = async (asOf = ''): Promise<string> => {
  const asked = `{ measure(id: "${id}"${asOf}) { lamp { key turnPending reason { zh } } lampTurns(first: 1) { nodes { reason { zh } } } } }`;
  const { measure } = (await environment.read(asked)) as Shown;
  return JSON.stringify(measure);
};

test('the reason of a lamp is that of the day shown, live or in the past, while the event of its turn keeps the reason of that day', async () => {
  await environment.passTimeUntil('2023-07-02T04:00:00.000Z');
  const first = await lampAt();
  expect(first).toContain('"reason":{"zh":"节点“上半年”应于6月30日前完成，已逾期2天"}');
  // No event between: the days pass by themselves.
  environment.setTime('2023-07-20T04:00:00.000Z');
  const later = await lampAt();
  expect(later).toContain(
    '"lamp":{"key":"red","turnPending":false,"reason":{"zh":"节点“上半年”应于6月30日前完成，已逾期20天"}}',
  );
  expect(later).toContain('"nodes":[{"reason":{"zh":"节点“上半年”应于6月30日前完成，已逾期1天"}}]');
  expect(await lampAt(', asOf: { date: "2023-07-09" }')).toContain('已逾期9天');
  expect(await lampAt(', asOf: { date: "2023-06-28" }')).toContain('还有2个自然日');
});

test('the lamp of a cancelled measure gives the cancellation as its reason, even where the measure was suspended before', async () => {
  await environment.execute(
    'measure-1',
    { type: 'suspend', reason: '资金未到' },
    { id: 's', role: 'supervisor', unit: null },
  );
  expect(await lampAt()).toContain('"zh":"已暂停，期限停计"');
  await environment.execute(
    'measure-1',
    { type: 'cancel', reason: '并入他项' },
    { id: 's', role: 'supervisor', unit: null },
  );
  expect(await lampAt()).toContain('"lamp":{"key":"grey","turnPending":false,"reason":{"zh":"已取消"}}');
});

test('the reasons of many lamps are read by one more SQL statement', async () => {
  await environment.issue(numbered(2), numbered(3));
  const list = (fields: string) => () =>
    environment.read(`{ plan(id: "${PLAN}") { measures { nodes { lamp { ${fields} } } } } }`, { as: supervisor });
  const plain = await environment.statementsOf(list('key'));
  expect(await environment.statementsOf(list('key reason { zh } reasonCode turnPending'))).toBe(plain + 1);
});
