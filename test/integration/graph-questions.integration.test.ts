import { measureStream } from '@duban/contract';
import { addDays, type CivilDate, civilDateAt, reportContent } from '@duban/domain';
import type { LogEvent } from '@duban/read-models';
import { foldLog, isOpen, isRunning } from '@duban/read-models/testing/fold';
import { openReadModels, type ReadModels } from '@duban/read-models/testing/read-models';
import { randomOf } from '@duban/rehearsal/random';
import { identityOf } from '@duban/schema/testing/plan';
import { createQueryRunner } from '@duban/schema/testing/query-runner';
import { planDirectory, readPlan } from '@duban/seeds';
import { fullYearOf } from '@duban/testing/full-year';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const plan = readPlan(planDirectory('zhongyuan-2023'));
const PLAN = plan.id;
const TODAY = '2023-12-22';
const NOW = '2023-12-22T04:00:00.000Z';
const supervisor = identityOf('supervisor');

let models: ReadModels;
let events: readonly LogEvent[];
let ask: ReturnType<typeof createQueryRunner>;
beforeAll(async () => {
  models = await openReadModels();
  events = fullYearOf(plan, TODAY).filter(({ occurredAt }) => occurredAt <= NOW);
  await models.project(events, 500);
  ask = createQueryRunner(models, () => NOW);
});
afterAll(() => models.close());

type Nodes<T> = { readonly nodes: readonly T[] };
/** The state of every measure of the real plan, folded from the log. */
const folded = (until: readonly LogEvent[] = events) => foldLog(until).measures;
/** As they stand, corrections included. */
const textsOf = ({ definition, reports }: ReturnType<typeof folded>[number]): readonly string[] => {
  const own = events.filter(({ stream }) => stream === measureStream(definition.id));
  return reports.map(({ id }) => reportContent(own, id)?.text ?? '');
};
const codesOf = (measures: ReturnType<typeof folded>) => measures.map(({ definition }) => definition.code).sort();
const codes = ({ nodes }: Nodes<{ readonly code: string }>) => nodes.map(({ code }) => code).sort();

