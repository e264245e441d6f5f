/** One chaos run: starts a system, applies load and faults, lets it settle, and checks the history against the log. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type PlanDefinition, planTime, SYSTEM } from '@duban/domain';
import { loadPlan, openingClock, planView, setClock } from '@duban/plan-loader';
import { randomOf } from '@duban/rehearsal';
import { Client, Connection } from '@temporalio/client';
import { type Check, type CheckedHistory, checkHistory, type Row } from './checker.ts';
import { type Fault, injectFaults } from './faults.ts';
import { checkFollowed, startFollower } from './follower.ts';
import { createHistory, type History } from './history.ts';
import { startLoad } from './load.ts';
import { settle } from './settle.ts';
import { startSystem } from './system.ts';

export type ChaosOptions = {
  readonly plan: PlanDefinition;
  /** How long faults are injected; starting, settling and checking come on top. */
  readonly minutes: number;
  readonly seed: number;
  readonly print: (line: string) => void;
  /** Ends the faults early; the history so far is checked. */
  readonly signal?: AbortSignal;
};

export type Outcome = {
  readonly checks: readonly Check[];
  readonly history: History;
  readonly faults: readonly Fault[];
  readonly skippedFaults: number;
  readonly failedStarts: number;
  /** The whole log as it was checked, and the plan time up to which everything was due, in milliseconds. */
  readonly rows: readonly Row[];
  readonly until: number;
  readonly databaseCrashes: CheckedHistory['databaseCrashes'];
  readonly settledMs: number;
  /** The data directory, which is kept where something differs; else null. */
  readonly path: string | null;
};

export const isClean = ({ checks }: Pick<Outcome, 'checks'>): boolean =>
  checks.every(({ differences }) => differences.length === 0);

/**
 * Real seconds for a day of the plan: few enough that rungs fire all the time, and enough that each day outlasts a
 * recovery and that a long run does not leave the plan's year.
 */
const daySeconds = (minutes: number): number => Math.max(12, (minutes * 60) / 150);
const DAY_MS = 86_400_000;
/** Days by which the clock jumps at the end, so that a limit of some working days passes even in a short run. */
const FINAL_JUMP_DAYS = 4;
const FOLLOWERS = ['follower-1', 'follower-2'];
const PROGRESS_INTERVAL_MS = 10_000;
/** How long setting the clock is retried while workers are killed. */
const SET_CLOCK_TIMEOUT_MS = 180_000;
/** How long read models may take to catch up after a crash of the database. */
const CATCH_UP_MS = 5_000;

/** @throws Error when the system does not come up, or does not come back. */
export const runChaos = async ({ plan, minutes, seed, print, signal }: ChaosOptions): Promise<Outcome> => {
  const system = await startSystem(print);
  let keep = true;
  try {
    const connection = await Connection.connect({ address: system.temporalAddress });
    const client = new Client({ connection });
    const day = daySeconds(minutes);
    const rate = 86_400 / day;
    await loadPlan({ client, plan, clock: openingClock(plan, Date.now(), rate) });
    print(`  ✓ ${plan.id}: ${plan.measures.length} measures, a plan day in ${day} s, seed ${seed}`);

    const history = createHistory();
    const load = await startLoad({ ...system, plan, seed, history });
    const token = await system.tokenFor({ subject: 'supervision-office', role: 'supervisor' });
    const followers = FOLLOWERS.map((name) =>
      startFollower({ ...system, plan: plan.id, token, random: randomOf(seed, name) }),
    );
    const random = randomOf(seed, 'faults');
    const faults = injectFaults({ system, random, moveClock: (days) => moveClock(client, plan, days, rate) });
    const progress = setInterval(() => print(progressLine(history, faults.injected)), PROGRESS_INTERVAL_MS);
    try {
      await sleep(minutes * 60_000, undefined, { ...(signal && { signal }) }).catch(() => {});
      await moveClock(client, plan, FINAL_JUMP_DAYS, rate);
      await faults.stop();
      await load.stop();
    } finally {
      clearInterval(progress);
    }
    print('  no more faults: waiting until the system settles');

    const { rows, until, checks, settledMs } = await settle(system, plan.id);
    const last = rows.at(-1)?.position ?? 0;
    const followed = await Promise.all(followers.map((follower) => follower.finish(last)));
    await connection.close();
    const databaseCrashes = crashesOf(faults.injected);
    const outcome: Outcome = {
      checks: [...checkHistory(rows, { ...history, databaseCrashes }), checkFollowed(followed, last), ...checks],
      history,
      faults: faults.injected,
      skippedFaults: faults.skipped,
      failedStarts: system.failedStarts(),
      rows,
      until,
      databaseCrashes,
      settledMs,
      path: system.path,
    };
    keep = !isClean(outcome);
    return keep ? outcome : { ...outcome, path: null };
  } finally {
    if (keep) print(`  the logs are in ${system.path}`);
    await system.stop(keep);
  }
};

const crashesOf = (faults: readonly Fault[]) =>
  faults
    .filter(({ kind, target }) => kind === 'kill' && target === 'postgres')
    .map(({ from, to }) => ({ sentAt: from, answeredAt: (to ?? from) + CATCH_UP_MS }));

/** Moves the clock as `duban clock` would, and retries while a process is down. */
const moveClock = async (client: Client, plan: PlanDefinition, days: number, rate: number): Promise<void> => {
  for (const deadline = performance.now() + SET_CLOCK_TIMEOUT_MS; ; await sleep(500)) {
    try {
      return await client.withDeadline(Date.now() + 15_000, async () => {
        const { clock } = await planView(client, plan.id);
        const at = new Date(Date.parse(planTime(clock, Date.now())) + days * DAY_MS).toISOString();
        if (at > `${plan.year}-12`) return;
        await setClock(client, plan.id, { kind: 'rehearsal', rate, at }, SYSTEM, `chaos/clock-${Date.now()}`);
      });
    } catch (cause) {
      if (performance.now() > deadline) throw new Error("the plan's clock cannot be set", { cause });
    }
  }
};

const progressLine = ({ commands, queries, retries }: History, faults: readonly Fault[]): string => {
  const acknowledged = commands.filter(({ answers }) => answers.some(({ kind }) => kind === 'done'));
  const last = acknowledged.at(-1)?.answers.find((answer) => answer.kind === 'done');
  const retried = [...retries.values()].reduce((sum, count) => sum + count, 0);
  const kills = faults.filter(({ kind }) => kind === 'kill').length;
  const down = faults.filter(({ to, kind }) => to === null && (kind === 'kill' || kind === 'restart'));
  return [
    `  acknowledged ${acknowledged.length}`,
    `queries ${queries.length}`,
    `retries ${retried}`,
    `position ${last?.receipt.position ?? 0}`,
    `kills ${kills}, other faults ${faults.length - kills}`,
    `down: ${down.map(({ target }) => target).join(', ') || 'nothing'}`,
  ].join(' · ');
};
