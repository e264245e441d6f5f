/** The entry of a service process: it reports readiness or a failed start, and stops when its parent process is gone. */
import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { createLogger, type Logger } from './logger.ts';
import { isShuttingDown, listenToSignals, onShutdown, shutdown } from './shutdown.ts';

/** Facts that a service reports once it is ready, e.g. `{ port: 4000 }`. */
export type ReadyFacts = Record<string, string | number>;

/** The message a service sends to the process that started it. */
type ReadyMessage = { type: 'ready'; service: string } & ReadyFacts;

export type ServiceContext = {
  log: Logger;
  /** Registers how to stop what was just started; the last registered is stopped first, within `limitMs` (10 000). */
  onShutdown: typeof onShutdown;
  /** Watches work that should last as long as the process: if it fails, the process stops with exit code 1. */
  watch(work: Promise<unknown>): void;
};

/**
 * The entry of a service: `runService('worker', async ({ log, onShutdown, watch }) => { …; return { taskQueue } })`.
 * `main` returns when the service is ready to work. Its failure is logged and the process exits with code 1.
 */
export const runService = (name: string, main: (context: ServiceContext) => Promise<ReadyFacts | undefined>): void => {
  const log = createLogger(name, levelOrDefault());
  listenToSignals((message, facts) => log.info(facts, message));
  // A parent that is gone cannot stop this process any more, and a new parent starts its own services.
  process.on('disconnect', () => void shutdown('the parent process is gone'));
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});

  let ready = false;
  const fail = (err: unknown) => {
    if (isShuttingDown()) return;
    const message = err instanceof Error ? err.message : String(err);
    log.fatal({ err }, message);
    // People read the error of a failed start, so it is also printed as plain text with its line breaks.
    if (!ready) process.stderr.write(`${message}\n`);
    void shutdown('failure', 1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  log.info({ pid: process.pid }, 'starting');
  main({ log, onShutdown, watch: (work) => void work.catch(fail) }).then((facts) => {
    if (isShuttingDown()) return;
    ready = true;
    log.info(facts ?? {}, 'ready');
    const message: ReadyMessage = { ...facts, type: 'ready', service: name };
    if (process.connected) process.send?.(message);
    // By default the cache is written at exit, so a killed process would write none.
    flushCompileCache();
  }, fail);
};

/** A wrong LOG_LEVEL is reported by the service's own reading of its configuration, together with all other faults. */
const levelOrDefault = (): string => {
  try {
    return readConfig(['log']).log.level;
  } catch {
    return 'info';
  }
};
