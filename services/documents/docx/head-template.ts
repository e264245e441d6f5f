/** An office's own Word template for the head of its papers: its marks, and how a paper is set into it. */

import { dateZh } from '@duban/domain';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Paper } from '../paper/paper.ts';

/** Where the text of the paper goes: a paragraph of its own that holds nothing else. */
const BODY = '正文';
/** Every template must have these. */
export const REQUIRED_MARKS = ['发文字号', '标题', BODY] as const;
/** And may have these. */
export const OPTIONAL_MARKS = ['发文机关', '签发人', '成文日期'] as const;

const DELIMITERS = { tagStart: '{{', tagEnd: '}}' } as const;
const DOCUMENT = 'word/document.xml';
const CORE = 'docProps/core.xml';
/** Stands in the place of the text until that is set in; no text of an office holds it. */
const PLACE = 'DUBAN-TEXT-OF-THE-PAPER';

const handler = () => new TemplateHandler({ delimiters: DELIMITERS });

/** What stands between braces, in the order of the document. @throws where braces do not match */
export const marksIn = async (template: Uint8Array): Promise<readonly string[]> =>
  (await handler().parseTags(Buffer.from(template))).map(({ rawText }) =>
    rawText.slice(DELIMITERS.tagStart.length, -DELIMITERS.tagEnd.length).trim(),
  );

/**
 * The template with its marks filled, and the text of `set` (a file of Word without a head) in the place of its body: page,
 * styles, head and foot are those of the template. @throws where the mark of the body is not a paragraph of its own
 */
export const withHead = async (template: Uint8Array, paper: Paper, set: Uint8Array): Promise<Uint8Array> => {
  const { number, title, banner, signer = '', signature } = paper;
  const filled = await handler().process(Buffer.from(template), {
    发文字号: number ?? '',
    标题: title,
    发文机关: banner,
    签发人: signer,
    成文日期: signature ? dateZh(signature.on) : '',
    [BODY]: PLACE,
  });
  const parts: Zippable = unzipSync(filled);
  const own = unzipSync(set);
  parts[DOCUMENT] = strToU8(withText(textOf(parts, DOCUMENT), bodyIn(textOf(own, DOCUMENT))));
  // Title and author of the paper, not of whoever made the template.
  if (parts[CORE] && own[CORE]) parts[CORE] = own[CORE];
  return zipSync(parts);
};

const textOf = (parts: Zippable, name: string): string => {
  const part = parts[name];
  if (!(part instanceof Uint8Array)) throw new Error(`The file of Word has no ${name}`);
  return strFromU8(part);
};

/** The paragraphs and tables, without the properties of the page. */
const bodyIn = (xml: string): string => {
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  return xml.slice(from, xml.lastIndexOf('<w:sectPr'));
};

const PARAGRAPH_START = /<w:p[ >]/g;
const PARAGRAPH_END = '</w:p>';

/** In the place of the paragraph that holds the mark. */
const withText = (xml: string, text: string): string => {
  const at = xml.indexOf(PLACE);
  const start = [...xml.slice(0, at).matchAll(PARAGRAPH_START)].at(-1)?.index ?? -1;
  const end = xml.indexOf(PARAGRAPH_END, at);
  const shown = xml.slice(start, end).replaceAll(/<[^>]*>/g, '');
  if (at === -1 || start === -1 || end === -1 || shown.trim() !== PLACE || !isTopLevel(xml.slice(0, start)))
    throw new MisplacedBodyError();
  return `${xml.slice(0, start)}${text}${xml.slice(end + PARAGRAPH_END.length)}`;
};

/** The mark of the body stands in a table, in a frame, or beside other text. */
export class MisplacedBodyError extends Error {
  override readonly name = 'MisplacedBodyError';
  constructor() {
    super('The mark of the body must be a paragraph of its own, outside of tables and text boxes');
  }
}

/** Neither in a table nor in a text box. */
const isTopLevel = (before: string): boolean =>
  ['w:tbl', 'w:txbxContent', 'w:sdt'].every(
    (name) =>
      (before.match(new RegExp(`<${name}[ >]`, 'g')) ?? []).length ===
      (before.match(new RegExp(`</${name}>`, 'g')) ?? []).length,
  );
