/** What the plan's meetings and bulletins are made of: JSON-safe, complete, and the same for the same position. */

import type {
  Actor,
  CivilDate,
  Instant,
  LampReason,
  Meeting,
  MilestoneCount,
  MilestoneStatus,
  Text,
} from '@duban/domain';
import type { InterviewRow } from '../interviews/interview.rows.ts';
import type { RungRow } from '../ladder/rung.rows.ts';
import type { MeasureStage } from '../measures/measure.rows.ts';
import type { Figures, MilestoneFigures, OverviewRow } from '../overview/overview.rows.ts';
import type { TimelineFacts } from '../timeline/timeline.rows.ts';
import type { At } from '../version.ts';
import type { WaitingRow } from '../waiting/waiting.rows.ts';

/** Of a measure, as much as a line on paper needs. */
export type MeasureLine = {
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly section: string;
  readonly leadUnit: string;
  readonly leader: string;
  readonly stage: MeasureStage;
  readonly lamp: string | null;
};

/** With the reason of its lamp on the day of the paper; null where it shows none. */
export type ExplainedLine = MeasureLine & { readonly why: LampReason | null };

export type MilestoneLine = MeasureLine & {
  readonly milestone: string;
  readonly label: Text;
  readonly due: CivilDate;
  readonly plannedDue: CivilDate;
  readonly status: MilestoneStatus;
  /** As what it counts in figures. */
  readonly as: MilestoneCount;
  readonly missed: CivilDate | null;
  readonly missedDates: readonly CivilDate[];
  readonly extended: number;
};

export type InstructionLine = MeasureLine & {
  readonly instruction: string;
  readonly text: string;
  readonly due: CivilDate;
  readonly givenAt: Instant;
};

/** What a meeting decided on a measure, and what came of it. */
export type MeetingDecisionLine = InstructionLine & {
  readonly meeting: Meeting;
  readonly answer: { readonly at: Instant; readonly text: string } | null;
  /** The date that passed without an answer; null where none did. */
  readonly missed: CivilDate | null;
};

/** What somebody decided: verified, returned, extended or not, amended or not, approved, suspended, closed … */
export type DecisionLine = MeasureLine & {
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly fact: TimelineFacts;
};

/** `from`: since when decisions are listed; `today`: of the meeting; `to`: the last date that counts as near. */
export type AgendaOf = At & { readonly from: Instant; readonly today: CivilDate; readonly to: CivilDate };

export type Agenda = Omit<AgendaOf, 'at'> & {
  /** The position that it shows. */
  readonly asOf: number;
  readonly total: Figures;
  /**
   * What meetings decided: recorded or answered since `from`, and whatever waits for its answer; by meeting, oldest first.
   */
  readonly decisions: readonly MeetingDecisionLine[];
  /** Oldest first. */
  readonly decided: readonly DecisionLine[];
  /** Milestones that are overdue as figures count them, and unanswered instructions whose date is over, longest first. */
  readonly overdue: {
    readonly milestones: readonly MilestoneLine[];
    readonly instructions: readonly InstructionLine[];
  };
  /** What is open and owed from `today` to `to`. */
  readonly near: { readonly milestones: readonly MilestoneLine[]; readonly instructions: readonly InstructionLine[] };
  /** For the office and the leaders, longest waiting first. */
  readonly waiting: readonly Omit<WaitingRow, 'plan'>[];
  readonly interviews: {
    /**
     * Those of which a record was made since `from`, oldest call first. By the record and not by the day on which they
     * took place: what is recorded late stands in the next agenda and not in none.
     */
    readonly recorded: readonly InterviewRow[];
    /** Those that were called and have no record yet, longest waiting first; `days` from the call to `today`. */
    readonly unrecorded: readonly (InterviewRow & { readonly days: number })[];
  };
};

/** `month`: "2023-06"; `today` decides what is due. */
export type BulletinOf = At & { readonly month: string; readonly today: CivilDate };

export type Bulletin = Omit<BulletinOf, 'at'> & {
  readonly asOf: number;
  readonly total: Figures;
  readonly sections: OverviewRow['sections'];
  readonly units: OverviewRow['units'];
  /** Rungs that fired since the bulletin before was drawn up, oldest first: each stands in exactly one, see `rungSpan`. */
  readonly escalations: readonly Extract<RungRow, { readonly kind: 'fired' }>[];
  /** How many of each document, and per lead unit. */
  readonly documents: Readonly<Record<string, number>>;
  readonly documentsByUnit: readonly { readonly unit: string; readonly documents: Readonly<Record<string, number>> }[];
  /** The measures that the ladder put into this month's bulletin. */
  readonly listed: readonly ExplainedLine[];
  /** Null unless the plan's settings turn ranking on. */
  readonly ranking: readonly RankLine[] | null;
  /** Units that lead measures of which nothing was due yet: they have no place. Null without a ranking. */
  readonly unranked: readonly string[] | null;
};

/** Lead units by the share of what is due that is verified, and by nothing else; equal shares have the same place. */
export type RankLine = {
  readonly place: number;
  readonly unit: string;
  readonly due: number;
  /** Of what is due: what was verified early is not among it. */
  readonly met: number;
  /** Percent, one decimal. */
  readonly rate: number;
  readonly overdueOpen: number;
};

/** `quarter`: "2023-Q2". */
export type ReviewOf = At & { readonly quarter: string; readonly today: CivilDate };

export type Review = Omit<ReviewOf, 'at'> & {
  readonly asOf: number;
  readonly total: Figures;
  readonly sections: OverviewRow['sections'];
  /** Of the milestones within the quarter. */
  readonly milestones: MilestoneFigures;
  /** Every measure that has a milestone within the quarter, by its present or planned date; by code. */
  readonly measures: readonly (MeasureLine & {
    readonly milestones: readonly Omit<MilestoneLine, keyof MeasureLine>[];
    /** Documents of the ladder in the bulletins of the quarter. */
    readonly documents: Readonly<Record<string, number>>;
  })[];
};
