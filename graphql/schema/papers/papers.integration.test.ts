import { createHash } from 'node:crypto';
import { openRenderer, type Paper } from '@duban/documents';
import { exampleTemplate } from '@duban/documents/testing/example-template';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Identity } from '../kernel/ports.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { fillLog } from '../testing/fill-log.ts';
import { draftBulletin, giveOrder, processPaper, reviewer } from '../testing/issue-paper.ts';
import { admin, auditor, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2));
  // Positions have hashes before they are reached.
  await fillLog({ url: environment.url, position: 500 });
});
afterAll(() => environment.close());

type Shown = {
  readonly key: string;
  readonly stage: string;
  readonly number: string | null;
  readonly sha256: string | null;
  readonly verification: string | null;
  readonly signedOn: string | null;
  readonly draft: {
    readonly content: Paper;
    readonly paragraphs: readonly {
      readonly at: number;
      readonly drawn: string;
      readonly text: string;
      readonly figures: readonly string[];
    }[];
  };
};
const contentOf = async (key: string): Promise<Paper> => (await paper(key, 'draft { content }')).draft.content;
const FIELDS = 'key kind stage number title sha256 verification signedOn addressees copies';
const paper = async (key: string, fields = FIELDS, as: Identity = supervisor, asOf = ''): Promise<Shown> => {
  const query = `{ plan(id: "${PLAN}"${asOf}) { paper: officialPaper(key: "${key}") { ${fields} } } }`;
  return ((await environment.read(query, { as })) as { plan: { paper: Shown } }).plan.paper;
};
const listed = async (as: Identity): Promise<readonly string[]> => {
  const query = `{ plan(id: "${PLAN}") { officialPapers(first: 50) { nodes { key stage } } } }`;
  const { plan } = (await environment.read(query, { as })) as {
    plan: { officialPapers: { nodes: readonly { key: string; stage: string }[] } };
  };
  return plan.officialPapers.nodes.map(({ key, stage }) => `${key} ${stage}`);
};

