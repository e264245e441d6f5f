/** Runs Duban as a user starts it: `duban start` with its own directory and ports. */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TokenRole } from '@duban/auth';
import { anyFreePort } from '@duban/local/ports';
import { ROOT } from './service-process.ts';

const run = promisify(execFile);
const NODE = join(ROOT, 'node_modules/.bin/node');

export type Running = {
  readonly url: string;
  /** Everything that `start` printed. */
  output(): string;
  /** Sends a GraphQL operation and returns the parsed answer. */
  query(role: TokenRole, document: string): Promise<Answer>;
  /** Runs a line in a shell. */
  shell(line: string): Promise<string>;
  duban(...args: string[]): Promise<string>;
  /** Ctrl-C; answers with the exit code. */
  stop(): Promise<number | null>;
};

type Answer = { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };

export type Place = {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What was started in it, whether it has ended or not. */
  readonly processes: Set<ChildProcess>;
  /** Stops what still runs in it, such as a start for which the test's hook did not wait, then deletes it. */
  remove(): Promise<void>;
};

/** A data directory and free ports that outlive one start. */
export const newPlace = async (): Promise<Place> => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-e2e-'));
  const [postgres, temporal, ui, gateway, smtp, mailbox, identity] = await Promise.all(
    Array.from({ length: 7 }, async () => String(await anyFreePort())),
  );
  const processes = new Set<ChildProcess>();
  return {
    directory,
    processes,
    environment: {
      ...process.env,
      DUBAN_DATA_DIR: directory,
      DUBAN_POSTGRES_PORT: postgres,
      DUBAN_TEMPORAL_PORT: temporal,
      DUBAN_TEMPORAL_UI_PORT: ui,
      DUBAN_HTTP_PORT: gateway,
      DUBAN_SMTP_PORT: smtp,
      DUBAN_MAILBOX_PORT: mailbox,
      DUBAN_IDENTITY_PORT: identity,
    },
    remove: async () => {
      await Promise.all([...processes].map((child) => ended(child, 'SIGINT')));
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** By itself without the demonstration plan. Returns when it has printed its addresses. @throws Error with its output when it exits before. */
export const start = async ({ directory, environment, processes }: Place, flags = ['--no-demo']): Promise<Running> => {
  const child = spawn(NODE, ['infra/local/start.ts', ...flags], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.add(child);
  let printed = '';
  const ready = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => reject(new Error(`start ended with ${code}:\n${printed}`)));
  });
  await ready;
  const url = `http://127.0.0.1:${environment.DUBAN_HTTP_PORT}/graphql`;
  return {
    url,
    output: () => printed,
    async query(role, document) {
      const token = (await readFile(join(directory, 'tokens', role), 'utf8')).trim();
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: document }),
      });
      return (await response.json()) as Answer;
    },
    shell: async (line) => (await run('bash', ['-c', line], { env: environment })).stdout,
    duban: async (...args) =>
      (await run(NODE, ['infra/cli/main.ts', ...args], { cwd: ROOT, env: environment, maxBuffer: 1e8 })).stdout,
    stop: () => ended(child, 'SIGINT'),
  };
};

/** The exit code, at once where the process has ended before. */
const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.on('exit', resolve);
    child.kill(signal);
  });
