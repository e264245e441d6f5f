import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { openEscalatedPlan } from '../testing/escalated-plan.ts';
import { auditor, head, identityOf, leader, PLAN, reporter, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openEscalatedPlan();
});
afterAll(() => environment.close());

type Nodes<T> = { readonly nodes: readonly T[] };
const inPlan = async <T>(selection: string, as = auditor): Promise<T> => {
  const data = await environment.read(`{ plan(id: "${PLAN}") { ${selection} } }`, { as });
  return (data as { plan: T }).plan;
};

describe('a lamp', () => {
  test('is shown with its name, colour, meaning, date, reason and policy', async () => {
    const { measures } = await inPlan<{
      measures: Nodes<object>;
    }>(`measures { nodes { code lamp { key name { zh } colour
      meaning since reason { zh en } policy { key version } } lampTurns { nodes { date from { key } to { key } reason { zh } } } } }`);
    expect(measures.nodes[1]).toMatchObject({
      code: '4.4-02',
      lamp: {
        key: 'red',
        colour: expect.stringMatching(/^#/),
        since: '2023-07-01',
        reason: { zh: expect.stringContaining('80'), en: expect.any(String) },
        policy: { version: 1 },
      },
      lampTurns: { nodes: [{ date: '2023-07-01', from: { key: 'green' }, to: { key: 'red' } }, { from: null }] },
    });
  });

  test('is counted in the overview and can filter a list', async () => {
    const figures = 'measures { byLamp { lamp { key } measures } byStage { stage measures } } open { instructions }';
    const plan = await inPlan<object>(`overview { total { ${figures} } }
      red: measures(filter: { lamps: ["red"], stages: [ACKNOWLEDGED] }) { nodes { code } }
      issued: measures(filter: { lamps: ["red"], stages: [ISSUED] }) { totalCount }
      instructed: measures(filter: { hasOpenInstruction: true }) { nodes { code } }`);
    expect(plan).toMatchObject({
      overview: {
        total: {
          measures: {
            byLamp: expect.arrayContaining([{ lamp: { key: 'red' }, measures: 2 }]),
            byStage: expect.arrayContaining([
              { stage: 'ISSUED', measures: 0 },
              { stage: 'ACKNOWLEDGED', measures: 2 },
              { stage: 'DRAFTED', measures: 0 },
            ]),
          },
          open: { instructions: 1 },
        },
      },
      red: { nodes: [{ code: '4.4-01' }, { code: '4.4-02' }] },
      issued: { totalCount: 0 },
      instructed: { nodes: [{ code: '4.4-01' }] },
    });
  });
});

describe('the record of the ladder', () => {
  test('is listed for a measure and for the plan, filtered by document and kind', async () => {
    const plan = await inPlan<{ all: Nodes<{ position: number }>; letters: Nodes<object> }>(`
      all: escalations(first: 100) { nodes { position } }
      letters: escalations(filter: { documents: [SUPERVISION_LETTER], kinds: [FIRED] }) { nodes {
        document rung due byHand reason obligation { key } measure { code } by { role } channels recipients { role copy } ladder { key version } } }`);
    expect(plan.all.nodes.length).toBeGreaterThan(3);
    expect(plan.letters.nodes).toContainEqual(
      expect.objectContaining({
        document: 'SUPERVISION_LETTER',
        due: '2023-06-30',
        byHand: false,
        reason: null,
        obligation: { key: 'm1' },
        measure: { code: '4.4-02' },
        by: { role: 'SYSTEM' },
      }),
    );
  });
});

describe('an interview', () => {
  test('is shown with its unit, its matters and, once held, its record', async () => {
    const plan = await inPlan<{ interviews: Nodes<object> }>(`interviews(filter: { recorded: false }) { nodes {
      unit { key } called matters { measure { code } obligation { key } due } heldOn minutes result recordedBy { role } recordedAt } }`);
    expect(plan.interviews.nodes).toContainEqual({
      unit: { key: expect.any(String) },
      called: '2023-07-14',
      matters: [{ measure: { code: '4.4-02' }, obligation: { key: 'm1' }, due: '2023-06-30' }],
      heldOn: null,
      minutes: null,
      result: null,
      recordedBy: null,
      recordedAt: null,
    });
  });
});

describe('an inbox', () => {
  const INBOX =
    'inbox(first: 100) { nodes { kind document copy recipient { key name { zh } } measure { code } due text event { type } } }';

  test('belongs to the caller where no recipient is named', async () => {
    const { inbox } = await inPlan<{ inbox: Nodes<object> }>(INBOX, reporter);
    expect(inbox.nodes).toContainEqual({
      kind: 'INSTRUCTION',
      document: null,
      copy: false,
      recipient: { key: 'unit-reporter@science', name: { zh: '科技局填报人' } },
      measure: { code: '4.4-01' },
      due: '2023-03-31',
      text: '抓紧',
      event: { type: 'INSTRUCTION_GIVEN' },
    });
    const copies = await inPlan<{ inbox: Nodes<{ recipient: object; copy: boolean }> }>(INBOX, leader);
    expect(copies.inbox.nodes).toContainEqual(
      expect.objectContaining({ copy: true, recipient: { key: 'leader@vice-mayor', name: { zh: '副区长' } } }),
    );
  });

  test('of another recipient may be read by the office and auditors only', async () => {
    const other = (as: typeof head) =>
      environment.ask(`{ plan(id: "${PLAN}") { inbox(recipient: "unit-head@housing") { nodes { kind } } } }`, { as });
    expect((await other(supervisor)).errors).toBeUndefined();
    expect((await other(auditor)).errors).toBeUndefined();
    for (const as of [head, leader, reporter])
      expect((await other(as)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await other(identityOf('unit-head', 'housing'))).errors).toBeUndefined();
  });

  test('requires a named recipient where the token names none', async () => {
    for (const as of [auditor, identityOf('leader')]) {
      const { errors } = await environment.ask(`{ plan(id: "${PLAN}") { inbox { nodes { kind } } } }`, { as });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'recipient' });
    }
    expect(await environment.read('{ viewer { recipient leaderKey } }', { as: leader })).toEqual({
      viewer: { recipient: 'leader@vice-mayor', leaderKey: 'vice-mayor' },
    });
  });
});

