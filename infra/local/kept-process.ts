/** Supervises one process: waits until it is ready, restarts it when it ends unexpectedly, stops it on request. */
import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadyFacts } from '@duban/runtime';
import type { DataDir, Running } from './data-dir.ts';
import { lastLines } from './log-file.ts';
import { identityOf } from './process-identity.ts';
import { asStartError, diskFull, StartError, saysDiskFull } from './start-error.ts';
import { type ProcessRecord, recordProcess } from './state.ts';

/** How a process is started, checked for readiness, and stopped. Times in milliseconds. */
export type Launch = {
  name: string;
  /** The file of its output. */
  logFile: string;
  /** Runs before each start, to remove what would prevent it. */
  prepare?(): Promise<void>;
  spawn(): ChildProcess;
  /** Resolves with the facts of its ready message once it is ready; stops waiting on `signal`. */
  whenReady(child: ChildProcess, signal: AbortSignal): Promise<ReadyFacts>;
  readyWithin: number;
  stopSignal: 'SIGINT' | 'SIGTERM';
  stopWithin: number;
  /** The signal that ends it at once, without a graceful shutdown. */
  hardSignal: 'SIGKILL' | 'SIGQUIT';
  /** Failed starts before it was ever ready after which it is given up. Once it was ready, it is always restarted. */
  attempts: number;
};

export type KeptProcess = Running & {
  /** Resolves when it is ready for the first time; rejects with `StartError` when it never is. */
  ready: Promise<ReadyFacts>;
};

type ProcessRun = { child: ChildProcess; since: string; began: number; logOffset: number; ended: Promise<string> };

/** A process that ran this long was not failing at its start: the backoff begins anew. */
const STABLE_AFTER_MS = 10_000;
const backoffMs = (failures: number) => Math.min(100 * 2 ** (failures - 1), 10_000);

/** Starts a process and keeps it running until the data directory is closed. */
export const keepRunning = (launch: Launch, dir: DataDir): KeptProcess => {
  dir.closing.throwIfAborted();
  const stopping = new AbortController();
  const firstReady = Promise.withResolvers<ReadyFacts>();
  // A caller that stops the process before it is ready need not handle the rejection.
  firstReady.promise.catch(() => {});
  let current: ProcessRun | undefined;
  let restarts = 0;
  let wasReady = false;
  let writes = 0;

  const run = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      await launch.prepare?.();
      if (stopping.signal.aborted) return;
      current = begin(launch);
      const { child, began, logOffset, ended } = current;
      recordRun(current, false);
      const outcome = await untilReady(launch, current);
      if ('facts' in outcome) {
        wasReady = true;
        recordRun(current, true, outcome.facts);
        firstReady.resolve(outcome.facts);
      } else if (child.exitCode === null && child.signalCode === null) send(child, launch.hardSignal);
      const end = await ended;
      if (stopping.signal.aborted) return;
      const why = 'failure' in outcome ? outcome.failure : end;
      failures = performance.now() - began > STABLE_AFTER_MS ? 1 : failures + 1;
      if (!wasReady && failures >= launch.attempts) throw neverReadyError(launch, why, logOffset);
      dir.say(`  ! ${launch.name} ended (${why}): starting it again`);
      await sleep(backoffMs(failures), undefined, { signal: stopping.signal }).catch(() => {});
      restarts += 1;
    }
  };

  const recordRun = ({ child, since }: ProcessRun, ready: boolean, facts: ReadyFacts = {}): void => {
    const identity = child.pid && identityOf(child.pid);
    if (!child.pid || !identity) return;
    const { stopSignal } = launch;
    write({ pid: child.pid, identity, stopSignal, since, ready, restarts, facts });
  };

  /** A failed write is retried: a full disk must not end the supervisor. */
  const write = (record: ProcessRecord | undefined): void => {
    writes += 1;
    const own = writes;
    const attempt = (): void => {
      try {
        recordProcess(dir.path, launch.name, record);
      } catch (error) {
        // Before the first readiness the error is reported to the caller of `ready`.
        if (record && !wasReady) throw error;
        setTimeout(() => own === writes && !dir.closing.aborted && attempt(), 1_000).unref();
      }
    };
    attempt();
  };

  const finished = run()
    .catch((error: unknown) => {
      firstReady.reject(asStartError(error));
      if (wasReady) dir.say(`  ! ${launch.name} cannot be started again: ${String(error)}`);
    })
    .finally(() => write(undefined));

  const kept: KeptProcess = {
    name: launch.name,
    ready: firstReady.promise,
    async stop() {
      stopping.abort();
      if (current) send(current.child, launch.stopSignal);
      const timer = new AbortController();
      const late = sleep(launch.stopWithin, 'late', { signal: timer.signal });
      if ((await Promise.race([finished, late])) === 'late' && current) send(current.child, 'SIGKILL');
      timer.abort();
      await finished;
      firstReady.reject(new Error(`${launch.name} was stopped before it was ready`));
    },
    kill() {
      stopping.abort();
      if (current) send(current.child, launch.hardSignal);
    },
  };
  dir.running.push(kept);
  return kept;
};

const begin = (launch: Launch): ProcessRun => {
  const logOffset = statSync(launch.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = launch.spawn();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { child, since: new Date().toISOString(), began: performance.now(), logOffset, ended };
};

const untilReady = async (
  launch: Launch,
  current: ProcessRun,
): Promise<{ facts: ReadyFacts } | { failure: string }> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    return await Promise.race([
      launch.whenReady(current.child, signal).then((facts) => ({ facts })),
      current.ended.then((failure) => ({ failure })),
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

const neverReadyError = (launch: Launch, why: string, logOffset: number): StartError => {
  const lines = lastLines(launch.logFile, logOffset);
  if (lines.some(saysDiskFull)) return diskFull(launch.name);
  const what = `${launch.name} does not start (${why}). ${launch.name} 无法启动。`;
  return new StartError(what, [`Those were its last words; its whole log: ${launch.logFile}`], { details: lines });
};
