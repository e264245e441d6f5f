/** What all tables of a plan have in common: the title, the day, and where in the log their figures were taken. */

import { NothingToDrawError, proofOf, type Source, titled } from '@duban/documents';
import { dateZh } from '@duban/domain';
import type { Sheet, Workbook } from '../workbook/workbook.ts';

/** A list to look at: its heads are the first row, so that it can be sorted and filtered as it is. */
export const listSheet = (sheet: Pick<Sheet, 'columns' | 'frozen' | 'name' | 'rows'>): Sheet => ({
  title: null,
  head: [],
  notes: [],
  isForm: false,
  ...sheet,
});

export const workbookOf = async (source: Source, title: string, sheets: readonly Sheet[]): Promise<Workbook> => {
  if (sheets.length === 0) throw new NothingToDrawError('没有可列的内容');
  const { position, hash } = await proofOf(source);
  return {
    title: titled(source, title),
    sheets,
    day: source.today,
    foot: `${dateZh(source.today)}数据，日志第${position}条，哈希值${hash}`,
  };
};
