/** The to-do items of a unit, most urgent first. */

import type { CivilDate, Instant, InstructionUrgency, Meeting, Text } from '@duban/domain';

/** In order of urgency: 逾期未报, 批示待复, 退回待改, 进展未报, 待签收, 待签发, 待审批, 即将到期, 进展待报. */
export const TO_DO_KINDS = [
  'overdue',
  'answer',
  'returned',
  'reportMissing',
  'acknowledge',
  'sign',
  'decide',
  'dueSoon',
  'reportDue',
] as const;

/**
 * - `overdue`: an open milestone whose date is over by the plan's today, returned before or not
 * - `answer`: an instruction that was not answered, its date over or not
 * - `returned`: a returned milestone whose date still lies ahead, however far, or whose extension is being decided
 * - `reportMissing`: a report whose date passed and was not made good since
 * - `acknowledge`: a measure that was issued and not yet acknowledged
 * - `sign`: a report that a reporter wrote, for the unit's head
 * - `decide`: an extension or amendment on which it is the unit's head's turn
 * - `dueSoon`: a pending milestone that is due today or within the days asked for, or whose extension is being decided
 *   while its date is over
 * - `reportDue`: the next report, where it is owed today or within the days asked for
 *
 * `sign` and `decide` are for the unit's head alone. Nothing is owed on a measure that is suspended, cancelled or closed.
 */
export type ToDoKind = (typeof TO_DO_KINDS)[number];

export type ToDoRow = {
  readonly plan: string;
  /** The lead unit of the measure, which has to act. */
  readonly unit: string;
  readonly kind: ToDoKind;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  /** The due date of the milestone, instruction, report or acknowledgement; null for an amendment or a report to sign. */
  readonly due: CivilDate | null;
  /** For `overdue`, `returned`, `dueSoon`, and `decide` on an extension. */
  readonly milestone: { readonly id: string; readonly label: Text; readonly due: CivilDate } | null;
  /** For `answer`. */
  readonly instruction: {
    readonly id: string;
    readonly text: string;
    readonly urgency: InstructionUrgency;
    readonly meeting: Meeting | null;
  } | null;
  /** Id of the report to sign. */
  readonly report: string | null;
  /** Id of the amendment to decide. */
  readonly amendment: string | null;
  /** The date requested, for `decide` on an extension. */
  readonly asked: CivilDate | null;
  /** The reason for the return or request; null where none was given. */
  readonly reason: string | null;
  /** Plan time since which the item exists: of the return, instruction, request, draft or missed date, otherwise of the issue. */
  readonly since: Instant;
};
