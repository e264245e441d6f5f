/** Makes Temporal lose all its data once in the year, and recovers it from the log while the year goes on. */

import { type CivilDate, instantAt } from '@duban/domain';
import type { PlanTime } from './plan-time.ts';
import { type Blows, killOnce, type Outage } from './worker-killer.ts';

export type TemporalLoss = {
  /** The date at whose noon, when people act, it happens. */
  readonly on: CivilDate;
  /** Recovers the workflows from the log; called when an empty Temporal runs. */
  recover(): Promise<void>;
};

/** Needs a Temporal that keeps its data in memory, so that stopping it loses everything. */
export const loseTemporal = (dataDir: string, time: PlanTime, { on, recover }: TemporalLoss): Blows => {
  const outages: Outage[] = [];
  let stopped = false;
  const noon = instantAt(on, '12:00');
  const work = (async () => {
    while (time.now() < noon) {
      if (stopped) return;
      await time.wait(noon);
    }
    const from = await killOnce(dataDir, 'temporal');
    if (from === null) throw new Error('Temporal is not running, so it cannot be stopped');
    await recover();
    outages.push({ from, to: Date.now() });
  })();
  // Reported when the year is over.
  work.catch(() => {});
  return {
    outages,
    async stop() {
      stopped = true;
      await work;
    },
  };
};
