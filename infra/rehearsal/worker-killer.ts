/** Kills the worker at intervals with SIGKILL, and records the outages. */

import { setTimeout as sleep } from 'node:timers/promises';
import { readState } from '@duban/local';

/** Real milliseconds: killed at `from`, recovered at `to`, when every measure answers again. */
export type Outage = { readonly from: number; readonly to: number };

/** A fault that is injected while the year passes. */
export type Blows = {
  readonly outages: readonly Outage[];
  /** @throws the error that prevented a fault or the recovery from it. */
  stop(): Promise<void>;
};

/** Kills it and waits until its supervisor has it ready again. Returns when it was killed; null where it was not ready. */
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
  /** Real milliseconds from one kill to the next; longer where it has not recovered by then. */
  readonly every: number;
  /** Returns when every workflow has been taken over. */
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
