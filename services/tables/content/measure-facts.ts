/** What tables of measures are filled from: each measure with its targets, milestones, last report and instructions. */

import { ALL, atOf, type Source, type StandingTarget, standingTargets } from '@duban/documents';
import type {
  InstructionRow,
  MeasureFilter,
  MeasureOrder,
  MeasureRow,
  MilestoneRow,
  ReportRow,
  TargetRow,
} from '@duban/read-models';
import { MAX_ROWS_WRITTEN } from '../workbook/workbook.ts';

export type MeasureFacts = {
  readonly measure: MeasureRow;
  readonly targets: readonly TargetRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly report: ReportRow | null;
  readonly instructions: readonly InstructionRow[];
  readonly standings: readonly StandingTarget[];
};

/** There are more rows than a table is written with. */
export class TableTooLargeError extends Error {
  override readonly name = 'TableTooLargeError';
}

export type MeasureAsk = { readonly filter?: MeasureFilter; readonly order?: MeasureOrder };

/** @throws TableTooLargeError */
export const measuresOf = async (source: Source, { filter, order }: MeasureAsk): Promise<readonly MeasureRow[]> => {
  const { rows } = await source.reads.measures(atOf(source), {
    ...(filter && { filter }),
    ...(order && { order }),
    page: { first: MAX_ROWS_WRITTEN + 1 },
  });
  if (rows.length > MAX_ROWS_WRITTEN) throw new TableTooLargeError(`More than ${MAX_ROWS_WRITTEN} measures`);
  return rows.map(({ row }) => row);
};

export const measureFacts = async (source: Source, ask: MeasureAsk): Promise<readonly MeasureFacts[]> => {
  const { reads } = source;
  const at = atOf(source);
  const measures = await measuresOf(source, ask);
  const ids = measures.map(({ id }) => id);
  const [targets, milestones, reports, instructions, standings] = await Promise.all([
    reads.targetsOf(at, ids),
    reads.milestonesOf(at, ids, ALL),
    reads.reportsOf(at, ids, { first: 1 }),
    reads.instructionsOf(at, ids, ALL),
    standingTargets(source, measures),
  ]);
  const byMeasure = Map.groupBy(standings, ({ measure }) => measure.id);
  return measures.map((measure) => ({
    measure,
    targets: targets.get(measure.id) ?? [],
    milestones: (milestones.get(measure.id)?.rows ?? []).map(({ row }) => row),
    report: reports.get(measure.id)?.rows[0]?.row ?? null,
    instructions: (instructions.get(measure.id)?.rows ?? []).map(({ row }) => row),
    standings: byMeasure.get(measure.id) ?? [],
  }));
};
