/** What in the XML of a template runs, or leads outside of its file. */

import { type XmlToken, xmlTokens } from '../read/xml-tokens.ts';
import type { TemplateFault } from './template-fault.ts';

export const MACROS = { code: 'MACROS', zh: '含有宏', en: 'has macros' };
export const OBJECTS = { code: 'EMBEDDED_OBJECTS', zh: '含有嵌入的对象、控件或文档', en: 'has embedded objects' };
const LINKS = { code: 'EXTERNAL_LINKS', zh: '含有指向文件以外的链接', en: 'links outside of the file' };
const FIELDS = { code: 'EXTERNAL_LINKS', zh: '含有取自其他文件的域', en: 'has fields that read other files' };

const READING_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|IMPORT|DATABASE|MACROBUTTON)\b/i;
const EXTERNAL = /^\s*external\s*$/i;
const MACRO = /macroEnabled|vbaProject/i;

/** @throws FileRefusedError where the part is not XML */
export const outsideOf = (xml: string): readonly TemplateFault[] => {
  const found: TemplateFault[] = [];
  const fields = createFields();
  for (const token of xmlTokens(xml)) {
    fields.take(token);
    if (token.kind !== 'start') continue;
    const { name, attributes } = token;
    if (EXTERNAL.test(attributes.get('TargetMode') ?? '')) found.push(LINKS);
    if ([...attributes.values()].some((value) => MACRO.test(value))) found.push(MACROS);
    if (name === 'altChunk') found.push(OBJECTS);
    if (name === 'mailMerge') found.push(FIELDS);
  }
  return fields.all().some((instruction) => READING_FIELD.test(instruction)) ? [...found, FIELDS] : found;
};

/** Gathers the instructions of fields, which editors tear into pieces, and which can stand within each other. */
const createFields = () => {
  const complete: string[] = [];
  /** The outermost first; before it what stands in no field. */
  const open: string[] = [''];
  let isInstruction = false;
  return {
    take(token: XmlToken): void {
      if (token.kind === 'text') {
        if (isInstruction) open.push(`${open.pop() ?? ''}${token.text}`);
        return;
      }
      if (/^(del)?instrText$/i.test(token.name)) isInstruction = token.kind === 'start';
      if (token.kind === 'end') return;
      const { name, attributes } = token;
      if (attributes.has('instr')) complete.push(attributes.get('instr') ?? '');
      if (name !== 'fldChar') return;
      if (attributes.get('fldCharType') === 'begin') open.push('');
      if (attributes.get('fldCharType') === 'end') complete.push(open.pop() ?? '');
    },
    all: (): readonly string[] => [...complete, ...open],
  };
};
