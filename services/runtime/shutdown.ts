/** Stops a process in one way, whatever the reason: the steps run in reverse order of start, each with a time limit. */
import { setTimeout as sleep } from 'node:timers/promises';

type Step = { name: string; stop: () => unknown; limitMs: number };
type Report = (message: string, facts: Record<string, unknown>) => void;

const steps: Step[] = [];
const lastResorts: (() => void)[] = [];
let running: Promise<never> | undefined;
let startedAt = 0;
let report: Report = () => {};

/** One Ctrl-C can arrive twice, from the terminal and from the package manager; only a later signal is a second request. */
const REPEATED_SIGNAL_MS = 1_000;

/** Registers what to do when the process stops; steps run in reverse order, each at most `limitMs` milliseconds. */
export const onShutdown = (name: string, stop: () => unknown, limitMs = 10_000): void => {
  steps.push({ name, stop, limitMs });
};

/** Registers synchronous work that must still be done when a second signal ends the process at once. */
export const onHardExit = (lastResort: () => void): void => {
  lastResorts.push(lastResort);
};

/** Runs all steps once and exits the process; later calls return the same promise. */
export const shutdown = (reason: string, exitCode = 0): Promise<never> => {
  running ??= stopAll(reason, exitCode);
  return running;
};

/** Whether the shutdown has begun; later failures are expected and not reported. */
export const isShuttingDown = (): boolean => {
  return running !== undefined;
};

/** Shuts down in order on SIGINT, SIGTERM and SIGHUP; called once by the entry of each process. */
export const listenToSignals = (onReport: Report): void => {
  report = onReport;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!running) {
        startedAt = Date.now();
        void shutdown(signal);
      } else if (Date.now() - startedAt > REPEATED_SIGNAL_MS) exitNow(130);
    });
  }
};

const stopAll = async (reason: string, exitCode: number): Promise<never> => {
  report('stopping', { reason });
  let code = exitCode;
  for (let step = steps.pop(); step; step = steps.pop()) {
    const timeout = new AbortController();
    try {
      const late = sleep(step.limitMs, 'late', { signal: timeout.signal });
      if ((await Promise.race([step.stop(), late])) === 'late') throw new Error(`not stopped after ${step.limitMs} ms`);
    } catch (err) {
      code ||= 1;
      report('a shutdown step failed', { part: step.name, err });
    }
    timeout.abort();
  }
  return process.exit(code);
};

const exitNow = (exitCode: number): never => {
  for (const lastResort of lastResorts) lastResort();
  return process.exit(exitCode);
};
