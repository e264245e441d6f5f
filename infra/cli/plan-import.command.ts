/** `duban plan import`: makes a plan of a task table (任务分解表) in Excel or CSV; `duban plan template` writes an empty one. */

import { readFile, writeFile } from 'node:fs/promises';
import type { PlanDefinition } from '@duban/domain';
import { renderPlan } from '@duban/seeds';
import { type GivenInfo, type ImportedPlan, openTableWorkshop, taskTableTemplate } from '@duban/tables';
import { Command } from 'commander';
import { loadIntoSystem } from './load-into-system.ts';

type Options = GivenInfo & { readonly check?: boolean; readonly show?: boolean };

export const planImportCommand = (): Command =>
  new Command('import')
    .description(
      '由任务分解表（Excel、CSV）生成计划并载入 · make a plan of a task table and load it, unless anything is wrong',
    )
    .argument('<file>', 'the task table, .xlsx or .csv; "duban plan template" writes an empty one')
    .option('--check', 'say what would be made, and load nothing')
    .option('--show', 'print the whole plan')
    .option('--id <id>', 'id of the plan, e.g. zhongyuan-2024; by default from the sheet 计划信息, as all below')
    .option('--title <title>', 'its title')
    .option('--place <place>', 'the place')
    .option('--year <year>', 'the year')
    .option('--adopted <date>', 'the day on which it was adopted')
    .action(async (file: string, { check, show, ...given }: Options) => {
      const { plan, faults, withoutSource } = await imported(file, given);
      if (!plan) {
        const lines = faults.map(
          ({ sheet, cell, zh, en }) => `  ${[sheet, cell].filter(Boolean).join('!')}: ${zh} · ${en}`,
        );
        throw new Error(
          `任务分解表有${faults.length}处问题，未导入。The task table was not imported (${faults.length} faults):\n${lines.join('\n')}`,
        );
      }
      process.stdout.write(show ? renderPlan(plan) : `${previewOf(plan, withoutSource)}\n`);
      if (!check) await loadIntoSystem(plan, null);
    });

const imported = async (file: string, given: GivenInfo): Promise<ImportedPlan> => {
  const workshop = openTableWorkshop();
  try {
    const found = await workshop.importPlan(await readFile(file), given);
    if ('code' in found) throw new Error(`${file}: ${found.zh}。${found.en}.`);
    return found;
  } finally {
    await workshop.close();
  }
};

/** How much would be made, and how much of it is proposed. */
const previewOf = (
  { id, title, sections, units, leaders, measures }: PlanDefinition,
  withoutSource: number,
): string => {
  const milestones = measures.flatMap((measure) => measure.milestones);
  const proposed = milestones.filter(({ origin }) => origin.kind === 'proposed' && origin.rule === 'quarterly-steps');
  return [
    `${id}  ${title.zh}`,
    `  ${sections.length}个板块、${units.length}个单位、${leaders.length}位领导、${measures.length}项举措、${milestones.length}个节点，其中${proposed.length}个节点为拟定。`,
    `  ${sections.length} sections, ${units.length} units, ${leaders.length} leaders, ${measures.length} measures, ${milestones.length} milestones, of which ${proposed.length} are proposed.`,
    ...(withoutSource === 0
      ? []
      : [
          `  ${withoutSource}项举措未填报告出处，暂以所在板块的第一句为出处，请核对。`,
          `  ${withoutSource} measures name no place in the report: the first sentence of their section stands for it; check them.`,
        ]),
  ].join('\n');
};

export const planTemplateCommand = (): Command =>
  new Command('template')
    .description('导出任务分解表模板 · write an empty task table with an example and an explanation')
    .option('--out <file>', 'where to write it', '任务分解表（模板）.xlsx')
    .action(async ({ out }: { readonly out: string }) => {
      const workshop = openTableWorkshop();
      try {
        await writeFile(out, await workshop.write(taskTableTemplate()));
        process.stdout.write(`${out}\n`);
      } finally {
        await workshop.close();
      }
    });
