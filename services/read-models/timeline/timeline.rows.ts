/** What happened, event by event, with the names that a reader knows beside the ids. */

import type { Actor, CivilDate, Clock, Instant, Text } from '@duban/domain';
import type { LabelledValue } from '../reports/report.rows.ts';

type Named = { readonly id: string; readonly label: Text };

export type TimelineFacts =
  | {
      readonly type: 'PlanAdopted';
      readonly data: { readonly title: Text; readonly measures: number; readonly clock: Clock };
    }
  | { readonly type: 'PlanClockSet'; readonly data: { readonly clock: Clock } }
  | { readonly type: 'MeasureIssued'; readonly data: { readonly code: string; readonly title: Text } }
  | { readonly type: 'MeasureAcknowledged'; readonly data: { readonly implied: boolean } }
  | {
      readonly type: 'ProgressReported';
      readonly data: {
        readonly report: string;
        readonly asOf: CivilDate;
        readonly values: readonly LabelledValue[];
        readonly text: string;
      };
    }
  | {
      readonly type: 'ProgressCorrected';
      readonly data: {
        readonly report: string;
        readonly values: readonly LabelledValue[];
        readonly text: string;
        readonly previous: { readonly values: readonly LabelledValue[]; readonly text: string };
        readonly reason: string;
      };
    }
  | {
      readonly type: 'MilestoneSubmitted';
      readonly data: { readonly milestone: Named; readonly text: string; readonly evidence: readonly string[] };
    }
  | { readonly type: 'MilestoneVerified'; readonly data: { readonly milestone: Named; readonly note: string } }
  | {
      readonly type: 'MilestoneReturned';
      readonly data: { readonly milestone: Named; readonly reason: string; readonly due: CivilDate };
    }
  | { readonly type: 'MilestoneMissed'; readonly data: { readonly milestone: Named; readonly due: CivilDate } };

export type TimelineRow = TimelineFacts & {
  readonly plan: string;
  readonly position: number;
  /** Null for an event of the plan itself. */
  readonly measure: string | null;
  /** Version of the event's stream. */
  readonly version: number;
  readonly commandId: string;
  /** 0-based among the events of one command. */
  readonly ordinal: number;
  readonly actor: Actor;
  /** Plan time. */
  readonly occurredAt: Instant;
  /** Real time. */
  readonly recordedAt: Instant;
};
