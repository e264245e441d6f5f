import { addDays } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, frame, identityOf, leader, numbered, PLAN, supervisor } from '../testing/plan.ts';
import { written, writtenLadder, writtenSettings } from '../testing/plan-mutations.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
});
afterEach(() => environment.close());

const run = async (name: string, input: object, as = supervisor, selection = '') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { commandId receipt { version visible } refusal { code field } plan { key ${selection} } } }`;
  return (
    (await environment.read(document, { as, variables: { input: { plan: PLAN, ...input } } })) as Record<string, object>
  )[name];
};

describe('the supervision office', () => {
  test('can change the settings of a plan and read them back', async () => {
    const wanted = writtenSettings({
      signOff: true,
      cadence: { kind: 'weekly', weekday: 5 },
      rhythm: { weeklyMeeting: { weekday: 2, at: '08:30' }, monthlyBulletin: null, quarterlyReview: { at: '17:00' } },
    });
    const selection = `settings { signOff cadence { kind weekday } mostExtensions
      rhythm { weeklyMeeting { weekday at } monthlyBulletin { at } quarterlyReview { weekday at } } }`;
    expect(await run('changePlanSettings', { settings: wanted, commandId: 'mine' }, supervisor, selection)).toEqual({
      commandId: 'mine',
      receipt: { version: 2, visible: true },
      refusal: null,
      plan: {
        key: PLAN,
        settings: {
          signOff: true,
          cadence: { kind: 'WEEKLY', weekday: 5 },
          mostExtensions: TERMS.settings.extensions.most,
          rhythm: {
            weeklyMeeting: { weekday: 2, at: '08:30' },
            monthlyBulletin: null,
            quarterlyReview: { weekday: null, at: '17:00' },
          },
        },
      },
    });
  });

  test('receives the name of the input field that is wrong', async () => {
    const fieldOf = async (change: object) => {
      const { refusal } = (await run('changePlanSettings', { settings: writtenSettings(change) })) as {
        refusal: object;
      };
      return refusal;
    };
    expect(await fieldOf({ cadence: { kind: 'weekly' } })).toEqual({
      code: 'INVALID',
      field: 'settings.cadence.weekday',
    });
    const { 'thirty-days': thirtyDays, urgent } = TERMS.settings.instructions;
    const instructions = { urgent, thirtyDays, fifteenDays: { days: 999, kind: 'working' } };
    expect(await fieldOf({ instructions })).toEqual({
      code: 'INVALID',
      field: 'settings.instructions.fifteenDays.days',
    });
    expect(await fieldOf({ amendments: { chain: [] } })).toEqual({
      code: 'INVALID',
      field: 'settings.amendments.chain',
    });
  });

  test('can record an interview only where one was called', async () => {
    const interview = {
      unit: 'science',
      called: '2023-07-14',
      heldOn: '2023-07-18',
      minutes: '听取汇报',
      result: '整改',
    };
    expect(await run('recordInterview', interview)).toMatchObject({
      receipt: null,
      refusal: { code: 'INVALID' },
    });
  });

  test('can adopt a lamp policy and a ladder from a given day on', async () => {
    const policy = { ...TERMS.lamps[0].value, version: TERMS.lamps[0].value.version + 1 };
    const lamps = written(policy, ['meaning', 'mode', 'asAt', 'kind', 'days']);
    const from = '2023-04-01';
    expect(
      await run('adoptLampPolicy', { from, policy: lamps }, supervisor, 'lampPolicies { version from inForce }'),
    ).toMatchObject({
      refusal: null,
      plan: {
        lampPolicies: [
          { version: 1, inForce: true },
          { version: 2, from, inForce: false },
        ],
      },
    });
    const ladder = writtenLadder();
    expect(await run('adoptLadder', { from, ladder }, supervisor, 'ladders { version from }')).toMatchObject({
      refusal: null,
      plan: { ladders: [{ version: 2 }, { version: 3, from }] },
    });
    expect(
      await run('adoptLampPolicy', {
        from: '2020-01-01',
        policy: written({ ...policy, version: 3 }, ['meaning', 'mode', 'asAt', 'kind', 'days']),
      }),
    ).toMatchObject({
      refusal: { field: 'from' },
    });
    const wrong = {
      ...(lamps as { rules: object[] }),
      version: 3,
      rules: [{ kind: 'POINTS', bands: [{ lamp: 'red' }] }],
    };
    expect(await run('adoptLampPolicy', { from: '2023-05-01', policy: wrong })).toMatchObject({
      refusal: { code: 'INVALID', field: expect.stringMatching(/^policy\.rules\.0/) },
    });
  });

  test('can extend the calendar, and sees its last day', async () => {
    const from = '2024-01-01';
    const calendar = { from, to: addDays(from, 365), holidays: [{ date: from, name: '元旦' }], makeUpDays: [] };
    expect(await run('extendCalendar', { calendar }, supervisor, 'calendar { from to endsSoon }')).toMatchObject({
      refusal: null,
      plan: { calendar: { from: '2023-01-01', to: calendar.to, endsSoon: false } },
    });
    expect(await run('extendCalendar', { calendar })).toMatchObject({
      refusal: { code: 'INVALID', field: 'calendar.from' },
    });
  });

  test('is the only role that may give these commands, and only with a token for the plan', async () => {
    expect(await run('changePlanSettings', { settings: writtenSettings() }, leader)).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    const elsewhere = identityOf('supervisor', null, 'elsewhere-2023');
    expect(await run('changePlanSettings', { settings: writtenSettings() }, elsewhere, '')).toMatchObject({
      refusal: { code: 'PLAN_UNKNOWN', field: 'plan' },
      plan: null,
    });
    expect(await run('changePlanSettings', { settings: writtenSettings(), commandId: 'a/b' })).toMatchObject({
      refusal: { field: 'commandId' },
    });
  });
});

test('every mutation takes a command id for retries, and lets the caller choose what to wait for', () => {
  const fields = schema.getMutationType()?.getFields() ?? {};
  expect(Object.keys(fields).length).toBeGreaterThan(30);
  for (const { args } of Object.values(fields)) {
    expect(args.map(({ name }) => name)).toEqual(expect.arrayContaining(['input', 'waitFor']));
    const input = schema.getType(String(args.find(({ name }) => name === 'input')?.type).replace('!', ''));
    expect(Object.keys((input as unknown as { getFields(): object }).getFields())).toContain('commandId');
  }
});

describe('the text of the government work report', () => {
  const REPORT = '计划\n四、任务\n（四）创新\n甲。力争新增200家。\n';
  const PROMISE = 'promise { state sentences { source { section paragraph sentence } text } }';
  const promiseAt = async (position?: number) =>
    environment.read(
      `{ plan(id: "${PLAN}"${position === undefined ? '' : `, asOf: { position: ${position} }`}) {
        reportText { sha256 sentences by { role } } measure(code: "4.4-01") { ${PROMISE} } } }`,
      { as: supervisor },
    );

  beforeEach(async () => {
    const source = { section: '四(四)', paragraph: 1, sentence: 2 };
    const measure = numbered(1);
    await environment.issue({
      ...measure,
      sources: [source],
      targets: measure.targets.map((one) => ({ ...one, sources: [source], baseline: null })),
    });
  });

  test('is quoted from the position at which it is given, and not before', async () => {
    const before = (await environment.read(`{ plan(id: "${PLAN}") { position } }`, { as: supervisor })) as {
      plan: { position: number };
    };
    const unquoted = { source: { section: '四(四)', paragraph: 1, sentence: 2 }, text: null };
    const unloaded = {
      plan: { reportText: null, measure: { promise: { state: 'NOT_LOADED', sentences: [unquoted] } } },
    };
    expect(await promiseAt()).toEqual(unloaded);
    expect(await run('giveReportText', { text: REPORT })).toMatchObject({ refusal: null, receipt: { visible: true } });
    expect(await promiseAt()).toEqual({
      plan: {
        reportText: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), sentences: 1, by: { role: 'SUPERVISOR' } },
        measure: { promise: { state: 'LOADED', sentences: [{ ...unquoted, text: '力争新增200家' }] } },
      },
    });
    expect(await promiseAt(before.plan.position)).toEqual(unloaded);
    const timeline = `{ plan(id: "${PLAN}") { timeline(first: 1) { nodes { type ... on ReportTextGiven { sentences } } } } }`;
    expect(await environment.read(timeline, { as: supervisor })).toMatchObject({
      plan: { timeline: { nodes: [{ type: 'REPORT_TEXT_GIVEN', sentences: 1 }] } },
    });
  });

  test('is refused where a place that a measure cites is missing, naming both, and where it is too long', async () => {
    const refused = async (text: string) =>
      (await run('giveReportText', { text }, supervisor)) as { refusal: { code: string; field: string } };
    expect((await refused(REPORT.replace('甲。', ''))).refusal).toEqual({ code: 'REPORT_TEXT_MISFIT', field: 'text' });
    expect((await refused('长'.repeat(500_001))).refusal).toEqual({ code: 'INVALID', field: 'text' });
    const words = `mutation ($input: GiveReportTextInput!) { giveReportText(input: $input) { refusal { message { zh } } } }`;
    const input = { plan: PLAN, text: '四、任务\n空。' };
    expect(JSON.stringify(await environment.read(words, { as: supervisor, variables: { input } }))).toContain(
      '缺1处：4.4-01（四（四）第1段第2句）',
    );
    expect(await promiseAt()).toMatchObject({ plan: { reportText: null } });
  });
});

describe('the clock of a demonstration', () => {
  const SHOWN = 'demonstration clock { kind rate }';

  test('is moved by the administrator and by the supervision office', async () => {
    await environment.close();
    environment = await openTestEnvironment({ ...frame, demonstration: true });
    const shown = (rate: number) => ({
      refusal: null,
      receipt: { visible: true },
      plan: { demonstration: true, clock: { kind: 'REHEARSAL', rate } },
    });
    expect(await run('moveClock', { days: 7 }, supervisor, SHOWN)).toMatchObject(shown(1));
    expect(await run('moveClock', { rate: 3600 }, admin, SHOWN)).toMatchObject(shown(3600));
    expect(await run('moveClock', { days: 0 }, admin, SHOWN)).toMatchObject({
      refusal: { code: 'INVALID', field: 'days' },
    });
    expect(await run('moveClock', { days: 1 }, leader, SHOWN)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  test('moved on leaves the days in between open to be looked at', async () => {
    await environment.close();
    environment = await openTestEnvironment({ ...frame, demonstration: true });
    await run('moveClock', { rate: 0.001 }, admin, SHOWN);
    await run('moveClock', { days: 7 }, admin, SHOWN);
    const todayAsOf = (date: string) =>
      environment.ask(`{ plan(id: "${PLAN}", asOf: { date: "${date}" }) { clock { today } } }`);
    expect(await todayAsOf('2023-03-05')).toMatchObject({ data: { plan: { clock: { today: '2023-03-05' } } } });
    expect(await todayAsOf('2023-03-09')).toMatchObject({ errors: [{ extensions: { field: 'asOf' } }] });
  });

  test('is moved on no other plan', async () => {
    expect(await run('moveClock', { days: 1 }, supervisor, SHOWN)).toMatchObject({
      refusal: { code: 'NOT_A_DEMONSTRATION' },
      plan: { demonstration: false, clock: { kind: 'REAL' } },
    });
  });
});
