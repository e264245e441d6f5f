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
    .description(
      '演练：几分钟过完一个计划年度并独立核对 · live a plan year in minutes and have it checked independently',
    )
    .argument('<plan>', 'id of a plan at hand, or a folder that holds plan.yaml')
    .option('--minutes <n>', 'in which the year passes', positive, 10)
    .option('--seed <n>', 'another seed, other people', whole, 1)
    .option('--kill-worker <seconds>', 'kill the worker every so many seconds', positive)
    .option(
      '--lose-temporal <date>',
      'on that plan date Temporal loses everything, and is recovered from the log',
      date,
    )
    .option('--at-once <n>', 'requests at a time', whole, 12)
    .option('--mail', 'with the notifier and a mailbox, which stays open at the end until Ctrl-C')
    .option('--keep <file>', "where the year's clock, kills and log are kept as JSON, for a look of your own")
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
              `The mailbox: http://127.0.0.1:${environment.DUBAN_MAILBOX_PORT} · Ctrl-C goes on to the verdict. 信箱已开。`,
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
