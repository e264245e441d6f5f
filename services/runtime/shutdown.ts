/** A process stops in one way: what was started last is stopped first, each within its time, whatever asked for it. */
import { setTimeout as sleep } from 'node:timers/promises';

type Step = { name: string; stop: () => unknown; limit: number };
type Report = (message: string, facts: Record<string, unknown>) => void;

const steps: Step[] = [];
const lastResorts: (() => void)[] = [];
let running: Promise<never> | undefined;
let startedAt = 0;
let report: Report = () => {};

/** One Ctrl-C can arrive twice: from the terminal, and passed on by the package manager. Only a later one is a second wish. */
const sameGesture = 1_000;

/** Registers what to do when the process stops; steps run in reverse order, each at most `limit` milliseconds. */
export const onShutdown = (name: string, stop: () => unknown, limit = 10_000): void => {
  steps.push({ name, stop, limit });
};

/** Registers what must still be done, at once and synchronously, when somebody asks a second time. */
export const onHardExit = (lastResort: () => void): void => {
  lastResorts.push(lastResort);
};

/** Runs all steps once and leaves the process; later callers wait for the same end. */
export const shutdown = (reason: string, exitCode = 0): Promise<never> => {
  running ??= stopAll(reason, exitCode);
  return running;
};

/** Whether the process is on its way out: what fails from now on is no news. */
export const isShuttingDown = (): boolean => {
  return running !== undefined;
};

/** Turns signals into an orderly shutdown; called once by the entry of each process. */
export const listenToSignals = (onReport: Report): void => {
  report = onReport;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!running) {
        startedAt = Date.now();
        void shutdown(signal);
      } else if (Date.now() - startedAt > sameGesture) leaveNow(130);
    });
  }
};

const stopAll = async (reason: string, exitCode: number): Promise<never> => {
  report('stopping', { reason });
  let code = exitCode;
  for (let step = steps.pop(); step; step = steps.pop()) {
    const timeout = new AbortController();
    try {
      const late = sleep(step.limit, 'late', { signal: timeout.signal });
      if ((await Promise.race([step.stop(), late])) === 'late') throw new Error(`not stopped after ${step.limit} ms`);
    } catch (err) {
      code ||= 1;
      report('a part did not stop cleanly', { part: step.name, err });
    }
    timeout.abort();
  }
  return process.exit(code);
};

const leaveNow = (exitCode: number): never => {
  for (const lastResort of lastResorts) lastResort();
  return process.exit(exitCode);
};