test('a delivery lists each failed attempt, and whether it arrived in the end', async () => {
  const selection = 'nodes { dispatch channel state attempts failures { attempt reason } notices recipient { key } }';
  const delivered = {
    dispatch: 'a',
    channel: 'EMAIL',
    state: 'SUCCEEDED',
    attempts: 2,
    failures: [{ attempt: 1, reason: '无法连接' }],
    notices: [3],
    recipient: { key: 'unit-head@housing' },
  };
  expect(await inPlan(`deliveries { ${selection} } none: deliveries(states: [FAILING]) { ${selection} }`)).toEqual({
    deliveries: { nodes: [delivered] },
    none: { nodes: [] },
  });
  const own = await inPlan(`deliveriesTo { ${selection} }`, identityOf('unit-head', 'housing'));
  expect(own).toEqual({ deliveriesTo: { nodes: [delivered] } });
  const { errors } = await environment.ask(`{ plan(id: "${PLAN}") { deliveries { nodes { state } } } }`, {
    as: leader,
  });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the waiting list shows each matter to the role that has to decide on it', async () => {
  const selection = 'nodes { kind measure { code } milestone { key } asked text recipient { key } }';
  expect(
    await inPlan(`waiting { ${selection} } leader: waiting(recipient: "leader@vice-mayor") { ${selection} }`),
  ).toEqual({
    waiting: {
      nodes: [
        {
          kind: 'VERIFY',
          measure: { code: '4.4-01' },
          milestone: { key: 'm1' },
          asked: null,
          text: '完成',
          recipient: { key: 'supervision-office' },
        },
        {
          kind: 'EXTENSION',
          measure: { code: '4.4-02' },
          milestone: { key: 'm2' },
          asked: '2024-03-29',
          text: '工期',
          recipient: { key: 'supervision-office' },
        },
      ],
    },
    leader: { nodes: [] },
  });
});

test('every kind of event in the log can be queried with its own fields', async () => {
  const { timeline } = await inPlan<{
    timeline: Nodes<{ __typename: string }>;
  }>(`timeline(first: 100) { nodes { __typename type
    ... on LampTurned { date to { key } from { key } because { zh } policy { key } }
    ... on RungFired { rung document obligation { key } owedBy recipients { role } ladder { key } }
    ... on ExtensionRequested { due reason next milestone { key } }
    ... on InstructionGiven { text urgency due instruction { key } }
    ... on InstructionMissed { due instruction { key } }
    ... on DeliverySucceeded { dispatch recipient channel attempt }
    ... on DeliveryFailed { reason }
    ... on SnapshotMade { kind period shows headHash } } }`);
  const types = new Set(timeline.nodes.map(({ __typename }) => __typename));
  expect([...types]).toEqual(
    expect.arrayContaining(['LampTurned', 'RungFired', 'ExtensionRequested', 'InstructionMissed', 'SnapshotMade']),
  );
});
