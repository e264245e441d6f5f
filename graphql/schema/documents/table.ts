/** Tables as of the moment shown: what stands in them, to be written as a file of Excel. */

import { NothingToDrawError } from '@duban/documents';
import { type DrawnTable, drawTable, type TableAsk, TableTooLargeError } from '@duban/tables';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { enumOf } from '../kernel/enums.ts';
import { badInput } from '../kernel/problem.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { choiceArgs, choiceOf } from '../measure/measure-list.ts';
import { checkedMonth } from '../meetings/period-arguments.ts';
import { PlanRef } from '../refs.ts';

const TableKindRef = enumOf<TableAsk['kind']>('TableKind', '表格的种类。Kinds of tables.', {
  ledger: '台账：每项举措一行，全部内容。The ledger: all that is known, a row for each measure.',
  measures: '举措清单：如页面所列。The list of measures as a screen shows it.',
  'month-form': '单位月报表，供填报。The form of a unit, to be filled in.',
  'amendment-form':
    '目标、期限调整表，填好后上传即提出调整申请。The form for amending values and dates of many measures.',
  'bulletin-annexes': '通报附表。The annex tables of a bulletin.',
  'task-table': '任务分解表，可再导入。The task table, which can be imported again.',
  'task-template': '空白的任务分解表，附示例和填写说明。The empty task table, with an example and an explanation.',
});

const TableRef = builder.objectRef<DrawnTable>('Table').implement({
  description: '一份表格的内容。The content of a table.',
  fields: (t) => ({
    title: t.string({ description: '标题。Its title.', resolve: ({ workbook }) => workbook.title }),
    fileName: t.exposeString('fileName', { description: '文件名。The name of its file.' }),
    content: t.field({
      type: 'Json',
      description: '各工作表的列与行。The columns and rows of its sheets.',
      resolve: ({ workbook }) => workbook,
    }),
    shows: t.expose('position', {
      type: 'Position',
      description: '数据所取的日志位置。The log position from which its figures are taken.',
    }),
    today: t.expose('today', { type: 'CivilDate', description: '数据所示之日。The day that it shows.' }),
  }),
});

const drawn = async (snapshot: Snapshot, { reads }: Context, ask: TableAsk): Promise<DrawnTable> => {
  const { plan, position, today } = snapshot;
  try {
    return await drawTable({ reads: reads(), plan, position, today }, ask);
  } catch (error) {
    if (error instanceof TableTooLargeError)
      throw badInput('filter', { zh: '所列过多，请缩小范围', en: 'leaves too many rows for one table' });
    if (!(error instanceof NothingToDrawError)) throw error;
    throw badInput('kind', {
      zh: `无可编制的内容：${error.message}`,
      en: 'has nothing to be drawn up from at this position',
    });
  }
};

builder.objectField(PlanRef, 'table', (t) =>
  t.field({
    type: TableRef,
    description: '编制一份表格。Draws up a table.',
    args: {
      kind: t.arg({ type: TableKindRef, required: true, description: '种类。The kind.' }),
      ...choiceArgs,
      unit: t.arg.string({ description: '月报表的单位编号。Key of the unit of a form.' }),
      month: t.arg.string({
        description: '通报的月份，默认当月。The month of a bulletin; by default the current one.',
      }),
    },
    resolve: async (snapshot, { kind, unit, month, ...choice }, context) => {
      switch (kind) {
        case 'month-form':
          if (unit == null) throw badInput('unit', { zh: '为月报表所必需', en: 'is required for a form' });
          return drawn(snapshot, context, { kind, unit });
        case 'bulletin-annexes':
          return drawn(snapshot, context, { kind, month: month == null ? null : checkedMonth(month) });
        case 'task-table':
        case 'task-template':
          return drawn(snapshot, context, { kind });
        default:
          return drawn(snapshot, context, { kind, ...(await choiceOf(snapshot, choice)) });
      }
    },
  }),
);
