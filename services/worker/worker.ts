/** A Temporal worker that runs the plan's workflows and their activities. */

import { type Activities, type ReconcileActivities, TASK_QUEUE } from '@duban/contract';
import type { EventStore } from '@duban/event-store';
import type { Reads } from '@duban/read-models';
import type { Tracing } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type WorkerOptions as TemporalOptions, Worker } from '@temporalio/worker';
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
  /** What the rhythm draws up is read from here. */
  readonly reads: Reads;
  /** Left out, the nightly comparison is another worker's. */
  readonly comparing?: Comparing;
  /** Path of the bundle made by `workflowBundle`. */
  readonly bundle: string;
  readonly taskQueue?: string;
  /** Told why those who waited for a worker that died may wait a second longer. */
  readonly onTakeOverFailed?: (error: unknown) => void;
  /** Milliseconds after which a workflow thread that gives no answer fails the worker (default 10 000). */
  readonly hangLimitMs?: number;
  /** Only with a bundle that was made for it. */
  readonly tracing?: WorkerTracing | null;
};

export type WorkerTracing = Pick<Tracing, 'processor' | 'resource'> & { readonly announce: Announce };

export type RunningWorker = {
  /** Ends when the worker has stopped; rejects when it failed, with `WorkflowThreadHangsError` where a thread hangs. */
  readonly done: Promise<void>;
  /** Whether it runs and asks Temporal for work. */
  isWorking(): boolean;
  /** Rejects where Temporal does not answer. */
  askTemporal(): Promise<unknown>;
  /** Finishes what is under way, then closes the connections. */
  stop(): Promise<void>;
};

export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { address, namespace, store, bundle, tracing } = options;
  const connection = await NativeConnection.connect({ address });
  const clientConnection = await Connection.connect({ address });
  const client = new Client({ connection: clientConnection, namespace });
  const activities: Activities & Partial<ReconcileActivities> = {
    ...storeActivities(store, tracing?.announce),
    ...rhythmActivities(store, options.reads),
    ...planActivities(client),
    ...(options.comparing && reconcileActivities(client, store, options.comparing)),
  };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: options.taskQueue ?? TASK_QUEUE,
    workflowBundle: { codePath: bundle },
    activities,
    ...(tracing && (await tracingOptions(tracing))),
    // After a crash this is how long a command waits for the worker that is gone; the default is ten seconds.
    stickyQueueScheduleToStartTimeout: '1 second',
    shutdownGraceTime: '3 seconds',
    maxCachedWorkflows: 2000,
    // A task that was taken must be done within TASK_TIMEOUT. After a crash all workflows have one that is long, for each
    // is replayed: whoever takes forty at once, as is usual, may be late with all of them and begin again. With ten a
    // replay waits more than it works: each is a dozen short turns between Temporal, this thread and the sandbox's.
    maxConcurrentWorkflowTaskExecutions: 20,
    maxConcurrentWorkflowTaskPolls: 20,
  });
  takeOver(client).catch((error: unknown) => {
    if (worker.getState() === 'RUNNING') options.onTakeOverFailed?.(error);
  });
  const watchdog = watchThreads(worker, options.hangLimitMs);
  const ran = worker.run().finally(async () => {
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
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
};

/** Loaded only where traces are wanted. */
const tracingOptions = async ({ processor, resource }: WorkerTracing): Promise<Partial<TemporalOptions>> => {
  const { makeWorkflowExporter, OpenTelemetryActivityInboundInterceptor } = await import(
    '@temporalio/interceptors-opentelemetry'
  );
  return {
    sinks: { exporter: makeWorkflowExporter(processor, resource) },
    interceptors: { activity: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })] },
  };
};
