import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleWorkbook } from '../testing/example-workbook.ts';
import { excelWith, SHEET_PART, sheetXml } from '../testing/excel-parts.ts';
import { localPart, zipOf } from '../testing/zip.ts';
import { openTableWorkshop, type TableWorkshop } from '../worker/table-workshop.ts';
import { writeWorkbook } from '../xlsx/write.ts';
import type { FileFaultCode } from './file-fault.ts';
import { readFile } from './read-file.ts';

let workshop: TableWorkshop;
beforeAll(() => {
  workshop = openTableWorkshop();
});
afterAll(() => workshop.close());

type Attack = readonly [name: string, code: FileFaultCode, file: () => Promise<Uint8Array> | Uint8Array];

const ZEROS = new Uint8Array(300_000_000);
const text = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'));
const rel = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`).join('')}]>`;
const macroTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';

const ATTACKS: readonly Attack[] = [
  ['300 MB of zeros in a sheet, declared truly', 'BOMB', () => excelWith({ [SHEET_PART]: ZEROS })],
  [
    '300 MB of zeros in a sheet, declared as 1,000 bytes',
    'BOMB',
    () => excelWith({ [SHEET_PART]: { content: ZEROS, declaredSize: 1_000 } }),
  ],
  ['300 MB of zeros in a picture that is not read', 'BOMB', () => excelWith({ 'xl/media/image1.png': ZEROS })],
  [
    'a sheet that lies within the bytes of another',
    'BOMB',
    () => {
      const inner = { name: 'xl/worksheets/sheet2.xml', content: sheetXml(' ') };
      const outer = { name: 'xl/worksheets/sheet1.xml', content: localPart(inner), method: 0 };
      return zipOf([outer, { ...inner, at: 30 + outer.name.length }]);
    },
  ],
  [
    'two thousand parts',
    'BOMB',
    () => zipOf(Array.from({ length: 2_000 }, (_, index) => ({ name: `xl/${index}.xml`, content: 'x' }))),
  ],
  ['a million rows', 'TOO_MANY_ROWS', () => excelWith({ [SHEET_PART]: sheetXml('<row/>'.repeat(1_000_000)) })],
  [
    'two cells at opposite corners of the sheet',
    'TOO_MANY_ROWS',
    () =>
      excelWith({
        [SHEET_PART]: sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        ),
      }),
  ],
  [
    'a cell in the last column',
    'TOO_MANY_ROWS',
    () => excelWith({ [SHEET_PART]: sheetXml('<row><c r="XFD1"><v>1</v></c></row>') }),
  ],
  [
    'a hundred thousand merged ranges',
    'TOO_MANY_ROWS',
    () => excelWith({ [SHEET_PART]: sheetXml(`<mergeCell ref="A1:B1"/>`.repeat(100_000)) }),
  ],
  [
    'a hundred sheets',
    'TOO_MANY_SHEETS',
    () => excelWith({ 'xl/workbook.xml': `<workbook>${'<sheet name="a"/>'.repeat(100)}</workbook>` }),
  ],
  [
    'entities that multiply to a billion',
    'ENTITIES',
    () => excelWith({ [SHEET_PART]: sheetXml('<row><c t="inlineStr"><is><t>&lol9;</t></is></c></row>', LAUGHS) }),
  ],
  [
    'an entity that reads a file of the server',
    'ENTITIES',
    () =>
      excelWith({
        'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
  ],
  [
    'an entity in lower case',
    'ENTITIES',
    () => excelWith({ 'xl/workbook.xml': '<!doctype a [<!entity x "1">]><workbook/>' }),
  ],
  [
    'a document type hidden in UTF-16',
    'ENTITIES',
    () => excelWith({ 'xl/workbook.xml': utf16('<!DOCTYPE a><workbook/>') }),
  ],
  [
    'a part that is said to be in UTF-7',
    'ENTITIES',
    () => excelWith({ 'xl/workbook.xml': '<?xml version="1.0" encoding="UTF-7"?><workbook/>' }),
  ],
  ['macros', 'MACROS', () => excelWith({ 'xl/vbaProject.bin': 'x' })],
  ['macros in another folder, in capitals', 'MACROS', () => excelWith({ 'other/VBAPROJECT.BIN': 'x' })],
  ['macros of Excel 4', 'MACROS', () => excelWith({ 'xl/macrosheets/sheet1.xml': '<a/>' })],
  ['a type that allows macros', 'MACROS', () => excelWith({ '[Content_Types].xml': macroTypes })],
  ['a link to another workbook', 'EXTERNAL_LINKS', () => excelWith({ 'xl/externalLinks/externalLink1.xml': '<a/>' })],
  ['a connection to a data source', 'EXTERNAL_LINKS', () => excelWith({ 'xl/connections.xml': '<a/>' })],
  [
    'a template fetched from elsewhere',
    'EXTERNAL_LINKS',
    () => excelWith({ 'xl/worksheets/_rels/sheet1.xml.rels': rel('attachedTemplate', 'http://elsewhere.example/a') }),
  ],
  ['an embedded object', 'EMBEDDED_OBJECTS', () => excelWith({ 'xl/embeddings/oleObject1.bin': 'x' })],
  ['a control', 'EMBEDDED_OBJECTS', () => excelWith({ 'xl/activeX/activeX1.xml': '<a/>' })],
  [
    'a password',
    'ENCRYPTED',
    () => writeXlsx({ sheets: [{ name: 'a', rows: [[1]] }], encryption: { password: 'a', spinCount: 1_000 } }),
  ],
  ['parts that are encrypted one by one', 'ENCRYPTED', () => excelWith({ 'xl/workbook.xml': { flags: 1 } })],
  ['names that climb out of a folder', 'DAMAGED', () => excelWith({ '../../etc/passwd': 'x' })],
  [
    'two parts of the same name',
    'DAMAGED',
    async () =>
      zipOf([
        { name: 'xl/workbook.xml', content: '<a/>' },
        { name: 'XL/workbook.xml', content: '<b/>' },
      ]),
  ],
  [
    'a part that its own header calls otherwise',
    'DAMAGED',
    () => excelWith({ 'xl/workbook.xml': { localName: 'xl/workbook.xlm' } }),
  ],
  ['an unknown way of packing', 'DAMAGED', () => excelWith({ 'xl/workbook.xml': { method: 14 } })],
  ['half of a file', 'DAMAGED', async () => (await excelWith()).slice(0, 2_000)],
  ['a file of the beginning of a zip alone', 'DAMAGED', () => text('PK\u0003\u0004')],
  ['elements nested 100,000 deep', 'DAMAGED', () => excelWith({ 'xl/workbook.xml': `${'<a>'.repeat(100_000)}` })],
  ['a sheet that is no XML', 'DAMAGED', () => excelWith({ 'xl/workbook.xml': 'no xml' })],
  [
    'a Word file',
    'NOT_A_TABLE',
    () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'word/document.xml', content: '<a/>' },
      ]),
  ],
  [
    'a binary workbook',
    'OLD_FORMAT',
    () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'xl/workbook.bin', content: 'a' },
      ]),
  ],
  [
    'an OpenDocument file',
    'OLD_FORMAT',
    () => zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  ],
  [
    'an Excel file of 1997',
    'OLD_FORMAT',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)]),
  ],
  ['a PDF', 'NOT_A_TABLE', () => text('%PDF-1.7')],
  ['a web page', 'NOT_A_TABLE', () => text('<html><script>alert(1)</script></html>')],
  ['a program', 'NOT_A_TABLE', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0])],
  ['zeros', 'NOT_A_TABLE', () => new Uint8Array(1_000)],
  ['nothing', 'EMPTY', () => new Uint8Array()],
  ['blank lines', 'EMPTY', () => text('\r\n\r\n')],
  ['eleven megabytes', 'TOO_LARGE', () => new Uint8Array(11_000_000).fill(0x61)],
  ['CSV of 20,000 rows', 'TOO_MANY_ROWS', () => text('a,b\r\n'.repeat(20_000))],
  ['CSV of a thousand columns', 'TOO_MANY_ROWS', () => text(`${'a,'.repeat(1_000)}\r\n`)],
  ['CSV in no encoding that is known', 'UNKNOWN_ENCODING', () => new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a])],
];

