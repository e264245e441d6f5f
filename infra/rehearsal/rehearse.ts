/** Runs a rehearsal: starts an engine, loads a plan on a fast clock, simulates a year of people, and checks the log. */

import {
  addDays,
  type CivilDate,
  type Clock,
  civilDateAt,
  type PlanDefinition,
  planTime,
  realTime,
  startOfDate,
} from '@duban/domain';
import { type Say, type ServiceName, startWhole, type Whole } from '@duban/local';
import { loadPlan, openingClock, untilAllAnswer } from '@duban/plan-loader';
import { Client, Connection } from '@temporalio/client';
import { checkLog } from './checker/check.ts';
import type { Comparison } from './checker/compare.ts';
import { paceOf } from './pace.ts';
import { timeOf } from './plan-time.ts';
import { loseTemporal, type TemporalLoss } from './temporal-loss.ts';
import { killWorkers, type Outage } from './worker-killer.ts';
import { liveYear, type Year } from './year.ts';

/** `recover` is given the system that is to be healed. */
type LossOf = Pick<TemporalLoss, 'on'> & { recover(whole: Whole): Promise<void> };

export type RehearsalOptions = {
  readonly plan: PlanDefinition;
  /** Real time in which the plan year passes. */
  readonly minutes: number;
  readonly seed: number;
  /** Seconds between two kills of the worker; null for none. */
  readonly killEvery: number | null;
  /** Makes Temporal lose all its data in the middle of the year; null for never. */
  readonly temporalLoss: LossOf | null;
  /** Concurrent requests. */
  readonly atOnce: number;
  readonly without: readonly ServiceName[];
  readonly say: Say;
  /** Where the board is drawn; null for nowhere. */
  readonly board: NodeJS.WriteStream | null;
  /** Called after the year, while everything still runs. */
  readonly atTheEnd?: (whole: Whole) => Promise<void>;
};

export type Rehearsal = Year & {
  readonly comparison: Comparison;
  readonly clock: Clock;
  /** For each kill of the worker, the time until every measure answered again. */
  readonly kills: readonly Outage[];
  /** Real milliseconds until every workflow was recovered after Temporal lost its data; null where it did not. */
  readonly healedAfter: number | null;
};

/** Rungs for the last dates of the year fire in the first days of the next year. */
const DAYS_AFTER_YEAR = 14;
const LATE_AFTER_MS = 3_600_000;

export const lastDayOf = ({ year }: PlanDefinition): CivilDate => addDays(`${year}-12-31`, DAYS_AFTER_YEAR);

/** @throws StartError, and whatever keeps the plan from being loaded. Nothing is left running. */
export const rehearse = async (options: RehearsalOptions): Promise<Rehearsal> => {
  const { plan, minutes, seed, killEvery, temporalLoss, say } = options;
  const whole = await startWhole({ say, without: options.without, unsafeFast: true });
  try {
    const last = lastDayOf(plan);
    const pace = paceOf(plan);
    const rate = Math.ceil(planTimeUntil(last, openingClock(plan, 0, 1, pace)) / (minutes * 60_000));
    const clock = openingClock(plan, Date.now(), rate, pace);
    await withClient(whole, (client) => loadPlan({ client, plan, clock }));
    const issued = civilDateAt(planTime(clock, Date.now()));
    say(
      `${plan.id}: ${plan.measures.length} measures issued by ${issued}; ${rate} plan seconds a second, seed ${seed}`,
    );
    const time = timeOf(clock);
    const measures = plan.measures.map(({ id }) => id);
    const healed = (signal: AbortSignal) =>
      withClient(whole, (client) => untilAllAnswer(client, { plan: plan.id, measures }, signal));
    const killer = killEvery === null ? null : killWorkers(whole.path, { every: killEvery * 1_000, healed });
    const loss =
      temporalLoss &&
      loseTemporal(whole.path, time, { on: temporalLoss.on, recover: () => temporalLoss.recover(whole) });
    const kills = () => killer?.outages.length ?? 0;
    const { board, atOnce } = options;
    const year = await liveYear({ whole, plan, time, last, seed, atOnce, board, kills }).finally(async () => {
      await killer?.stop();
      await loss?.stop();
    });
    await options.atTheEnd?.(whole);
    const planMs = (realMs: number): number => Date.parse(planTime(clock, realMs));
    const real = (ms: number): number => realTime(clock, new Date(ms).toISOString());
    const outages = [...(killer?.outages ?? []), ...(loss?.outages ?? [])]
      .map(({ from, to }) => ({ from: planMs(from), to: planMs(to) }))
      .sort((a, b) => a.from - b.from);
    const until = Date.parse(startOfDate(last));
    // An hour of the clock as it lingers and hurries; but at night no shorter than an hour is at this rate.
    const late = { late: LATE_AFTER_MS, lateReal: LATE_AFTER_MS / rate };
    const comparison = checkLog(year.rows, { ...late, outages, until, real });
    const [lost] = loss?.outages ?? [];
    const healedAfter = lost ? lost.to - lost.from : null;
    return {
      ...year,
      comparison,
      clock,
      kills: killer?.outages ?? [],
      healedAfter,
    };
  } finally {
    await whole.stop();
  }
};

/** What a clock takes for it, in milliseconds at a rate of 1. */
const planTimeUntil = (date: CivilDate, clock: Clock): number => realTime(clock, startOfDate(date));

const withClient = async <T>(
  { temporalAddress, namespace }: Whole,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    return await work(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
};
