/** What the plan's meetings and bulletins are made of: JSON-safe, complete, and the same for the same position. */

import type { Actor, CivilDate, Instant, MilestoneStatus, Stage, Text } from '@duban/domain';
import type { RungRow } from '../ladder/rung.rows.ts';
import type { Figures, OverviewRow } from '../overview/overview.rows.ts';
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
  readonly stage: Stage;
  readonly lamp: string | null;
};

export type MilestoneLine = MeasureLine & {
  readonly milestone: string;
  readonly label: Text;
  readonly due: CivilDate;
  readonly plannedDue: CivilDate;
  readonly status: MilestoneStatus;
  readonly missedDates: readonly CivilDate[];
  readonly extended: number;
};

export type InstructionLine = MeasureLine & {
  readonly instruction: string;
  readonly text: string;
  readonly due: CivilDate;
  readonly givenAt: Instant;
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
  /** Oldest first. */
  readonly decided: readonly DecisionLine[];
  /**
   * Open milestones and instructions whose date is over, longest first; without those whose extension was asked in time
   * and is being decided.
   */
  readonly overdue: {
    readonly milestones: readonly MilestoneLine[];
    readonly instructions: readonly InstructionLine[];
  };
  /** The same from `today` to `to`. */
  readonly near: { readonly milestones: readonly MilestoneLine[]; readonly instructions: readonly InstructionLine[] };
  /** For the office and the leaders, longest waiting first. */
  readonly waiting: readonly Omit<WaitingRow, 'plan'>[];
};

/** `month`: "2023-06"; `today` decides what is due. */
export type BulletinOf = At & { readonly month: string; readonly today: CivilDate };

export type Bulletin = Omit<BulletinOf, 'at'> & {
  readonly asOf: number;
  readonly total: Figures;
  readonly sections: OverviewRow['sections'];
  readonly units: OverviewRow['units'];
  /** Rungs that fired within the month, oldest first. */
  readonly escalations: readonly Extract<RungRow, { readonly kind: 'fired' }>[];
  /** How many of each document, and per lead unit. */
  readonly documents: Readonly<Record<string, number>>;
  readonly documentsByUnit: readonly { readonly unit: string; readonly documents: Readonly<Record<string, number>> }[];
  /** The measures that the ladder put into this month's bulletin. */
  readonly listed: readonly MeasureLine[];
  /** Null unless the plan's settings turn ranking on. */
  readonly ranking: readonly RankLine[] | null;
};

/** Lead units by the share of due milestones that are verified, then by fewer overdue ones; equals share a place. */
export type RankLine = {
  readonly place: number;
  readonly unit: string;
  readonly due: number;
  readonly met: number;
  readonly overdueOpen: number;
};

/** `quarter`: "2023-Q2". */
export type ReviewOf = At & { readonly quarter: string; readonly today: CivilDate };

export type Review = Omit<ReviewOf, 'at'> & {
  readonly asOf: number;
  readonly total: Figures;
  readonly sections: OverviewRow['sections'];
  /** Every measure that has a milestone within the quarter, by its present or planned date; by code. */
  readonly measures: readonly (MeasureLine & {
    readonly milestones: readonly Omit<MilestoneLine, keyof MeasureLine>[];
    /** Documents of the ladder within the quarter. */
    readonly documents: Readonly<Record<string, number>>;
  })[];
};
