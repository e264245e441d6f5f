/** Opens a plan as of a moment for a command that prints from the read models. */

import type { Source } from '@duban/documents';
import { addDays, type CivilDate, civilDateAt, type Instant, planTime, startOfDate } from '@duban/domain';
import { CIRCLES, createReaders, type Reader, type Reads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { configOf } from './target.ts';

/** `asOf`: a date or a position of the log; by default the present. */
export type Shown = { readonly plan: string; readonly asOf?: string };

/** Whoever has the database's address sees all of the plan. */
const OPERATOR: Reader = {
  scopes: Object.fromEntries(CIRCLES.map((circle) => [circle, 'plan'])) as Reader['scopes'],
  plan: null,
  unit: null,
  leader: null,
  recipient: null,
};

/** @throws Error where there is no such plan or moment. */
export const withShownPlan = async (
  applicationName: string,
  shown: Shown,
  work: (source: Source & { readonly reads: Reads }) => Promise<void>,
): Promise<void> => {
  const { database } = configOf(['database']);
  const db = await openDatabase<unknown>(database.url, { role: 'duban_reader', poolSize: 2, applicationName });
  try {
    const reads = createReaders(db.pool)(OPERATOR);
    await work({ reads, ...(await shownBy(reads, shown)) });
  } finally {
    await db.close();
  }
};

const shownBy = async (reads: Reads, { plan: id, asOf }: Shown) => {
  const present = await reads.present(id);
  if (!present) throw new Error(`There is no plan ${id}. 没有此计划。`);
  const today = civilDateAt(planTime(present.plan.clock, Date.now()));
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '');
  if (asOf === undefined || (isDate && asOf === today)) return { ...present, today };
  if (isDate && asOf > today) throw new Error(`${asOf} lies ahead. 尚未到来。`);
  if (!isDate && !/^\d+$/.test(asOf))
    throw new Error(`--as-of ${asOf} is neither a date nor a position. 须为日期或日志位置。`);
  const position = isDate ? await reads.positionAt(id, endOf(asOf)) : Number(asOf);
  const [plan] = await reads.plans([{ plan: id, at: position }]);
  const moment = await reads.momentOf({ plan: id, at: position });
  if (!plan || !moment || position > present.position)
    throw new Error(`The log does not show ${asOf}. 日志中没有此时刻。`);
  return { plan, position, today: isDate ? asOf : civilDateAt(moment.occurredAt) };
};

/** The last millisecond: what happens at midnight belongs to the next day. */
const endOf = (date: CivilDate): Instant => new Date(Date.parse(startOfDate(addDays(date, 1))) - 1).toISOString();
