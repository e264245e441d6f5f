import { CIRCLES, createChangeFeed } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_TYPES } from '../kernel/ids.ts';
import type { Commands, Identity } from '../kernel/ports.ts';
import { schema } from '../schema.ts';
import type { TestEnvironment } from '../testing/environment.ts';
import { type FieldQuery, fieldQueriesFor } from '../testing/field-queries.ts';
import { measureMutations } from '../testing/measure-mutations.ts';
import { PLAN } from '../testing/plan.ts';
import { bulkMutationInputs, planMutationInputs } from '../testing/plan-mutations.ts';
import { askTogether } from '../testing/query-batches.ts';
import { CALLERS, openRestrictedPlan } from '../testing/restricted-plan.ts';
import { FIELDS } from './operations.ts';
import { isOpenTo } from './table.ts';
import { recipientFor } from './within.ts';

/** A plan with all the ids of `PLAN`, and one that is not there; names of one length, so that no answer differs by it. */
const OTHER = 'elsewhere-2024';
const ABSENT = 'not-there-2024';

let environment: TestEnvironment;
let other: TestEnvironment;
/** What each of the callers was answered about the own plan while there was no other. */
const alone = new Map<string, readonly string[]>();
const asking = Object.entries(CALLERS).map(([name, as]) => [name, { ...as, plan: PLAN }] as const);
const waysOf = (as: Identity) =>
  fieldQueriesFor({ unit: as.unit ?? 'science', recipient: recipientFor(as) ?? 'unit-head@science' });

let tried = 0;
const ask = async (document: string, as: Identity, more: object = {}): Promise<string> => {
  tried += 1;
  return JSON.stringify(await environment.ask(document, { as, ...more }));
};
/** What is answered about that plan to every query, with its path; the plan's id is replaced. */
const answersAbout = async (plan: string, as: Identity, ways: readonly FieldQuery[]) => {
  tried += ways.length;
  const answers = await askTogether(ways, (document) => environment.ask(document.replaceAll(PLAN, plan), { as }));
  return answers.map(({ query, answer }) => [query.path, JSON.stringify(answer).replaceAll(plan, 'PLAN')] as const);
};
const ownAnswers = async (as: Identity): Promise<readonly string[]> =>
  (await answersAbout(PLAN, as, waysOf(as))).map(([, answer]) => answer);
const waysToPlan = (as: Identity) => waysOf(as).filter(({ document }) => document.includes(PLAN));
/** The same question about the other plan and about the one that is not there; their ids are made equal. */
const askBoth = async (document: string, as: Identity, more: (plan: string) => object = () => ({})) => {
  const about = async (plan: string) =>
    (await ask(document.replaceAll(PLAN, plan), as, more(plan))).replaceAll(plan, 'PLAN');
  return [await about(OTHER), await about(ABSENT)] as const;
};

beforeAll(async () => {
  environment = await openRestrictedPlan();
  for (const [name, as] of asking) alone.set(name, await ownAnswers(as));
  other = await openRestrictedPlan(OTHER, environment);
}, 300_000);
afterAll(async () => {
  console.info(`two plans in one database: ${tried} attempts`);
  await other.close();
  await environment.close();
});

/** Commands that reach nobody: whoever is of another plan is refused before. */
const reached: string[] = [];
const reach = (name: string) => async (): Promise<never> => {
  reached.push(name);
  throw new Error(`${name} was reached`);
};
const commands: Commands = {
  execute: reach('execute'),
  executePlan: reach('executePlan'),
  judge: async (given) => (given.length > 0 ? reach('judge')() : []),
};

/** By mutation, every one that there is. */
const inputsOn = (plan: string): Readonly<Record<string, object>> => ({
  ...Object.fromEntries(
    Object.values(measureMutations('measure-1', 'science')).map(([mutation, input]) => [
      mutation,
      JSON.parse(JSON.stringify(input).replaceAll(PLAN, plan)) as object,
    ]),
  ),
  ...planMutationInputs(plan),
  ...bulkMutationInputs(plan, 'measure-1'),
});

