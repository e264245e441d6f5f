/** A matter pending a decision by the supervision office, a leader or a unit head. */

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

export type WaitingCount = { readonly kind: WaitingKind; readonly count: number };

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
  /** The date requested, for `extension`. */
  readonly asked: CivilDate | null;
  /** Id of the amendment, or of the report. */
  readonly item: string | null;
  /** The reason for an extension or amendment, or the text of a submission or report; otherwise null. */
  readonly text: string | null;
  /** Plan time since which it is pending; the longest waiting come first. */
  readonly since: Instant;
  /** When the measure was last resumed or reopened; null where it never was, or is stopped again. */
  readonly resumed: Instant | null;
};
