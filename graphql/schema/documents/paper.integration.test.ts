import { createHash } from 'node:crypto';
import { openRenderer, type Paper, TEMPLATE_VERSION } from '@duban/documents';
import { supervisor } from '@duban/domain/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { openEscalatedPlan } from '../testing/escalated-plan.ts';
import { fillLog } from '../testing/fill-log.ts';
import { admin, numbered, PLAN, reporter } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openEscalatedPlan();
  // Positions have hashes before they are reached.
  await fillLog({ url: environment.url, position: 500 });
});
afterAll(() => environment.close());

type TextLink = { readonly from: number; readonly to: number; readonly path: string };
type Content = {
  readonly form: string;
  readonly addressees: readonly string[];
  readonly body: readonly {
    readonly lead?: string;
    readonly text?: string;
    readonly rows?: unknown;
    readonly links?: readonly TextLink[];
  }[];
  readonly annexes: readonly { readonly title: string }[];
  readonly proof: { readonly position: number; readonly hash: string };
};
type Drawn = { readonly title: string; readonly fileName: string; readonly shows: number; readonly content: Content };

const paper = async (selection: string, asOf = ''): Promise<Drawn> => {
  const query = `{ plan(id: "${PLAN}"${asOf}) { paper: ${selection} { title fileName shows content } } }`;
  return ((await environment.read(query)) as { plan: { paper: Drawn } }).plan.paper;
};
/** Everything that the paper says, without its tables. */
const textOf = ({ content }: Drawn): string =>
  content.body.map(({ lead = '', text = '' }) => `${lead}${text}`).join('\n');
/** Everything that is printed of it. */
const printed = (drawn: Drawn): string => JSON.stringify([drawn.title, drawn.content]);

const firedAt = (document: string): number => {
  const found = environment.recorded.findLast(
    ({ type, data }) => type === 'RungFired' && (data as { document?: string }).document === document,
  );
  return found?.position ?? 0;
};