describe('a bulletin', () => {
  test('is drafted with the paragraphs that can be edited and the figures that stay', async () => {
    expect((await draftBulletin(environment)).refusal).toBeNull();
    const { draft } = await paper('p1', 'draft { paragraphs { at lead drawn text figures } }');
    const { paragraphs } = draft;
    expect(paragraphs.map(({ at }) => at)).toEqual(paragraphs.map((_, index) => index));
    const situation = paragraphs.find(({ drawn }) => drawn.includes('计划共交办举措2项'));
    expect(situation?.figures).toContain('2项');
    expect(situation?.text).toBe(situation?.drawn);
    const changed = { at: situation?.at, text: situation?.drawn.replace('举措2项', '举措3项') };
    const names = { addressees: ['各责任单位'], copies: [] };
    const refused = await giveOrder(environment, 'editPaper', { paper: 'p1', paragraphs: [changed], ...names });
    expect(refused.refusal).toEqual({ code: 'FIGURES_CHANGED', field: 'paragraphs.0.text' });
    const text = `${situation?.drawn}\n请于3月31日前报送整改情况。`;
    const edited = await giveOrder(environment, 'editPaper', {
      paper: 'p1',
      paragraphs: [{ at: situation?.at, text }],
      ...names,
    });
    expect(edited.refusal).toBeNull();
    const content = await contentOf('p1');
    expect(JSON.stringify(content)).toContain('请于3月31日前报送整改情况。');
    expect(content.number).toBe('青山政督〔2023〕　　号');
  });

  test('is issued with its number, the day of its signature and a code to verify it by', async () => {
    await processPaper(environment, 'p1', 'issuePaper', 2);
    const shown = await paper('p1');
    expect(shown).toMatchObject({
      stage: 'ISSUED',
      kind: 'BULLETIN',
      number: '青山政督〔2023〕1号',
      signedOn: environment.today,
      addressees: ['各责任单位'],
      verification: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    });
    const content = await contentOf('p1');
    expect(content).toMatchObject({
      number: '青山政督〔2023〕1号',
      signature: { on: environment.today },
      verification: { code: shown.verification?.replaceAll('-', ''), page: 'https://duban.example/verify' },
    });
    expect(environment.files.has(shown.sha256 ?? '')).toBe(true);
  });

  test('that is rendered again from the log has the bytes that were issued, also after more has happened', async () => {
    await environment.execute('measure-1', { type: 'acknowledge' }, { id: 'li', role: 'unit-head', unit: 'science' });
    const renderer = openRenderer();
    onTestFinished(() => renderer.close());
    const [content, { sha256 }] = [await contentOf('p1'), await paper('p1', 'sha256')];
    const again = createHash('sha256')
      .update(await renderer.render(content))
      .digest('hex');
    expect(again).toBe(sha256);
  });

  test('is issued once, and the repeated command gets the first answer', async () => {
    await draftBulletin(environment);
    await processPaper(environment, 'p2', 'numberPaper');
    const once = { paper: 'p2', commandId: 'issue-p2' };
    const first = await giveOrder(environment, 'issuePaper', once);
    expect(first.receipt).not.toBeNull();
    const other = await giveOrder(environment, 'issuePaper', { paper: 'p2' });
    expect(other.refusal?.code).toBe('PAPER_STAGE_FORBIDS');
  });

  test('stays visible with its number when it is withdrawn, and is in force as of a day before', async () => {
    const before = environment.position;
    const done = await giveOrder(environment, 'withdrawPaper', { paper: 'p2', reason: '附件有误' }, leader);
    expect(done.refusal).toBeNull();
    expect(await paper('p2')).toMatchObject({ stage: 'WITHDRAWN', number: '青山政督〔2023〕2号' });
    expect(await paper('p2', FIELDS, supervisor, `, asOf: { position: ${before} }`)).toMatchObject({ stage: 'ISSUED' });
  });

  test('is refused for a position that the log does not have', async () => {
    const input = { kind: 'BULLETIN', month: '2023-03', shows: 100_000, day: '2023-03-01' };
    expect((await giveOrder(environment, 'draftPaper', input)).refusal).toEqual({ code: 'INVALID', field: 'kind' });
  });

  test('is reviewed and signed by somebody else than its drafter', async () => {
    await draftBulletin(environment);
    const own = await giveOrder(environment, 'reviewPaper', { paper: 'p3', revision: 1 });
    expect(own.refusal?.code).toBe('OWN_PAPER');
    await processPaper(environment, 'p3', 'reviewPaper');
    const signed = await giveOrder(environment, 'signPaper', { paper: 'p3', revision: 1 }, reviewer);
    expect(signed.refusal?.code).toBe('NOT_ALLOWED');
  });
});

