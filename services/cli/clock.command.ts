/** `duban clock`: what time it is in a plan, and at what pace it passes. */

import { randomUUID } from 'node:crypto';
import { type Clock, civilDateAt, isCivilDate, planTime, refusalText, SYSTEM, startOfDate } from '@duban/domain';
import { type ClockWish, planView, setClock } from '@duban/plan-loader';
import { Command, InvalidArgumentError } from 'commander';
import { withTemporal } from './target.ts';

type Options = { readonly real?: boolean; readonly rate?: number; readonly at?: string };

const HOUR_MS = 3_600_000;

export const clockCommand = (): Command =>
  new Command('clock')
    .description('计划时钟：查看、设为真实时间或演练速率 · show or set the clock of a plan')
    .argument('<plan>', 'id of a running plan')
    .option('--real', 'plan time is the time of day')
    .option('--rate <n>', 'rehearsal: plan seconds for each real second (86400 is a day a second)', positive)
    .option('--at <date>', 'rehearsal: begin at 09:00 of this date instead of going on from now', date)
    .action(async (plan: string, options: Options) => {
      await withTemporal(async (client) => {
        const wish = wishOf(options);
        if (wish) {
          const sent = await setClock(client, plan, wish, SYSTEM, `clock/${randomUUID()}`);
          if (!sent.ok) throw new Error(refusalText(sent.refusal).en);
        }
        const { clock } = await planView(client, plan);
        process.stdout.write(`${describeClock(clock, Date.now())}\n`);
      });
    });

const wishOf = ({ real, rate, at }: Options): ClockWish | null => {
  if (real) {
    if (rate !== undefined || at !== undefined) throw new Error('--real goes without --rate and --at');
    return { kind: 'real' };
  }
  if (rate === undefined && at === undefined) return null;
  const instant = at && new Date(Date.parse(startOfDate(at)) + 9 * HOUR_MS).toISOString();
  return { kind: 'rehearsal', rate: rate ?? 1, ...(instant ? { at: instant } : {}) };
};

export const describeClock = (clock: Clock, realMs: number): string => {
  const now = planTime(clock, realMs);
  const time = new Date(Date.parse(now) + 8 * HOUR_MS).toISOString().slice(11, 16);
  const pace = clock.kind === 'real' ? 'the time of day' : `rehearsal, ${clock.rate} plan seconds a second`;
  return `${civilDateAt(now)} ${time} (Asia/Shanghai), ${pace}`;
};

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('must be a positive number');
  return value;
}

function date(text: string): string {
  if (!isCivilDate(text)) throw new InvalidArgumentError('must be a date such as 2023-06-29');
  return text;
}
