/** A process that is kept running: waited for until it works, started again when it ends by itself, ended when asked. */
import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadyFacts } from '@duban/runtime';
import type { DataDir, Running } from './data-dir.ts';
import { lastLines } from './log-file.ts';
import { identityOf } from './process-identity.ts';
import { asStartError, diskFull, StartError, saysDiskFull } from './start-error.ts';
import { type ProcessRecord, recordProcess } from './state.ts';

/** How one kind of process is started, known to work, and stopped. Times in milliseconds. */
export type Launch = {
  name: string;
  /** Where it writes what it says. */
  logFile: string;
  /** Makes way before each start. */
  prepare?(): Promise<void>;
  spawn(): ChildProcess;
  /** Resolves with what it tells about itself once it does its work; stops waiting on `signal`. */
  whenReady(child: ChildProcess, signal: AbortSignal): Promise<ReadyFacts>;
  readyWithin: number;
  stopSignal: 'SIGINT' | 'SIGTERM';
  stopWithin: number;
  /** The signal for: at once, whatever is lost. */
  hardSignal: 'SIGKILL' | 'SIGQUIT';
  /** Failures before it has ever worked after which waiting is pointless. Once it has worked, it is never given up. */
  attempts: number;
};

export type KeptProcess = Running & {
  /** When it works for the first time; rejects with `StartError` when it never does. */
  ready: Promise<ReadyFacts>;
};

type Life = { child: ChildProcess; since: string; began: number; logOffset: number; ended: Promise<string> };

/** Whoever lived so long was not broken: the next start need not wait. */
const longLife = 10_000;
const backoff = (failures: number) => Math.min(100 * 2 ** (failures - 1), 10_000);

/** Starts a process and keeps it running until the data directory is closed. */
export const keepRunning = (launch: Launch, dir: DataDir): KeptProcess => {
  dir.closing.throwIfAborted();
  const stopping = new AbortController();
  const firstReady = Promise.withResolvers<ReadyFacts>();
  // Whoever stops a process before it worked need not wait for its readiness.
  firstReady.promise.catch(() => {});
  let life: Life | undefined;
  let restarts = 0;
  let hasWorked = false;
  let writes = 0;

  const run = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      await launch.prepare?.();
      if (stopping.signal.aborted) return;
      life = begin(launch);
      const { child, began, logOffset, ended } = life;
      enter(life, false);
      const outcome = await untilReady(launch, life);
      if ('facts' in outcome) {
        hasWorked = true;
        enter(life, true, outcome.facts);
        firstReady.resolve(outcome.facts);
      } else if (child.exitCode === null && child.signalCode === null) send(child, launch.hardSignal);
      const end = await ended;
      if (stopping.signal.aborted) return;
      const why = 'failure' in outcome ? outcome.failure : end;
      failures = performance.now() - began > longLife ? 1 : failures + 1;
      if (!hasWorked && failures >= launch.attempts) throw neverWorked(launch, why, logOffset);
      dir.say(`  ! ${launch.name} ended (${why}): starting it again`);
      await sleep(backoff(failures), undefined, { signal: stopping.signal }).catch(() => {});
      restarts += 1;
    }
  };

  const enter = ({ child, since }: Life, ready: boolean, facts: ReadyFacts = {}): void => {
    const identity = child.pid && identityOf(child.pid);
    if (!child.pid || !identity) return;
    const { stopSignal } = launch;
    write({ pid: child.pid, identity, stopSignal, since, ready, restarts, facts });
  };

  /** What cannot be written for want of room is written when there is some: a full disk must not end who starts again. */
  const write = (record: ProcessRecord | undefined): void => {
    writes += 1;
    const own = writes;
    const attempt = (): void => {
      try {
        recordProcess(dir.path, launch.name, record);
      } catch (error) {
        // Whoever waits for it to work for the first time is told.
        if (record && !hasWorked) throw error;
        setTimeout(() => own === writes && !dir.closing.aborted && attempt(), 1_000).unref();
      }
    };
    attempt();
  };

  const finished = run()
    .catch((error: unknown) => {
      firstReady.reject(asStartError(error));
      if (hasWorked) dir.say(`  ! ${launch.name} cannot be started again: ${String(error)}`);
    })
    .finally(() => write(undefined));

  const kept: KeptProcess = {
    name: launch.name,
    ready: firstReady.promise,
    async stop() {
      stopping.abort();
      if (life) send(life.child, launch.stopSignal);
      const timer = new AbortController();
      const late = sleep(launch.stopWithin, 'late', { signal: timer.signal });
      if ((await Promise.race([finished, late])) === 'late' && life) send(life.child, 'SIGKILL');
      timer.abort();
      await finished;
      firstReady.reject(new Error(`${launch.name} was stopped before it was ready`));
    },
    kill() {
      stopping.abort();
      if (life) send(life.child, launch.hardSignal);
    },
  };
  dir.running.push(kept);
  return kept;
};

const begin = (launch: Launch): Life => {
  const logOffset = statSync(launch.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = launch.spawn();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { child, since: new Date().toISOString(), began: performance.now(), logOffset, ended };
};

const untilReady = async (launch: Launch, life: Life): Promise<{ facts: ReadyFacts } | { failure: string }> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    return await Promise.race([
      launch.whenReady(life.child, signal).then((facts) => ({ facts })),
      life.ended.then((failure) => ({ failure })),
      sleep(launch.readyWithin, { failure: `not ready after ${launch.readyWithin / 1_000} s` }, { signal }),
    ]);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    waiting.abort();
  }
};

const send = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
};

const neverWorked = (launch: Launch, why: string, logOffset: number): StartError => {
  const lines = lastLines(launch.logFile, logOffset);
  if (lines.some(saysDiskFull)) return diskFull(launch.name);
  const what = `${launch.name} does not start (${why}). ${launch.name} 无法启动。`;
  return new StartError(what, [`Those were its last words; its whole log: ${launch.logFile}`], { details: lines });
};
