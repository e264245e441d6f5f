/** `duban clock`: shows the time and the rate of a plan's clock, and sets them. */

import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import {
  type Clock,
  civilDateAt,
  countPassing,
  type Instant,
  isCivilDate,
  type Passing,
  planTime,
  refusalText,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import { type ClockWish, foreseePlan, planView, setClock } from '@duban/plan-loader';
import type { Client } from '@temporalio/client';
import { Command, InvalidArgumentError } from 'commander';
import { withTemporal } from './target.ts';

type Options = { readonly real?: boolean; readonly rate?: number; readonly at?: string; readonly yes?: boolean };

const HOUR_MS = 3_600_000;

export const clockCommand = (): Command =>
  new Command('clock')
    .description('计划时钟：查看、设为真实时间或演练速率 · show or set the clock of a plan')
    .argument('<plan>', 'id of a running plan')
    .option('--real', 'plan time equals real time')
    .option('--rate <n>', 'rehearsal: plan seconds for each real second (86400 is a day a second)', positive)
    .option('--at <date>', 'rehearsal: start at 09:00 on this date instead of at the current plan time', date)
    .option('--yes', 'skip the confirmation when deadlines would pass at once (always skipped without a terminal)')
    .action(async (plan: string, options: Options) => {
      await withTemporal(async (client) => {
        const wish = wishOf(options);
        if (wish && !(await isConfirmed(client, plan, wish, options.yes ?? false))) {
          process.stdout.write('Nothing was changed. 未作改动。\n');
          return;
        }
        if (wish) {
          const sent = await setClock(client, plan, wish, SYSTEM, `clock/${randomUUID()}`);
          if (!sent.ok) {
            const { zh, en } = refusalText(sent.refusal);
            throw new Error(`${en}. ${zh}。`);
          }
        }
        const { clock } = await planView(client, plan);
        process.stdout.write(`${describeClock(clock, Date.now())}\n`);
      });
    });

const wishOf = ({ real, rate, at }: Options): ClockWish | null => {
  if (real) {
    if (rate !== undefined || at !== undefined) throw new Error('--real cannot be combined with --rate or --at');
    return { kind: 'real' };
  }
  if (rate === undefined && at === undefined) return null;
  const instant = at && new Date(Date.parse(startOfDate(at)) + 9 * HOUR_MS).toISOString();
  return { kind: 'rehearsal', rate: rate ?? 1, ...(instant ? { at: instant } : {}) };
};

/** Shows which deadlines a jump ahead would pass, and asks for confirmation. */
const isConfirmed = async (client: Client, plan: string, wish: ClockWish, yes: boolean): Promise<boolean> => {
  const { clock } = await planView(client, plan);
  const realMs = Date.now();
  const from = planTime(clock, realMs);
  const until = targetOf(wish, realMs);
  if (until === null || until <= from) return true;
  const passing = await foreseePlan(client, plan, { from, until });
  if (passing.length === 0) return true;
  process.stdout.write(`${describePassing(countPassing(passing), until)}\n`);
  if (yes || !process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|是)$/i.test((await terminal.question('Continue? 是否继续？[y/N] ')).trim());
  } finally {
    terminal.close();
  }
};

/** Plan time at which the new clock begins; null if it continues from the current plan time. */
const targetOf = (wish: ClockWish, realMs: number): Instant | null =>
  wish.kind === 'real' ? planTime({ kind: 'real' }, realMs) : (wish.at ?? null);

const describePassing = ({ missed, rungs, turns }: Passing, until: Instant): string => {
  return (
    `Setting the clock to ${civilDateAt(until)} has these effects at once, and they cannot be undone: deadlines missed: ${missed}, ` +
    `rungs of the ladder fired: ${rungs}, lamps turned: ${turns}. 拨到${civilDateAt(until)}将立即产生逾期${missed}项、督办${rungs}次、转灯${turns}次，且不可撤回。`
  );
};

const describeClock = (clock: Clock, realMs: number): string => {
  const now = planTime(clock, realMs);
  const time = new Date(Date.parse(now) + 8 * HOUR_MS).toISOString().slice(11, 16);
  const pace = clock.kind === 'real' ? 'real time' : `rehearsal, ${clock.rate} plan seconds per second`;
  return `${civilDateAt(now)} ${time} (Asia/Shanghai), ${pace}`;
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('must be a positive number');
  return value;
};

const date = (text: string): string => {
  if (!isCivilDate(text)) throw new InvalidArgumentError('must be a date such as 2023-06-29');
  return text;
};
