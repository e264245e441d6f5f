/** Checks an XML part before it is parsed: its encoding, entities, and how many rows, columns and merges a sheet declares. */

import { FileRefusedError } from './file-fault.ts';
import { MAX_COLUMN, MAX_MERGES, MAX_ROW, MAX_SHEETS } from './limits.ts';
import { xmlTokens } from './xml-tokens.ts';

/** @throws FileRefusedError unless it is UTF-8 without a document type. */
export const guardedXml = (part: Buffer): string => {
  const text = decoded(part);
  const encoding = /^\s*<\?xml[^>]*encoding=["']([^"']+)["']/i.exec(text)?.[1] ?? 'utf-8';
  // Another encoding could hide a document type from this check; every spreadsheet program writes UTF-8.
  if (!/^utf-?8$/i.test(encoding) || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileRefusedError('ENTITIES');
  return text;
};

const decoded = (part: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw new FileRefusedError('ENTITIES');
  }
};

/** Counts without building anything. @throws FileRefusedError */
export const guardSheet = (xml: string): void => {
  let rows = 0;
  for (const [, place] of xml.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\sr="(\d+)")?/g)) {
    rows += 1;
    if (rows > MAX_ROW || Number(place ?? 0) > MAX_ROW) throw new FileRefusedError('TOO_MANY_ROWS');
  }
  let cells = 0;
  for (const [, column = '', row] of xml.matchAll(/<(?:\w+:)?c\b(?:[^>]*?\sr="([A-Za-z]{1,4})(\d{1,9})")?/g)) {
    cells += 1;
    if (cells > MAX_ROW * MAX_COLUMN || Number(row ?? 0) > MAX_ROW || columnOf(column) > MAX_COLUMN)
      throw new FileRefusedError('TOO_MANY_ROWS');
  }
  const merges = xml.match(/<(?:\w+:)?mergeCell\b/g)?.length ?? 0;
  if (merges > MAX_MERGES) throw new FileRefusedError('TOO_MANY_ROWS');
};

/** From 1. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** @throws FileRefusedError */
export const guardWorkbook = (xml: string): void => {
  const sheets = xml.match(/<(?:\w+:)?sheet\b/g)?.length ?? 0;
  if (sheets > MAX_SHEETS) throw new FileRefusedError('TOO_MANY_SHEETS');
};

/** A hyperlink in a cell is text to us; everything else that leads outside is refused. @throws FileRefusedError */
export const guardRelationships = (xml: string): void => {
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'start' || !/^\s*external\s*$/i.test(token.attributes.get('TargetMode') ?? '')) continue;
    if (!/\/hyperlink$/i.test(token.attributes.get('Type') ?? '')) throw new FileRefusedError('EXTERNAL_LINKS');
  }
};
