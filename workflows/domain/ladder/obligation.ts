/** An obligation as the ladder sees it: its dates, its pauses, and the rungs that were fired or skipped. */

import type { CivilDate, Instant } from '../time/civil-date.ts';

export const OBLIGATION_KINDS = ['milestone', 'acknowledgement', 'report', 'instruction'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** Reserved ids of obligations; a milestone has its id from the plan, which must never equal one of these. */
export const ACKNOWLEDGEMENT = 'acknowledgement';
export const LAMP = 'lamp';
/** `number` counts the measure's instructions from 1. */
export const instructionId = (number: number): string => `i${number}`;
/** A decision of a meeting is an instruction with ids and numbers of its own: its id alone tells it from a leader's. */
export const decisionId = (number: number): string => `decision-${number}`;
/** The id of the report that is due on that date. */
export const reportId = (period: CivilDate): string => `report-${period}`;

/** What the ladder can climb for: an obligation, or the lamp. */
export type ParsedObligation =
  | { readonly kind: 'acknowledgement' | 'lamp' }
  /** `meeting`: decided by a meeting; absent where a leader gave it. */
  | { readonly kind: 'instruction'; readonly number: number; readonly meeting?: true }
  | { readonly kind: 'report'; readonly period: CivilDate }
  /** Any other id; whether the measure has such a milestone is not checked here. */
  | { readonly kind: 'milestone'; readonly milestone: string };

export const parseObligation = (id: string): ParsedObligation => {
  if (id === ACKNOWLEDGEMENT) return { kind: 'acknowledgement' };
  if (id === LAMP) return { kind: 'lamp' };
  const [, number] = /^i([0-9]+)$/.exec(id) ?? [];
  if (number !== undefined) return { kind: 'instruction', number: Number(number) };
  const [, decision] = /^decision-([0-9]+)$/.exec(id) ?? [];
  if (decision !== undefined) return { kind: 'instruction', number: Number(decision), meeting: true };
  const [, period] = /^report-(.*)$/.exec(id) ?? [];
  return period === undefined ? { kind: 'milestone', milestone: id } : { kind: 'report', period };
};

/** The ladder's clock stands while something is handed in or held; `to` null while it still is. */
export type Pause = { readonly from: Instant; readonly to: Instant | null };

/** Rungs of the present occurrence only: a new occurrence begins with none. */
export type Climb = {
  /** Unique within the measure, without "/". */
  readonly id: string;
  /** Changes when an extension restarts the ladder (or a lamp turns again), and never otherwise; without "/". */
  readonly occurrence: string;
  /** When this occurrence began to be owed: issued, instructed, extended. */
  readonly since: Instant;
  /** In order of time. Handing in or holding opens one, a return or release closes it. */
  readonly pauses: readonly Pause[];
  readonly closed: boolean;
  /** Plan time at which each rung really fired, on schedule or by hand. */
  readonly fired: readonly { readonly rung: string; readonly at: Instant }[];
  /** Ids of rungs that a supervisor left out. */
  readonly skipped: readonly string[];
};

export type Obligation = Climb & {
  readonly kind: ObligationKind;
  /** Owed until 24:00 of this date; a return with a new limit changes it within the occurrence. */
  readonly due: CivilDate;
};

/** The colour a measure's lamp shows; each turn is an occurrence of its own, `since` the instant of the turn. */
export type LampStanding = Climb & { readonly lamp: string };

export type Climber = Obligation | LampStanding;

/** While an obligation is handed in or held nothing fires. */
export const isPaused = ({ pauses }: Pick<Climb, 'pauses'>): boolean => pauses.some(({ to }) => to === null);
