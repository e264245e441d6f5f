/** The parts of a small Excel file, to be changed one by one. */

import { strToU8, unzipSync } from 'fflate';
import { writeWorkbook } from '../xlsx/write.ts';
import { exampleWorkbook } from './example-workbook.ts';
import { type Part, zipOf } from './zip.ts';

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** Parts of the same name are replaced, the rest is added; what is null is left out. */
export const excelWith = async (
  changes: Readonly<Record<string, string | Uint8Array | Partial<Part> | null>> = {},
): Promise<Uint8Array> => {
  const parts = new Map<string, Part>(
    Object.entries(unzipSync(await writeWorkbook(exampleWorkbook()))).map(([name, content]) => [
      name,
      { name, content },
    ]),
  );
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else if (typeof change === 'string') parts.set(name, { name, content: strToU8(change) });
    else if (change instanceof Uint8Array) parts.set(name, { name, content: change });
    else parts.set(name, { ...(parts.get(name) ?? { content: '' }), name, ...change });
  }
  return zipOf([...parts.values()]);
};

export const sheetXml = (data: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
