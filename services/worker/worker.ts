/** A Temporal worker that runs the plan's workflows and their activities. */

import { type Activities, LETTERS_QUEUE, type ReconcileActivities, TASK_QUEUE } from '@duban/contract';
import type { PaperOffice } from '@duban/documents';
import type { EventStore } from '@duban/event-store';
import type { Reads } from '@duban/read-models';
import type { Tracing } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type WorkerOptions as TemporalOptions, Worker } from '@temporalio/worker';
import { lettersActivities } from './letters.activities.ts';
import { loadActivities } from './load.activities.ts';
import type { LettersParts } from './open-letters.ts';
import { planActivities } from './plan.activities.ts';
import { type Comparing, reconcileActivities } from './reconcile.activities.ts';
import { rhythmActivities } from './rhythm.activities.ts';
import { type Announce, storeActivities } from './store.activities.ts';
import { takeOver } from './take-over.ts';
import { watchThreads } from './watchdog.ts';

export type WorkerOptions = {
  readonly address: string;
  readonly namespace: string;
  readonly store: EventStore;
  /** The read models from which bulletins, agendas and reviews are drawn up. */
  readonly reads: Reads;
  /** Where letters that arise by themselves become files. Without it this worker sees to none of them. */
  readonly office?: Pick<PaperOffice, 'keep' | 'page'>;
  /** Without it this worker does not run the nightly comparison. */
  readonly comparing?: Comparing;
  /** Path of the bundle made by `workflowBundle`. */
  readonly bundle: string;
  readonly taskQueue?: string;
  /** Called when the sticky queues could not be reset; workflows of a dead worker then wait a second longer for the new one. */
  readonly onTakeOverFailed?: (error: unknown) => void;
  /** Milliseconds after which a workflow thread that gives no answer fails the worker (default 10 000). */
  readonly hangLimitMs?: number;
  /** Only with a bundle that was built with tracing. */
  readonly tracing?: WorkerTracing | null;
};

const MAX_CONCURRENT_LETTERS = 2;
/** After this, activities that still run are cancelled. */
const SHUTDOWN_GRACE = '3 seconds';

type WorkerTracing = Pick<Tracing, 'processor' | 'resource'> & { readonly announce: Announce };

export type RunningWorker = {
  /** Resolves when the worker has stopped; rejects when it failed, with `WorkflowThreadHangsError` if a thread hangs. */
  readonly done: Promise<void>;
  /** Whether it runs and polls Temporal for tasks. */
  isWorking(): boolean;
  /** Rejects if Temporal does not answer. */
  askTemporal(): Promise<unknown>;
  /** Finishes running tasks, then closes the connections. */
  stop(): Promise<void>;
};

export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { address, namespace, store, bundle, tracing } = options;
  const connection = await NativeConnection.connect({ address });
  const clientConnection = await Connection.connect({ address });
  const client = new Client({ connection: clientConnection, namespace });
  const { reads, office } = options;
  const activities: Activities & Partial<ReconcileActivities> = {
    ...storeActivities(store, tracing?.announce),
    ...rhythmActivities(store, reads),
    ...planActivities(client),
    ...loadActivities(client),
    ...(options.comparing && reconcileActivities(client, store, options.comparing)),
  };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: options.taskQueue ?? TASK_QUEUE,
    workflowBundle: { codePath: bundle },
    activities,
    ...(tracing && (await tracingOptions(tracing))),
    // After a crash a command waits this long for the dead worker; the default is ten seconds.
    stickyQueueScheduleToStartTimeout: '1 second',
    shutdownGraceTime: SHUTDOWN_GRACE,
    maxCachedWorkflows: 2000,
    // A task must be done within TASK_TIMEOUT. After a crash every workflow is replayed, which makes its task long: with
    // forty at once, the default, all of them may time out and start again. With ten the worker idles: a replay is a dozen
    // round trips between Temporal, this thread and the sandbox's thread.
    maxConcurrentWorkflowTaskExecutions: 20,
    maxConcurrentWorkflowTaskPolls: 20,
  });
  const letters = office && (await lettersWorker(connection, namespace, { client, store, reads, office }));
  takeOver(client).catch((error: unknown) => {
    if (worker.getState() === 'RUNNING') options.onTakeOverFailed?.(error);
  });
  const watchdog = watchThreads(worker, options.hangLimitMs);
  // Where one of the two fails, the other is stopped with it.
  const both = letters ? [worker, letters] : [worker];
  const running = both.map((one) => one.run().finally(() => shutDown(both)));
  const ran = Promise.all(running)
    .then(() => {})
    .finally(async () => {
      await Promise.allSettled(running);
      watchdog.stop();
      await clientConnection.close();
      await connection.close();
    });
  // A worker whose thread hangs cannot be shut down: it waits for the thread.
  const done = Promise.race([ran, watchdog.hung]);
  return {
    done,
    isWorking: () => worker.getState() === 'RUNNING' && worker.getStatus().workflowPollerState === 'POLLING',
    askTemporal: () => clientConnection.workflowService.getSystemInfo({}),
    async stop() {
      shutDown(both);
      await done;
    },
  };
};

const shutDown = (workers: readonly Worker[]): void => {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
};

/** Activities alone, and few at once: each is a command to its plan's workflow, which takes one after the other. */
const lettersWorker = (connection: NativeConnection, namespace: string, parts: LettersParts): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue: LETTERS_QUEUE,
    activities: lettersActivities(parts),
    maxConcurrentActivityTaskExecutions: MAX_CONCURRENT_LETTERS,
    shutdownGraceTime: SHUTDOWN_GRACE,
  });

/** Imports the instrumentation only if tracing is enabled. */
const tracingOptions = async ({ processor, resource }: WorkerTracing): Promise<Partial<TemporalOptions>> => {
  const { makeWorkflowExporter, OpenTelemetryActivityInboundInterceptor } = await import(
    '@temporalio/interceptors-opentelemetry'
  );
  return {
    sinks: { exporter: makeWorkflowExporter(processor, resource) },
    interceptors: { activity: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })] },
  };
};
