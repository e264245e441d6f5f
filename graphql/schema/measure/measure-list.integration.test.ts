import { leader as leaderActor, reporter as reporterActor, supervisor as supervisorActor } from '@duban/domain/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { numbered, PLAN } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => numbered(n, { section: n > 5 ? '4-5' : '4-4', title: { zh: `举措${n}号` } })),
  );
  await environment.execute('measure-3', { type: 'acknowledge' }, reporterActor);
});
afterAll(() => environment.close());

type List = {
  readonly nodes: readonly { readonly code: string }[];
  readonly totalCount: number;
  readonly pageInfo: object;
};

const list = async (args: string): Promise<List> => {
  const document = `{ plan(id: "${PLAN}") { measures${args} { totalCount nodes { code }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const { data, errors } = await environment.ask(document);
  expect(errors ?? []).toEqual([]);
  return (data as { plan: { measures: List } }).plan.measures;
};
const codes = async (args: string) => (await list(args)).nodes.map(({ code }) => code.slice(-1)).join('');
const faultOf = async (args: string) => {
  const { errors } = await environment.ask(`{ plan(id: "${PLAN}") { measures(${args}) { nodes { code } } } }`);
  return errors?.map(({ extensions, message }) => [extensions.code, extensions.field, message]);
};

describe('a list of measures', () => {
  test('can be paged forwards and backwards by cursors', async () => {
    const start = await list('(first: 3)');
    expect(start.nodes.map(({ code }) => code)).toEqual(['4.4-01', '4.4-02', '4.4-03']);
    expect(start).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const { endCursor } = start.pageInfo as { endCursor: string };
    const middle = await list(`(first: 3, after: "${endCursor}")`);
    expect(middle).toMatchObject({ pageInfo: { hasNextPage: true, hasPreviousPage: true } });
    expect(middle.nodes.map(({ code }) => code)).toEqual(['4.4-04', '4.4-05', '4.4-06']);
    const { startCursor } = middle.pageInfo as { startCursor: string };
    expect(await codes(`(last: 2, before: "${startCursor}")`)).toBe('23');
    expect(await codes('(last: 2)')).toBe('67');
  });

  test('neither skips nor repeats a row when rows are added between two pages', async () => {
    const order = 'orderBy: { field: LAST_ACTIVITY, direction: ASC }';
    const start = await list(`(first: 4, ${order})`);
    expect(start.nodes.map(({ code }) => code.slice(-1)).join('')).toBe('1245');
    await environment.execute('measure-1', { type: 'acknowledge' }, reporterActor);
    const { endCursor } = start.pageInfo as { endCursor: string };
    expect(await codes(`(first: 4, after: "${endCursor}", ${order})`)).toBe('6731');
  });

  test('returns the measures that meet every part of the filter', async () => {
    expect(await codes('(filter: { sections: ["4-5"] })')).toBe('67');
    expect(await codes(`(filter: { sections: ["Section:${PLAN}/4-5", "4-4"], stages: [ACKNOWLEDGED] })`)).toBe('13');
    expect(await codes('(filter: { search: "举措4" })')).toBe('4');
    expect(await codes('(filter: { units: ["education"], leadUnits: [] })')).toBe('');
    expect(await codes('(filter: { due: { from: "2023-06-30", to: "2023-06-30" }, codes: ["4.4-02", "9"] })')).toBe(
      '2',
    );
    expect(await codes('(filter: { sections: null, hasMissed: false, targetKinds: [GROWTH] })')).toBe('');
    expect(await codes('(filter: { leaders: ["vice-mayor"] }, orderBy: { field: CODE, direction: DESC })')).toBe(
      '7654321',
    );
  });

  test('refuses paging arguments that are out of range, and names the argument', async () => {
    const said = (field: string, words: string) => [['BAD_USER_INPUT', field, expect.stringContaining(words)]];
    expect(await faultOf('first: 0')).toEqual(said('first', 'first must be from 1 to 100, not 0'));
    expect(await faultOf('first: 101')).toEqual(said('first', 'first must be from 1 to 100, not 101'));
    expect(await faultOf('last: -1')).toEqual(said('last', '条数须为1至100'));
    expect(await faultOf('first: 1, last: 1')).toEqual(said('first', 'cannot be given together with last or before'));
    expect(await faultOf('after: "x", before: "y"')).toEqual(said('after', 'cannot be given together'));
    expect(await faultOf('after: "nonsense"')).toEqual(said('after', 'is not a cursor of this list'));
    const foreign = Buffer.from('[1,2,3,4,5]').toString('base64url');
    expect(await faultOf(`before: "${foreign}"`)).toEqual(said('before', 'is not a cursor of this list'));
  });

  test('as of one position stays the same from the first page to the last, whatever events arrive meanwhile', async () => {
    const order = 'orderBy: { field: LAST_ACTIVITY, direction: ASC }';
    const { position } = environment;
    const page = async (after: string | null) => {
      const document = `query ($after: String) { plan(id: "${PLAN}", asOf: { position: ${position} }) {
        measures(first: 2, after: $after, ${order}) { nodes { code } pageInfo { hasNextPage endCursor } } } }`;
      return (
        (await environment.read(document, { variables: { after } })) as {
          plan: { measures: List & { pageInfo: { hasNextPage: boolean; endCursor: string } } };
        }
      ).plan.measures;
    };
    const met: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page(after);
      met.push(...nodes.map(({ code }) => code));
      // What was on this page goes to the end of the list of now.
      for (const { code } of nodes)
        await environment.execute(
          `measure-${Number(code.slice(-2))}`,
          { type: 'reportProgress', values: [], text: '又一', asOf: null },
          reporterActor,
        );
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(met.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `4.4-0${n}`));
  });
});

/** Everything that hangs on a measure, lists within lists included. */
const DEEP = `query ($first: Int!) { plan(id: "${PLAN}") {
  overview { total { measures { total } } sections { section { figures { measures { total } } } } }
  measures(first: $first) { totalCount nodes {
    code section { title { zh } } leadUnit { shortName figures { supports }
      measures(first: 2) { totalCount nodes { code milestones { due } } } toDo(first: 2) { nodes { measure { title { zh } } milestone { due } instruction { text } draft { text } amendment { reason } } } }
    supportUnits { measures(part: LEAD) { nodes { code } } }
    supervisingLeader { measures(first: 1) { nodes { code } } portfolio { key } }
    targets { current { value report { text by { unit { key } } } } values(first: 2) { nodes { report { number } } } measure { code } }
    milestones { expected { target { key measure { code } } } measure { code } } nextMilestone { label { zh } }
    reports(first: 2) { nodes { values { target { key } } measure { code } } }
    lamp { key name { zh } } lampTurns(first: 2) { nodes { to { key } } } amendment { number } amendments(first: 1) { nodes { targets { to { target { key } } } milestones { milestone { key } } } }
    instructions(first: 1) { nodes { text answer { text by { unit { key } } } measure { code } } } drafts(first: 1) { nodes { text measure { code } } } contributions(first: 1) { nodes { unit { key } measure { code } } }
    escalations(first: 2) { nodes { rung obligation { key } measure { code } } }
    timeline(first: 3) { nodes { measure { code } actor { unit { key } }
      ... on ProgressReported { report { text } } ... on MilestoneSubmitted { milestone { due } } } }
  } }
} }`;

/** Everything of a plan that is about many measures at once. */
const WIDE = `query ($first: Int!) { plan(id: "${PLAN}") {
  measures(first: $first) { nodes { code } }
  waiting(first: $first) { nodes { kind measure { code } milestone { due } amendment { reason measure { code } } draft { text } } }
  escalations(first: $first) { nodes { measure { code } by { unit { key } } } }
  inbox(first: $first, recipient: "unit-head@science") { nodes { measure { code } recipient { name { zh } } event { measure { code }
    ... on InstructionGiven { instruction { text } } ... on MilestoneReturned { milestone { due } } } } }
  deliveries(first: $first) { nodes { recipient { name { zh } } } }
  agenda { decided { measure { code } milestone { due } } overdue { milestones { due measure { code } } instructions { text measure { code } } }
    near { milestones { due measure { code } } instructions { text } } waiting { measure { code } milestone { due } amendment { reason } } }
  bulletin { sections { figures { measures { byLamp { lamp { key } measures } } } } units { leads { open { drafts } } } escalations { measure { code } } listed { code } documentsByUnit { unit { key } } }
  review { measures { measure { code } milestones { due measure { code } } } }
} }`;

test('the number of SQL statements of a query depends on its shape, never on the number of rows', async () => {
  for (let n = 8; n <= 30; n += 1) {
    await environment.issue(numbered(n, { leadUnit: n % 2 ? 'housing' : 'science' }));
    const actor = { ...reporterActor, unit: n % 2 ? 'housing' : 'science' };
    const values = [{ target: `enterprises-${n}`, value: n }];
    await environment.execute(`measure-${n}`, { type: 'reportProgress', values, text: '进展', asOf: null }, actor);
    await environment.execute(
      `measure-${n}`,
      { type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] },
      actor,
    );
    await environment.execute(`measure-${n}`, { type: 'instruct', text: '抓紧', urgency: 'urgent' }, leaderActor);
    const amendedTo = [{ target: `enterprises-${n}`, value: 100 + n }];
    const change = { targets: amendedTo, milestones: [{ milestone: 'm2', due: '2023-12-29', expected: amendedTo }] };
    await environment.execute(`measure-${n}`, { type: 'proposeAmendment', change, reason: '口径' }, supervisorActor);
    await environment.execute(
      `measure-${n}`,
      { type: 'contribute', values: [], text: '配合' },
      { ...actor, unit: 'education' },
    );
    await environment.execute(
      `measure-${n}`,
      { type: 'holdLadder', obligation: 'm2', reason: '另议' },
      supervisorActor,
    );
  }
  const statements = (document: string, first: number) =>
    environment.statementsOf(async () => {
      const { data, errors } = await environment.ask(document, { variables: { first } });
      expect(errors ?? []).toEqual([]);
      expect((data as { plan: { measures: List } }).plan.measures.nodes).toHaveLength(first);
    });
  // Which loads fall into one batch is a matter of timing: some forty statements, a few more on a busy machine. A statement
  // for each of thirty measures would make it seventy.
  for (const document of [DEEP, WIDE]) {
    const counts = [];
    for (const first of [9, 16, 30]) counts.push(await statements(document, first));
    expect(Math.max(...counts)).toBeLessThan(60);
  }
});
