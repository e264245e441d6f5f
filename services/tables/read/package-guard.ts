/** Lets through the parts of an Excel file that hold its tables, and refuses files with anything that runs or leads outside. */

import { FileRefusedError } from './file-fault.ts';
import { unpack } from './unpack.ts';
import { guardedXml, guardRelationships, guardSheet, guardWorkbook } from './xml-guard.ts';
import { type ZipEntry, zipEntries } from './zip-directory.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** All that is read; the rest of the package is not unpacked at all. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const RELATIONSHIPS = /\.rels$/i;

const FORBIDDEN = [
  [/(^|\/)vbaProject|(^|\/)xl\/(macrosheets|dialogsheets|vbaData)/i, 'MACROS'],
  [/^xl\/(externalLinks\/|connections\.xml|queryTables\/|model\/)/i, 'EXTERNAL_LINKS'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, 'EMBEDDED_OBJECTS'],
] as const;

/** Name → content of the parts that hold tables. @throws FileRefusedError */
export const guardedParts = (file: Buffer): ReadonlyMap<string, Buffer> => {
  const entries = zipEntries(file);
  const names = entries.map(({ name }) => name);
  for (const [pattern, code] of FORBIDDEN)
    if (names.some((name) => pattern.test(name))) throw new FileRefusedError(code);
  if (!names.includes(WORKBOOK) || !names.includes(CONTENT_TYPES)) throw new FileRefusedError(otherFormat(names));
  for (const entry of entries) if (RELATIONSHIPS.test(entry.name)) guardRelationships(guardedXml(unpack(entry)));
  return new Map(entries.filter(({ name }) => READ.test(name)).map((entry) => [entry.name, guardedPart(entry)]));
};

const guardedPart = (entry: ZipEntry): Buffer => {
  const part = unpack(entry);
  const xml = guardedXml(part);
  if (entry.name === CONTENT_TYPES && /macroEnabled|vbaProject/i.test(xml)) throw new FileRefusedError('MACROS');
  if (entry.name === WORKBOOK) guardWorkbook(xml);
  if (SHEET.test(entry.name)) guardSheet(xml);
  return part;
};

/** Other archives of office programs, as far as their parts show it. */
const otherFormat = (names: readonly string[]) =>
  names.some((name) => name === 'mimetype' || name === 'content.xml' || name === 'xl/workbook.bin')
    ? 'OLD_FORMAT'
    : 'NOT_A_TABLE';
