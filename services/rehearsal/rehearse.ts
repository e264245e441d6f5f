/** A rehearsal from its first to its last minute: an engine of its own, a year of people, and the verdict of the checker. */

import { addDays, type Clock, civilDateAt, type PlanDefinition, planTime, startOfDate } from '@duban/domain';
import { signToken, type TokenSubject } from '@duban/gateway/token';
import { readSigningKey, type Say, type ServiceName, startWhole, type Whole } from '@duban/local';
import { loadPlan, openingClock } from '@duban/plan-loader';
import { Client, Connection } from '@temporalio/client';
import { createAgenda } from './agenda.ts';
import { type BoardSource, showBoard } from './board.ts';
import { checkLog } from './checker/check.ts';
import type { Comparison } from './checker/compare.ts';
import { createGate, type GateStatistics } from './gate.ts';
import { tailLog } from './log-tail.ts';
import { beginDesk } from './people/desk.ts';
import { beginInstructions, beginWeeklyLook } from './people/leader.ts';
import { createOffice } from './people/office.ts';
import { type Clerk, createClerk } from './people/unit.ts';
import { createWorld, type Tokens } from './people/world.ts';
import { killWorkers } from './worker-killer.ts';

export type RehearsalOptions = {
  readonly plan: PlanDefinition;
  /** In which the plan year passes. */
  readonly minutes: number;
  readonly seed: number;
  /** Kill the worker every so many seconds; null for never. */
  readonly killEvery: number | null;
  /** Requests at a time. */
  readonly atOnce?: number;
  /** Plan minutes by which something may be late (default: an hour). */
  readonly lateAfter?: number;
  readonly without?: readonly ServiceName[];
  readonly say: Say;
  /** Where the board is drawn; null for nowhere. */
  readonly board: NodeJS.WriteStream | null;
  /** Called when the year is over and everything still runs. */
  readonly atTheEnd?: (whole: Whole) => Promise<void>;
};

export type Rehearsal = {
  readonly comparison: Comparison;
  readonly statistics: GateStatistics;
  readonly rate: number;
  readonly events: number;
  readonly kills: number;
  /** What went wrong among the simulated people themselves: an answer with errors. */
  readonly errors: readonly unknown[];
};

/** Rungs of the year's last dates come in the first days of the next. */
const AFTER_THE_YEAR = 14;
/** People stop some days before, so that what they did last has its consequences. */
const QUIET_DAYS = 3;
const DAY = 86_400_000;

/** @throws StartError, and whatever keeps the plan from being loaded. Nothing is left running. */
export const rehearse = async (options: RehearsalOptions): Promise<Rehearsal> => {
  const { plan, minutes, seed, say } = options;
  const whole = await startWhole({ say, without: options.without ?? ['mailbox', 'notifier'], unsafeFast: true });
  try {
    const end = addDays(`${plan.year}-12-31`, AFTER_THE_YEAR);
    const rate = Math.ceil((((Date.parse(end) - Date.parse(plan.adopted)) / DAY) * 86_400) / (minutes * 60));
    const clock = openingClock(plan, Date.now(), rate);
    await load(whole, plan, clock);
    say(
      `${plan.id}: ${plan.measures.length} measures issued by ${civilDateAt(planTime(clock, Date.now()))}, ${rate} plan seconds a second, seed ${seed}`,
    );
    return await live(whole, clock, end, options);
  } finally {
    await whole.stop();
  }
};

const load = async ({ temporalAddress, namespace }: Whole, plan: PlanDefinition, clock: Clock): Promise<void> => {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    await loadPlan({ client: new Client({ connection, namespace }), plan, clock });
  } finally {
    await connection.close();
  }
};

const live = async (whole: Whole, clock: Clock, end: string, options: RehearsalOptions): Promise<Rehearsal> => {
  const { plan, seed, killEvery } = options;
  const gate = createGate(whole.graphqlUrl, options.atOnce ?? 12);
  const agenda = createAgenda(clock);
  const world = createWorld({
    plan,
    agenda,
    gate,
    tokens: await tokensFor(whole, plan),
    last: addDays(end, -QUIET_DAYS),
    seed,
  });
  const office = createOffice(world);
  const clerks = new Map<string, Clerk>(plan.measures.map((one) => [one.id, createClerk(world, office, one)]));
  for (const measure of plan.measures) {
    const clerk = clerks.get(measure.id);
    clerk?.begin();
    if (clerk) beginInstructions(world, measure, clerk);
    office.begin(measure);
  }
  for (const unit of new Set(plan.measures.map(({ leadUnit }) => leadUnit))) beginDesk(world, unit, clerks);
  beginWeeklyLook(world);

  const tail = await tailLog(whole.databaseUrl, plan.id);
  const killer = killEvery === null ? null : killWorkers(whole.path, killEvery * 1_000);
  const source: BoardSource = {
    plan: plan.id,
    first: plan.adopted,
    last: end,
    now: agenda.now,
    rows: tail.rows,
    get statistics() {
      return gate.statistics;
    },
    kills: () => killer?.outages.length ?? 0,
  };
  const board = options.board && showBoard(source, options.board);
  let errors: readonly unknown[];
  try {
    errors = await agenda.run(startOfDate(addDays(end, 1)));
  } finally {
    await killer?.stop();
    board?.stop();
    await tail.finish();
  }
  await options.atTheEnd?.(whole);
  const outages = (killer?.outages ?? []).map(({ from, to }) => ({
    from: Date.parse(planTime(clock, from)),
    to: Date.parse(planTime(clock, to)),
  }));
  const tolerance = { late: (options.lateAfter ?? 60) * 60_000, outages, until: Date.parse(startOfDate(end)) };
  return {
    comparison: checkLog(tail.rows, tolerance),
    statistics: gate.statistics,
    rate: clock.kind === 'real' ? 1 : clock.rate,
    events: tail.rows.length,
    kills: outages.length,
    errors,
  };
};

const tokensFor = async ({ path, authority }: Whole, plan: PlanDefinition): Promise<Tokens> => {
  const privateJwk = readSigningKey(path);
  const sign = (subject: TokenSubject) =>
    signToken({ privateJwk, ...authority, ...subject, plan: plan.id, ttl: 86_400 });
  const ofUnits = async (role: 'unit-reporter' | 'unit-head'): Promise<Map<string, string>> => {
    const all = plan.units.map(
      async ({ id: unit }) => [unit, await sign({ subject: `${role}@${unit}`, role, unit })] as const,
    );
    return new Map(await Promise.all(all));
  };
  const [reporters, heads] = [await ofUnits('unit-reporter'), await ofUnits('unit-head')];
  return {
    office: await sign({ subject: 'supervision-office', role: 'supervisor' }),
    leader: await sign({ subject: 'main-leader', role: 'leader' }),
    reporter: (unit) => reporters.get(unit) ?? '',
    head: (unit) => heads.get(unit) ?? '',
  };
};
