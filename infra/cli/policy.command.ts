/** `duban policy`: lists lamp policies and ladders, replays a plan under another policy, and puts one in force. */

import { readFileSync } from 'node:fs';
import { civilDateAt, isCivilDate, pastOf, planTime, replayPolicy } from '@duban/domain';
import {
  findLadder,
  findLampPolicy,
  ladderIds,
  ladderPath,
  lampPolicyIds,
  lampPolicyPath,
  policyPath,
  readPolicyFile,
} from '@duban/seeds';
import { Command, InvalidArgumentError } from 'commander';
import { readPlanLog } from './plan-log.ts';
import { renderReplay } from './replay/render-replay.ts';
import { textTable } from './replay/text-table.ts';
import { sendToPlan } from './send-to-plan.ts';
import { withTemporal } from './target.ts';

export const policyCommand = (): Command =>
  new Command('policy')
    .description('亮灯规则与督办阶梯 · lamp policies and escalation ladders')
    .addCommand(
      new Command('list').description('列出现有规则 · list the included policies').action(() => {
        const rows = [...lampPolicyIds().map(lampPolicyPath), ...ladderIds().map(ladderPath)].map((path) => {
          const { kind, policy } = readPolicyFile(path);
          return [policy.id, KINDS[kind], String(policy.version), policy.title.zh, policy.title.en ?? ''];
        });
        say(textTable(rows).join('\n'));
      }),
    )
    .addCommand(
      new Command('show')
        .description('查看规则原文，可另存修改 · print the file of a policy, as a starting point for your own')
        .argument('<id>', 'id of a lamp policy or ladder')
        .option('--json', 'as JSON')
        .action((id: string, { json }: { json?: boolean }) => {
          const path = policyPath(id);
          say(json ? JSON.stringify(readPolicyFile(path).policy, null, 2) : readFileSync(path, 'utf8').trimEnd());
        }),
    )
    .addCommand(
      new Command('check')
        .description('检查规则文件 · check a file and list every fault')
        .argument('<file>', 'a lamp policy or ladder; the file name is its id')
        .action((file: string) => {
          const { kind, policy } = readPolicyFile(file);
          say(`${policy.id}: ${kind}, version ${policy.version}, no faults found. 未发现问题。`);
        }),
    )
    .addCommand(replayCommand())
    .addCommand(adoptCommand());

const KINDS = { 'lamp policy': '亮灯规则 lamps', ladder: '督办阶梯 ladder' } as const;

type ReplayOptions = { readonly lamps: string; readonly from?: string; readonly json?: boolean };

const replayCommand = (): Command =>
  new Command('replay')
    .description('假如换一套亮灯规则 · show which lamps another policy would have set, and on which days')
    .argument('<plan>', 'id of a plan in the database')
    .requiredOption('--lamps <id or file>', 'the other lamp policy')
    .option('--from <date>', 'assume it in force from this date (default: the adoption of the plan)', date)
    .option('--json', 'as JSON, with every lamp change and its reason')
    .action(async (plan: string, { lamps, from, json }: ReplayOptions) => {
      const policy = findLampPolicy(lamps, '.');
      const past = pastOf(await readPlanLog(plan));
      const until = civilDateAt(planTime(past.plan.clock, Date.now()));
      if (from !== undefined && from > until)
        throw new Error(`--from ${from} is in the future: the plan date is ${until}`);
      const replay = replayPolicy(past, policy, { from: from ?? null, until });
      say(json ? JSON.stringify(replay, null, 2) : renderReplay(replay).trimEnd());
    });

type AdoptOptions = { readonly lamps?: string; readonly ladder?: string; readonly from: string };

const adoptCommand = (): Command =>
  new Command('adopt')
    .description('启用新规则 · adopt a lamp policy, a ladder or both in a running plan')
    .argument('<plan>', 'id of a running plan')
    .option('--lamps <id or file>', 'the new lamp policy')
    .option('--ladder <id or file>', 'the new ladder')
    .requiredOption('--from <date>', 'first day in force: the current plan date or later', date)
    .action(async (plan: string, { from, ...named }: AdoptOptions) => {
      const lamps = named.lamps === undefined ? null : findLampPolicy(named.lamps, '.');
      const ladder = named.ladder === undefined ? null : findLadder(named.ladder, '.');
      if (!lamps && !ladder) throw new Error('Name what to adopt: --lamps, --ladder or both. 请指定规则。');
      await withTemporal(async (client) => {
        if (lamps)
          await sendToPlan(client, plan, { type: 'adoptLampPolicy', from, policy: lamps, ...(ladder && { ladder }) });
        else if (ladder) await sendToPlan(client, plan, { type: 'adoptLadder', from, ladder });
      });
      for (const { id, version, title } of [lamps, ladder].filter((one) => one !== null))
        say(`${id} version ${version} is in force in ${plan} from ${from}. 自 ${from} 起适用“${title.zh}”。`);
    });

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const date = (text: string): string => {
  if (!isCivilDate(text)) throw new InvalidArgumentError('must be a date such as 2023-06-29');
  return text;
};
