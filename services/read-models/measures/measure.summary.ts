/** Calculates the summary in a measure's row: of its milestones, its instructions and its next report date. */

import { countedAs, isLate, type MilestoneCount, missingReport, nextPeriod, type Terms } from '@duban/domain';
import type { InstructionRecord } from '../instructions/instruction.table.ts';
import { isOpen } from '../milestones/milestone.projection.ts';
import type { MilestoneRecord } from '../milestones/milestone.table.ts';
import type { MeasureStage } from './measure.rows.ts';
import type { DutySummary, MeasureRecord, MilestoneSummary } from './measure.table.ts';

/** What the summary of a measure is calculated from besides its own row. */
export type Parts = {
  readonly milestones: readonly MilestoneRecord[];
  readonly instructions: readonly InstructionRecord[];
  readonly terms: Terms;
};

type Facts = Pick<MeasureRecord, 'stage' | 'issued_at' | 'reported_at' | 'missed_period' | 'standstills'>;

/** Whether its deadlines run and units may act on it. */
export const isRunning = (stage: MeasureStage): boolean => stage === 'issued' || stage === 'acknowledged';

/** `before`: the row before the event, under the same terms. */
export const summaryOf = (
  facts: Facts,
  { milestones, instructions, terms }: Parts,
  before?: MeasureRecord,
): MilestoneSummary & DutySummary => {
  const running = isRunning(facts.stage);
  const open = instructions.filter(({ answer, withdrawn }) => answer === null && withdrawn === null).length;
  const reporting = {
    issuedAt: facts.issued_at,
    reportedAt: facts.reported_at,
    missedPeriod: facts.missed_period,
    standstills: facts.standstills,
    milestones,
  };
  const roadmap = roadmapOf(milestones, running);
  return {
    ...roadmap,
    instructions: instructions.length,
    open_instructions: running ? open : 0,
    missed_instructions: instructions.filter(({ missed }) => missed !== null).length,
    report_missing: running ? missingReport(reporting) : null,
    report_due: !running
      ? null
      : before && owesAsBefore(facts, roadmap, before)
        ? before.report_due
        : nextPeriod(reporting, terms),
  };
};

/** Avoids the costly calendar lookup for events that do not affect the next report date, which most do not. */
const owesAsBefore = (facts: Facts, roadmap: MilestoneSummary, before: MeasureRecord): boolean =>
  isRunning(before.stage) &&
  facts.issued_at === before.issued_at &&
  facts.reported_at === before.reported_at &&
  facts.missed_period === before.missed_period &&
  facts.standstills === before.standstills &&
  isAllVerified(roadmap) === isAllVerified(before);

const isAllVerified = ({ verified, dues }: MilestoneSummary): boolean => verified === dues.length;

const roadmapOf = (found: readonly MilestoneRecord[], running: boolean): MilestoneSummary => {
  // Sorted in the roadmap's order, because rows are found in any order.
  const milestones = found.toSorted((a, b) => a.ordinal - b.ordinal);
  const duesOf = (as: MilestoneCount) =>
    milestones.filter((one) => countedAs(one, running) === as).map(({ due }) => due);
  const withStatus = (wanted: MilestoneRecord['status']) => milestones.filter(({ status }) => status === wanted).length;
  const open = running ? milestones.filter(isOpen) : [];
  const next = open.reduce<MilestoneRecord | null>(
    (first, one) => (first && !isBefore(one, first) ? first : one),
    null,
  );
  return {
    pending: withStatus('pending'),
    submitted: withStatus('submitted'),
    returned: withStatus('returned'),
    verified: withStatus('verified'),
    missed: milestones.filter(({ missed }) => missed !== null).length,
    late: milestones.filter((one) => isLate({ ...one, as: countedAs(one, running) })).length,
    extensions_asked: milestones.filter(({ request }) => request !== null).length,
    dues: milestones.map(({ due }) => due),
    open_dues: open.map(({ due }) => due),
    met_dues: duesOf('met'),
    waiting_dues: duesOf('waiting'),
    deciding_dues: duesOf('deciding'),
    owed_dues: duesOf('owed'),
    next_milestone: next?.milestone ?? null,
    next_due: next?.due ?? null,
  };
};

const isBefore = (a: MilestoneRecord, b: MilestoneRecord): boolean =>
  a.due < b.due || (a.due === b.due && a.ordinal < b.ordinal);
