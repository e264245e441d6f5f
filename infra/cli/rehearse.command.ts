/** `duban rehearse`: runs a plan year in minutes on an engine of its own, and checks the result independently. */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CivilDate, isCivilDate } from '@duban/domain';
import type { ServiceName } from '@duban/local';
import { isClean, rehearse, renderVerdict } from '@duban/rehearsal';
import { childEnvironment } from '@duban/runtime';
import { planDirectory, planIds, readPlan } from '@duban/seeds';
import { Command, InvalidArgumentError } from 'commander';

type Options = {
  readonly minutes: number;
  readonly seed: number;
  readonly killWorker?: number;
  readonly loseTemporal?: CivilDate;
  readonly atOnce: number;
  readonly mail?: boolean;
  readonly keep?: string;
};

/** Started only with --mail. */
const MAIL_SERVICES: readonly ServiceName[] = ['mailbox', 'notifier'];

export const rehearseCommand = (): Command =>
  new Command('rehearse')
    .description('演练：几分钟过完一个计划年度并独立核对 · run a plan year in minutes and check it independently')
    .argument('<plan>', 'id of an included plan, or a folder that contains plan.yaml')
    .option('--minutes <n>', 'duration of the rehearsal in real minutes', positive, 10)
    .option('--seed <n>', 'seed of the random behaviour of the simulated people', whole, 1)
    .option('--kill-worker <seconds>', 'kill the worker at this interval', positive)
    .option('--lose-temporal <date>', 'on this plan date, delete the Temporal data and recover it from the log', date)
    .option('--at-once <n>', 'maximum number of concurrent requests', whole, 12)
    .option('--mail', 'run the notifier and a mailbox, which stays open at the end until Ctrl-C')
    .option('--keep <file>', "write the year's clock, kills and log to this file as JSON")
    .action(async (id: string, { minutes, seed, killWorker, loseTemporal, atOnce, mail, keep }: Options) => {
      const say = (line: string) => void process.stdout.write(`${line}\n`);
      const plan = readPlan(planIds().includes(id) ? planDirectory(id) : id);
      const rehearsal = await rehearse({
        plan,
        minutes,
        seed,
        killEvery: killWorker ?? null,
        temporalLoss: loseTemporal
          ? {
              on: loseTemporal,
              recover: async ({ environment }) => say(await duban(['recover', plan.id], environment)),
            }
          : null,
        atOnce,
        without: mail ? [] : MAIL_SERVICES,
        say,
        board: process.stdout,
        ...(mail && {
          atTheEnd: async ({ environment }) => {
            say(
              `Mailbox: http://127.0.0.1:${environment.DUBAN_MAILBOX_PORT} · press Ctrl-C to continue with the verdict. 信箱已开。`,
            );
            await new Promise<void>((resolve) => process.once('SIGINT', resolve));
          },
        }),
      });
      say(`\n${renderVerdict(rehearsal)}`);
      const { clock, kills, rows } = rehearsal;
      if (keep) writeFileSync(keep, JSON.stringify({ clock, kills, rows }));
      if (!isClean(rehearsal)) process.exitCode = 1;
    });

/** Runs the `duban` command as a process of its own and returns its output. */
const duban = async (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> => {
  const main = join(import.meta.dirname, 'main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
    env: childEnvironment(environment),
  });
  return stdout.trimEnd();
};

const date = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new InvalidArgumentError('must be a date such as 2023-07-03');
  return text;
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('must be a positive number');
  return value;
};

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return value;
};
