/** What the graph tells of a measure for the chart, as JSON: the fields of `Measure` without an object for each state. */

import type { Phrase } from '../kit/words/phrase.ts';

export type Stage =
  | 'ACKNOWLEDGED'
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CLOSED_BY_EXCEPTION'
  | 'DRAFTED'
  | 'ISSUED'
  | 'SUSPENDED';
export type MilestoneStatus = 'PENDING' | 'RETURNED' | 'SUBMITTED' | 'VERIFIED';

type MilestoneHistory = {
  readonly key: string;
  readonly label: Phrase;
  readonly due: string;
  readonly history: readonly {
    /** An instant of plan time, as all `since` here. */
    readonly since: string;
    readonly status: MilestoneStatus;
    readonly due: string;
    readonly extensionAsked: boolean;
  }[];
};

export type MeasureHistory = {
  readonly key: string;
  readonly code: string;
  readonly title: Phrase;
  readonly section: { readonly key: string };
  readonly leadUnit: { readonly key: string; readonly shortName: string };
  readonly supervisingLeader: { readonly key: string };
  readonly stageHistory: readonly { readonly since: string; readonly stage: Stage }[];
  readonly lampHistory: readonly { readonly date: string; readonly lamp: { readonly key: string } }[];
  readonly milestones: readonly MilestoneHistory[];
};