describe('the bulletin', () => {
  test('tells situation, achievements, problems and requirements of the month, and lists them in annexes', async () => {
    const drawn = await paper('paper(kind: BULLETIN, month: "2023-07")');
    expect(drawn.title).toMatch(/7月份执行情况的督办通报$/);
    expect(drawn.content.form).toBe('document');
    const text = textOf(drawn);
    expect(text.match(/^[一二三四]、.+$/gm)).toEqual([
      '一、总体情况',
      '二、推进较好的工作',
      '三、存在的问题',
      '四、下一步工作要求',
    ]);
    expect(text).toMatch(/计划共交办举措2项/);
    expect(text).toMatch(/（一）部分节点逾期未办结。1个节点到期未申请办结，涉及1家单位、1项举措/);
    expect(text).toMatch(/应于6月30日前完成，已逾期14天/);
    expect(drawn.content.annexes.map(({ title }) => title)).toContain('逾期未办结节点清单');
  });

  test('of a month that the rhythm drew up is as of that moment, whenever it is asked for', async () => {
    const drawn = await paper('paper(kind: BULLETIN, month: "2023-06")');
    expect(drawn.shows).toBe(5);
    expect(drawn.fileName).toMatch(/（2023年6月30日）\.docx$/);
    expect(drawn.content.proof.position).toBe(5);
  });

  test('ends with the hash of the log at the position that it shows', async () => {
    const { content, shows } = await paper('paper(kind: BULLETIN, month: "2023-07")');
    expect(content.proof).toEqual({ position: shows, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('is the same for the same position', async () => {
    const asOf = `, asOf: { position: ${environment.position} }`;
    expect(await paper('paper(kind: BULLETIN, month: "2023-07")', asOf)).toEqual(
      await paper('paper(kind: BULLETIN, month: "2023-07")', asOf),
    );
  });
});

describe('a letter of the ladder', () => {
  test.each([
    ['URGING', 'urging', /的催办通知$/, /请你单位/],
    [
      'SUPERVISION_LETTER',
      'supervision-letter',
      /的督办函$/,
      /未按期完成的原因、整改措施、完成时限和责任人书面报送我室/,
    ],
  ])('%s says what was owed, how late it is and what is asked', async (kind, document, title, asked) => {
    const drawn = await paper(`paper(kind: ${kind}, escalation: ${firedAt(document)})`);
    expect(drawn.title).toMatch(title);
    expect(drawn.content.form).toBe('letter');
    expect(drawn.content.addressees).toHaveLength(1);
    expect(textOf(drawn)).toMatch(/由你单位牵头负责/);
    expect(textOf(drawn)).toMatch(/已逾期\d+天/);
    expect(textOf(drawn)).toMatch(asked);
  });

  test('is refused for a position at which no such rung fired', async () => {
    const query = `{ plan(id: "${PLAN}") { paper(kind: URGING, escalation: 1) { title } } }`;
    const [error] = (await environment.ask(query)).errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'kind' });
    expect(error?.message).toContain('日志第1条不是催办通知');
  });
});

describe('a task book', () => {
  test('holds what was promised, by when, by whom, and where it is signed', async () => {
    const text = printed(await paper('paper(kind: TASK_BOOK, measure: "4.4-02")'));
    for (const label of ['任务来源', '工作目标', '路线图和时间表', '牵头单位', '责任人', '分管领导', '签收单位'])
      expect(text).toContain(label);
    expect(text).toContain('前，');
  });

  test('of a unit holds all measures that it leads', async () => {
    const { content } = await paper('paper(kind: UNIT_TASK_BOOK, unit: "housing")');
    expect(content.body.filter(({ rows }) => rows !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  test('is refused without its measure', async () => {
    const query = `{ plan(id: "${PLAN}") { paper(kind: TASK_BOOK) { title } } }`;
    expect((await environment.ask(query)).errors?.[0]?.extensions.field).toBe('measure');
  });
});

describe('the report on the first half-year', () => {
  test('tells the situation, each section, problems with their causes and the second half', async () => {
    const drawn = await paper('paper(kind: HALF_YEAR_REPORT)');
    expect(drawn.title).toMatch(/2023年上半年.*执行情况的报告$/);
    // Of the end of June, though it is asked for later.
    expect(drawn.fileName).toMatch(/（2023年6月30日）/);
    const text = textOf(drawn);
    expect(text.match(/^[一二三四]、.+$/gm)).toEqual([
      '一、总体情况',
      '二、各项工作执行情况',
      '三、存在的主要问题及原因',
      '四、下半年工作安排',
    ]);
    expect(text).toMatch(/^（一）.+\n共有举措\d+项，/m);
  });

  test('leads from each figure of a section to its measure as of the day of the report', async () => {
    const { content } = await paper('paper(kind: HALF_YEAR_REPORT)');
    const links = content.body.flatMap(({ text = '', links: some = [] }) =>
      some.map(({ from, to, path }) => [text.slice(from, to), path] as const),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const [words, path] of links) {
      expect(words).toMatch(/\d/);
      expect(path).toMatch(/^\/measures\/[\d.-]+\?plan=.+&asOf=2023-06-30$/);
    }
  });
});

test('the review of a year tells results by section, and that its figures are not those of the whole year yet', async () => {
  const drawn = await paper('paper(kind: YEAR_REVIEW)');
  expect(textOf(drawn).match(/^[一二]、.+$/gm)).toEqual([
    expect.stringMatching(/^一、.*2023年.*执行情况$/),
    '二、存在的问题',
  ]);
  expect(printed(drawn)).toContain('全年数据以年终核实数为准');
});

test('every paper names units, leaders and sections, and never their keys', async () => {
  const all = await Promise.all(
    [
      'paper(kind: BULLETIN)',
      'paper(kind: REVIEW, quarter: "2023-Q2")',
      'paper(kind: ROADMAP)',
      'paper(kind: HALF_YEAR_REPORT)',
      'paper(kind: YEAR_REVIEW)',
      'paper(kind: UNIT_TASK_BOOK, unit: "housing")',
      `paper(kind: SUPERVISION_LETTER, escalation: ${firedAt('supervision-letter')})`,
      'meetingPaper(kind: AGENDA)',
      'meetingPaper(kind: MINUTES)',
    ].map((selection) => paper(selection)),
  );
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") { units { key } leaders { key } sections { key } } }`,
  )) as { plan: Readonly<Record<string, readonly { readonly key: string }[]>> };
  const keys = Object.values(plan)
    .flat()
    .map(({ key }) => key)
    .filter((key) => /^[a-z-]{4,}$/.test(key));
  expect(keys.length).toBeGreaterThan(3);
  for (const drawn of all) {
    const values = [...printed(drawn).matchAll(/:"([^"]*)"|(?<=[[,])"([^"]*)"(?=[\],])/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(values.filter((value) => keys.some((key) => value.includes(key)))).toEqual([]);
  }
});

test('agenda and minutes are open to those who may read agendas alone', async () => {
  const query = `{ plan(id: "${PLAN}") { meetingPaper(kind: AGENDA) { title } } }`;
  for (const caller of [reporter, admin])
    expect((await environment.ask(query, { as: caller })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

describe('the notice of an interview', () => {
  test('lists every matter of the unit, leaves time and place to be filled in, and asks for an explanation', async () => {
    await environment.passTimeUntil('2023-08-04T02:00:00.000Z');
    const drawn = await paper(`paper(kind: INTERVIEW, escalation: ${firedAt('interview')})`);
    expect(drawn.title).toMatch(/^关于对.+进行约谈的通知$/);
    expect(drawn.content).toMatchObject({ form: 'letter', addressees: [expect.stringMatching(/局$/)] });
    const text = textOf(drawn);
    expect(text.match(/^[一二三]、.+$/gm)).toEqual(['一、约谈事项', '二、约谈安排', '三、有关要求']);
    const [, count] = /牵头的(\d+)个事项经催办、督办仍未落实/.exec(text) ?? [];
    expect(text.match(/^\d+\. .+逾期\d+天。$/gm)).toHaveLength(Number(count));
    expect(text).toContain('时间：　　月　　日　　时，地点：');
    expect(text).toContain('于约谈前报送我室');
  });

  test('is refused for the position of another letter', async () => {
    const query = `{ plan(id: "${PLAN}") { paper(kind: INTERVIEW, escalation: ${firedAt('urging')}) { title } } }`;
    expect((await environment.ask(query)).errors?.[0]?.message).toContain('不是约谈通知');
  });
});

// A change of these bytes is a change of what is printed: raise TEMPLATE_VERSION, then write the new hashes here.
test('formal papers of a fixed plan have the bytes of the present template version', async () => {
  const renderer = openRenderer();
  onTestFinished(() => renderer.close());
  const hashOf = async (selection: string): Promise<string> => {
    const { content } = await paper(selection);
    // Hashes of the log differ from run to run.
    const proof = { ...content.proof, hash: '0'.repeat(64) };
    const file = await renderer.render({ ...(content as unknown as Paper), proof });
    return createHash('sha256').update(file).digest('hex').slice(0, 16);
  };
  const hashes: Record<string, string> = {};
  for (const [name, selection] of Object.entries({
    bulletin: 'paper(kind: BULLETIN, month: "2023-08")',
    minutes: 'meetingPaper(kind: MINUTES)',
    'half-year-report': 'paper(kind: HALF_YEAR_REPORT)',
    urging: `paper(kind: URGING, escalation: ${firedAt('urging')})`,
    'supervision-letter': `paper(kind: SUPERVISION_LETTER, escalation: ${firedAt('supervision-letter')})`,
    interview: `paper(kind: INTERVIEW, escalation: ${firedAt('interview')})`,
  }))
    hashes[name] = await hashOf(selection);
  expect([TEMPLATE_VERSION, hashes]).toEqual([
    4,
    {
      bulletin: '81965e1ca87d4885',
      minutes: '84e079da0b551f8a',
      'half-year-report': 'b2ce7d5cbaefcc41',
      urging: 'c1a34376ac7118fd',
      'supervision-letter': '79e1ce54e63bd6c1',
      interview: 'd20bf94e47a25697',
    },
  ]);
});

test('minutes state what the last meeting decided, on which measures, and who answers by when', async () => {
  const { plan } = (await environment.read(`{ plan(id: "${PLAN}") { clock { today } } }`)) as {
    plan: { clock: { today: string } };
  };
  const decided = { type: 'recordMeetingDecision', meeting: 'weekly-meeting', metOn: plan.clock.today } as const;
  await environment.execute(
    'measure-1',
    { ...decided, text: '八月十日前拿出整改方案。', due: '2023-08-10' },
    supervisor,
  );
  const text = textOf(await paper('meetingPaper(kind: MINUTES)'));
  expect(text.match(/^[一二三四五]、.+$/gm)).toEqual([
    '一、关于总体推进情况',
    '二、关于逾期事项',
    '三、关于提请研究的事项',
    '四、关于会议决定事项',
    '五、关于下步工作',
  ]);
  expect(text).toMatch(/^1\. 八月十日前拿出整改方案。由.+（“.+”）落实，8月10日前向督查室反馈。$/m);
});

describe('a measure that a meeting decided', () => {
  beforeAll(async () => {
    const basis = { title: '区政府常务会议纪要', number: '青政会〔2023〕5号', date: '2023-07-20' };
    await environment.issue(numbered(3, { matter: 'meeting', basis }));
    const asked = { type: 'fireRung', obligation: 'm1', rung: 'urging', reason: '领导关注' } as const;
    await environment.execute('measure-3', asked, supervisor);
  });

  test('is cited in a letter by what decided on it, and not as part of the plan', async () => {
    const text = textOf(await paper(`paper(kind: URGING, escalation: ${firedAt('urging')})`));
    expect(text).toMatch(/^《区政府常务会议纪要》（青政会〔2023〕5号）明确，“[^”]+”由你单位牵头负责。/);
  });

  test('has its kind and basis in its task book, where a measure of the plan has none', async () => {
    const text = printed(await paper('paper(kind: TASK_BOOK, measure: "4.4-03")'));
    expect(text).toContain('会议议定');
    expect(text).toContain('《区政府常务会议纪要》（青政会〔2023〕5号），2023年7月20日');
    expect(printed(await paper('paper(kind: TASK_BOOK, measure: "4.4-02")'))).not.toContain('立项依据');
  });
});
