/** Has Temporal lose everything it knew, once in the year, and lets it be made again from the log while the year goes on. */

import { type CivilDate, instantAt } from '@duban/domain';
import type { PlanTime } from './plan-time.ts';
import { type Blows, killOnce, type Outage } from './worker-killer.ts';

export type TemporalLoss = {
  /** The date at whose noon, when people act, it happens. */
  readonly on: CivilDate;
  /** Makes it again from the log; called when an empty Temporal runs. */
  recover(): Promise<void>;
};

/** For a Temporal that keeps nothing on the disk: its end is the end of all it knew. */
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
    if (from === null) throw new Error('Temporal does not run and cannot be lost');
    await recover();
    outages.push({ from, to: Date.now() });
  })();
  // Heard when the year is over.
  work.catch(() => {});
  return {
    outages,
    async stop() {
      stopped = true;
      await work;
    },
  };
};
