import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { linkedParagraph } from '../paper/links.ts';
import type { Paper, PaperForm } from '../paper/paper.ts';
import { examplePaper } from '../testing/example-paper.ts';
import { renderDocx } from './render.ts';

const FORMS: readonly PaperForm[] = ['document', 'letter', 'minutes', 'sheet'];
/** Longer than the two seconds in which a zip archive counts time. */
const TWO_WRITINGS_APART_MS = 2_100;

const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
const partsOf = async (paper: Paper): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(await renderDocx(paper))).map(([name, part]) => [name, strFromU8(part)]));
const documentOf = async (paper: Paper): Promise<string> => (await partsOf(paper))['word/document.xml'] ?? '';
/** What is printed, paragraph by paragraph. */
const linesOf = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .map((one) => [...one.matchAll(/<w:t[ >][^<]*/g)].map(([found]) => found.replace(/^<w:t[^>]*>/, '')).join(''))
    .filter((line) => line !== '');

describe('a paper as a file of Word', () => {
  // They wait at once.
  it.concurrent.each(FORMS)(
    'has the same bytes in the form %s when it is rendered again seconds later',
    async (form) => {
      const first = await renderDocx(examplePaper({ form }));
      await setTimeout(TWO_WRITINGS_APART_MS);
      expect(hashOf(await renderDocx(examplePaper({ form })))).toBe(hashOf(first));
    },
  );

  it('is dated on the day of the paper and not when the file was written', async () => {
    const core = (await partsOf(examplePaper()))['docProps/core.xml'];
    expect(core).toContain('2023-07-03T00:00:00Z</dcterms:created>');
    expect(core).toContain('2023-07-03T00:00:00Z</dcterms:modified>');
  });

  it('leaves the margins of the standard, in twips', async () => {
    const xml = await documentOf(examplePaper());
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 37, 26, 35 and 28 mm.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('sets lines of which 22 fill the page and characters of which 28 fill the line', async () => {
    const xml = await documentOf(examplePaper());
    const [, line] = /今年以来/.test(xml)
      ? (/<w:spacing[^>]*w:line="(\d+)" w:lineRule="exact"\/>/.exec(xml) ?? [])
      : [];
    expect(22 * Number(line)).toBeLessThanOrEqual(16_838 - 2_098 - 1_984);
    expect(23 * Number(line)).toBeGreaterThan(16_838 - 2_098 - 1_984);
    const [, spacing] = /<w:spacing w:val="(-?\d+)"\/>/.exec(xml) ?? [];
    const character = 320 + Number(spacing);
    expect(28 * character).toBeLessThanOrEqual(11_906 - 1_587 - 1_474);
    expect(29 * character).toBeGreaterThan(11_906 - 1_587 - 1_474);
  });

  it('prints its parts in the order of the standard', async () => {
    expect(linesOf(await documentOf(examplePaper()))).toEqual([
      '青山区人民政府督查室文件',
      '〔2023〕　　号',
      '关于2023年6月份重点工作进展情况的通报',
      '各街道办事处、区政府有关部门：',
      expect.stringMatching(/^今年以来/),
      '一、总体情况',
      '（一）主要目标',
      expect.stringMatching(/^区教育局。今年以来/),
      '附件：1. 逾期未办结的节点',
      '2. 任务书',
      '青山区人民政府督查室',
      '2023年7月3日',
      '（此件公开发布）',
      '附件1',
      '逾期未办结的节点',
      '截至6月30日',
      '序号',
      '举措',
      '1',
      '新建学校&lt;2所&gt;&amp;扩建1所',
      '2',
      '一行',
      '又一行',
      '附件2',
      '任务书',
      '举措',
      '新建学校',
      '牵头单位',
      '区教育局',
      '配合单位',
      '抄送：区委办公室，区人大常委会办公室。',
      '青山区人民政府督查室2023年7月3日印发',
      `数据取自计划日志第812条，校验值${'0123456789abcdef'.repeat(4)}`,
    ]);
  });

  it('gives a single annex no number', async () => {
    const [annex] = examplePaper().annexes;
    const lines = linesOf(await documentOf(examplePaper({ annexes: annex ? [annex] : [] })));
    expect(lines).toContain('附件：逾期未办结的节点');
    expect(lines).toContain('附件');
  });

  it('tells WPS the widths of its columns', async () => {
    expect(await documentOf(examplePaper())).toMatch(/<w:gridCol w:w="1474"\/><w:gridCol w:w="7371"\/>/);
  });

  it('numbers odd pages at the right and even pages at the left', async () => {
    const parts = await partsOf(examplePaper());
    const footers = Object.entries(parts).filter(([name]) => /footer\d\.xml$/.test(name));
    expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    expect(parts['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  it('gives the first page of a letter double red rules of 170 mm and no number', async () => {
    const parts = await partsOf(examplePaper({ form: 'letter' }));
    const headsAndFeet = Object.entries(parts).filter(([name]) => /(header|footer)\d\.xml$/.test(name));
    const ruled = headsAndFeet.filter(([, xml]) => xml.includes('FF0000') && xml.includes('w:pBdr'));
    expect(ruled.map(([, xml]) => /<w:ind w:left="-(\d+)" w:right="-(\d+)"/.exec(xml)?.slice(1).map(Number))).toEqual([
      [453, 340],
      [453, 340],
    ]);
    for (const [, xml] of ruled) expect(xml).not.toContain('PAGE');
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });

  it('names neither an issuing office nor a day of printing at the end of a letter', async () => {
    const lines = linesOf(await documentOf(examplePaper({ form: 'letter' })));
    expect(lines).toContain('抄送：区委办公室，区人大常委会办公室。');
    expect(lines.filter((line) => line.includes('印发'))).toEqual([]);
  });

  it('leads from linked words to its site, in black as the text around them', async () => {
    const body = [linkedParagraph(['完成', { text: '12座', path: '/measures/4.5-01?plan=p' }, '。'])];
    const parts = await partsOf(examplePaper({ body, site: 'https://duban.example' }));
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://duban.example/measures/4.5-01?plan=p"');
    const xml = parts['word/document.xml'] ?? '';
    expect(linesOf(xml)).toContain('完成12座。');
    expect(/<w:hyperlink.*?<\/w:hyperlink>/.exec(xml)?.[0]).not.toMatch(/w:color|w:u /);
  });

  it('has no links where nothing says where they lead', async () => {
    const body = [linkedParagraph([{ text: '12座', path: '/measures/4.5-01' }])];
    const parts = await partsOf(examplePaper({ body }));
    expect(parts['word/document.xml']).not.toContain('w:hyperlink');
  });

  it('lists who attended below the text of minutes', async () => {
    const attendance = [{ word: '出席', names: ['区教育局局长', '区住建局局长'] }];
    const lines = linesOf(await documentOf(examplePaper({ form: 'minutes', attendance })));
    expect(lines).toContain('出席：区教育局局长、区住建局局长');
  });
});