describe('a single query of the real plan at the end of its year', () => {
  test('answers which measures are red, since when and why', async () => {
    const { plan: answer } = await ask<{
      plan: { measures: Nodes<{ code: string; lamp: object }> & { totalCount: number } };
    }>(
      `{ plan(id: "${PLAN}") { measures(first: 100, filter: { lamps: ["red"] }) { totalCount nodes {
        code title { zh } leadUnit { shortName } lamp { name { zh } meaning since reason { zh en } policy { key version } } } } } }`,
    );
    const red = folded().filter(({ lamp }) => lamp?.lamp === 'red');
    expect(red.length).toBeGreaterThan(10);
    expect(answer.measures.totalCount).toBe(red.length);
    expect(codes(answer.measures).every((code) => codesOf(red).includes(code))).toBe(true);
    expect(answer.measures.nodes[0]?.lamp).toMatchObject({
      name: { zh: '红灯' },
      since: expect.stringMatching(/^2023-/),
      reason: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    });
  });

  test('answers what is due in a unit in the next ten days', async () => {
    const unit = 'housing-construction';
    const as = identityOf('unit-head', unit);
    const { viewer } = await ask<{
      viewer: { unit: { toDo: Nodes<{ kind: string; due: CivilDate; measure: { code: string } }> } };
    }>(
      `{ viewer { unit(plan: "${PLAN}") { name { zh } toDo(withinDays: 10, kinds: [DUE_SOON], first: 100) { nodes {
        kind due measure { code title { zh } } milestone { label { zh } } } } } } }`,
      { as },
    );
    const due = folded()
      .filter((measure) => isRunning(measure) && measure.definition.leadUnit === unit)
      .flatMap((measure) =>
        measure.milestones.filter((one) => isOpen(one) && one.status === 'pending').map((one) => ({ measure, one })),
      )
      .filter(({ one }) => (one.due >= TODAY && one.due <= addDays(TODAY, 10)) || (one.request && one.due < TODAY));
    expect(due.length).toBeGreaterThan(0);
    expect(viewer.unit.toDo.nodes.map(({ measure }) => measure.code).sort()).toEqual(
      due.map(({ measure }) => measure.definition.code).sort(),
    );
  });

  test('answers how section 四(五) stood on 30 June', async () => {
    const { plan: answer } = await ask<{
      plan: { clock: object; section: { figures: object; measures: Nodes<object> } };
    }>(
      `{ plan(id: "${PLAN}", asOf: { date: "2023-06-30" }) { clock { today } section(code: "四(五)") { title { zh }
        figures { measures { total acknowledged byLamp { lamp { key } measures } } milestones { total due met missed overdue } }
        measures(first: 100) { nodes { code stage lamp { key reason { zh } } milestones { status due } } } } } }`,
    );
    const then = folded(events.filter(({ occurredAt }) => occurredAt < '2023-06-30T16:00:00.000Z')).filter(
      ({ definition }) => definition.section === '4-5',
    );
    expect(then.length).toBeGreaterThan(10);
    const milestones = then.flatMap((measure) => measure.milestones);
    expect(answer.clock).toEqual({ today: '2023-06-30' });
    expect(answer.section.figures).toMatchObject({
      measures: { total: then.length },
      milestones: {
        total: milestones.length,
        met: milestones.filter(({ status }) => status === 'verified').length,
        missed: milestones.filter(({ missed }) => missed !== null).length,
      },
    });
    expect(answer.section.measures.nodes).toEqual(
      then
        .sort((a, b) => (a.definition.code < b.definition.code ? -1 : 1))
        .map(({ definition, stage, lamp, milestones }) => ({
          code: definition.code,
          stage: stage.toUpperCase(),
          lamp: lamp && { key: lamp.lamp, reason: { zh: expect.any(String) } },
          milestones: milestones.map(({ status, due }) => ({ status: status.toUpperCase(), due })),
        })),
    );
  });

  test('answers on which measures a leader gave instructions, and what was answered', async () => {
    const leader = 'deputy-mayor-construction';
    const { plan: answer } = await ask<{
      plan: {
        measures: Nodes<{ code: string }>;
        leader: { instructions: Nodes<{ measure: { code: string }; by: object }> };
      };
    }>(
      `query ($leader: ID!) { plan(id: "${PLAN}") { measures(first: 100, filter: { instructedBy: [$leader] }) { nodes { code title { zh } } }
        leader(id: $leader) { title { zh } instructions(first: 100) { nodes { text givenAt due answer { text at } measure { code } by { leader { key } } } } } } }`,
      { variables: { leader } },
    );
    const given = events.filter(({ type, actor }) => type === 'InstructionGiven' && actor.leader === leader);
    const names = new Map(plan.measures.map(({ id, code }) => [`measure/${id}`, code]));
    expect(given.length).toBeGreaterThan(3);
    expect(answer.leader.instructions.nodes.map(({ measure }) => measure.code)).toEqual(
      given.toReversed().map(({ stream }) => names.get(stream)),
    );
    expect(
      answer.leader.instructions.nodes.every(({ by }) => (by as { leader: { key: string } }).leader.key === leader),
    ).toBe(true);
    expect(codes(answer.measures)).toEqual([...new Set(given.map(({ stream }) => names.get(stream)))].sort());
  });

  test('answers what changed since a position that was read before', async () => {
    const since = events.length - 60;
    const { plan: answer } = await ask<{
      plan: { position: number; timeline: Nodes<{ position: number }>; measures: Nodes<{ code: string }> };
    }>(
      `query ($since: Position!) { plan(id: "${PLAN}") { position
        timeline(first: 100, direction: ASC, filter: { since: $since }) { nodes { position type occurredAt actor { role unit { shortName } } measure { code title { zh } } } }
        measures(first: 100, filter: { changedSince: $since }) { nodes { code lamp { key } } } } }`,
      { variables: { since } },
    );
    expect(answer.position).toBe(events.length);
    expect(answer.timeline.nodes.map(({ position }) => position)).toEqual(
      Array.from({ length: 60 }, (_, index) => since + index + 1),
    );
    const streams = new Set(events.slice(since).map(({ stream }) => stream));
    expect(codes(answer.measures)).toEqual(
      plan.measures
        .filter(({ id }) => streams.has(`measure/${id}`))
        .map(({ code }) => code)
        .sort(),
    );
  });

  test('answers who was notified of what, and when', async () => {
    const { notices } = foldLog(events);
    const { plan: answer } = await ask<{ plan: { notices: Nodes<{ position: number; recipient: { key: string } }> } }>(
      `{ plan(id: "${PLAN}") { notices(first: 100) { nodes { at kind document copy position recipient { key name { zh } }
        measure { code } event { type } deliveries { channel state } } } } }`,
      { as: supervisor },
    );
    expect(answer.notices.nodes).toHaveLength(100);
    const key = ({ position, recipient }: { position: number; recipient: string }) => `${position} ${recipient}`;
    const all = notices.map(key);
    expect(
      answer.notices.nodes.every(({ position, recipient }) =>
        all.includes(key({ position, recipient: recipient.key })),
      ),
    ).toBe(true);
    const last = notices.filter(({ position }) => position > (answer.notices.nodes.at(-1)?.position ?? 0));
    expect(last.length).toBeLessThanOrEqual(100);

    const [letter] = events.filter(
      ({ type, data }) => type === 'RungFired' && 'document' in data && data.document === 'supervision-letter',
    );
    const measure = letter?.stream.slice('measure/'.length) ?? '';
    const { measure: one } = await ask<{ measure: { notices: Nodes<{ recipient: { key: string } }> } }>(
      `{ measure(id: "Measure:${PLAN}/${measure}") { notices(first: 100, filter: { documents: [SUPERVISION_LETTER], copy: false }) { nodes { at recipient { key } } } } }`,
      { as: supervisor },
    );
    const unit = plan.measures.find(({ id }) => id === measure)?.leadUnit;
    expect(one.notices.nodes.map(({ recipient }) => recipient.key)).toContain(`unit-head@${unit}`);
  });

  test('answers where a word occurs, in titles and in reports', async () => {
    const find = (filter: string) =>
      ask<{ plan: { measures: { totalCount: number } } }>(
        `{ plan(id: "${PLAN}") { measures(filter: ${filter}) { totalCount } } }`,
      ).then(({ plan }) => plan.measures.totalCount);
    const reported = folded().filter((measure) => textsOf(measure).some((text) => text.includes('征地')));
    const titled = plan.measures.filter(({ title }) => title.zh.includes('公园'));
    expect([reported.length > 5, titled.length > 0]).toEqual([true, true]);
    expect(await find('{ search: "征地", searchIn: [REPORTS] }')).toBe(reported.length);
    expect(await find('{ search: "征地" }')).toBe(0);
    expect(await find('{ search: "公园" }')).toBe(titled.length);
    expect(await find('{ search: "按计划推进", searchIn: [TITLES, REPORTS] }')).toBe(
      folded().filter((measure) => textsOf(measure).some((text) => text.includes('按计划推进'))).length,
    );
  });
});

