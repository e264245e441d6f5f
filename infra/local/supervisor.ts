/** Each service is its own process with its production entry point; its parent hears when it is ready and writes down what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, type Environment, type ReadyFacts } from '@duban/runtime';
import { z } from 'zod';
import type { DataDir } from './data-dir.ts';
import { keepRunning } from './kept-process.ts';
import { logFile } from './log-file.ts';
import { shownOf } from './log-line.ts';

export type Service = {
  name: string;
  /** The file that production runs too. */
  entry: string;
  /** What it is told beside the environment of this process. */
  environment: Environment;
  /** Failures before it was ever ready after which it is given up (default 2). */
  attempts?: number;
};

const readyMessage = z.object({ type: z.literal('ready') }).catchall(z.union([z.string(), z.number()]));
const nameWidth = 9;

/**
 * Starts a service and waits until it says that it is ready; from then on it is started again whenever it ends.
 * Answers with what it tells about itself. Throws `StartError` with its last words when it never gets ready.
 */
export const startService = (
  dir: DataDir,
  { name, entry, environment, attempts = 2 }: Service,
): Promise<ReadyFacts> => {
  const log = logFile(dir.path, name);
  const kept = keepRunning(
    {
      name,
      logFile: log,
      spawn: () => {
        const child = spawn(process.execPath, [entry], {
          // Its own process group: a Ctrl-C in the terminal reaches only us, and we stop the services in order.
          detached: true,
          // Compiled once, not at each start: whoever comes back after a crash is awaited.
          env: childEnvironment({ NODE_COMPILE_CACHE: join(dir.path, 'cache', 'node'), ...environment }),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
        listen(child, (line) => {
          write(log, line);
          const shown = shownOf(line);
          if (shown !== undefined) dir.say(`${name.padEnd(nameWidth)} | ${shown}`);
        });
        return child;
      },
      whenReady,
      // The worker bundles its workflows the first time, which can take long on a small machine.
      readyWithin: 120_000,
      stopSignal: 'SIGTERM',
      stopWithin: 15_000,
      hardSignal: 'SIGKILL',
      attempts,
    },
    dir,
  );
  return kept.ready;
};

const whenReady = (child: ChildProcess, signal: AbortSignal): Promise<ReadyFacts> => {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      const heard = readyMessage.safeParse(message);
      if (!heard.success) return;
      const { type: _type, service: _service, ...facts } = heard.data;
      resolve(facts);
    };
    child.on('message', hear);
    signal.addEventListener('abort', () => child.off('message', hear));
  });
};

const listen = (child: ChildProcess, hear: (line: string) => void): void => {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', hear);
  }
};

/** A full disk must not end the services: they have their own ways to say so. */
const write = (file: string, line: string): void => {
  try {
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch {}
};
