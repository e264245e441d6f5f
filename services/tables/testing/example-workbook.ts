/** A small workbook with a column of each kind. */

import type { Sheet, Workbook } from '../workbook/workbook.ts';

export const exampleSheet = (changes: Partial<Sheet> = {}): Sheet => ({
  name: '台账',
  title: null,
  head: [],
  notes: [],
  columns: [
    { title: '编号', kind: 'text', width: 10, hidden: changes.isForm ?? false },
    { title: '举措', kind: 'text', width: 30 },
    { title: '数值', kind: 'number', width: 10, input: true },
    { title: '时限', kind: 'date', width: 12 },
    { title: '属实', kind: 'text', width: 8, input: true, choices: ['是', '否'] },
  ],
  rows: [['4.5-01', '新建公厕', 12.5, '2023-06-30', null]],
  frozen: 2,
  isForm: false,
  ...changes,
});

export const exampleWorkbook = (sheet: Sheet = exampleSheet()): Workbook => ({
  title: '示例',
  sheets: [sheet],
  day: '2023-06-30',
  foot: '2023年6月30日数据，日志第7条，哈希值abc',
});
