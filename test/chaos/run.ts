/** One run of chaos: a system of its own, load, blows, rest, and what was found. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type PlanDefinition, planTime, SYSTEM } from '@duban/domain';
import { loadPlan, openingClock, planView, setClock } from '@duban/plan-loader';
import { randomOf } from '@duban/rehearsal';
import { Client, Connection } from '@temporalio/client';
import { type Blow, deliverBlows } from './blows.ts';
import { type Check, checkAnswers, type Row, type Witness } from './check.ts';
import { startLoad } from './clients.ts';
import { checkFollowed, startFollower } from './follower.ts';
import { createRecord, type Told } from './record.ts';
import { settle } from './settle.ts';
import { startSystem } from './system.ts';

export type ChaosOptions = {
  readonly plan: PlanDefinition;
  /** Of blows; bringing up, settling and checking come on top. */
  readonly minutes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  /** Ends the blows early; what was done so far is checked. */
  readonly signal?: AbortSignal;
};

export type Outcome = {
  readonly checks: readonly Check[];
  readonly record: Told;
  readonly blows: readonly Blow[];
  readonly missedBlows: number;
  readonly failedStarts: number;
  /** The whole log as it was checked, and the plan time up to which everything was due, in milliseconds. */
  readonly rows: readonly Row[];
  readonly until: number;
  readonly databaseCrashes: Witness['databaseCrashes'];
  readonly settledIn: number;
  /** Kept where something differs. */
  readonly path: string | null;
};

export const isClean = ({ checks }: Pick<Outcome, 'checks'>): boolean =>
  checks.every(({ differences }) => differences.length === 0);

/**
 * Real seconds in which a day of the plan passes: so few that rungs fire all the time, so many that each has longer than
 * a recovery takes, and that a long run does not leave the plan's year.
 */
const daySeconds = (minutes: number): number => Math.max(12, (minutes * 60) / 150);
const DAY_MS = 86_400_000;
/** Plan days that pass at the end, under the last blows: however short the run, a limit of some working days is then over. */
const LAST_DAYS = 4;
const FOLLOWERS = ['follower-1', 'follower-2'];
const SAY_EVERY = 10_000;
/** Milliseconds in which the plan must take a command, however often a worker dies meanwhile. */
const CLOCK_WITHIN = 180_000;
/** Milliseconds in which the read models have caught up after a crash of the database. */
const CATCH_UP = 5_000;

/** @throws Error when the system does not come up, or does not come back. */
export const runChaos = async ({ plan, minutes, seed, say, signal }: ChaosOptions): Promise<Outcome> => {
  const system = await startSystem(say);
  let keep = true;
  try {
    const connection = await Connection.connect({ address: system.temporalAddress });
    const client = new Client({ connection });
    const day = daySeconds(minutes);
    const rate = 86_400 / day;
    await loadPlan({ client, plan, clock: openingClock(plan, Date.now(), rate) });
    say(`  ✓ ${plan.id}: ${plan.measures.length} measures, a plan day in ${day} s, seed ${seed}`);

    const record = createRecord();
    const load = await startLoad({ ...system, plan, seed, record });
    const token = await system.tokenFor({ subject: 'supervision-office', role: 'supervisor' });
    const followers = FOLLOWERS.map((name) =>
      startFollower({ ...system, plan: plan.id, token, random: randomOf(seed, name) }),
    );
    const random = randomOf(seed, 'blows');
    const blows = deliverBlows({ system, random, moveClock: (days) => moveClock(client, plan, days, rate) });
    const board = setInterval(() => say(progressLine(record, blows.delivered)), SAY_EVERY);
    try {
      await sleep(minutes * 60_000, undefined, { ...(signal && { signal }) }).catch(() => {});
      await moveClock(client, plan, LAST_DAYS, rate);
      await blows.stop();
      await load.stop();
    } finally {
      clearInterval(board);
    }
    say('  the blows are over: everything comes to rest');

    const { rows, until, checks, took } = await settle(system, plan.id);
    const last = rows.at(-1)?.position ?? 0;
    const followed = await Promise.all(followers.map((follower) => follower.finish(last)));
    await connection.close();
    const databaseCrashes = crashesOf(blows.delivered);
    const outcome: Outcome = {
      checks: [...checkAnswers(rows, { ...record, databaseCrashes }), checkFollowed(followed, last), ...checks],
      record,
      blows: blows.delivered,
      missedBlows: blows.missed,
      failedStarts: system.failedStarts(),
      rows,
      until,
      databaseCrashes,
      settledIn: took,
      path: system.path,
    };
    keep = !isClean(outcome);
    return keep ? outcome : { ...outcome, path: null };
  } finally {
    if (keep) say(`  the logs are in ${system.path}`);
    await system.stop(keep);
  }
};

const crashesOf = (blows: readonly Blow[]) =>
  blows
    .filter(({ kind, target }) => kind === 'kill' && target === 'postgres')
    .map(({ from, to }) => ({ sentAt: from, answeredAt: (to ?? from) + CATCH_UP }));

/** As somebody with `duban clock` would; whatever is down meanwhile comes back, so it is tried again. */
const moveClock = async (client: Client, plan: PlanDefinition, days: number, rate: number): Promise<void> => {
  for (const givenUp = performance.now() + CLOCK_WITHIN; ; await sleep(500)) {
    try {
      return await client.withDeadline(Date.now() + 15_000, async () => {
        const { clock } = await planView(client, plan.id);
        const at = new Date(Date.parse(planTime(clock, Date.now())) + days * DAY_MS).toISOString();
        if (at > `${plan.year}-12`) return;
        await setClock(client, plan.id, { kind: 'rehearsal', rate, at }, SYSTEM, `chaos/clock-${Date.now()}`);
      });
    } catch (cause) {
      if (performance.now() > givenUp) throw new Error("the plan's clock cannot be set", { cause });
    }
  }
};

const progressLine = ({ commands, queries, unsettled }: Told, blows: readonly Blow[]): string => {
  const acknowledged = commands.filter(({ answers }) => answers.some(({ kind }) => kind === 'done'));
  const last = acknowledged.at(-1)?.answers.find((answer) => answer.kind === 'done');
  const again = [...unsettled.values()].reduce((sum, count) => sum + count, 0);
  const kills = blows.filter(({ kind }) => kind === 'kill').length;
  const down = blows.filter(({ to, kind }) => to === null && (kind === 'kill' || kind === 'restart'));
  return [
    `  acknowledged ${acknowledged.length}`,
    `queries ${queries.length}`,
    `asked again ${again}`,
    `position ${last?.receipt.position ?? 0}`,
    `kills ${kills}, other blows ${blows.length - kills}`,
    `coming back: ${down.map(({ target }) => target).join(', ') || 'nothing'}`,
  ].join(' · ');
};