/** Every field of a plan, nested lists included, except those that only auditors may read. */
const EVERYTHING = `query ($asOf: AsOf, $unit: ID!, $recipient: String!) { plan(id: "${PLAN}", asOf: $asOf) {
  position clock { now today }
  overview { total { measures { total issued acknowledged byLamp { lamp { key } measures } byStage { stage measures } } milestones { total due met waiting missed overdue } open { instructions } }
    sections { section { key } figures { milestones { met missed } } } units { unit { key } leads { measures { total } milestones { overdue } } supports } }
  red: measures(first: 20, filter: { lamps: ["red"] }, orderBy: { field: NEXT_DUE }) { totalCount nodes { code
    lamp { key since reason { zh } policy { version } } lampTurns(first: 3) { nodes { date to { key } } }
    targets { current { value report { number text } } values(first: 2) { nodes { value } } reached percent }
    milestones { status due overdue missedOn submission { text } decision { text } request { due } }
    reports(first: 2) { nodes { text asOf values { value } } } instructions(first: 2) { nodes { text answer { text } } }
    escalations(first: 2) { nodes { rung document at } } timeline(first: 3) { nodes { type occurredAt } }
    lastActivity { at type } instructionCounts { total open missed } notices(first: 2) { nodes { kind recipient { key } } } } }
  changed: measures(first: 10, orderBy: { field: LAST_ACTIVITY, direction: DESC }) { nodes { code version leadUnit { figures { supports } toDo(first: 3) { nodes { kind due measure { code } } } } } }
  unit(id: $unit) { toDo(first: 20) { nodes { kind due measure { code lamp { key } } milestone { due status } instruction { text } } } measures(first: 3) { totalCount nodes { code stage } } }
  waiting(first: 20) { nodes { kind since measure { code } milestone { key status } } }
  inbox(first: 10, recipient: $recipient) { nodes { kind at measure { code stage } event { type } } }
  notices(first: 10) { nodes { kind at recipient { key } } }
  instructions(first: 10, filter: { open: true }) { nodes { text due measure { code } } }
  escalations(first: 10) { nodes { rung document at measure { code } } }
  timeline(first: 20) { nodes { position type occurredAt measure { code version } } }
  agenda { decided { type measure { code } } overdue { milestones { due measure { code } } } near { milestones { due } } waiting { kind } }
  bulletin { sections { figures { milestones { met } } } escalations { document } }
} }`;

