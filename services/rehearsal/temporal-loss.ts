/** Has Temporal lose everything it knew, once in the year, and lets it be made again from the log while the year goes on. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type CivilDate, instantAt } from '@duban/domain';
import { readState } from '@duban/local';
import type { PlanTime } from './plan-time.ts';
import type { Blows, Outage } from './worker-killer.ts';

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
  const temporal = () => readState(dataDir).processes.temporal;
  const noon = instantAt(on, '12:00');
  const work = (async () => {
    while (time.now() < noon) {
      if (stopped) return;
      await time.wait(noon);
    }
    const victim = temporal();
    if (!victim?.ready) throw new Error('Temporal does not run and cannot be lost');
    const from = Date.now();
    process.kill(victim.pid, 'SIGKILL');
    let present = temporal();
    while (!present?.ready || present.pid === victim.pid) {
      await sleep(50);
      present = temporal();
    }
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
