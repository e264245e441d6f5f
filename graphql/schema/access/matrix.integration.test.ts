import { MEASURE_COMMANDS, type Role } from '@duban/domain';
import { type Change, createChangeFeed } from '@duban/read-models';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../kernel/ports.ts';
import { schema } from '../schema.ts';
import type { TestEnvironment } from '../testing/environment.ts';
import { isAllowed, isVisibleTo, MEASURES_BY_LEADER } from '../testing/expected-access.ts';
import { fieldQueriesFor } from '../testing/field-queries.ts';
import { fillLog } from '../testing/fill-log.ts';
import { measureMutations } from '../testing/measure-mutations.ts';
import { PLAN } from '../testing/plan.ts';
import { askTogether } from '../testing/query-batches.ts';
import { CALLERS, MARKERS, type Marker, openRestrictedPlan } from '../testing/restricted-plan.ts';
import { TYPES } from './operations.ts';
import { type Reading, scopeOf } from './table.ts';
import { readerOf, recipientFor } from './within.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openRestrictedPlan();
  await fillLog(environment);
});
let tried = 0;
afterAll(async () => {
  console.info(`the matrix of access: ${tried} attempts`);
  await environment.close();
});

const asking = Object.entries(CALLERS);
type Asked = {
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
  readonly data?: unknown;
};
const ask = async (document: string, as: Identity, more: object = {}): Promise<Asked> => {
  tried += 1;
  return (await environment.ask(document, { as, ...more })) as Asked;
};
const codesOf = ({ errors = [] }: Asked) => errors.map(({ extensions }) => extensions?.code);

