/** `duban plan`: lists, shows and checks plans, and loads one into the running system. */

import { planDirectory, planIds, REPORT_FILE, readPlan, readPlanSource, renderPlan, toPlanJson } from '@duban/seeds';
import { Command } from 'commander';
import { findRunningPlan, loadIntoSystem } from './load-into-system.ts';
import { planImportCommand, planTemplateCommand } from './plan-import.command.ts';
import { definitionsIn, readPlanLog } from './plan-log.ts';
import { reportTextIn, reportTextOf } from './report-text.ts';
import { sendToPlan } from './send-to-plan.ts';
import { withTemporal } from './target.ts';

export const planCommand = (): Command =>
  new Command('plan')
    .description('计划数据 · list, show, check and load plans')
    .addCommand(
      new Command('list').description('列出现有计划 · list the included plans').action(() => {
        for (const id of planIds()) {
          const { title, measures } = readPlan(planDirectory(id));
          process.stdout.write(`${id}  ${title.zh}  ${measures.length} 项\n`);
        }
      }),
    )
    .addCommand(
      new Command('show')
        .description(
          '查看计划：报告所载与拟定内容分别标明 · show a plan; what the report says and what was proposed are marked',
        )
        .argument('<plan>', 'id of the plan, e.g. zhongyuan-2023')
        .option('--json', 'as JSON')
        .option('--file', 'show the plan of the files even if the plan is running')
        .action(async (id: string, { json, file }: { json?: boolean; file?: boolean }) => {
          const running = file ? null : await findRunningPlan(id);
          const plan = running?.definition ?? readPlan(planDirectory(id));
          process.stderr.write(
            running
              ? `The running plan at log position ${running.position}. 运行中的计划。\n`
              : 'The plan from its files. 文件中的计划。\n',
          );
          process.stdout.write(json ? `${JSON.stringify(toPlanJson(plan), null, 2)}\n` : renderPlan(plan));
        }),
    )
    .addCommand(
      new Command('check')
        .description('检查计划文件 · check a folder of plan files and list every fault')
        .argument('<folder>', 'folder that contains plan.yaml')
        .action((folder: string) => {
          const { plan, unread } = readPlanSource(folder);
          for (const name of unread) process.stderr.write(`${name} was not read. 未读取该文件。\n`);
          process.stdout.write(`${plan.id}: ${plan.measures.length} measures, no faults found. 未发现问题。\n`);
        }),
    )
    .addCommand(
      new Command('load')
        .description('载入计划并交办 · adopt a plan and issue its measures; safe to repeat')
        .argument('<plan>', 'id of an included plan, or a folder that contains plan.yaml')
        .option(
          '--report <file>',
          'text of the report, if the folder has no report.txt; promises are then quoted from it',
        )
        .action(async (id: string, { report: file }: { report?: string }) => {
          const { plan, report: own } = readPlanSource(planIds().includes(id) ? planDirectory(id) : id);
          const report =
            file !== undefined
              ? reportTextIn(file, plan.measures)
              : own === null
                ? null
                : reportTextOf(own, REPORT_FILE, plan.measures);
          await loadIntoSystem(plan, report);
        }),
    )
    .addCommand(planImportCommand())
    .addCommand(planTemplateCommand())
    .addCommand(
      new Command('report')
        .description('载入报告原文 · load the report text of a running plan, so that promises are quoted')
        .argument('<plan>', 'id of a running plan')
        .requiredOption('--file <file>', 'text of the whole report, UTF-8')
        .action(async (id: string, { file }: { file: string }) => {
          const text = reportTextIn(file, definitionsIn(await readPlanLog(id)));
          await withTemporal((client) => sendToPlan(client, id, { type: 'giveReportText', text }));
          process.stdout.write(
            `${id}: ${text.sentences.length} sentences were loaded and are quoted from now on. 报告原文已载入。\n`,
          );
        }),
    );
