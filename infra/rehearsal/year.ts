/** Simulates a year of units, the office and leaders on a running plan through the public API, and keeps the log. */

import { signToken, type TokenSubject } from '@duban/auth';
import { addDays, type CivilDate, endOfDate, type PlanDefinition } from '@duban/domain';
import { readSigningKey, type Whole } from '@duban/local';
import { createAgenda } from './agenda.ts';
import { type ApiClientStatistics, createApiClient } from './api-client.ts';
import { showBoard } from './board.ts';
import type { LogRow } from './checker/record.ts';
import { tailLog } from './log-tail.ts';
import { beginDesk } from './people/desk.ts';
import { beginInstructions, beginWeeklyLook } from './people/leader.ts';
import { createOffice } from './people/office.ts';
import { untilOpen } from './people/office-hours.ts';
import { createClerk } from './people/unit.ts';
import { createWorld, type Tokens } from './people/world.ts';
import type { PlanTime } from './plan-time.ts';

export type YearOptions = {
  readonly whole: Whole;
  /** Already loaded, with a clock that matches `time`. */
  readonly plan: PlanDefinition;
  readonly time: PlanTime;
  /** The last date. */
  readonly last: CivilDate;
  readonly seed: number;
  /** Concurrent requests. */
  readonly atOnce: number;
  readonly board: NodeJS.WriteStream | null;
  kills(): number;
};

export type Year = {
  /** The plan's whole log. */
  readonly rows: readonly LogRow[];
  readonly statistics: ApiClientStatistics;
  /** Errors that simulated people received: an answer with errors, or none. */
  readonly errors: readonly unknown[];
};

/** People stop this many days before the end, so that their last actions still take effect. */
const QUIET_DAYS = 3;

export const liveYear = async (options: YearOptions): Promise<Year> => {
  const { whole, plan, time, last, seed, atOnce, kills } = options;
  const api = createApiClient(whole.graphqlUrl, atOnce, () => untilOpen(time));
  const agenda = createAgenda(time);
  const tokens = await tokensFor(whole, plan);
  const world = createWorld({ plan, agenda, api, tokens, last: addDays(last, -QUIET_DAYS), seed });
  const office = createOffice(world);
  const clerks = new Map(plan.measures.map((measure) => [measure.id, createClerk(world, office, measure)]));
  for (const measure of plan.measures) {
    const clerk = clerks.get(measure.id);
    clerk?.begin();
    if (clerk) beginInstructions(world, measure, clerk);
    office.begin(measure);
  }
  for (const unit of new Set(plan.measures.map(({ leadUnit }) => leadUnit))) beginDesk(world, unit, clerks);
  beginWeeklyLook(world);

  const tail = await tailLog(whole.databaseUrl, plan.id);
  const { adopted: first, id } = plan;
  const statistics = () => api.statistics;
  const source = { plan: id, first, last, now: agenda.now, rows: tail.rows, statistics, kills };
  const board = options.board && showBoard(source, options.board);
  try {
    const errors = await agenda.run(endOfDate(last));
    await tail.finish();
    return { rows: tail.rows, statistics: api.statistics, errors };
  } finally {
    board?.stop();
    await tail.finish();
  }
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
