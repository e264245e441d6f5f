/** Draws up any table by its kind, and names its file. */

import { NothingToDrawError, type Source, snapshotSource } from '@duban/documents';
import { assertNever, dateZh, monthName } from '@duban/domain';
import type { Workbook } from '../workbook/workbook.ts';
import { drawAmendmentForm } from './amendment-form.ts';
import { drawBulletinTables } from './bulletin-tables.ts';
import { drawLedger, drawMeasureList } from './ledger.ts';
import type { MeasureAsk } from './measure-facts.ts';
import { drawMonthForm } from './month-form.ts';
import { drawTaskTable, taskTableTemplate } from './task-table.ts';

export type TableAsk =
  | ({ readonly kind: 'ledger' | 'measures' | 'amendment-form' } & MeasureAsk)
  /** `unit`: its key. */
  | { readonly kind: 'month-form'; readonly unit: string }
  /** `month`: "2023-06"; by default that of the day shown. */
  | { readonly kind: 'bulletin-annexes'; readonly month?: string | null }
  /** The whole plan, to be imported elsewhere, or the empty table to fill in. */
  | { readonly kind: 'task-table' | 'task-template' };

/** In the order of a menu, with the words for them. */
export const TABLE_KINDS = {
  ledger: '台账',
  measures: '举措清单',
  'month-form': '单位月报表',
  'amendment-form': '目标、期限调整表',
  'bulletin-annexes': '通报附表',
  'task-table': '任务分解表',
  'task-template': '任务分解表模板',
} as const satisfies Readonly<Record<TableAsk['kind'], string>>;

export type DrawnTable = Pick<Source, 'position' | 'today'> & {
  readonly workbook: Workbook;
  readonly fileName: string;
};

/** @throws NothingToDrawError, TableTooLargeError */
export const drawTable = async (shown: Source, ask: TableAsk): Promise<DrawnTable> => {
  const source =
    ask.kind === 'bulletin-annexes'
      ? ((await snapshotSource(shown, { kind: 'bulletin', month: ask.month ?? null })) ?? shown)
      : shown;
  const workbook = await contentOf(source, ask);
  const { position, today } = source;
  return { workbook, fileName: fileNameOf(workbook, ask.kind), position, today };
};

const contentOf = (source: Source, ask: TableAsk): Promise<Workbook> => {
  switch (ask.kind) {
    case 'ledger':
      return drawLedger(source, ask);
    case 'measures':
      return drawMeasureList(source, ask);
    case 'amendment-form':
      return drawAmendmentForm(source, ask);
    case 'month-form':
      if (!source.plan.units.some(({ id }) => id === ask.unit)) throw new NothingToDrawError(`没有单位${ask.unit}`);
      return drawMonthForm(source, ask.unit);
    case 'bulletin-annexes':
      return drawBulletinTables(source, ask.month ?? monthName(source.today));
    case 'task-table':
      return drawTaskTable(source);
    case 'task-template':
      return Promise.resolve(taskTableTemplate());
    default:
      return assertNever(ask);
  }
};

/** Without what a file name may not hold. */
const fileNameOf = ({ title, day }: Workbook, kind: TableAsk['kind']): string =>
  `${title.replaceAll(/[\\/:*?"<>|]/g, '')}${kind === 'task-template' ? '' : `（${dateZh(day)}）`}.xlsx`;
