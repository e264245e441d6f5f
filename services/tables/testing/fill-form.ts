/** Fills in a form as somebody at a spreadsheet would: cells by their addresses, the rest of the file as it was. */

import { openXlsx, saveXlsx } from 'hucre/xlsx';

/** Finds the cell by the head of its column and the number of the row below the heads, from 0. */
export const fillForm = async (
  file: Uint8Array,
  entries: readonly { readonly row: number; readonly head: string; readonly value: string | number }[],
): Promise<{ readonly file: Uint8Array; readonly heads: readonly string[]; readonly headRow: number }> => {
  const workbook = await openXlsx(file);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The form has no sheet');
  const headRow = sheet.rows.findIndex((row) => entries.every(({ head }) => row.includes(head)));
  const heads = (sheet.rows[headRow] ?? []).map(String);
  for (const { row, head, value } of entries) {
    const at = headRow + 1 + row;
    const column = heads.indexOf(head);
    const cells = sheet.rows[at] ?? [];
    cells[column] = value;
    sheet.rows[at] = cells;
    const known = sheet.cells?.get(`${at},${column}`);
    sheet.cells?.set(`${at},${column}`, {
      ...known,
      value,
      type: typeof value === 'number' ? 'number' : 'string',
    });
  }
  return { file: await saveXlsx(workbook), heads, headRow };
};
