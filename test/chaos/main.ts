/**
 * `pnpm chaos [--minutes N] [--seed S] [--plan ID]` applies full load and a seeded schedule of faults, then checks
 * every answer to a client, and everything derived, against the log. Exits with code 2 where anything differs.
 *
 * The disk is filled only where this user may mount a disk (Linux, root); elsewhere that fault
 * is skipped. Ctrl-C ends the faults early, and the history until then is checked.
 */

import { parseArgs } from 'node:util';
import { planDirectory, planIds, readPlan } from '@duban/seeds';
import { isClean, runChaos } from './run.ts';
import { renderOutcome } from './table.ts';

const write = (line: string) => process.stdout.write(`${line}\n`);

const fail = (text: string): never => {
  process.stderr.write(`${text}\nUsage: pnpm chaos [--minutes N] [--seed S] [--plan ID]\n`);
  process.exit(1);
};

const { minutes, seed, plan } = (() => {
  try {
    return parseArgs({
      options: {
        minutes: { type: 'string', default: '2' },
        seed: { type: 'string', default: '1' },
        plan: { type: 'string', default: 'zhongyuan-2023' },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
})();
if (!(Number(minutes) > 0 && Number(minutes) <= 600))
  fail(`--minutes must be a number above 0, at most 600, not "${minutes}"`);
if (!planIds().includes(plan)) fail(`--plan must be one of ${planIds().join(', ')}, not "${plan}"`);
if (!/^\d{1,9}$/.test(seed)) fail(`--seed must be a whole number of at most nine digits, not "${seed}"`);

const stopping = new AbortController();
// A second signal ends the process at once, and leaves its directory behind.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());

const outcome = await runChaos({
  plan: readPlan(planDirectory(plan)),
  minutes: Number(minutes),
  seed: Number(seed),
  print: write,
  signal: stopping.signal,
});
write(`\n${renderOutcome(outcome)}`);
process.exit(isClean(outcome) ? 0 : 2);
