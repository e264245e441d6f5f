import { DEFAULT_LADDER } from '@duban/domain';
import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, frame, numbered, PLAN } from '../testing/plan.ts';

const NOW = '2023-06-29T02:00:00.000Z';
let environment: TestEnvironment;
beforeAll(async () => {
  const lamps = policyOf([RULES.dueDays]);
  environment = await openTestEnvironment({ ...frame, policies: { ...frame.policies, lamps, ladder: DEFAULT_LADDER } });
  await environment.issue(numbered(1), numbered(2));
  await environment.passTimeUntil(NOW);
});
afterAll(() => environment.close());

type Foreseen = {
  readonly at: string;
  readonly type: string;
  readonly document: string | null;
  readonly obligation: { readonly key: string } | null;
};
const EVENT =
  'at type due rung rungTitle { zh } document obligation { key label { zh } } recipients { role copy } lamp { key }';
const foreseen = async (args: string): Promise<Foreseen[]> => {
  const { measure } = (await environment.read(
    `{ measure(id: "Measure:${PLAN}/measure-1") { foreseen${args} { ${EVENT} } } }`,
  )) as { measure: { foreseen: Foreseen[] } };
  return measure.foreseen;
};

test('a measure tells what time will bring if nobody acts: the date missed, the lamp, the rungs with their recipients', async () => {
  const found = await foreseen('(until: "2023-07-14")');
  expect(
    found.filter(({ obligation }) => obligation?.key === 'm1').map(({ at, type, document }) => [at, type, document]),
  ).toEqual([
    ['2023-06-30T16:00:00.000Z', 'MILESTONE_MISSED', null],
    ['2023-07-03T01:00:00.000Z', 'RUNG_FIRED', 'URGING'],
    ['2023-07-07T01:00:00.000Z', 'RUNG_FIRED', 'SUPERVISION_LETTER'],
    ['2023-07-14T01:00:00.000Z', 'RUNG_FIRED', 'INTERVIEW'],
  ]);
  expect(found.find(({ document }) => document === 'SUPERVISION_LETTER')).toMatchObject({
    rung: 'supervision-letter',
    rungTitle: { zh: '督办函' },
    due: '2023-06-30',
    obligation: { label: { zh: '上半年' } },
    recipients: [{ role: 'UNIT_HEAD', copy: false }, { copy: true }, { copy: true }],
    lamp: null,
  });
  expect(found.filter(({ type }) => type === 'LAMP_TURNED')).toMatchObject([
    { at: '2023-06-30T16:00:00.000Z', lamp: { key: 'red' }, obligation: null, recipients: [] },
  ]);
});

test('what was foreseen is what happens', async () => {
  const expected = (await foreseen('(until: "2023-07-12")')).map(({ type }) => type);
  const before = environment.position;
  await environment.passTimeUntil('2023-07-12T15:59:00.000Z');
  const happened = environment.recorded.filter(({ position, measure }) => position > before && measure === 'measure-1');
  const screaming = happened.map(({ type }) => type.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase());
  expect(screaming).toEqual(expected);
});

test('a date before the day shown or far ahead is refused, and an administrator may not look ahead', async () => {
  const asked = (until: string, as?: typeof admin) =>
    environment.ask(
      `{ plan(id: "${PLAN}") { measures { nodes { foreseen(until: "${until}") { at } } } } }`,
      as && { as },
    );
  for (const until of ['2023-01-01', '2024-02-01']) {
    const { errors } = await asked(until);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'until' });
  }
  const { errors } = await asked('2023-07-20', admin);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('many measures are foreseen with two more statements', async () => {
  const list = (fields: string) => () =>
    environment.read(`{ plan(id: "${PLAN}") { measures { nodes { code ${fields} } } } }`);
  const plain = await environment.statementsOf(list(''));
  expect(await environment.statementsOf(list(`foreseen { ${EVENT} }`))).toBe(plain + 2);
});
