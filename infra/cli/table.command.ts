/** `duban table`: draws up a table of a plan and writes it as a file of Excel. */

import { writeFile } from 'node:fs/promises';
import { drawTable, openTableWorkshop, TABLE_KINDS, type TableAsk } from '@duban/tables';
import { Argument, Command } from 'commander';
import { type Shown, withShownPlan } from './shown-plan.ts';

type Options = Shown & { readonly out?: string; readonly unit?: string; readonly month?: string };

export const tableCommand = (): Command =>
  new Command('table')
    .description('导出表格（Excel） · draw up a table as a file of Excel')
    .addArgument(new Argument('<kind>', 'which table').choices(Object.keys(TABLE_KINDS)))
    .requiredOption('--plan <id>', 'the plan')
    .option('--as-of <moment>', 'a date or a position of the log; by default the present')
    .option('--unit <unit>', 'of a month-form or an amendment-form: key of the unit')
    .option('--month <month>', 'of bulletin-annexes: 2023-06')
    .option('--out <file>', 'where to write it; by default under its own name, here')
    .action(async (kind: TableAsk['kind'], options: Options) => {
      const workshop = openTableWorkshop();
      try {
        await withShownPlan('duban table', options, async (source) => {
          const { workbook, fileName, position } = await drawTable(source, askOf(kind, options));
          const file = options.out ?? fileName;
          await writeFile(file, await workshop.write(workbook));
          process.stdout.write(`${file} (position ${position})\n`);
        });
      } finally {
        await workshop.close();
      }
    });

const askOf = (kind: TableAsk['kind'], { unit, month }: Options): TableAsk => {
  switch (kind) {
    case 'month-form':
      if (unit === undefined) throw new Error(`--unit is required for ${kind}. 缺少--unit。`);
      return { kind, unit };
    case 'bulletin-annexes':
      return { kind, month: month ?? null };
    case 'amendment-form':
      return { kind, ...(unit !== undefined && { filter: { leadUnits: [unit] } }) };
    default:
      return { kind };
  }
};
