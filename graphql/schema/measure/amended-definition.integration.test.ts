import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { frame, head, identityOf, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { done, mutationRunner } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  const post = { id: 'housing-head', title: { zh: '住建局局长' }, unit: 'housing' };
  environment = await openTestEnvironment({ ...frame, posts: [...frame.posts, post] });
  await environment.issue(numbered(1), numbered(2));
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
    // A post of the unit that led before, kept or given.
    ['change.definition.responsible', { leadUnit: 'housing' }],
    ['change.definition.responsible', { leadUnit: 'housing', responsible: 'science-head' }],
    ['change.definition.supervisingLeader', { supervisingLeader: 'nobody' }],
    ['change.definition.title.zh', { title: { zh: ' ' } }],
    ['change', { title: { zh: '新增高新技术企业' } }],
  ])('is refused with the field %s for what the plan does not know or allow: %j', async (field, definition) => {
    expect(await propose(definition)).toMatchObject({ refusal: { code: 'INVALID', field } });
  });

  test('shows what changes by names, and gives the measure to the other unit once it is granted', async () => {
    const selection =
      'amendment { state definition { field label { zh } previous { zh } to { zh } } } receipt { position }';
    const change = { title: { zh: '新增科技型企业' }, leadUnit: `Unit:${PLAN}/housing`, responsible: 'housing-head' };
    const asked = (await propose(change, selection)) as { receipt: { position: number } };
    expect(asked).toMatchObject(
      done({
        amendment: {
          state: 'WAITING',
          definition: [
            { field: 'TITLE', previous: { zh: '新增高新技术企业' }, to: { zh: '新增科技型企业' } },
            { field: 'LEAD_UNIT', label: { zh: '牵头单位' }, previous: { zh: '科技局' }, to: { zh: '住建局' } },
            { field: 'RESPONSIBLE', previous: { zh: '科技局局长' }, to: { zh: '住建局局长' } },
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

  test('lets a former lead unit support with the group of which it is a member, and asks no unit for posts that has none', async () => {
    const { supportUnits, supportGroups } = { supportUnits: ['education', 'housing'], supportGroups: ['bureaus'] };
    await environment.issue(numbered(3, { supportUnits, supportGroups }));
    const third = `Measure:${PLAN}/measure-3`;
    const change = { definition: { leadUnit: 'education' } };
    expect(await run('proposeAmendment', head, { measure: third, change, reason: '机构调整' })).toMatchObject(done({}));
    await run('decideAmendment', supervisor, { measure: third, granted: true });
    const now = 'measure { leadUnit { key } supportUnits { key } supportGroups { key } responsible { key } }';
    expect(await run('decideAmendment', leader, { measure: third, granted: true }, now)).toMatchObject(
      done({
        measure: {
          leadUnit: { key: 'education' },
          supportUnits: [{ key: 'science' }, { key: 'housing' }],
          supportGroups: [{ key: 'bureaus' }],
          responsible: { key: 'science-head' },
        },
      }),
    );
  });

  test('is neither accepted nor cut down to its targets while the read models do not know the measure', async () => {
    await environment.issue(numbered(4));
    const owner = await openDatabase<unknown>(environment.url, { poolSize: 1 });
    await owner.pool.query("delete from duban.rm_measure where measure = 'measure-4'");
    await owner.close();
    const recorded = environment.recorded.length;
    const document =
      'mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { refusal { code } } }';
    const asking = (key: string) => ({
      as: head,
      variables: {
        input: {
          measure: `Measure:${PLAN}/${key}`,
          change: {
            definition: { title: { zh: '新的标题' } },
            targets: [{ target: `Target:${PLAN}/enterprises-4`, value: 19 }],
          },
          reason: '任务调整',
        },
      },
    });
    const { errors } = await environment.ask(document, asking('measure-4'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retry: 'SAME_COMMAND_ID' });
    expect(environment.recorded).toHaveLength(recorded);
    expect(await environment.read(document, asking('measure-9'))).toEqual({
      proposeAmendment: { refusal: { code: 'MEASURE_UNKNOWN' } },
    });
  });
});
