/**
 * A thread that runs workflows and does not come back is noticed. The SDK's own guard, a timeout on each call into the
 * sandbox, is patched out: Node starts a thread for each such timeout, which took half of a worker's time.
 */

import type { Worker } from '@temporalio/worker';

/** Milliseconds without an answer. A task must be done within 3 s, and replaying a run takes some tens of ms. */
export const HANG_LIMIT_MS = 10_000;
const EVERY_MS = 1_000;

/** The threads run no workflow any more; nothing but an end of the process frees what they hold. */
export class WorkflowThreadHangsError extends Error {
  override readonly name = 'WorkflowThreadHangsError';
}

/** What the SDK sends to a thread is answered in the order of sending, an unknown run with an error. */
type Thread = { send(input: { readonly type: 'extract-sink-calls'; readonly runId: string }): Promise<unknown> };

/**
 * Asks each thread every second whether it lives.
 * @throws TypeError where the SDK does not hold its threads where it did: whoever updates it looks again.
 */
export const watchThreads = (worker: Worker, limitMs = HANG_LIMIT_MS): { hung: Promise<never>; stop(): void } => {
  const threads = threadsOf(worker);
  const { promise: hung, reject } = Promise.withResolvers<never>();
  // Whoever does not wait for it is not to be ended by it.
  hung.catch(() => {});
  const asked = new Map<Thread, number>();
  const ask = (thread: Thread): void => {
    const since = asked.get(thread);
    if (since === undefined) {
      asked.set(thread, performance.now());
      const answered = () => void asked.delete(thread);
      thread.send({ type: 'extract-sink-calls', runId: 'is anybody there' }).then(answered, answered);
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
  const timer = setInterval(() => threads.forEach(ask), EVERY_MS);
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
