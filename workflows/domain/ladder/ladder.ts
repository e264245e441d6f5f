/** The escalation ladder as versioned data: which document goes to whom, and how long after a missed date. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Text } from '../kernel/text.ts';
import type { QuietHours, WallTime } from '../time/hours.ts';
import type { Limit } from '../time/limit.ts';
import type { ObligationKind } from './obligation.ts';

/** 提醒, 催办, 督办函, 约谈, 通报. */
export const DOCUMENT_KINDS = ['reminder', 'urging', 'supervision-letter', 'interview', 'bulletin'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const LADDER_ROLES = [
  'unit-reporter',
  'unit-head',
  'supervising-leader',
  'supervision-office',
  'main-leader',
] as const;
export type LadderRole = (typeof LADDER_ROLES)[number];

export const LADDER_CHANNELS = ['inbox', 'email', 'webhook'] as const;
export type LadderChannel = (typeof LADDER_CHANNELS)[number];

/** `copy`: 抄送, to know and not to act. */
export type LadderRecipient = { readonly role: LadderRole; readonly copy: boolean };

/**
 * The day on which a rung is reached. Counting begins on the day after its start.
 * - `before-due`: so many days before the date; on a day off, the working day before it
 * - `after-due`: so many days after the date (1: the day after)
 * - `after-last-rung`: so many days after the rung before it fired; `month-end` waits for that month's last working day,
 *   so that the month's bulletin lists what is still open when it is made
 * - `lamp-turned`: the day on which the measure's lamp turned to one of these
 * - `report-missing`, `instruction-unanswered`: the day after the date of a report, of an instruction
 */
export type RungTrigger =
  | { readonly kind: 'before-due'; readonly of: readonly ObligationKind[]; readonly limit: Limit }
  | { readonly kind: 'after-due'; readonly of: readonly ObligationKind[]; readonly limit: Limit }
  | {
      readonly kind: 'after-last-rung';
      readonly of: readonly ObligationKind[];
      readonly limit: Limit;
      readonly on: 'its-day' | 'month-end';
    }
  | { readonly kind: 'lamp-turned'; readonly to: readonly string[] }
  | { readonly kind: 'report-missing' }
  | { readonly kind: 'instruction-unanswered' };

export type Rung = {
  /** Unique within the ladder, and kept from version to version: a rung that fired stays fired. */
  readonly id: string;
  readonly title: Text;
  readonly document: DocumentKind;
  readonly trigger: RungTrigger;
  /** Begins on the working day on which the rung would fire without it; a matter settled within it never fires the rung. */
  readonly grace: Limit;
  readonly recipients: readonly LadderRecipient[];
  readonly channels: readonly LadderChannel[];
};

export type Ladder = {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly title: Text;
  /** Rungs fire as these end. */
  readonly quietHours: QuietHours;
  /** Units receive the day's rungs together at `at`; the documents in `alone` are sent separately. */
  readonly digest: { readonly at: WallTime; readonly alone: readonly DocumentKind[] };
  /** In the order in which an obligation climbs them. */
  readonly rungs: readonly Rung[];
};

export const NO_GRACE: Limit = { days: 0, kind: 'calendar' };

/** Whether the rung applies to obligations of that kind. */
export const isRungOf = ({ trigger }: Rung, kind: ObligationKind): boolean => {
  switch (trigger.kind) {
    case 'before-due':
    case 'after-due':
    case 'after-last-rung':
      return trigger.of.includes(kind);
    case 'report-missing':
      return kind === 'report';
    case 'instruction-unanswered':
      return kind === 'instruction';
    case 'lamp-turned':
      return false;
    default:
      return assertNever(trigger);
  }
};
