/** Predicts what happens at once if a plan's clock is set forward and nobody acts. */

import { MEASURE_WORKFLOW, measureStream, workflowId } from '@duban/contract';
import { type Foreseen, foresee, type Instant, type Measure } from '@duban/domain';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import { runningWorkflowsWhere } from './executions.ts';
import { planView } from './load.ts';
import { measureView } from './view.ts';

const MAX_CONCURRENT = 8;

/**
 * For all running measures, from plan time `from` up to, not including, `until`.
 * @throws WorkflowNotFoundError if the plan was never loaded, and errors of Temporal.
 */
export const foreseePlan = async (
  client: Client,
  plan: string,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<readonly Foreseen[]> => {
  const { terms } = await planView(client, plan);
  const prefix = workflowId(plan, measureStream(''));
  const ids = await runningWorkflowsWhere(
    client,
    `WorkflowType = "${MEASURE_WORKFLOW}" AND WorkflowId STARTS_WITH "${prefix}"`,
  );
  const found = await pLimit(MAX_CONCURRENT).map(ids, async (id) => {
    const measure = await measureOf(client, id);
    return measure ? foresee(measure, terms, from, until) : [];
  });
  return found.flat();
};

/** Null for a measure whose workflow has ended meanwhile, or that has no event yet. */
const measureOf = async (client: Client, id: string): Promise<Measure | null> => {
  try {
    return await measureView(client, id);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
};
