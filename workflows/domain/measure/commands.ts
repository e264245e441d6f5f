/** What can be asked of a measure. */

import type { CivilDate } from '../civil-date.ts';
import type { CommandEnvelope } from '../event.ts';
import type { MeasureDefinition } from '../plan.ts';
import type { TargetValue } from './events.ts';

export type MeasureOrder =
  | { readonly type: 'issue'; readonly definition: MeasureDefinition }
  | { readonly type: 'acknowledge' }
  /** `asOf` null means today. */
  | {
      readonly type: 'reportProgress';
      readonly values: readonly TargetValue[];
      readonly text: string;
      readonly asOf: CivilDate | null;
    }
  /** The report's new content, whole: what is left out is gone from it. */
  | {
      readonly type: 'correctProgress';
      readonly report: string;
      readonly values: readonly TargetValue[];
      readonly text: string;
      readonly reason: string;
    }
  | {
      readonly type: 'submitMilestone';
      readonly milestone: string;
      readonly text: string;
      readonly evidence: readonly string[];
    }
  | { readonly type: 'verifyMilestone'; readonly milestone: string; readonly note: string }
  /** `limit` null keeps the date, which must then still lie ahead. */
  | {
      readonly type: 'returnMilestone';
      readonly milestone: string;
      readonly reason: string;
      readonly limit: CivilDate | null;
    }
  /** Given by the workflow when the deadline of that id has passed. */
  | { readonly type: 'passDeadline'; readonly deadline: string };

export type MeasureCommand = MeasureOrder & CommandEnvelope;
export type MeasureCommandType = MeasureOrder['type'];
