/** An event of the timeline, with readable names beside the ids. */

import type {
  Actor,
  CivilDate,
  Clock,
  DeliveryEvent,
  Instant,
  LampReason,
  MeasureEvent,
  PaperSeries,
  PlanEvent,
  RhythmEvent,
  Role,
  Text,
} from '@duban/domain';
import type { NamedObligation } from '../ladder/rung.rows.ts';
import type { Page } from '../page.ts';
import type { LabelledValue } from '../reports/report.rows.ts';

type NamedMilestone = { readonly id: string; readonly label: Text };

/** An event's data with a name for every id of a milestone, target or obligation; a lamp's reason already contains the names. */
type Readable<Data> = Data extends LampReason
  ? Data
  : Data extends { readonly target: string; readonly value: number }
    ? LabelledValue
    : Data extends readonly (infer Item)[]
      ? readonly Readable<Item>[]
      : Data extends object
        ? {
            readonly [Field in keyof Data]: Field extends 'milestone'
              ? NamedMilestone
              : Field extends 'obligation'
                ? NamedObligation
                : Readable<Data[Field]>;
          }
        : Data;

/** A version of a policy or ladder with its title; its full content is in `PlanRow.terms`. */
export type Adopted = { readonly id: string; readonly version: number; readonly title: Text };

type Definition = { readonly code: string; readonly title: Text };

/** An event's data as stored in the timeline: without the definitions, frames, policies and contents in other tables. */
export type TimelineData =
  | {
      readonly type: 'PlanAdopted';
      readonly data: { readonly title: Text; readonly measures: number; readonly clock: Clock };
    }
  | Extract<PlanEvent, { type: 'PlanClockSet' | 'PlanSettingsChanged' }>
  | {
      readonly type: 'LampPolicyAdopted';
      readonly data: { readonly from: CivilDate; readonly policy: Adopted };
    }
  | { readonly type: 'LadderAdopted'; readonly data: { readonly from: CivilDate; readonly ladder: Adopted } }
  | Extract<
      PlanEvent,
      {
        type:
          | 'InterviewRecorded'
          | 'PaperReviewed'
          | 'PaperReturned'
          | 'PaperSigned'
          | 'PaperNumbered'
          | 'PaperWithdrawn'
          | 'PaperDiscarded'
          | 'PaperSettingsChanged'
          | 'PaperNumbersUsed';
      }
    >
  | { readonly type: 'PaperDrafted'; readonly data: { readonly paper: string; readonly title: string } }
  | { readonly type: 'PaperEdited'; readonly data: { readonly paper: string; readonly revision: number } }
  | {
      readonly type: 'PaperIssued';
      readonly data: {
        readonly paper: string;
        readonly title: string;
        readonly series: PaperSeries;
        readonly number: number;
        readonly sha256: string;
      };
    }
  | { readonly type: 'CalendarExtended'; readonly data: { readonly from: CivilDate; readonly to: CivilDate } }
  | {
      readonly type: 'ReportTextGiven';
      /** `sentences` is the number of sentences. */
      readonly data: { readonly sha256: string; readonly sentences: number };
    }
  | { readonly type: 'MeasureDrafted'; readonly data: Definition }
  | { readonly type: 'MeasureIssued'; readonly data: Definition & { readonly acknowledgeBy: CivilDate } }
  | Exclude<MeasureEvent, { type: 'MeasureDrafted' | 'MeasureIssued' }>
  | DeliveryEvent
  | { readonly type: 'SnapshotMade'; readonly data: Omit<RhythmEvent['data'], 'content'> };

export type TimelineFacts = TimelineData extends infer Kept
  ? Kept extends { readonly type: string; readonly data: unknown }
    ? { readonly type: Kept['type']; readonly data: Readable<Kept['data']> }
    : never
  : never;

export type TimelineType = TimelineFacts['type'];

/** All parts must match, within a part any one value; an empty array matches nothing. */
export type TimelineFilter = {
  readonly types?: readonly TimelineType[];
  readonly measures?: readonly string[];
  /** Events of measures that these units lead at the position asked for. */
  readonly leadUnits?: readonly string[];
  /** The actor. */
  readonly subjects?: readonly string[];
  readonly roles?: readonly Role[];
  /** After this position. */
  readonly since?: number;
  /** Plan time, from (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
};

export type TimelineRow = TimelineFacts & {
  readonly plan: string;
  readonly position: number;
  /** Null for an event of the plan itself, of a delivery, of the rhythm. */
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

/** `direction`: by default newest first. */
export type TimelineAsk = {
  readonly filter?: TimelineFilter;
  readonly direction?: 'asc' | 'desc';
  readonly page: Page;
};
