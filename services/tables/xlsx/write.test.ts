import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { exampleSheet, exampleWorkbook } from '../testing/example-workbook.ts';
import { writeWorkbook } from './write.ts';

const partsOf = async (file: Promise<Uint8Array>): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(await file)).map(([name, part]) => [name, strFromU8(part)]));
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a workbook as a file of Excel', () => {
  it('holds real numbers and dates, which can be sorted and added up', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(exampleWorkbook()), { readStyles: true });
    const [, row] = sheets[0]?.rows ?? [];
    expect(row).toEqual(['4.5-01', '新建公厕', 12.5, new Date('2023-06-30T00:00:00Z'), null]);
    expect(sheets[0]?.cells?.get('1,3')?.style?.numFmt).toBe('yyyy-mm-dd');
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '=cmd|"/C calc"!A0'])(
    'keeps a text that begins like a formula as text: %s',
    async (text) => {
      const file = writeWorkbook(exampleWorkbook(exampleSheet({ rows: [['1', text, 1, null, null]] })));
      const parts = await partsOf(file);
      expect(parts[SHEET]).not.toMatch(/<f[ >]/);
      expect(parts[SHEET]).toContain('<c r="B2" t="s"');
      expect((await readXlsx(await file)).sheets[0]?.rows[1]?.[1]).toBe(text);
      // The format of texts: editing the cell does not make it a formula either.
      const { sheets } = await readXlsx(await file, { readStyles: true });
      expect(sheets[0]?.cells?.get('1,1')?.style?.numFmt).toBe('@');
    },
  );

  it('freezes heads, filters them, and prints on A4 with the heads on each page and the place in the log below', async () => {
    const { [SHEET]: sheet = '', 'xl/workbook.xml': book = '' } = await partsOf(writeWorkbook(exampleWorkbook()));
    expect(sheet).toContain('xSplit="2" ySplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:E2"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"/);
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(sheet).toContain('&amp;L&amp;8 2023年6月30日数据，日志第7条');
    expect(book).toContain('_xlnm.Print_Titles');
  });

  it('locks a form but for what is filled in, hides its keys, and offers its lists', async () => {
    const sheet = exampleSheet({
      isForm: true,
      title: '月报表',
      head: [{ label: '数据截至', value: '2023-06-30', input: 'date' }],
      notes: ['只填浅黄的格'],
    });
    const parts = await partsOf(writeWorkbook(exampleWorkbook(sheet)));
    expect(parts[SHEET]).toContain('<sheetProtection sheet="1"');
    expect(parts[SHEET]).toMatch(/<col min="1" max="1"[^>]*hidden="true"/);
    expect(parts[SHEET]).toContain('<dataValidation type="list"');
    expect(parts[SHEET]).toContain('"是,否"');
    expect(parts['xl/styles.xml']).toMatch(/<protection locked="(0|false)"\/>/);
    expect(parts[SHEET]).not.toContain('<autoFilter');
  });

  it('has the same bytes whenever it is written', async () => {
    const write = async () => Buffer.from(await writeWorkbook(exampleWorkbook())).toString('base64');
    expect(await write()).toBe(await write());
  });

  it('leaves out characters that a file of Excel cannot hold', async () => {
    const rows = [['1', 'a\u0000b\u000bc\ud800d', 1, null, null]];
    const { sheets } = await readXlsx(await writeWorkbook(exampleWorkbook(exampleSheet({ rows }))));
    expect(sheets[0]?.rows[1]?.[1]).toBe('abc\ufffdd');
  });
});

describe('a printed sheet', () => {
  const groups = exampleSheet({
    columns: [
      { title: '编号', kind: 'text', width: 10 },
      { title: '举措', kind: 'text', width: 30 },
      { title: '目标', kind: 'text', width: 100 },
      { title: '路线图', kind: 'text', width: 120, startsPage: true },
      { title: '进展', kind: 'text', width: 20, startsPage: true },
    ],
    rows: [['1', '新建公厕', '12座', '提交方案。'.repeat(40), '正常']],
  });

  it('begins a page with each group of columns and repeats the columns that stay in sight', async () => {
    const { [SHEET]: sheet = '', 'xl/workbook.xml': book = '' } = await partsOf(writeWorkbook(exampleWorkbook(groups)));
    expect(sheet).toMatch(/<colBreaks count="2"[^>]*><brk id="3"[^>]*><brk id="4"/);
    expect(sheet).not.toContain('fitToPage="1"');
    expect(book).toContain('台账!$1:$1,台账!$A:$B');
  });

  it('is as large as its broadest page allows', async () => {
    const { [SHEET]: sheet = '' } = await partsOf(writeWorkbook(exampleWorkbook(groups)));
    // 10, 30 and 120 characters on the 128 that A4 has.
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" scale="80"/>');
  });

  it('has rows as high as their longest text needs', async () => {
    const { [SHEET]: sheet = '' } = await partsOf(writeWorkbook(exampleWorkbook(groups)));
    // 200 Chinese characters, 51 on each line.
    expect(sheet).toMatch(/<row r="2"[^>]* ht="63"/);
  });

  it('has the title of its workbook above each page', async () => {
    const { [SHEET]: sheet = '' } = await partsOf(writeWorkbook(exampleWorkbook(groups)));
    expect(sheet).toContain('<oddHeader>&amp;C&amp;"黑体"&amp;14 示例</oddHeader>');
  });
});
