/** Kills the worker again and again without a word, and keeps in mind when nobody was there to keep time. */

import { setTimeout as sleep } from 'node:timers/promises';
import { readState } from '@duban/local';

/** Real milliseconds: dead at `from`, healed at `to`, when every measure answers again. */
export type Outage = { readonly from: number; readonly to: number };

/** What somebody does to the system while the year passes. */
export type Blows = {
  readonly outages: readonly Outage[];
  /** @throws whatever kept a blow from being dealt, or from being healed. */
  stop(): Promise<void>;
};

/** Kills it and waits until its supervisor has it ready again. Answers when it died; null where it was not ready. */
export const killOnce = async (dataDir: string, name: 'worker' | 'temporal'): Promise<number | null> => {
  const present = () => readState(dataDir).processes[name];
  const victim = present();
  if (!victim?.ready) return null;
  const from = Date.now();
  process.kill(victim.pid, 'SIGKILL');
  for (let next = present(); !next?.ready || next.pid === victim.pid; next = present()) await sleep(50);
  return from;
};

export type Killing = {
  /** Real milliseconds from one kill to the next; later where it is not healed by then. */
  readonly every: number;
  /** Returns when everybody has been taken over. */
  healed(signal: AbortSignal): Promise<void>;
};

/** The supervisor of that data directory starts the worker again. */
export const killWorkers = (dataDir: string, { every, healed }: Killing): Blows => {
  const outages: Outage[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = (async () => {
    for (let next = Date.now() + every; ; next = Math.max(next + every, Date.now())) {
      await sleep(next - Date.now(), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const from = await killOnce(dataDir, 'worker');
      if (from === null) continue;
      await healed(signal);
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
