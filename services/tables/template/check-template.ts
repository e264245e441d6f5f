/** Whether a Word template can be the head of an office's papers: safe to open, of the right page, with all its marks. */

import { MisplacedBodyError, marksIn, OPTIONAL_MARKS, REQUIRED_MARKS } from '@duban/documents/head-template';
import { renderDocx } from '@duban/documents/render';
import { unpack } from '../read/unpack.ts';
import { guardedXml } from '../read/xml-guard.ts';
import { type ZipEntry, zipEntries } from '../read/zip-directory.ts';
import { MACROS, OBJECTS, outsideOf } from './outside.ts';
import type { TemplateFault } from './template-fault.ts';
import { pageFaults } from './template-page.ts';
import { TRIAL_PAPER } from './trial-paper.ts';

const DOCUMENT = 'word/document.xml';
const ZIP = 'PK\u0003\u0004';

/** By the names of its parts. */
const FORBIDDEN_PARTS: readonly (readonly [RegExp, TemplateFault])[] = [
  [/vbaProject|vbaData/i, MACROS],
  [/(^|\/)(embeddings|activeX|ctrlProps|afchunk)/i, OBJECTS],
];

/** Empty where it can be used. @throws FileRefusedError where the archive itself is hostile or damaged */
export const checkTemplate = async (file: Buffer): Promise<readonly TemplateFault[]> => {
  if (file.subarray(0, ZIP.length).toString('latin1') !== ZIP) return [NOT_WORD];
  const entries = zipEntries(file);
  const unsafe = unsafeParts(entries);
  if (unsafe.length > 0) return unsafe;
  const document = entries.find(({ name }) => name === DOCUMENT);
  if (!document) return [NOT_WORD];
  const page = pageFaults(unpack(document).toString('utf8'));
  const marks = await markFaults(file);
  return page.length + marks.length > 0 ? [...page, ...marks] : trialFaults(file);
};

const NOT_WORD: TemplateFault = {
  code: 'NOT_WORD',
  zh: '不是Word文档（.docx），请另存为.docx后再传',
  en: 'The file is no Word document: save it as .docx',
};

/** Each reason once. */
const unsafeParts = (entries: readonly ZipEntry[]): readonly TemplateFault[] => {
  const found = new Map<string, TemplateFault>();
  const add = ({ code, zh, en }: TemplateFault): void => {
    found.set(code, { code, zh: `模板${zh}，不予接收`, en: `The template ${en}` });
  };
  for (const entry of entries) {
    for (const [pattern, fault] of FORBIDDEN_PARTS) if (pattern.test(entry.name)) add(fault);
    const part = unpack(entry);
    if (isXml(entry.name, part)) outsideOf(guardedXml(part)).forEach(add);
  }
  return [...found.values()];
};

/** Any name can be given to a part; what is no text in UTF-8 is refused by whoever reads it as XML. */
const isXml = (name: string, part: Buffer): boolean =>
  /\.(xml|rels)$/i.test(name) ||
  /^(\u00ef\u00bb\u00bf)?\s*<|^(\u00ff\u00fe|\u00fe\u00ff|\0<|<\0)/.test(part.toString('latin1', 0, 1_000));

const KNOWN: readonly string[] = [...REQUIRED_MARKS, ...OPTIONAL_MARKS];
const inBraces = (marks: readonly string[]): string => marks.map((mark) => `{{${mark}}}`).join('、');

const markFaults = async (file: Buffer): Promise<readonly TemplateFault[]> => {
  const marks = await marksIn(file).catch(() => null);
  if (!marks)
    return [
      { code: 'BROKEN_MARKS', zh: '标记的大括号不成对，须形如{{标题}}', en: 'The braces of a mark do not match' },
    ];
  const missing = REQUIRED_MARKS.filter((mark) => !marks.includes(mark));
  const unknown = [...new Set(marks.filter((mark) => !KNOWN.includes(mark)))];
  const twice = [...new Set(marks.filter((mark, index) => mark === '正文' && marks.indexOf(mark) !== index))];
  return [
    ...(missing.length > 0
      ? [
          {
            code: 'MISSING_MARKS',
            zh: `缺少标记${inBraces(missing)}`,
            en: `These marks are missing: ${inBraces(missing)}`,
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            code: 'UNKNOWN_MARKS',
            zh: `有不认识的标记${inBraces(unknown)}，可用的标记为${inBraces(KNOWN)}`,
            en: `These marks are unknown: ${inBraces(unknown)}; known are ${inBraces(KNOWN)}`,
          },
        ]
      : []),
    ...(twice.length > 0
      ? [{ code: 'REPEATED_MARK', zh: '标记{{正文}}只能有一处', en: 'The mark {{正文}} may stand once only' }]
      : []),
  ];
};

/** Sets a paper into it, as every paper will be. */
const trialFaults = async (file: Buffer): Promise<readonly TemplateFault[]> => {
  try {
    await renderDocx(TRIAL_PAPER, file);
    return [];
  } catch (error) {
    return error instanceof MisplacedBodyError
      ? [
          {
            code: 'MISPLACED_BODY',
            zh: '标记{{正文}}须独占一段，不能在表格、文本框或控件内',
            en: 'The mark {{正文}} must be a paragraph of its own, outside of tables, text boxes and controls',
          },
        ]
      : [
          {
            code: 'NOT_USABLE',
            zh: '试排未成，请用Word或WPS重新保存后再传',
            en: 'A trial paper could not be set: save it anew',
          },
        ];
  }
};