const fieldsOf = (root: 'Mutation' | 'Subscription') => {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

const subscriptions: Readonly<Record<string, string>> = {
  planChanged: `planChanged(plan: "${PLAN}", after: 0) { position type }`,
  measureChanged: `measureChanged(measure: "Measure:${PLAN}/measure-1", after: 0) { position type }`,
  inboxChanged: `inboxChanged(plan: "${PLAN}", after: 0) { position }`,
};

test('every query, mutation and subscription is covered by these tests and by a row of the access table', () => {
  expect(Object.keys(inputsOn(OTHER)).sort()).toEqual(
    fieldsOf('Mutation')
      .map(({ name }) => name)
      .sort(),
  );
  expect(Object.keys(subscriptions).sort()).toEqual(
    fieldsOf('Subscription')
      .map(({ name }) => name)
      .sort(),
  );
  const asked = new Set(fieldQueriesFor({ unit: 'science', recipient: 'unit-head@science' }).map(({ path }) => path));
  const rows = [...FIELDS.keys()].filter((path) => !/^(Mutation|Subscription)\./.test(path));
  expect(rows.filter((path) => !asked.has(path))).toEqual([]);
});

test('a caller who may see all plans is answered about the other plan, so that a refusal of it is a real one', async () => {
  const all: Identity = { ...(CALLERS.auditor as Identity), plan: null };
  const about = await answersAbout(OTHER, all, waysToPlan(all));
  const absent = await answersAbout(ABSENT, all, waysToPlan(all));
  expect(absent.length).toBe(about.length);
  const answered = about.filter(([, answer], index) => answer !== absent[index]?.[1]);
  expect(answered.length).toBeGreaterThan(about.length * 0.9);
  expect(await ask('{ plans { key } }', all)).toContain(OTHER);
});

describe.each(asking)('with a token for one plan, the %s', (name, as) => {
  test('gets the same answers about it as if there were no other plan', async () => {
    const before = alone.get(name) ?? [];
    const after = await ownAnswers(as);
    expect(after.length).toBe(before.length);
    expect(after.filter((answer, index) => answer !== before[index])).toEqual([]);
    expect(after.filter((answer) => answer.includes(OTHER))).toEqual([]);
  });

  test('gets the same answer about another plan as about one that does not exist', async () => {
    const wrong: string[] = [];
    const answers = await answersAbout(OTHER, as, waysToPlan(as));
    for (const [index, [path, absent]] of (await answersAbout(ABSENT, as, waysToPlan(as))).entries())
      if (answers[index]?.[1] !== absent) wrong.push(`${path}: ${answers[index]?.[1]} and not ${absent}`);
    expect(answers.length).toBeGreaterThan(700);
    for (const type of NODE_TYPES) {
      const names = { Section: '4-4', Unit: 'science', Post: 'science-head', Leader: 'mayor', Target: 'enterprises-1' };
      const key = type in names ? names[type as keyof typeof names] : 'measure-1';
      for (const id of [`${type}:${PLAN}`, `${type}:${PLAN}/${key}`, `${type}:${PLAN}/${key}/r1`]) {
        const [about, absent] = await askBoth(
          `{ node(id: "${id}") { __typename id } nodes(ids: ["${id}"]) { id } }`,
          as,
        );
        if (about !== absent) wrong.push(`${id}: ${about} and not ${absent}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('gets the same answer for an id of another plan used within the own plan', async () => {
    const within = (selection: string) => `{ plan(id: "own") { ${selection} } }`;
    for (const selection of [
      `unit(id: "Unit:${PLAN}/science") { key }`,
      `leader(id: "Leader:${PLAN}/mayor") { key }`,
      `section(id: "Section:${PLAN}/4-4") { key }`,
      `measure(id: "Measure:${PLAN}/measure-1") { key }`,
    ]) {
      const about = async (plan: string) =>
        (await ask(within(selection.replaceAll(PLAN, plan)).replace('own', PLAN), as)).replaceAll(plan, 'PLAN');
      expect(await about(OTHER)).toEqual(await about(ABSENT));
      expect(await about(OTHER)).not.toContain('"key"');
    }
  });

  test('cannot command another plan, and is refused as for one that does not exist', async () => {
    for (const { name: mutation, args } of fieldsOf('Mutation')) {
      const type = String(args.find(({ name }) => name === 'input')?.type);
      const many = mutation in bulkMutationInputs(OTHER, '');
      const refusal = 'refusal { code field message { zh en } }';
      const selection = many
        ? `${refusal} rows { index outcome result { ${refusal} } }`
        : `receipt { position } ${refusal}`;
      const modes = many ? ['mode: EACH, ', 'mode: ALL_OR_NOTHING, '] : [''];
      for (const mode of modes) {
        const document = `mutation ($input: ${type}) { ${mutation}(input: $input, ${mode}waitFor: ACCEPTED) { ${selection} } }`;
        const more = (plan: string) => ({ variables: { input: inputsOn(plan)[mutation] }, ports: { commands } });
        const [about, absent] = await askBoth(document, as, more);
        expect([mutation, about]).toEqual([mutation, absent]);
        const operation = FIELDS.get(`Mutation.${mutation}`);
        const may = operation !== undefined && isOpenTo(operation, as.role);
        expect([mutation, about]).toEqual([mutation, expect.stringMatching(may ? 'PLAN_UNKNOWN' : 'NOT_ALLOWED')]);
      }
    }
    expect(reached).toEqual([]);
  });

  test('receives no event of another plan through a subscription', async () => {
    for (const subscription of Object.values(subscriptions)) {
      const feed = createChangeFeed(environment.database, { pollMs: 20 });
      const about = async (plan: string) => {
        const document = `subscription { ${subscription.replaceAll(PLAN, plan)} }`;
        const followed = await environment.follow(document, { as, ports: { changes: feed } });
        if (Symbol.asyncIterator in followed) return 'begun';
        return JSON.stringify(followed).replaceAll(plan, 'PLAN');
      };
      expect(await about(OTHER)).toEqual(await about(ABSENT));
      expect(await about(OTHER)).not.toBe('begun');
      await feed.close();
    }
  });
});

describe('the database itself, read as a reader of one plan', () => {
  /** Which plans have rows there for a reader of all circles. */
  const plansIn = async (relation: string, plan: string): Promise<readonly string[]> => {
    const reader = await openDatabase<unknown>(environment.url, { role: 'duban_reader', poolSize: 1 });
    try {
      const circles = CIRCLES.map((circle) => `set_config('duban.reads_${circle}', 'plan', false)`);
      await reader.pool.query(`select set_config('duban.plan', $1, false), ${circles.join(', ')}`, [plan]);
      const { rows } = await reader.pool.query<{ plan: string }>(`select distinct plan from ${relation} order by 1`);
      return rows.map((row) => row.plan);
    } finally {
      await reader.close();
    }
  };

  test('shows no row of another plan in any relation that names a plan', async () => {
    const { rows } = await environment.database.pool.query<{ relation: string }>(
      `select c.oid::regclass::text as relation from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'duban'::regnamespace and c.relkind in ('r', 'v') and a.attname = 'plan'
         and has_column_privilege('duban_reader', c.oid, a.attnum, 'select')`,
    );
    expect(rows.length).toBeGreaterThan(15);
    let filled = 0;
    for (const { relation } of rows) {
      const all = await plansIn(relation, '*');
      if (all.includes(OTHER)) filled += 1;
      expect([relation, await plansIn(relation, PLAN)]).toEqual([relation, all.filter((plan) => plan === PLAN)]);
      expect([relation, await plansIn(relation, '')]).toEqual([relation, []]);
    }
    expect(filled).toBeGreaterThan(10);
  });

  test('returns no position or time of another plan', async () => {
    const places = `(select '${OTHER}' as plan from duban.moment_of('${OTHER}', null)) m`;
    expect(await plansIn(places, '*')).toEqual([OTHER]);
    expect(await plansIn(places, PLAN)).toEqual([]);
    const ends = `(select '${OTHER}' as plan where duban.position_at('${OTHER}', '2024-01-01') is not null) m`;
    expect(await plansIn(ends, '*')).toEqual([OTHER]);
    expect(await plansIn(ends, PLAN)).toEqual([]);
  });
});
