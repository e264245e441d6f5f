/** The weekly meeting: what was decided, what is overdue, what is near, what waits for a decision, and the interviews. */

import { daysBetween, isOverdue, leaderRecipient, SUPERVISION_OFFICE } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { isOpen } from '../instructions/instruction.filter.ts';
import type { InterviewReads } from '../interviews/interview.queries.ts';
import { measuresIn, RUNNING, standing } from '../measures/standing.ts';
import type { OverviewReads } from '../overview/overview.queries.ts';
import type { PlanReads } from '../plan/plan.queries.ts';
import { fetchRows } from '../row-shape.ts';
import { isKind } from '../timeline/timeline.kinds.ts';
import { factsOf, labelsIn, timelineRow } from '../timeline/timeline.queries.ts';
import type { TimelineType } from '../timeline/timeline.rows.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { TIMELINE_COLUMNS } from '../timeline/timeline.table.ts';
import { textOf } from '../values.ts';
import { happened } from '../version.ts';
import type { WaitingReads } from '../waiting/waiting.queries.ts';
import { decisionLines, instructionLines, LINE, MEASURE_LINE, milestoneLines } from './lines.ts';
import type { Agenda, AgendaOf, DecisionLine, MeasureLine } from './meeting.rows.ts';

/** A step of an approval chain is no decision yet; the last one shows as what it grants. */
const DECISIONS: readonly TimelineType[] = [
  'MeasureApproved',
  'MeasureSuspended',
  'MeasureResumed',
  'MeasureCancelled',
  'MeasureClosed',
  'ClosingRefused',
  'MeasureReopened',
  'MeasureAmended',
  'AmendmentRefused',
  'MilestoneVerified',
  'MilestoneReturned',
  'MilestoneExtended',
  'ExtensionRefused',
  'InstructionGiven',
  'InstructionAnswered',
  'InstructionWithdrawn',
  'MeetingDecisionWithdrawn',
];

/** More than any plan has at once. */
const ALL = { first: 100_000 };

type Needed = Pick<PlanReads, 'plans' | 'positionOf'> & OverviewReads & WaitingReads & InterviewReads;

export type AgendaReads = {
  /** What a weekly meeting is about; null for a plan that is not adopted. */
  agenda(of: AgendaOf): Promise<Agenda | null>;
};

export const agendaReads = (db: QueryExecutorProvider, reads: Needed): AgendaReads => ({
  async agenda({ plan, at: position, from, today, to }) {
    const at = { plan, at: position ?? (await reads.positionOf(plan)) };
    const [frame] = await reads.plans([at]);
    const [overview] = await reads.overview([{ ...at, today }]);
    if (!frame || !overview) return null;
    const open = sql`${RUNNING} and s.status in ('pending', 'returned') and s.due <= ${textOf(to)}`;
    const unanswered = sql`${RUNNING} and n.meeting is null and ${isOpen('n')} and n.due <= ${textOf(to)}`;
    // One that was withdrawn is no longer the meeting's; that it was is among what was decided since.
    const followed = sql`n.meeting is not null and n.withdrawn is null and (n.given_at >= ${from}::timestamptz
      or (n.answer->>'at')::timestamptz >= ${from}::timestamptz or ${RUNNING} and n.answer is null)`;
    const decided = await decisions(db, { ...at, from });
    const milestones = await milestoneLines(db, at, open);
    const instructions = await instructionLines(db, at, unanswered);
    const deciders = [SUPERVISION_OFFICE, ...frame.leaders.map(({ id }) => leaderRecipient(id))];
    const waiting = await reads.waiting(at, deciders, ALL);
    const interviews = (await reads.interviews(at, { page: ALL })).rows.map(({ row }) => row).reverse();
    const isOver = ({ due }: { readonly due: string }) => due < today;
    const agenda: Agenda = {
      plan,
      asOf: at.at,
      from,
      today,
      to,
      total: overview.total,
      decisions: await decisionLines(db, at, followed),
      decided,
      overdue: {
        milestones: milestones.filter((one) => isOverdue(one, today)),
        instructions: instructions.filter(isOver),
      },
      near: {
        milestones: milestones.filter((one) => !isOver(one)),
        instructions: instructions.filter((one) => !isOver(one)),
      },
      waiting: [...waiting.values()]
        .flatMap(({ rows }) => rows.map(({ row: { plan: _, ...row } }) => row))
        .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
      interviews: {
        recorded: interviews.filter(({ record }) => record !== null && record.at >= from),
        unrecorded: interviews
          .filter(({ record }) => record === null)
          .map((one) => ({ ...one, days: daysBetween(one.called, today) })),
      },
    };
    return agenda;
  },
});

const decisions = async (
  db: QueryExecutorProvider,
  { plan, at, from }: Pick<AgendaOf, 'plan' | 'at' | 'from'>,
): Promise<readonly DecisionLine[]> => {
  const found = await fetchRows<{ line: MeasureLine; event: TimelineRecord }>(
    db,
    { line: MEASURE_LINE, event: TIMELINE_COLUMNS },
    sql`
    ${standing({ plan, at })}
    select ${LINE} as line, to_jsonb(l) as event
    from duban.rm_timeline l join (${measuresIn({ plan, at })}) on m.measure = l.measure
    where l.plan = ${textOf(plan)} and ${isKind(...DECISIONS)} and l.occurred_at >= ${from}::timestamptz
      and ${happened('l.position', at)}
    order by l.position`,
  );
  const labels = await labelsIn(
    db,
    { plan, at },
    found.map(({ event }) => event),
  );
  return found.map(({ line, event }) => {
    const { position, occurredAt, actor } = timelineRow(event, labels);
    return { ...line, position, at: occurredAt, by: actor, fact: factsOf(event, labels) };
  });
};
