import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { head, identityOf, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { done, mutationRunner } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
  await environment.issue(numbered(2));
});
afterAll(() => environment.close());
const run = mutationRunner(() => environment);

const measure = `Measure:${PLAN}/measure-1`;
const propose = (definition: object, selection?: string) =>
  run('proposeAmendment', head, { measure, change: { definition }, reason: '机构调整' }, selection);

describe('an amendment of who answers for a measure', () => {
  test.each([
    ['change.definition.leadUnit', { leadUnit: 'nobody' }],
    ['change.definition.leadUnit', { leadUnit: `Post:${PLAN}/science-head` }],
    ['change.definition.supportUnits.1', { supportUnits: ['housing', 'nobody'] }],
    ['change.definition.supportGroups.0', { supportUnits: [], supportGroups: ['nobody'] }],
    ['change.definition.responsible', { responsible: 'nobody' }],
    ['change.definition.supervisingLeader', { supervisingLeader: 'nobody' }],
    ['change.definition.title.zh', { title: { zh: ' ' } }],
    ['change', { title: { zh: '新增高新技术企业' } }],
  ])('is refused with the field %s for what the plan does not know or allow: %j', async (field, definition) => {
    expect(await propose(definition)).toMatchObject({ refusal: { code: 'INVALID', field } });
  });

  test('shows what changes by names, and gives the measure to the other unit once it is granted', async () => {
    const selection =
      'amendment { state definition { field label { zh } previous { zh } to { zh } } } receipt { position }';
    const change = { title: { zh: '新增科技型企业' }, leadUnit: `Unit:${PLAN}/housing`, responsible: 'science-head' };
    const asked = (await propose(change, selection)) as { receipt: { position: number } };
    expect(asked).toMatchObject(
      done({
        amendment: {
          state: 'WAITING',
          definition: [
            { field: 'TITLE', previous: { zh: '新增高新技术企业' }, to: { zh: '新增科技型企业' } },
            { field: 'LEAD_UNIT', label: { zh: '牵头单位' }, previous: { zh: '科技局' }, to: { zh: '住建局' } },
            { field: 'RESPONSIBLE', previous: { zh: '科技局局长' }, to: { zh: '科技局局长' } },
          ],
        },
      }),
    );
    await run('decideAmendment', supervisor, { measure, granted: true });
    const now =
      'title { zh } leadUnit { key } origins { leadUnit { proposed amendment } responsible { proposed } evidence { proposed } }';
    const decided = await run('decideAmendment', leader, { measure, granted: true }, `measure { ${now} }`);
    const amended = {
      title: { zh: '新增科技型企业' },
      leadUnit: { key: 'housing' },
      origins: {
        leadUnit: { proposed: false, amendment: 'a1' },
        responsible: { proposed: false },
        evidence: { proposed: true },
      },
    };
    expect(decided).toMatchObject(done({ measure: amended }));

    const led = (unit: string) => `${unit}: measures(filter: { leadUnits: ["${unit}"] }, first: 9) { nodes { key } }`;
    const page = `plan(id: "${PLAN}") { ${led('housing')} ${led('science')} }`;
    const before = `plan(id: "${PLAN}", asOf: { position: ${asked.receipt.position} }) { ${led('housing')} ${led('science')} }`;
    expect(await environment.read(`{ ${page} }`, { as: supervisor })).toEqual({
      plan: { housing: { nodes: [{ key: 'measure-1' }] }, science: { nodes: [{ key: 'measure-2' }] } },
    });
    expect(await environment.read(`{ ${before} }`, { as: supervisor })).toEqual({
      plan: { housing: { nodes: [] }, science: { nodes: [{ key: 'measure-1' }, { key: 'measure-2' }] } },
    });

    const value = { measure, values: [{ target: `Target:${PLAN}/enterprises-1`, value: 3 }] };
    expect(await run('reportProgress', reporter, value)).toMatchObject({ refusal: { code: 'NOT_YOUR_MEASURE' } });
    expect(await run('reportProgress', identityOf('unit-reporter', 'housing'), value)).toMatchObject(done({}));
  });
});
