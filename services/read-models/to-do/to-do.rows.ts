/** What a unit owes now, most pressing first. */

import type { CivilDate, Instant, Text } from '@duban/domain';

/** In order of urgency: 逾期未报, 退回待改, 待签收, 即将到期. */
export const TO_DO_KINDS = ['overdue', 'returned', 'acknowledge', 'dueSoon'] as const;

/**
 * - `overdue`: an open milestone whose date is over by the plan's today, returned before or not
 * - `returned`: a returned milestone whose date still lies ahead, however far
 * - `acknowledge`: a measure that was issued and not yet acknowledged
 * - `dueSoon`: a pending milestone that is due today or within the days asked for
 */
export type ToDoKind = (typeof TO_DO_KINDS)[number];

export type ToDoRow = {
  readonly plan: string;
  /** The lead unit of the measure: the one that owes. */
  readonly unit: string;
  readonly kind: ToDoKind;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  /** Null for `acknowledge`. */
  readonly milestone: { readonly id: string; readonly label: Text; readonly due: CivilDate } | null;
  /** Why it was returned; null when it was not. */
  readonly reason: string | null;
  /** Plan time from which it is owed: of the return, else of the issue. */
  readonly since: Instant;
};
