import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { head, identityOf, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { done, mutationRunner, stage } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
});
afterEach(() => environment.close());
const run = mutationRunner(() => environment);

const written = (change: object = {}) => ({
  plan: PLAN,
  definition: {
    id: 'new-lane',
    code: '4.5-09',
    title: { zh: '新建自行车道', en: 'A new cycle lane' },
    section: `Section:${PLAN}/4-5`,
    targets: [{ key: 'length', kind: 'COUNT', label: { zh: '长度' }, value: 12, unit: '公里' }],
    milestones: [
      { id: 'whole', label: { zh: '全线' }, due: '2023-11-30', expected: [{ target: 'length', value: 12 }] },
      { id: 'half', label: { zh: '过半' }, due: '2023-08-31', expected: [{ target: 'length', value: 6 }] },
    ],
    leadUnit: 'science',
    supportUnits: [`Unit:${PLAN}/housing`],
    responsible: 'science-head',
    supervisingLeader: 'vice-mayor',
    ...change,
  },
});

describe('a measure that was not part of the adopted plan', () => {
  const NEW = { measure: `Measure:${PLAN}/new-lane` };

  test('is drafted, approved, issued and acknowledged', async () => {
    const selection = `measure { stage draftedAt lamp { key } section { key } supportUnits { key } origins { leadUnit { proposed } }
      targets { key } milestones { key ordinal expected { target { key } value } } }`;
    expect(await run('draftMeasure', head, written(), selection)).toMatchObject(
      done({
        measure: {
          stage: 'DRAFTED',
          draftedAt: '2023-03-01T01:00:00.000Z',
          lamp: null,
          section: { key: '4-5' },
          supportUnits: [{ key: 'housing' }],
          origins: { leadUnit: { proposed: true } },
          targets: [{ key: 'new-lane--length' }],
          milestones: [
            { key: 'half', ordinal: 1, expected: [{ target: { key: 'new-lane--length' }, value: 6 }] },
            { key: 'whole', ordinal: 2 },
          ],
        },
      }),
    );
    expect(await run('draftMeasure', head, written())).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    expect(await run('issueMeasure', supervisor, NEW)).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    const approved = 'measure { stage approval { text by { role } } }';
    expect(await run('approveMeasure', leader, { ...NEW, note: '同意' }, approved)).toEqual(
      done({ measure: { stage: 'APPROVED', approval: { text: '同意', by: { role: 'LEADER' } } } }),
    );
    const issued = 'measure { stage acknowledgeBy lamp { key } }';
    expect(await run('issueMeasure', supervisor, NEW, issued)).toEqual(
      done({ measure: { stage: 'ISSUED', acknowledgeBy: '2023-03-06', lamp: { key: expect.any(String) } } }),
    );
    expect(await run('acknowledgeMeasure', reporter, NEW)).toEqual(stage('ACKNOWLEDGED'));
  });

  test('says of what kind it is and what it rests on, by which lists tell it apart', async () => {
    const basis = { title: '区政府第三次常务会议纪要', number: '青政会〔2023〕3号', date: '2023-02-27' };
    const matter = { matter: 'MEETING', basis };
    const added = { id: 'added-lane', code: '4.5-10' };
    expect(await run('draftMeasure', head, written({ ...added, matter: 'MEETING' }))).toMatchObject({
      refusal: { code: 'INVALID', field: 'definition.basis' },
    });
    expect(
      await run('draftMeasure', head, written({ ...added, ...matter, basis: { ...basis, title: ' ' } })),
    ).toMatchObject({ refusal: { code: 'INVALID', field: 'definition.basis.title' } });
    const selection = 'measure { matter basis { title number date } }';
    expect(await run('draftMeasure', head, written({ ...added, ...matter }), selection)).toEqual(
      done({ measure: matter }),
    );
    const listed = (kinds: string) =>
      environment.read(
        `{ plan(id: "${PLAN}") { measures(filter: { matters: [${kinds}] }, first: 9) { nodes { key } } } }`,
        {
          as: supervisor,
        },
      );
    expect(await listed('MEETING')).toEqual({ plan: { measures: { nodes: [{ key: 'added-lane' }] } } });
    expect(await listed('ANNUAL_PLAN')).toEqual({ plan: { measures: { nodes: [{ key: 'measure-1' }] } } });
  });

  test('may name a group of units, all of whose members except the lead unit then support it and may contribute', async () => {
    const selection =
      'measure { supportUnits { key groups { key } } supportGroups { key shortName units { key } } plan { unitGroups { key } } }';
    const input = written({ id: 'joint-lane', code: '4.5-88', supportGroups: ['bureaus'] });
    expect(await run('draftMeasure', head, input, selection)).toEqual(
      done({
        measure: {
          supportUnits: [
            { key: 'housing', groups: [{ key: 'bureaus' }] },
            { key: 'education', groups: [{ key: 'bureaus' }] },
          ],
          supportGroups: [
            {
              key: 'bureaus',
              shortName: '各局',
              units: [{ key: 'science' }, { key: 'education' }, { key: 'housing' }],
            },
          ],
          plan: { unitGroups: [{ key: 'bureaus' }] },
        },
      }),
    );
    const unknown = written({ id: 'lost-lane', code: '4.5-89', supportGroups: ['housing'] });
    expect(await run('draftMeasure', head, unknown)).toMatchObject({
      refusal: { code: 'INVALID', field: 'definition.supportGroups.0' },
    });
    const joint = { measure: `Measure:${PLAN}/joint-lane` };
    await run('approveMeasure', leader, { ...joint, note: '同意' });
    await run('issueMeasure', supervisor, joint);
    const report = { ...joint, text: '已配合征迁', values: [] };
    expect(await run('contribute', identityOf('unit-reporter', 'education'), report)).toMatchObject({ refusal: null });
  });

  test('is refused with the field that the plan does not allow, and is drafted once when its command is sent twice', async () => {
    const fieldOf = async (input: object, as = head) => {
      const answer = (await run('draftMeasure', as, input)) as { refusal: { code: string; field: string } };
      return [answer.refusal.code, answer.refusal.field];
    };
    const invalid = (field: string) => ['INVALID', `definition.${field}`];
    expect(await fieldOf(written({ section: '9-9' }))).toEqual(invalid('section'));
    expect(await fieldOf(written({ supportUnits: ['housing', 'nobody'] }))).toEqual(invalid('supportUnits.1'));
    expect(await fieldOf(written({ supervisingLeader: 'Unit:x/y' }))).toEqual(invalid('supervisingLeader'));
    expect(await fieldOf(written({ code: '4.4-01' }))).toEqual(['CODE_TAKEN', 'definition.code']);
    expect(await fieldOf(written({ code: '４.４-01 ' }))).toEqual(['CODE_TAKEN', 'definition.code']);
    expect(await fieldOf(written({ title: { zh: '\u0000' } }))).toEqual(invalid('title.zh'));
    expect(await fieldOf(written({ milestones: [] }))).toEqual(invalid('milestones'));
    expect(await fieldOf({ ...written(), plan: 'nowhere-2023' })).toEqual(['PLAN_UNKNOWN', 'plan']);
    expect(await fieldOf(written(), identityOf('unit-head', 'education'))).toEqual(['NOT_YOUR_MEASURE', null]);
    const draft = { ...written(), commandId: 'mine' };
    expect(await run('draftMeasure', head, draft)).toEqual(stage('DRAFTED'));
    expect(await run('draftMeasure', head, written({ id: 'other-lane' }))).toMatchObject({
      refusal: { code: 'CODE_TAKEN', field: 'definition.code' },
    });
  });
});
