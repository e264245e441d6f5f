/** `duban rehearse`: a plan year in minutes on an engine of its own, and whether everything happened that had to. */

import type { ServiceName } from '@duban/local';
import { isClean, rehearse, renderVerdict } from '@duban/rehearsal';
import { planDirectory, planIds, readPlan } from '@duban/seeds';
import { Command, InvalidArgumentError } from 'commander';

type Options = {
  readonly minutes: number;
  readonly seed: number;
  readonly killWorker?: number;
  readonly atOnce: number;
  readonly mail?: boolean;
};

/** Nobody reads the mails of a rehearsal unless asked to. */
const MAIL: readonly ServiceName[] = ['mailbox', 'notifier'];

export const rehearseCommand = (): Command =>
  new Command('rehearse')
    .description(
      '演练：几分钟过完一个计划年度并独立核对 · live a plan year in minutes and have it checked independently',
    )
    .argument('<plan>', 'id of a plan at hand, or a folder that holds plan.yaml')
    .option('--minutes <n>', 'in which the year passes', positive, 10)
    .option('--seed <n>', 'another seed, other people', whole, 1)
    .option('--kill-worker <seconds>', 'kill the worker every so many seconds', positive)
    .option('--at-once <n>', 'requests at a time', whole, 12)
    .option('--mail', 'with the notifier and a mailbox, which stays open at the end until Ctrl-C')
    .action(async (id: string, { minutes, seed, killWorker, atOnce, mail }: Options) => {
      const say = (line: string) => void process.stdout.write(`${line}\n`);
      const plan = readPlan(planIds().includes(id) ? planDirectory(id) : id);
      const rehearsal = await rehearse({
        plan,
        minutes,
        seed,
        killEvery: killWorker ?? null,
        atOnce,
        without: mail ? [] : MAIL,
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
      if (!isClean(rehearsal)) process.exitCode = 1;
    });

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('must be a positive number');
  return value;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return value;
}
