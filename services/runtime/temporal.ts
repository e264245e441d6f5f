/** How Temporal's part of a process is set up: it leaves signals to the process, and writes to the log of the process. */

import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from './logger.ts';

/** Once a process, before any worker. `metricsAddress`: where its own figures are served for Prometheus, host:port. */
export const installTemporalRuntime = (log: Logger, metricsAddress?: string): void => {
  Runtime.install({
    shutdownSignals: [],
    ...(metricsAddress !== undefined && {
      telemetryOptions: { metrics: { prometheus: { bindAddress: metricsAddress } } },
    }),
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      // Intended: some workers run activities only, the workflows run in others.
      if (message.startsWith('No workflows registered')) return;
      const method = level === 'ERROR' ? 'error' : 'warn';
      log[method]({ workflowId: meta?.workflowId, error: meta?.error }, message);
    }),
  });
};
