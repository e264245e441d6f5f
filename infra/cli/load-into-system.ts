/** Loads a plan into the running system, unless another one runs under its id. */

import type { PlanDefinition, ReportText } from '@duban/domain';
import { loadDurably, openingClock } from '@duban/plan-loader';
import { ConfigurationError, DatabaseUnreachableError } from '@duban/runtime';
import { planDifferences, renderDifference } from './plan-difference.ts';
import { findPlanLog } from './plan-log.ts';
import { type RunningPlan, runningPlan } from './running-plan.ts';
import { withTemporal } from './target.ts';

/** Says what was done; where the running plan differs, what differs, with exit code 2 and without any change. */
export const loadIntoSystem = async (plan: PlanDefinition, report: ReportText | null): Promise<void> => {
  const running = await findRunningPlan(plan.id);
  const differences = running ? planDifferences(running.definition, plan, running.adopted) : [];
  if (differences.length > 0) {
    process.stdout.write(
      `${plan.id} is already running and differs from the files. Nothing was changed. 与运行中的计划不一致，未作改动：\n` +
        `${differences.map(renderDifference).join('\n')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const loaded = await withTemporal((client) =>
    loadDurably({ client, plan, report, clock: openingClock(plan, Date.now()) }),
  );
  process.stdout.write(`${plan.id}: ${loaded.measures} measures were issued (position ${loaded.position}).\n`);
  process.stdout.write(
    report
      ? `The report text was loaded: ${report.sentences.length} sentences. 报告原文已载入。\n`
      : `The report text was not loaded; load it with "duban plan report ${plan.id} --file FILE". 原文未载入。\n`,
  );
};

/** Null where no database is configured or reachable, or where its log does not contain the plan. */
export const findRunningPlan = async (id: string): Promise<RunningPlan | null> => {
  try {
    const { events } = await findPlanLog(id);
    return events.length > 0 ? runningPlan(events, Date.now()) : null;
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof DatabaseUnreachableError) return null;
    throw error;
  }
};
