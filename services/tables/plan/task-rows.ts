/** Groups the rows of a task table: a row without a task's name goes on with the task above, merged cells or not. */

import { cellText } from '../forms/read-values.ts';
import type { ReadCell, ReadSheet } from '../read/read-book.ts';
import type { TaskHead, TaskPlaces } from './task-columns.ts';

export type TaskRow = { readonly at: number; readonly cells: readonly ReadCell[] };
export type TaskGroup = { readonly section: string; readonly rows: readonly [TaskRow, ...TaskRow[]] };

/** Columns of which one cell may be merged over several tasks. */
const SHARED = ['section', 'lead', 'support', 'leader', 'responsible'] as const;
/** "一、扩大有效需求", "（二）发展实体经济": a line of its own above the tasks of a section. */
const SECTION_LINE =
  /^(第?[一二三四五六七八九十]+[、．.]|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\))\s*(.+)$/;

export const taskGroups = (sheet: ReadSheet, { row: head, places }: TaskHead): readonly TaskGroup[] => {
  const cells = withShared(sheet, places);
  const groups: { readonly section: string; readonly rows: [TaskRow, ...TaskRow[]] }[] = [];
  let section = '';
  for (let at = head + 1; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    const filled = row.map(cellText).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const line = filled.length === 1 ? SECTION_LINE.exec(filled[0] ?? '') : null;
    if (line) {
      section = line[2] ?? '';
      continue;
    }
    const own = cellText(row[places.section ?? -1]);
    if (own !== '') section = own.replace(SECTION_LINE, '$2');
    const last = groups.at(-1);
    if (cellText(row[places.title ?? -1]) === '' && last) last.rows.push({ at, cells: row });
    else groups.push({ section, rows: [{ at, cells: row }] });
  }
  return groups;
};

/** Fills merged cells of the shared columns down, so that each task has what is written for several. */
const withShared = ({ rows, merges }: ReadSheet, places: TaskPlaces): readonly (readonly ReadCell[])[] => {
  const shared = new Set(SHARED.flatMap((column) => places[column] ?? []));
  const filled = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow } of merges) {
    if (!shared.has(startCol)) continue;
    for (let at = startRow + 1; at <= Math.min(endRow, filled.length - 1); at += 1) {
      const row = filled[at];
      if (row) row[startCol] = rows[startRow]?.[startCol] ?? null;
    }
  }
  return filled;
};
