import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { frame, numbered, PLAN } from '../testing/plan.ts';

const MAYOR = { id: 'mayor', title: { zh: '区长' }, main: true, portfolio: [] };
let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment({ ...frame, leaders: [...frame.leaders, MAYOR] });
  await environment.issue(
    numbered(1),
    numbered(2, { leadUnit: 'housing' }),
    numbered(3, { supervisingLeader: 'mayor' }),
  );
  await environment.passTimeUntil('2023-07-03T02:00:00.000Z');
});
afterAll(() => environment.close());

type Shown = {
  readonly overview: {
    readonly total: { readonly measures: { readonly total: number } };
    readonly units: readonly { readonly leads: { readonly measures: { readonly total: number } } }[];
  };
  readonly lampChanges: readonly { readonly measures: number }[];
};

/** Measures in all, of each unit, and of those whose lamp changed since the plan began. */
const shown = async (leader?: string) => {
  const given = leader === undefined ? '' : `leader: "${leader}"`;
  const { plan } = (await environment.read(`{ plan(id: "${PLAN}") {
    overview${given && `(${given})`} { total { measures { total } } units { leads { measures { total } } } }
    lampChanges(since: "2023-03-01" ${given}) { measures } } }`)) as { plan: Shown };
  return {
    total: plan.overview.total.measures.total,
    units: plan.overview.units.map(({ leads }) => leads.measures.total).filter((measures) => measures > 0),
    changed: plan.lampChanges.reduce((sum, { measures }) => sum + measures, 0),
  };
};

describe('the overview of a leader', () => {
  test('counts the measures in his charge alone, by key or id', async () => {
    const all = await shown();
    const [mayor, deputy] = [await shown('mayor'), await shown('vice-mayor')];
    expect(all).toMatchObject({ total: 3, units: [2, 1] });
    expect(mayor).toMatchObject({ total: 1, units: [1] });
    expect(deputy).toMatchObject({ total: 2, units: [1, 1] });
    expect(mayor.changed + deputy.changed).toBe(all.changed);
    expect(mayor.changed).toBeGreaterThan(0);
    expect(await shown(`Leader:${PLAN}/mayor`)).toEqual(mayor);
  });

  test('is empty for a leader whom the plan does not have, and refused for the id of something else', async () => {
    expect(await shown('nobody')).toEqual({ total: 0, units: [], changed: 0 });
    const { errors } = await environment.ask(
      `{ plan(id: "${PLAN}") { overview(leader: "Unit:${PLAN}/science") { total { measures { total } } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'leader' });
  });
});
