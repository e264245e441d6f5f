/** What can have happened to a measure. */

import type { CivilDate } from '../civil-date.ts';
import type { MeasureDefinition } from '../plan.ts';

/** In the target's unit; percent of completion for a deliverable. */
export type TargetValue = { readonly target: string; readonly value: number };

export type MeasureEvent =
  | { readonly type: 'MeasureIssued'; readonly data: { readonly definition: MeasureDefinition } }
  /** `implied`: the unit did not sign but acted, which shows that it has received the measure. */
  | { readonly type: 'MeasureAcknowledged'; readonly data: { readonly implied: boolean } }
  | {
      readonly type: 'ProgressReported';
      readonly data: {
        /** "r1", "r2", … within the measure. */
        readonly report: string;
        readonly asOf: CivilDate;
        readonly values: readonly TargetValue[];
        readonly text: string;
      };
    }
  | {
      readonly type: 'ProgressCorrected';
      readonly data: {
        readonly report: string;
        /** The report's content from now on, whole. */
        readonly values: readonly TargetValue[];
        readonly text: string;
        /** What stood there before. */
        readonly previous: { readonly values: readonly TargetValue[]; readonly text: string };
        readonly reason: string;
      };
    }
  | {
      readonly type: 'MilestoneSubmitted';
      readonly data: { readonly milestone: string; readonly text: string; readonly evidence: readonly string[] };
    }
  | { readonly type: 'MilestoneVerified'; readonly data: { readonly milestone: string; readonly note: string } }
  | {
      readonly type: 'MilestoneReturned';
      /** `due` is the date until which it is now owed: the old one or a new limit. */
      readonly data: { readonly milestone: string; readonly reason: string; readonly due: CivilDate };
    }
  | { readonly type: 'MilestoneMissed'; readonly data: { readonly milestone: string; readonly due: CivilDate } };

export type MeasureEventType = MeasureEvent['type'];
