/**
 * Detects a workflow thread that hangs. The SDK's own guard, a timeout on each call into the sandbox, is patched out: Node
 * starts a thread for each such timeout, which took half of a worker's time.
 */

import type { Worker } from '@temporalio/worker';

/** How long a thread may not answer. A task must be done within 3 s, and replaying a run takes some tens of ms. */
const HANG_LIMIT_MS = 10_000;
const CHECK_INTERVAL_MS = 1_000;

/** A thread runs no workflow any more; only the end of the process frees what it holds. */
class WorkflowThreadHangsError extends Error {
  override readonly name = 'WorkflowThreadHangsError';
}

/** A thread answers messages in the order of sending; one about an unknown run, with an error. */
type Thread = { send(input: { readonly type: 'extract-sink-calls'; readonly runId: string }): Promise<unknown> };

/**
 * Sends each thread a message every second and checks that it is answered.
 * @throws TypeError if the SDK no longer holds its threads in the expected field, e.g. after an update of the SDK.
 */
export const watchThreads = (worker: Worker, limitMs = HANG_LIMIT_MS): { hung: Promise<never>; stop(): void } => {
  const threads = threadsOf(worker);
  const { promise: hung, reject } = Promise.withResolvers<never>();
  // A caller that does not await `hung` must not fail by an unhandled rejection.
  hung.catch(() => {});
  const asked = new Map<Thread, number>();
  const ask = (thread: Thread): void => {
    const since = asked.get(thread);
    if (since === undefined) {
      asked.set(thread, performance.now());
      const answered = () => void asked.delete(thread);
      thread.send({ type: 'extract-sink-calls', runId: 'liveness-check' }).then(answered, answered);
    } else if (performance.now() - since > limitMs) {
      clearInterval(timer);
      const seconds = Math.round((performance.now() - since) / 1000);
      reject(
        new WorkflowThreadHangsError(
          `A workflow thread has not answered for ${seconds} s: some workflow runs in an endless loop; the worker ends`,
        ),
      );
    }
  };
  const timer = setInterval(() => threads.forEach(ask), CHECK_INTERVAL_MS);
  timer.unref();
  return { hung, stop: () => clearInterval(timer) };
};

const threadsOf = (worker: Worker): readonly Thread[] => {
  const { workflowCreator } = worker as unknown as { workflowCreator?: { workerThreadClients?: readonly Thread[] } };
  const threads = workflowCreator?.workerThreadClients ?? [];
  if (threads.length === 0 || threads.some(({ send }) => typeof send !== 'function'))
    throw new TypeError('The Temporal SDK does not hold its workflow threads where the watchdog looks for them');
  return threads;
};
