import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { head, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';

/** Two milestones to verify and an extension to decide; one more milestone waits for nobody. */
let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2), numbered(3));
  const unit = { id: 'r', role: 'unit-reporter', unit: 'science' } as const;
  environment.setTime('2023-06-26T02:00:00.000Z');
  for (const measure of ['measure-1', 'measure-2'])
    await environment.execute(measure, { type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] }, unit);
  await environment.execute(
    'measure-3',
    { type: 'requestExtension', milestone: 'm1', due: '2023-07-20', reason: '汛期' },
    unit,
  );
});
afterAll(() => environment.close());

type Waiting = { readonly kind: string; readonly measure: { readonly code: string } };
const asked = async (fields: string): Promise<{ waiting: { nodes: Waiting[] }; waitingCounts: unknown[] }> => {
  const { plan } = (await environment.read(`{ plan(id: "${PLAN}") { ${fields} } }`, { as: supervisor })) as {
    plan: { waiting: { nodes: Waiting[] }; waitingCounts: unknown[] };
  };
  return plan;
};

test('pending matters are counted by kind, and listed by kind', async () => {
  const { waitingCounts } = await asked('waitingCounts { kind count }');
  expect(waitingCounts).toHaveLength(2);
  expect(waitingCounts).toEqual(
    expect.arrayContaining([
      { kind: 'VERIFY', count: 2 },
      { kind: 'EXTENSION', count: 1 },
    ]),
  );
  const list = async (kinds: string) => {
    const { waiting } = await asked(`waiting(kinds: ${kinds}) { nodes { kind measure { code } } }`);
    return waiting.nodes.map(({ kind, measure }) => `${kind} ${measure.code}`);
  };
  expect(await list('[VERIFY]')).toEqual(['VERIFY 4.4-01', 'VERIFY 4.4-02']);
  expect(await list('[EXTENSION, AMENDMENT]')).toEqual(['EXTENSION 4.4-03']);
  expect(await list('[]')).toEqual([]);
});

test('the counts of another recipient are refused, and those of oneself are not', async () => {
  const counts = (recipient: string) =>
    `{ plan(id: "${PLAN}") { waitingCounts(recipient: "${recipient}") { kind count } } }`;
  const { errors } = await environment.ask(counts('supervision-office'), { as: reporter });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(await environment.read(counts('unit-head@science'), { as: head })).toEqual({ plan: { waitingCounts: [] } });
});

test('a matter and an item of a to-do list say how many working days are left, by the calendar of the plan', async () => {
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") {
      waiting(kinds: [VERIFY]) { nodes { due workingDaysLeft } }
      unit(id: "science") { toDo { nodes { kind due workingDaysLeft } } } } }`,
    { as: supervisor },
  )) as {
    readonly plan: Readonly<Record<'waiting', { readonly nodes: readonly object[] }>> & {
      readonly unit: { readonly toDo: { readonly nodes: readonly Readonly<Record<string, unknown>>[] } };
    };
  };
  // From Monday, 26 June, five working days: Monday, 3 July.
  expect(plan.waiting.nodes[0]).toEqual({ due: '2023-07-03', workingDaysLeft: 5 });
  expect(plan.unit.toDo.nodes).toEqual([{ kind: 'DUE_SOON', due: '2023-06-30', workingDaysLeft: 4 }]);
});
