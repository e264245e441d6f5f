/** Injects faults by a seeded random schedule, one after the other, and records how long the system took to recover from each. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@duban/rehearsal';
import { signal, treeOf } from './process-tree.ts';
import type { FaultTarget, System, TargetName } from './system.ts';

export const FAULT_KINDS = [
  'kill',
  'pause',
  'restart',
  'disconnect',
  'delay',
  'stall',
  'disk full',
  'clock jump',
] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

/** `from` and `to` in milliseconds of the performance clock; `to` is null until the target has recovered. */
export type Fault = {
  readonly kind: FaultKind;
  readonly target: string;
  readonly from: number;
  to: number | null;
};

export type FaultInjector = {
  readonly injected: readonly Fault[];
  /** Faults that were drawn for a target that was still down. */
  readonly skipped: number;
  /** Injects no further fault, and waits until everything runs again. @throws Error when something does not come back. */
  stop(): Promise<void>;
};

export type FaultInjectorOptions = {
  readonly system: System;
  readonly random: Random;
  /** Moves the plan's clock forward by that many days of plan time. */
  readonly moveClock: (days: number) => Promise<void>;
};

/** Percent of all faults. */
const SHARES: Readonly<Record<FaultKind, number>> = {
  kill: 65,
  pause: 7,
  restart: 7,
  disconnect: 9,
  delay: 5,
  stall: 4,
  'disk full': 1,
  'clock jump': 2,
};
/** Postgres and Temporal take everything else down with them, so they are hit seldom enough for work to get done in between. */
const WEIGHTS: Readonly<Record<TargetName, number>> = {
  'worker-a': 22,
  'worker-b': 22,
  'gateway-a': 20,
  'gateway-b': 20,
  projector: 18,
  temporal: 3,
  postgres: 3,
};
/** Ranges are [least, most] of a uniform draw. */
const BETWEEN_FAULTS_MS = [200, 950] as const;
/**
 * Kills and pauses wait while so many processes are down: on a slow machine each takes long to come back, and nothing
 * would be left that could lose anything.
 */
const MAX_PROCESSES_DOWN = 3;
const PAUSED_MS = [500, 6_000] as const;
const NETWORK_FAULT_MS = { disconnect: [0, 2_500], delay: [1_000, 6_000], stall: [500, 8_000] } as const;
const DISK_FULL_MS = [500, 4_000] as const;
const DELAY_MS = [20, 300] as const;
const MAX_CLOCK_JUMP_DAYS = 3;
const RECOVERY_TIMEOUT_MS = 120_000;

export const injectFaults = ({ system, random, moveClock }: FaultInjectorOptions): FaultInjector => {
  const injected: Fault[] = [];
  const pending = new Set<Promise<void>>();
  const busy = new Set<string>();
  const stopping = new AbortController();
  let skipped = 0;

  /** Records the fault, and keeps further faults from the target until it has recovered. */
  const inject = (kind: FaultKind, target: string, work: () => Promise<void>): void => {
    const fault: Fault = { kind, target, from: performance.now(), to: null };
    injected.push(fault);
    busy.add(target);
    const done: Promise<void> = work().then(() => {
      fault.to = performance.now();
      busy.delete(target);
      pending.delete(done);
    });
    // `stop` waits for all of them and reports the error.
    done.catch(() => {});
    pending.add(done);
  };

  const hitProcess = (kind: 'kill' | 'pause' | 'restart'): void => {
    const drawn = weighted(random, WEIGHTS);
    const ms = random.between(...PAUSED_MS);
    const target = system.targets.find(({ name }) => name === drawn);
    const pid = target?.pid();
    const down = system.targets.filter(({ ready }) => !ready()).length;
    if (down >= MAX_PROCESSES_DOWN || !target || busy.has(target.name) || pid === undefined || !target.ready()) {
      skipped += 1;
      return;
    }
    inject(kind, target.name, async () => {
      if (kind === 'pause') {
        const tree = treeOf(pid);
        signal(tree, 'SIGSTOP');
        await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
        signal(tree.toReversed(), 'SIGCONT');
        return;
      }
      signal(kind === 'kill' ? treeOf(pid) : [pid], kind === 'kill' ? 'SIGKILL' : target.stopSignal);
      await recovered(target, pid);
    });
  };

  const hitNetwork = (kind: keyof typeof NETWORK_FAULT_MS): void => {
    const { from, to, proxy } = random.pick(system.links);
    const [least, most] = NETWORK_FAULT_MS[kind];
    const ms = random.between(least, most);
    const delay = random.between(...DELAY_MS);
    const isResetAfter = random.chance(0.5);
    const name = `${from} → ${to}`;
    if (busy.has(name)) {
      skipped += 1;
      return;
    }
    inject(kind, name, async () => {
      if (kind === 'disconnect') proxy.disconnect();
      else if (kind === 'delay') proxy.delay(delay);
      else proxy.stall();
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
      // Data in flight is lost, both requests and answers.
      if (kind === 'stall' && isResetAfter) proxy.disconnect();
      proxy.restore();
    });
  };

  const fillDisk = (): void => {
    const { volume } = system;
    const [least, most] = DISK_FULL_MS;
    const ms = random.between(least, most);
    if (!volume || busy.has('disk')) {
      skipped += 1;
      return;
    }
    inject('disk full', 'disk', async () => {
      await volume.fill();
      await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
      await volume.free();
    });
  };

  const jumpClock = (): void => {
    const days = random.between(1, MAX_CLOCK_JUMP_DAYS);
    if (busy.has('clock')) skipped += 1;
    else inject('clock jump', 'clock', () => moveClock(days));
  };

  const next = (): void => {
    const kind = weighted(random, SHARES);
    if (kind === 'kill' || kind === 'pause' || kind === 'restart') hitProcess(kind);
    else if (kind === 'clock jump') jumpClock();
    else if (kind === 'disk full') fillDisk();
    else hitNetwork(kind);
  };

  const work = (async () => {
    for (;;) {
      await sleep(random.between(...BETWEEN_FAULTS_MS), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      next();
    }
  })();

  return {
    injected,
    get skipped() {
      return skipped;
    },
    async stop() {
      stopping.abort();
      await work;
      await Promise.all(pending);
      for (const { proxy } of system.links) proxy.restore();
    },
  };
};

/** Waits until the process was replaced and is ready. @throws Error after the recovery timeout. */
const recovered = async (target: FaultTarget, pid: number): Promise<void> => {
  const deadline = performance.now() + RECOVERY_TIMEOUT_MS;
  while (!target.ready() || target.pid() === pid) {
    if (performance.now() > deadline)
      throw new Error(`${target.name} did not come back within ${RECOVERY_TIMEOUT_MS / 1_000} s`);
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
