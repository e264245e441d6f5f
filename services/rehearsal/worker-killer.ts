/** Kills the worker again and again without a word, and keeps in mind when nobody was there to keep time. */

import { setTimeout as sleep } from 'node:timers/promises';
import { readState } from '@duban/local';

/** Real milliseconds: dead at `from`, healed at `to`. */
export type Outage = { readonly from: number; readonly to: number };

/** What somebody does to the system while the year passes. */
export type Blows = {
  readonly outages: readonly Outage[];
  /** @throws whatever kept a blow from being dealt, or from being healed. */
  stop(): Promise<void>;
};

/** `every` in real milliseconds. The supervisor of that data directory starts the worker again. */
export const killWorkers = (dataDir: string, every: number): Blows => {
  const outages: Outage[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  const worker = () => readState(dataDir).processes.worker;
  const work = (async () => {
    for (;;) {
      await sleep(every, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const victim = worker();
      if (!victim?.ready) continue;
      const from = Date.now();
      process.kill(victim.pid, 'SIGKILL');
      let present = worker();
      while (!present?.ready || present.pid === victim.pid) {
        await sleep(50);
        present = worker();
      }
      outages.push({ from, to: Date.now() });
    }
  })();
  return {
    outages,
    async stop() {
      stopping.abort();
      await work;
    },
  };
};
