/** Loads the demonstration plan in the background, in a process of its own, once everything runs. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment, isShuttingDown, onShutdown } from '@duban/runtime';
import { z } from 'zod';
import { type Say, step } from './progress.ts';

/** `isForced`: asked for by `--demo`, and loaded even where it was removed before. */
export type DemonstrationWish = { readonly isWanted: boolean; readonly isForced: boolean };

export const DEMO_FLAGS = ['--demo', '--no-demo'] as const;

/** The first argument of `start` that it does not know. */
export const unknownFlag = (args: readonly string[]): string | undefined =>
  args.find((arg) => !DEMO_FLAGS.some((flag) => flag === arg));

/** By itself a demonstration comes only into a database and a Temporal that `start` made: others may be in use. */
export const demonstrationWish = (args: readonly string[], isOwnEngine: boolean): DemonstrationWish => {
  const isForced = args.includes('--demo');
  return { isForced, isWanted: isForced || (isOwnEngine && !args.includes('--no-demo')) };
};

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), phase: z.string(), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('done'), outcome: z.string() }),
]);

const ENTRY = fileURLToPath(new URL('../demonstration/main.ts', import.meta.url));

/** A failure is said and nothing else: Duban runs without a demonstration, too, and the next start goes on. */
export const loadInBackground = async (
  environment: Readonly<Record<string, string>>,
  { isForced }: DemonstrationWish,
  say: Say,
): Promise<void> => {
  let progress = '';
  const work = () =>
    new Promise<string>((resolve, reject) => {
      const child = spawn(process.execPath, [ENTRY, ...(isForced ? ['--force'] : [])], {
        // Its own process group: a Ctrl-C in the terminal reaches only us.
        detached: true,
        env: childEnvironment(environment),
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      // What it has appended is whole, and the next start goes on from there.
      onShutdown('demonstration', async () => void child.kill('SIGKILL'));
      let errors = '';
      child.stderr?.on('data', (text: Buffer) => {
        errors += text;
      });
      child.on('message', (message) => {
        const read = report.safeParse(message);
        if (!read.success) return;
        if (read.data.type === 'done') {
          progress = '';
          resolve(read.data.outcome);
        } else progress = `, ${read.data.phase} ${Math.floor((100 * read.data.done) / read.data.total)} %`;
      });
      child.on('error', reject);
      child.on('exit', () => reject(new Error(errors.trim() || 'its process ended')));
    });
  try {
    await step(
      () => `demonstration plan 演示计划${progress}`,
      say,
      work,
      (outcome) => outcome,
    );
  } catch (error) {
    if (isShuttingDown()) return;
    say(`  ! the demonstration plan was not loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
};
