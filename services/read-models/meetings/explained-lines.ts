/** Why the lamps of a paper's measures are what they are, on the paper's day. */

import { inForce, type LampReason, lampReasonOn } from '@duban/domain';
import type { LampSubjectReads } from '../lamps/lamp-subject.queries.ts';
import type { PlanRow } from '../plan/plan.rows.ts';
import type { At } from '../version.ts';
import type { ExplainedLine, MeasureLine } from './meeting.rows.ts';

type Paper = { readonly plan: Pick<PlanRow, 'terms'>; readonly at: At; readonly today: string };

export const explainedLines = async (
  reads: LampSubjectReads,
  { plan, at, today }: Paper,
  lines: readonly MeasureLine[],
): Promise<readonly ExplainedLine[]> => {
  const { lamps, calendar } = plan.terms;
  const subjects = await reads.lampSubjects(
    at,
    lines.map(({ measure }) => measure),
  );
  const why = ({ measure, lamp }: MeasureLine): LampReason | null => {
    const subject = subjects.get(measure);
    if (lamp === null || !subject || today < calendar.from) return null;
    return lampReasonOn(lamp, inForce(lamps, today), subject, calendar, today).reason;
  };
  return lines.map((line) => ({ ...line, why: why(line) }));
};
