import { measureStream, workflowId } from '@duban/contract';
import { recoverPlan } from '@duban/recovery';
import { identityOf } from '@duban/schema/testing/plan';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf } from './aftermath.ts';
import { countyPlan, headerFor, type LivingPlan, openLivingPlan } from './living-plan.ts';

const plan = countyPlan(0);
let living: LivingPlan;
beforeAll(async () => {
  living = await openLivingPlan(plan);
});
afterAll(() => living.close());

type Drafted = {
  readonly receipt: { readonly position: number } | null;
  readonly refusal: { readonly code: string; readonly field: string; readonly message: object } | null;
};

const draft = async (id: string, code: string): Promise<Drafted> => {
  const definition = {
    id,
    code,
    title: { zh: '新举措' },
    section: plan.sections[0]?.id,
    milestones: [{ id: 'm1', label: { zh: '完成' }, due: `${plan.year}-12-20` }],
    leadUnit: plan.units[0]?.id,
    responsible: plan.posts[0]?.id,
    supervisingLeader: plan.leaders[0]?.id,
  };
  const response = await fetch(living.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: headerFor(identityOf('supervisor', null, plan.id)),
    },
    body: JSON.stringify({
      query: `mutation ($input: DraftMeasureInput!) {
        draftMeasure(input: $input) { receipt { position } refusal { code field message { zh en } } } }`,
      variables: { input: { plan: plan.id, definition } },
    }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: { readonly draftMeasure: Drafted };
    readonly errors?: unknown;
  };
  if (!data?.draftMeasure) throw new Error(JSON.stringify(errors));
  return data.draftMeasure;
};

const statusOf = async (measure: string): Promise<string> => {
  const handle = living.stack.client.workflow.getHandle(workflowId(plan.id, measureStream(measure)));
  try {
    return (await handle.describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'NEVER BEGUN';
    throw error;
  }
};

describe('drafting a measure', () => {
  it('takes one of six concurrent drafts with the same code, and the others again under another code', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `race-${index}`);
    const answers = await Promise.all(ids.map((id) => draft(id, '8.8-77')));
    expect(answers.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ refusal }) => (refusal ? [refusal] : []));
    expect(refused.map(({ code, field }) => [code, field])).toEqual(Array(5).fill(['CODE_TAKEN', 'definition.code']));

    // A workflow that lost the race blocks no later draft, because its log is empty too.
    expect(await findingsOf(living)).toEqual([]);
    const { client, store } = living.stack;
    expect(await recoverPlan(plan.id, { client, store })).toMatchObject({ restarted: [], ended: [], unmended: [] });

    const losers = ids.filter((_, index) => answers[index]?.refusal);
    for (const [index, id] of losers.entries())
      expect(await draft(id, `8.8-${80 + index}`)).toMatchObject({ receipt: { position: expect.any(Number) } });
    expect(await findingsOf(living)).toEqual([]);
  });

  it.each([65, 293, 1_200])('refuses an id of %i characters by its field, and starts no workflow', async (length) => {
    const id = 'x'.repeat(length);
    expect(await draft(id, '8.9-01')).toMatchObject({
      receipt: null,
      refusal: {
        code: 'INVALID',
        field: 'definition.id',
        message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringContaining('64') },
      },
    });
    if (length < 900) expect(await statusOf(id)).toBe('NEVER BEGUN');
    const begun = await Array.fromAsync(
      living.stack.client.workflow.list({ query: 'WorkflowType = "measureWorkflow"' }),
    );
    expect(begun.filter(({ workflowId }) => workflowId.includes('xxxx'))).toEqual([]);
  });
});
