/** Simulates a year of units, the office and leaders on a running plan through the public API, and keeps the log. */

import { signToken } from '@duban/auth';
import { type Actor, addDays, type CivilDate, endOfDate, type PlanDefinition } from '@duban/domain';
import { readSigningKey, type Whole } from '@duban/local';
import { createAgenda } from './agenda.ts';
import { type ApiClientStatistics, createApiClient } from './api-client.ts';
import { showBoard } from './board.ts';
import type { LogRow } from './checker/record.ts';
import { graphSystem } from './graph-system.ts';
import { tailLog } from './log-tail.ts';
import { type Actors, actorsOf } from './people/actors.ts';
import { beginWeeklyLook } from './people/leader.ts';
import { untilOpen } from './people/office-hours.ts';
import { beginPeople } from './people/people.ts';
import { createWorld } from './people/world.ts';
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
  const actors = actorsOf(plan);
  const system = graphSystem(api, plan, await tokensFor(whole, plan, actors), actors);
  const world = createWorld({ plan, agenda, system, last: addDays(last, -QUIET_DAYS), seed });
  beginPeople(world);
  beginWeeklyLook(world, system.look);

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

/** The token of each actor. */
const tokensFor = async (
  { path, authority }: Whole,
  { id: plan, units, leaders }: PlanDefinition,
  actors: Actors,
): Promise<(actor: Actor) => string> => {
  const privateJwk = readSigningKey(path);
  const all = [
    actors.office,
    ...leaders.map(({ id }) => actors.inCharge(id)),
    ...units.flatMap(({ id }) => [actors.reporter(id), actors.head(id)]),
  ];
  const tokens = new Map<string, string>();
  for (const { id: subject, role, unit, leader } of all) {
    if (role === 'system') continue;
    const claims = { subject, role, unit, leader: leader ?? null, plan };
    tokens.set(subject, await signToken({ privateJwk, ...authority, ...claims, ttl: 86_400 }));
  }
  return ({ id }) => tokens.get(id) ?? '';
};