describe(`hostile or mistaken files (${ATTACKS.length})`, () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const [name, , make] of ATTACKS) files.set(name, await make());
  }, 60_000);

  it.each(ATTACKS)('refuses %s', async (name, code) => {
    const refused = await readFile(files.get(name) ?? new Uint8Array()).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      fault: { code, zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[A-Z]/) },
    });
  });

  it('are refused by the thread that reads them, in less than three seconds and 150 MB of memory each', async () => {
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);
    let slowest = 0;
    for (const file of files.values()) {
      const started = performance.now();
      expect(await workshop.read(file)).toHaveProperty('code');
      slowest = Math.max(slowest, performance.now() - started);
    }
    clearInterval(watch);
    const peakMb = Math.round((peak - before) / 1e6);
    console.info(`${files.size} hostile files: at most ${peakMb} MB, the slowest ${Math.round(slowest)} ms`);
    expect(peakMb).toBeLessThan(150);
    expect(slowest).toBeLessThan(3_000);
  }, 120_000);

  it('reads an honest file after all of them', async () => {
    expect(await workshop.read(await writeWorkbook(exampleWorkbook()))).toMatchObject({
      sheets: [{ name: '台账', rows: [expect.anything(), ['4.5-01', '新建公厕', 12.5, { date: '2023-06-30' }, null]] }],
    });
  });
});

describe('an honest file', () => {
  it('may contain hyperlinks, whose text is read', async () => {
    const rels = rel('hyperlink', 'https://example.com/');
    expect(await workshop.read(await excelWith({ 'xl/worksheets/_rels/sheet1.xml.rels': rels }))).toHaveProperty(
      'sheets',
    );
  });

  it('may contain formulas, of which the last result is read', async () => {
    const data = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>';
    expect(await workshop.read(await excelWith({ [SHEET_PART]: sheetXml(data) }))).toMatchObject({
      sheets: [{ rows: [[2, 'a']] }],
    });
  });

  it.each([
    ['UTF-8', Buffer.from('编号,数值\r\n4.5-01,12\r\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff编号,数值\r\n4.5-01,12\r\n')],
    ['UTF-16 with a mark', Buffer.from('\ufeff编号,数值\r\n4.5-01,12\r\n', 'utf16le')],
    [
      'GBK',
      Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a, ...Buffer.from('4.5-01,12\r\n')]),
    ],
    ['UTF-8 with tabs', Buffer.from('编号\t数值\n4.5-01\t12\n')],
    ['UTF-8 with semicolons', Buffer.from('编号;数值\n4.5-01;12\n')],
  ])('may be CSV in %s', async (_name, file) => {
    expect(await workshop.read(new Uint8Array(file))).toEqual({
      sheets: [
        {
          name: '',
          rows: [
            ['编号', '数值'],
            ['4.5-01', '12'],
          ],
          merges: [],
        },
      ],
    });
  });
});
