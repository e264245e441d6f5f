/** What rebuilt rows do not show: events that are left out, and plans that are halted. */

import type { ProjectionFault } from '@duban/read-models';
import { type Client, SHADOW } from './shadow.ts';

/** An event that the rows leave out. */
export type LeftOut = ProjectionFault;

export const gapsIn = async (client: Client, schema: 'duban' | typeof SHADOW): Promise<readonly LeftOut[]> => {
  const { rows } = await client.query<LeftOut>(
    `select plan, position, stream, type, code, cause from ${schema}.projection_gap order by plan, position`,
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
};

/** The first closed gap of each plan. */
export const firstClosed = (closed: readonly LeftOut[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { plan, position } of closed) first.set(plan, Math.min(position, first.get(plan) ?? position));
  return first;
};

/** Whether each of the plans keeps its live rows, which show more than the new ones. */
export const stuckPlans = async (
  client: Client,
  stuck: ReadonlyMap<string, ProjectionFault>,
): Promise<readonly (ProjectionFault & { readonly kept: boolean })[]> => {
  const { rows } = await client.query<{ plan: string }>(
    `select plan from duban.rm_checkpoint o left join ${SHADOW}.rm_checkpoint n using (plan, model)
     where plan = any($1) group by plan having min(o.position) > coalesce(min(n.position), 0)`,
    [[...stuck.keys()]],
  );
  return [...stuck.values()].map((fault) => ({ ...fault, kept: rows.some(({ plan }) => plan === fault.plan) }));
};