test('a query as of any instant of the year gives the answer that was given at that instant', async () => {
  const then = await openReadModels();
  let now = '';
  const askThen = createQueryRunner(then, () => now);
  let known = 0;
  const random = randomOf(5, 'instants');
  const instants = [1, 2, 3, 4, 5].map(() => random.pick(events).occurredAt).sort();
  // Between two events as well as at one.
  for (const instant of instants.flatMap((at) => [at, new Date(Date.parse(at) + 5_400_000).toISOString()])) {
    const past = events.filter(({ occurredAt }) => occurredAt <= instant);
    await then.project(past.slice(known), 500);
    known = past.length;
    now = instant;
    const variables = { unit: 'housing-construction', recipient: 'unit-head@housing-construction' };
    const lived = await askThen(EVERYTHING, { variables });
    const seen = await ask<{ plan: { red: { totalCount: number }; position: number } }>(EVERYTHING, {
      variables: { ...variables, asOf: { instant } },
    });
    expect(seen).toEqual(lived);
    // The domain's own fold of the log up to there agrees.
    const { measures } = foldLog(past);
    expect(seen.plan).toMatchObject({
      position: past.length,
      clock: { now: instant, today: civilDateAt(instant) },
      overview: {
        total: {
          measures: {
            total: measures.length,
            acknowledged: measures.filter(({ acknowledgedAt }) => acknowledgedAt).length,
          },
          milestones: {
            met: measures.flatMap(({ milestones }) => milestones).filter(({ status }) => status === 'verified').length,
          },
          open: {
            instructions: measures.filter(isRunning).flatMap(({ instructions }) => instructions).length,
          },
        },
      },
      red: { totalCount: measures.filter(({ lamp }) => lamp?.lamp === 'red').length },
    });
    expect(await ask(EVERYTHING, { variables: { ...variables, asOf: { position: past.length } } })).toMatchObject({
      plan: { position: past.length, red: seen.plan.red },
    });
  }
  await then.close();
});
