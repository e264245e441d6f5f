import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { PLAN } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

const SCHEDULE = `scheduled { value by } later: scheduled(on: "2023-12-31") { value by } early: scheduled(on: "2023-04-01") { value by }
  course { shape points { date value } } standing { actual expected by reached points percent }`;
const targetAt = async (asOf = ''): Promise<unknown> => {
  const asked = `{ measure(id: "Measure:${PLAN}/measure-1"${asOf}) { targets { ${SCHEDULE} } } }`;
  const { measure } = (await environment.read(asked)) as { measure: { targets: readonly unknown[] } };
  return measure.targets[0];
};

test('a target says which figures are possible and which are accepted unasked', async () => {
  environment.setTime('2023-07-20T02:00:00.000Z');
  const asked = `{ measure(id: "Measure:${PLAN}/measure-1") { targets { value current { value } figureBounds { min max least most whole } } } }`;
  const { measure } = (await environment.read(asked)) as {
    measure: {
      targets: readonly { current: { value: number } | null; figureBounds: { least: number; most: number } }[];
    };
  };
  const [target] = measure.targets;
  expect(target?.figureBounds).toMatchObject({ min: 0, least: target?.current?.value ?? null });
  expect(target?.figureBounds.most).toBeGreaterThan(target?.current?.value ?? 0);
});

test('a target says what its schedule asks by any date, and how far it is from it', async () => {
  environment.setTime('2023-07-20T02:00:00.000Z');
  expect(await targetAt()).toEqual({
    scheduled: { value: 80, by: '2023-07-10' },
    later: { value: 200, by: '2023-12-29' },
    early: null,
    course: {
      shape: 'STEPS',
      points: [
        { date: '2023-07-10', value: 80 },
        { date: '2023-12-29', value: 200 },
      ],
    },
    standing: { actual: 60, expected: 80, by: '2023-07-10', reached: false, points: -10, percent: 75 },
  });
});

test('as of an earlier day, a target is compared with what was known and owed then', async () => {
  expect(await targetAt(', asOf: { date: "2023-05-01" }')).toMatchObject({
    scheduled: null,
    course: { points: [{ date: '2023-06-30', value: 80 }, { date: '2023-12-29' }] },
    standing: null,
  });
});

test('the schedules of many targets are read by one more SQL statement', async () => {
  const list = (fields: string) => () =>
    environment.read(`{ plan(id: "${PLAN}") { measures { nodes { targets { key ${fields} } } } } }`);
  const plain = await environment.statementsOf(list(''));
  expect(await environment.statementsOf(list(SCHEDULE))).toBe(plain + 1);
});
