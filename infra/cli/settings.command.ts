/** `duban settings`: shows and changes the settings of a running plan in the format of its files. */

import { planView } from '@duban/plan-loader';
import { readSettings, writeSettings } from '@duban/seeds';
import { Command } from 'commander';
import { sendToPlan } from './send-to-plan.ts';
import { withTemporal } from './target.ts';

type Options = { readonly show?: boolean; readonly file?: string };

export const settingsCommand = (): Command =>
  new Command('settings')
    .description('计划设置：查看或修改（时限、审签、上报周期、节奏） · show or change the settings of a running plan')
    .argument('<plan>', 'id of a running plan')
    .option('--file <file>', 'settings.yaml: changes the fields under settings:, keeps the others')
    .option('--show', 'with --file: print the resulting settings without changing them')
    .action(async (plan: string, { show, file }: Options) => {
      await withTemporal(async (client) => {
        const { terms } = await planView(client, plan);
        const settings = file === undefined ? terms.settings : readSettings(file, terms.settings);
        if (file !== undefined && !show) await sendToPlan(client, plan, { type: 'changeSettings', settings });
        process.stdout.write(writeSettings(settings));
      });
    });
