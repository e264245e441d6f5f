/** What happens to the system and when: drawn from a seed, delivered one after the other, and kept with how long it took to recover. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@duban/rehearsal';
import { signal, treeOf } from './process-tree.ts';
import type { System, Target, Victim } from './system.ts';

export const KINDS = ['kill', 'stop', 'restart', 'cut', 'slow', 'hold', 'full', 'clock'] as const;
export type BlowKind = (typeof KINDS)[number];

/** By the performance clock. `to` is null while it has not come back. */
export type Blow = {
  readonly kind: BlowKind;
  readonly target: string;
  readonly from: number;
  to: number | null;
};

export type Blows = {
  readonly delivered: readonly Blow[];
  /** Drawn for something that was still down. */
  readonly missed: number;
  /** No further blow, everything mended and running. @throws Error when something does not come back. */
  stop(): Promise<void>;
};

export type BlowOptions = {
  readonly system: System;
  readonly random: Random;
  /** Moves the plan's clock forward. */
  readonly moveClock: (days: number) => Promise<void>;
};

/** Of a hundred. */
const SHARES: Readonly<Record<BlowKind, number>> = {
  kill: 65,
  stop: 7,
  restart: 7,
  cut: 9,
  slow: 5,
  hold: 4,
  full: 1,
  clock: 2,
};
/** Postgres and Temporal take everything down with them: seldom enough that something gets done in between. */
const WEIGHTS: Readonly<Record<Target, number>> = {
  'worker-a': 22,
  'worker-b': 22,
  'gateway-a': 20,
  'gateway-b': 20,
  projector: 18,
  temporal: 3,
  postgres: 3,
};
/** Milliseconds. */
const BETWEEN = [200, 950] as const;
const STOPPED = [500, 6_000] as const;
const LASTS = { cut: [0, 2_500], slow: [1_000, 6_000], hold: [500, 8_000], full: [500, 4_000] } as const;
const DELAY = [20, 300] as const;
const MOST_DAYS = 3;
const COMES_BACK = 120_000;

export const deliverBlows = ({ system, random, moveClock }: BlowOptions): Blows => {
  const delivered: Blow[] = [];
  const pending = new Set<Promise<void>>();
  const busy = new Set<string>();
  const stopping = new AbortController();
  let missed = 0;

  /** Keeps the blow, and the target from further ones, until it has recovered. */
  const deliver = (kind: BlowKind, target: string, work: () => Promise<void>): void => {
    const blow: Blow = { kind, target, from: performance.now(), to: null };
    delivered.push(blow);
    busy.add(target);
    const done: Promise<void> = work().then(() => {
      blow.to = performance.now();
      busy.delete(target);
      pending.delete(done);
    });
    // Told by `stop`, which waits for all of them.
    done.catch(() => {});
    pending.add(done);
  };

  const strike = (kind: 'kill' | 'stop' | 'restart'): void => {
    const target = weighted(random, WEIGHTS);
    const ms = random.between(...STOPPED);
    const victim = system.victims.find(({ name }) => name === target);
    const pid = victim?.pid();
    if (!victim || busy.has(victim.name) || pid === undefined || !victim.ready()) {
      missed += 1;
      return;
    }
    deliver(kind, victim.name, async () => {
      if (kind === 'stop') {
        const tree = treeOf(pid);
        signal(tree, 'SIGSTOP');
        await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
        signal(tree.toReversed(), 'SIGCONT');
        return;
      }
      signal(kind === 'kill' ? treeOf(pid) : [pid], kind === 'kill' ? 'SIGKILL' : victim.stopSignal);
      await comesBack(victim, pid);
    });
  };

  const disturb = (kind: 'cut' | 'slow' | 'hold'): void => {
    const { from, to, proxy } = random.pick(system.wires);
    const [least, most] = LASTS[kind];
    const ms = random.between(least, most);
    const delay = random.between(...DELAY);
    const cutAfter = random.chance(0.5);
    const name = `${from} → ${to}`;
    if (busy.has(name)) {
      missed += 1;
      return;
    }
    deliver(kind, name, async () => {
      if (kind === 'cut') proxy.cut();
      else if (kind === 'slow') proxy.slow(delay);
      else proxy.hold();
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
      // What was under way is lost, its answers too.
      if (kind === 'hold' && cutAfter) proxy.cut();
      proxy.mend();
    });
  };

  const fillDisk = (): void => {
    const { volume } = system;
    const [least, most] = LASTS.full;
    const ms = random.between(least, most);
    if (!volume || busy.has('disk')) {
      missed += 1;
      return;
    }
    deliver('full', 'disk', async () => {
      await volume.fill();
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
      await volume.free();
    });
  };

  const moveOn = (): void => {
    const days = random.between(1, MOST_DAYS);
    if (busy.has('clock')) missed += 1;
    else deliver('clock', 'clock', () => moveClock(days));
  };

  const next = (): void => {
    const kind = weighted(random, SHARES);
    if (kind === 'kill' || kind === 'stop' || kind === 'restart') strike(kind);
    else if (kind === 'clock') moveOn();
    else if (kind === 'full') fillDisk();
    else disturb(kind);
  };

  const work = (async () => {
    for (;;) {
      await sleep(random.between(...BETWEEN), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      next();
    }
  })();

  return {
    delivered,
    get missed() {
      return missed;
    },
    async stop() {
      stopping.abort();
      await work;
      await Promise.all(pending);
      for (const { proxy } of system.wires) proxy.mend();
    },
  };
};

/** @throws Error when it does not, which is the worst difference of all. */
const comesBack = async (victim: Victim, pid: number): Promise<void> => {
  const givenUp = performance.now() + COMES_BACK;
  while (!victim.ready() || victim.pid() === pid) {
    if (performance.now() > givenUp) throw new Error(`${victim.name} did not come back within ${COMES_BACK / 1_000} s`);
    await sleep(20);
  }
};

const weighted = <Name extends string>(random: Random, weights: Readonly<Record<Name, number>>): Name => {
  const entries = Object.entries(weights) as [Name, number][];
  let drawn = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    drawn -= weight;
    if (drawn < 0) return name;
  }
  return entries[0]?.[0] as Name;
};