describe('unissued papers', () => {
  test('are shown to the office, leaders and auditors alone', async () => {
    const all = ['p3 REVIEWED', 'p2 WITHDRAWN', 'p1 ISSUED'];
    for (const caller of [supervisor, leader, auditor]) expect(await listed(caller)).toEqual(all);
    expect(await listed(reporter)).toEqual(['p2 WITHDRAWN', 'p1 ISSUED']);
    expect(await paper('p3', 'key', reporter)).toBeNull();
  });

  test('leave no trace in the timeline of a unit', async () => {
    const query = `{ plan(id: "${PLAN}") { timeline(first: 100) { nodes { type } } } }`;
    const typesFor = async (as: Identity) =>
      (
        (await environment.read(query, { as })) as { plan: { timeline: { nodes: readonly { type: string }[] } } }
      ).plan.timeline.nodes
        .map(({ type }) => type)
        .filter((type) => type.startsWith('PAPER'));
    expect(new Set(await typesFor(reporter))).toEqual(new Set(['PAPER_ISSUED', 'PAPER_WITHDRAWN']));
    expect(await typesFor(supervisor)).toContain('PAPER_DRAFTED');
  });

  test('have remarks and paragraphs that units may not read even of an issued one', async () => {
    for (const field of ['steps { note }', 'paragraphs { text }', 'content', 'revision']) {
      const query = `{ plan(id: "${PLAN}") { officialPaper(key: "p1") { draft { ${field} } } } }`;
      expect((await environment.ask(query, { as: reporter })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const query = `{ plan(id: "${PLAN}") { officialPapers { nodes { key } } } }`;
    expect((await environment.ask(query, { as: admin })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('the settings of papers name the issuing body, and the next paper has it in its head and its number', async () => {
  const settings = { issuer: '青山区人民政府办公室', code: '青政办', copies: ['区委办公室'] };
  expect((await giveOrder(environment, 'changePaperSettings', { settings })).refusal).toBeNull();
  await draftBulletin(environment);
  await processPaper(environment, 'p4', 'issuePaper');
  const content = await contentOf('p4');
  expect((await paper('p4')).number).toBe('青政办〔2023〕3号');
  expect(content).toMatchObject({ banner: '青山区人民政府办公室文件', imprint: { copies: ['区委办公室'] } });
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") { paperSettings { issuer code signatory copies } } }`,
  )) as { plan: { paperSettings: object } };
  expect(plan.paperSettings).toEqual({ ...settings, signatory: null });
});

describe('an office’s own template for the head', () => {
  const settings = { issuer: '青山区人民政府办公室', code: '青政办' };
  const headsInForce = async () => {
    const query = `{ plan(id: "${PLAN}") { paperSettings { heads { form sha256 name } } } }`;
    return ((await environment.read(query)) as { plan: { paperSettings: { heads: readonly object[] } } }).plan
      .paperSettings.heads;
  };
  const issued = async (key: string): Promise<string> => {
    await draftBulletin(environment);
    await processPaper(environment, key, 'issuePaper');
    return ((await paper(key, 'head')) as unknown as { head: string }).head;
  };

  test('must have been uploaded before it is put into force', async () => {
    const heads = [{ form: 'DOCUMENT', sha256: 'ab'.repeat(32), name: '红头.docx' }];
    const { refusal } = await giveOrder(environment, 'changePaperSettings', { settings: { ...settings, heads } });
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'settings.heads.0.sha256' });
  });

  test('is refused where its hash is that of a paper that was issued', async () => {
    const { sha256 } = await paper('p4');
    const heads = [
      {
        form: 'LETTER',
        sha256: (await environment.ports.papers.keepTemplate(await exampleTemplate())).sha256,
        name: 'a',
      },
      { form: 'DOCUMENT', sha256: sha256 ?? '', name: '通报.docx' },
    ];
    const { refusal } = await giveOrder(environment, 'changePaperSettings', { settings: { ...settings, heads } });
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'settings.heads.1.sha256' });
    expect(await headsInForce()).toEqual([]);
  });

  test('is that of papers that are issued from then on, by its hash, until it is removed; each paper keeps its own', async () => {
    const { sha256 } = await environment.ports.papers.keepTemplate(await exampleTemplate());
    const heads = [{ form: 'DOCUMENT', sha256, name: '红头.docx' }];
    expect(
      (await giveOrder(environment, 'changePaperSettings', { settings: { ...settings, heads } })).refusal,
    ).toBeNull();
    expect(await headsInForce()).toEqual(heads);
    // Left out, they stay.
    expect((await giveOrder(environment, 'changePaperSettings', { settings })).refusal).toBeNull();
    expect(await headsInForce()).toEqual(heads);
    expect(await issued('p5')).toBe(sha256);
    const file = (await paper('p5')).sha256 ?? '';
    const renderer = openRenderer();
    onTestFinished(() => renderer.close());
    const template = (await environment.ports.papers.file(sha256)) ?? new Uint8Array();
    const rendered = async () =>
      createHash('sha256')
        .update(await renderer.render(await contentOf('p5'), template))
        .digest('hex');
    expect(await rendered()).toBe(file);

    expect(
      (await giveOrder(environment, 'changePaperSettings', { settings: { ...settings, heads: [] } })).refusal,
    ).toBeNull();
    expect(await headsInForce()).toEqual([]);
    expect(await issued('p6')).toBeNull();
    expect(await contentOf('p5')).toMatchObject({ head: sha256 });
    expect(await rendered()).toBe(file);
  });
});
