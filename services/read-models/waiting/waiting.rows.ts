/** What waits for a decision, and for whose: the supervision office's, a leader's, a unit head's. */

import type { CivilDate, Instant, Text } from '@duban/domain';

/**
 * - `approve`: a drafted measure, for its leader
 * - `issue`: an approved measure, for the office
 * - `verify`: a milestone that was handed in, for the office
 * - `extension`, `amendment`: for whose turn it is
 * - `close`: a measure that is done by verified figures, for the office
 * - `verifyAgain`: a measure that would be done, were its newest figures verified, for the office; the last milestone
 * - `closing`: the office proposed to close it by exception, for its leader
 * - `doubt`: a report with figures that were hardly possible and confirmed, for the office to look at; until it verifies a
 *   milestone of the measure, or the report is corrected
 * - `sign`: a report that a reporter wrote, for the unit's head
 */
export type WaitingKind =
  | 'approve'
  | 'issue'
  | 'verify'
  | 'extension'
  | 'amendment'
  | 'sign'
  | 'close'
  | 'verifyAgain'
  | 'closing'
  | 'doubt';

export type WaitingRow = {
  readonly plan: string;
  /** `supervision-office`, `leader@<id>` or `unit-head@<unit>`. */
  readonly recipient: string;
  readonly kind: WaitingKind;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
  /** For `verify` and `extension`. */
  readonly milestone: { readonly id: string; readonly label: Text; readonly due: CivilDate } | null;
  /** The date asked for, for `extension`. */
  readonly asked: CivilDate | null;
  /** Id of the amendment, or of the report. */
  readonly item: string | null;
  /** The reason given for an extension or amendment; what was written of a milestone or in a report; else null. */
  readonly text: string | null;
  /** Plan time from which it waits; the longest waiting come first. */
  readonly since: Instant;
  /** When the measure last went on after a standstill; null where it never stood still, or still does. */
  readonly resumed: Instant | null;
};