describe.each(asking)('asked by the %s', (_, as) => {
  const recipient = recipientFor(as) ?? 'unit-head@science';
  const ways = fieldQueriesFor({ unit: as.unit ?? 'science', recipient });

  test('every field is served or refused as the access table says, and no answer holds a row that the caller may not see', async () => {
    const shown = new Set<Marker>();
    const wrong: string[] = [];
    for (const plan of [null, PLAN]) {
      const queries = ways.filter(({ steps }) => plan === null || steps < 2);
      tried += queries.length;
      for (const { query, answer } of await askTogether(queries, (document) =>
        environment.ask(document, { as: { ...as, plan } }),
      )) {
        const { path, document, operations } = query;
        const codes = codesOf(answer);
        const open = operations.every((operation) => isAllowed(as, operation));
        const right = open ? codes.length === 0 : codes.length > 0 && codes.every((code) => code === 'FORBIDDEN');
        if (!right)
          wrong.push(`${path} is ${open ? 'open' : 'closed'}, but: ${JSON.stringify(answer.errors)} ${document}`);
        const text = JSON.stringify(answer.data);
        for (const mark of MARKERS.filter(({ pattern }) => pattern.test(text))) {
          shown.add(mark);
          if (!isVisibleTo(as, mark)) wrong.push(`${path} shows ${mark.pattern}: ${document}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    // What a recipient's own way does not show is asked for below.
    const expected = MARKERS.filter((mark) => isVisibleTo(as, mark) && mark.operation === 'drafts');
    expect(expected.filter((mark) => !shown.has(mark))).toEqual([]);
  });

  test('a token for another plan gives access to nothing of this one', async () => {
    for (const { path, document } of ways.filter(({ steps, document }) => steps < 2 && document.includes(PLAN))) {
      const { data } = await ask(document, { ...as, plan: 'elsewhere-2023' });
      const text = JSON.stringify(data ?? null);
      expect([path, text.replace(/"(plan|measure|nodes?|viewer|unit)":|[{}[\]]|null|,/g, '')]).toEqual([path, '']);
    }
  });

  test('a caller cannot read another recipient’s rows by naming that recipient, and row security hides them even without the check', async () => {
    const read = environment.ports.readsFor(readerOf(as));
    const at = { plan: PLAN, at: null };
    const page = { first: 100 };
    for (const unit of ['science', 'housing']) {
      const whose = `unit-head@${unit}`;
      const open = (operation: Reading): boolean => {
        const scope = scopeOf(operation, as.role);
        return (
          scope === 'plan' ||
          (scope === 'unit' && as.unit === unit) ||
          (scope === 'self' && recipient === whose && recipientFor(as) !== null)
        );
      };
      const questions: readonly (readonly [
        Reading,
        string,
        Promise<ReadonlyMap<string, { readonly rows: readonly unknown[] }>>,
      ])[] = [
        [
          'toDo',
          `unit(id: "${unit}") { toDo { nodes { kind } } }`,
          read.toDo(at, [unit], { today: '2023-07-14', withinDays: 9, page }),
        ],
        ['waiting', `waiting(recipient: "${whose}") { nodes { kind } }`, read.waiting(at, [whose], page)],
        ['inbox', `inbox(recipient: "${whose}") { nodes { key } }`, read.inbox(at, [whose], page)],
        [
          'deliveries',
          `deliveriesTo(recipient: "${whose}") { nodes { dispatch } }`,
          read.deliveriesOf(at, [whose], page),
        ],
      ];
      for (const [operation, question, reading] of questions) {
        const answer = await ask(`{ plan(id: "${PLAN}") { ${question} } }`, as);
        expect([question, ...codesOf(answer)]).toEqual(open(operation) ? [question] : [question, 'FORBIDDEN']);
        const rows = [...(await reading).values()].flatMap((list) => list.rows);
        // Nobody waits for the head of science.
        if (open(operation) && operation !== 'waiting') expect([question, rows.length > 0]).toEqual([question, true]);
        if (!open(operation)) expect([question, rows]).toEqual([question, []]);
      }
    }
  });

  test('node and nodes return the objects that the caller may see, and no others', async () => {
    const inPlan = ['Section:/4-4', 'Unit:/science', 'Post:/science-head', 'Leader:/mayor'];
    const onBoard = [
      'Measure:/measure-1',
      'Target:/enterprises-1',
      'Milestone:/measure-1/m1',
      'Instruction:/measure-1/i1',
    ];
    const drafts = ['ReportDraft:/measure-1/r1', 'ReportDraft:/measure-2/r1'];
    const ids = [...inPlan, ...onBoard, ...drafts].map((id) => id.replace(':', `:${PLAN}`));
    const expected = ids.map((id) => {
      if (id.startsWith('ReportDraft')) {
        const of = id.includes('measure-1') ? 'measure-1' : 'measure-2';
        return isAllowed(as, 'drafts') && isVisibleTo(as, { pattern: /-/, operation: 'drafts', of })
          ? 'ReportDraft'
          : null;
      }
      const type = id.split(':')[0] ?? '';
      return isAllowed(as, TYPES.get(type) ?? 'accesses') ? type : null;
    });
    const nameOf = (node: { __typename: string } | null) => node?.__typename ?? null;
    const { data } = await ask(`{ nodes(ids: ${JSON.stringify(ids)}) { __typename } }`, as);
    expect((data as { nodes: { __typename: string }[] }).nodes.map(nameOf)).toEqual(expected);
    for (const [index, id] of ids.entries()) {
      const one = await ask(`{ node(id: "${id}") { __typename id } }`, as);
      expect([id, nameOf((one.data as { node: { __typename: string } }).node)]).toEqual([id, expected[index]]);
    }
  });

  test('every command is refused or decided as the domain’s catalogue, the measure’s units and the leader’s portfolio say', async () => {
    const denials = ['NOT_ALLOWED', 'NOT_YOUR_MEASURE', 'NOT_A_SUPPORT_UNIT', 'NOT_IN_PORTFOLIO'];
    for (const [measure, unit] of [
      ['measure-1', 'science'],
      ['measure-2', 'housing'],
    ] as const)
      for (const [command, [mutation, input]] of Object.entries(measureMutations(measure, unit))) {
        const roles: readonly Role[] = MEASURE_COMMANDS[command as keyof typeof MEASURE_COMMANDS].roles;
        const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
        const document = `mutation ($input: ${type}) { ${mutation}(input: $input, waitFor: ACCEPTED) { refusal { code } } }`;
        const answer = await ask(document, as, {
          variables: { input },
          ports: { commands: environment.dryRunCommands },
        });
        const code = (answer.data as Record<string, { refusal: { code: string } | null }>)[mutation]?.refusal?.code;
        const denied = code && denials.includes(code) ? code : null;
        const foreign = command === 'contribute' ? 'NOT_A_SUPPORT_UNIT' : 'NOT_YOUR_MEASURE';
        const own = command === 'contribute' ? as.unit === 'education' && measure === 'measure-1' : as.unit === unit;
        const isInCharge = as.leader === null || MEASURES_BY_LEADER[as.leader]?.includes(measure);
        const byOwner = as.unit !== null && !own ? foreign : isInCharge ? null : 'NOT_IN_PORTFOLIO';
        const expected = roles.includes(as.role) ? byOwner : 'NOT_ALLOWED';
        expect([command, measure, codesOf(answer), denied]).toEqual([command, measure, [], expected]);
      }
  });

  test('a subscription delivers each event that the caller may see once, or is refused', async () => {
    const feed = createChangeFeed(environment.database, { pollMs: 20 });
    const leaving = new AbortController();
    tried += 1;
    const followed = await environment.follow(
      `subscription { planChanged(plan: "${PLAN}", after: 0) { position type } }`,
      {
        as,
        ports: { changes: feed },
        signal: leaving.signal,
      },
    );
    if (!(Symbol.asyncIterator in followed)) {
      expect([isAllowed(as, 'board'), followed]).toMatchObject([
        false,
        { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      ]);
      return feed.close();
    }
    const told: number[] = [];
    for await (const { data } of followed) {
      const { position } = (data as { planChanged: Change }).planChanged;
      told.push(position);
      if (position === environment.position) break;
    }
    leaving.abort();
    await feed.close();
    const hidden = environment.recorded.filter(({ type, measure, data }) => {
      const operation = TYPES.get(type);
      if (operation === 'drafts') return !isVisibleTo(as, { pattern: /-/, operation, of: measure });
      if (operation === 'papers') return !isAllowed(as, operation);
      if (operation === 'deliveries')
        return !isVisibleTo(as, { pattern: /-/, operation, of: (data as { recipient: string }).recipient });
      return (
        type === 'SnapshotMade' && (data as { kind: string }).kind === 'weekly-meeting' && !isAllowed(as, 'papers')
      );
    });
    expect(isAllowed(as, 'board')).toBe(true);
    expect(told).toEqual(
      environment.recorded
        .map(({ position }) => position)
        .filter((position) => !hidden.some((one) => one.position === position)),
    );
  });
});

describe('a subscription that is open when its token ends', () => {
  const entrances = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});

  test.each(entrances)(
    '%s: ends soon after the token does, with the reason, however many events arrive',
    async (name) => {
      const way = waysInto(name);
      const feed = createChangeFeed(environment.database, { pollMs: 20 });
      const ending = new AbortController();
      const expiresAt = new Date(environment.ports.now() + 1_000).toISOString();
      const as: Identity = { ...(CALLERS['head of science'] as Identity), expiresAt };
      let now = environment.ports.now();
      const followed = await environment.follow(way, {
        as,
        ports: { changes: feed, now: () => now },
        signal: ending.signal,
      });
      if (!(Symbol.asyncIterator in followed)) throw new Error(`It was not begun: ${JSON.stringify(followed)}`);
      const events = followed[Symbol.asyncIterator]();
      // What the gateway does when the moment has come.
      setTimeout(() => {
        now += 2_000;
        ending.abort();
      }, 100);
      const last = async () => {
        for (;;) {
          if ((await events.next()).done) return null;
        }
      };
      await expect(last()).rejects.toMatchObject({
        message: expect.stringContaining('The token has expired'),
        extensions: { code: 'UNAUTHENTICATED' },
      });
      await feed.close();
    },
  );
});

/** With every argument that is needed; a new one wants a line here. */
const waysInto = (name: string): string => {
  const known: Readonly<Record<string, string>> = {
    planChanged: `subscription { planChanged(plan: "${PLAN}", after: 0) { position } }`,
    measureChanged: `subscription { measureChanged(measure: "Measure:${PLAN}/measure-1", after: 0) { position } }`,
    inboxChanged: `subscription { inboxChanged(plan: "${PLAN}", after: 0) { position } }`,
  };
  const way = known[name];
  if (!way) throw new Error(`Say how to follow ${name}`);
  return way;
};
