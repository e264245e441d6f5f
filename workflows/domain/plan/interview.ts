/** The record of an interview (约谈) after it took place; unit and day of the call identify it. */

import type { CommandEnvelope } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { checkDate, firstFault } from '../measure/answer.ts';
import { checkText } from '../measure/words.ts';
import { addDays, type CivilDate, civilDateAt } from '../time/civil-date.ts';
import type { Unit } from './plan.ts';
import { isRecorded, MAX_INTERVIEW_AGE_DAYS, type RecordedInterviews } from './recorded-interviews.ts';

/** A matter for which an interview was called: the measure, and what is owed on it. */
export type InterviewMatter = { readonly measure: string; readonly obligation: string };

export type InterviewRecord = {
  /** Id of the unit that was called. */
  readonly unit: string;
  /** The date on which the ladder called it: every rung of an interview that fired for the unit on that day. */
  readonly called: CivilDate;
  /** The date on which it took place. */
  readonly heldOn: CivilDate;
  readonly minutes: string;
  /** What was agreed. */
  readonly result: string;
  /** Who took part, by name and post, as written; absent where it was not recorded. */
  readonly present?: string;
  /** As the log had them when it was recorded. */
  readonly matters: readonly InterviewMatter[];
};

type Known = {
  readonly units: readonly Pick<Unit, 'id'>[];
  readonly recorded: RecordedInterviews | undefined;
};

/** Why it cannot be recorded, or null. */
export const interviewFault = (
  record: InterviewRecord & CommandEnvelope,
  { units, recorded }: Known,
): Refused | null => {
  const { unit, called, heldOn, minutes, result, present, matters, issuedAt } = record;
  const invalid = (field: string, reason: string, reasonZh: string) => refuse('INVALID', { reason, reasonZh }, field);
  return firstFault([
    units.some(({ id }) => id === unit) ? null : invalid('unit', 'is not a unit of the plan', '不是本计划的单位'),
    checkDate('called', called),
    checkDate('heldOn', heldOn),
    heldOn < called
      ? invalid('heldOn', 'must not lie before the day on which it was called', '不能早于发起约谈之日')
      : null,
    heldOn > civilDateAt(issuedAt) ? invalid('heldOn', 'must not lie in the future', '不能晚于今天') : null,
    called < addDays(civilDateAt(issuedAt), -MAX_INTERVIEW_AGE_DAYS)
      ? invalid(
          'called',
          `must not lie more than ${MAX_INTERVIEW_AGE_DAYS} days back`,
          `距今不得超过${MAX_INTERVIEW_AGE_DAYS}天`,
        )
      : null,
    checkText('minutes', minutes),
    checkText('result', result),
    present === undefined ? null : checkText('present', present),
    matters.length === 0
      ? invalid('called', 'no interview of the unit was called on that date', '该单位当日没有约谈')
      : null,
    isRecorded(recorded, record) ? invalid('called', 'was recorded already', '该次约谈已有记录') : null,
  ]);
};
