/** What a bulletin is written from: the month's figures, what is overdue, what is due next, how the targets stand. */

import { addDays, startOfDate } from '@duban/domain';
import type { Bulletin, MeasureRow, MilestoneLine, ReportRow } from '@duban/read-models';
import { monthWords } from '../paper/words.ts';
import { ALL, atOf, NothingToDrawError, type Source } from './source.ts';
import { type StandingTarget, standingTargets } from './targets.ts';

export type BulletinFacts = {
  readonly bulletin: Bulletin;
  readonly measures: readonly MeasureRow[];
  readonly overdue: readonly MilestoneLine[];
  readonly next: readonly MilestoneLine[];
  /** The last report on each measure that the bulletin names; its id → null where there is none. */
  readonly reports: ReadonlyMap<string, ReportRow | null>;
  readonly targets: readonly StandingTarget[];
};

/** @throws NothingToDrawError */
export const bulletinFacts = async (source: Source, month: string): Promise<BulletinFacts> => {
  const { reads, today } = source;
  const at = atOf(source);
  const bulletin = await reads.bulletin({ ...at, month, today });
  if (!bulletin) throw new NothingToDrawError(`计划没有${monthWords(month)}的数据`);
  // Whatever is due within the month after.
  const agenda = await reads.agenda({ ...at, from: startOfDate(today), today, to: addDays(today, 31) });
  const { rows } = await reads.measures(at, { page: ALL });
  const measures = rows
    .map(({ row }) => row)
    .filter(({ stage }) => !['drafted', 'approved', 'cancelled'].includes(stage));
  const named = bulletin.listed.map(({ measure }) => measure);
  const reports = await reads.reportsOf(at, named, { first: 1 });
  return {
    bulletin,
    reports: new Map(named.map((id) => [id, reports.get(id)?.rows[0]?.row ?? null])),
    measures,
    overdue: agenda?.overdue.milestones ?? [],
    next: agenda?.near.milestones.filter(({ due }) => due > today) ?? [],
    targets: await standingTargets(source, measures),
  };
};
