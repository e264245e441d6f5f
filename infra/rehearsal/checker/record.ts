/** The checker's own record of one measure from the log: what people did, and what is owed because of it. */

import type { MeasureDefinition, MeasureEvent, PlanEvent } from '@duban/domain';
import { type Day, dayOf } from './days.ts';

/** A row of the log, as JSON. */
export type LogRow<E = MeasureEvent | PlanEvent> = E & {
  readonly position: number;
  readonly stream: string;
  readonly commandId: string;
  readonly occurredAt: string;
};

/** In milliseconds of plan time. */
export type Pause = { readonly from: number; to: number | null };

export type Step = {
  readonly id: string;
  due: Day;
  state: 'owed' | 'handed-in' | 'verified';
  /** Handed in once, and given back. */
  returned: boolean;
  /** An extension is being decided. */
  asked: boolean;
  since: number;
  occurrence: number;
  /** The date whose passing is on record. */
  missed: Day | null;
};

type Instruction = { readonly id: string; readonly since: number; due: Day; answered: boolean; missed: boolean };
export type Report = {
  readonly id: string;
  asOf: Day;
  values: readonly { readonly target: string; readonly value: number }[];
};

export type Stage = 'unborn' | 'issued' | 'acknowledged' | 'set-aside' | 'closed';

export type MeasureRecord = {
  definition: MeasureDefinition;
  stage: Stage;
  /** Closed though something was not reached. */
  isException: boolean;
  /** The stage to which a standstill leads back. */
  before: Stage;
  issued: number;
  acknowledgeBy: Day;
  acknowledgementMissed: boolean;
  readonly steps: Step[];
  readonly instructions: Instruction[];
  readonly reports: Report[];
  /** When the last report was made. */
  reported: Day | null;
  missedPeriod: Day | null;
  readonly standstills: Pause[];
  /** By obligation: while it waited for the office, while a supervisor held it. */
  readonly waited: Map<string, Pause[]>;
  readonly held: Map<string, Pause[]>;
  /** By obligation and occurrence, "m1/e0". */
  readonly fired: Map<string, { readonly rung: string; readonly day: Day }[]>;
  readonly skipped: Map<string, string[]>;
  lamp: { readonly lamp: string; readonly since: number; readonly turns: number } | null;
  /** What waits for the office, by what it is about: "verify/m1". */
  readonly office: Map<string, { readonly since: number; missed: boolean }>;
};

export const isRunning = ({ stage }: MeasureRecord): boolean => stage === 'issued' || stage === 'acknowledged';
export const isDone = ({ steps }: MeasureRecord): boolean => steps.every(({ state }) => state === 'verified');

/** What Duban records of its own accord is what is being checked; a rung fired by hand is a person's act. */
export const isOwnAct = (event: MeasureEvent): boolean => {
  switch (event.type) {
    case 'AcknowledgementMissed':
    case 'MilestoneMissed':
    case 'ReportMissed':
    case 'InstructionMissed':
    case 'LampTurned':
    case 'OfficeLimitPassed':
      return true;
    case 'RungFired':
      return event.data.byHand === null;
    default:
      return false;
  }
};

export const blankRecord = (definition: MeasureDefinition, at: number): MeasureRecord => ({
  definition,
  stage: 'unborn',
  before: 'unborn',
  isException: false,
  issued: at,
  acknowledgeBy: Number.POSITIVE_INFINITY,
  acknowledgementMissed: false,
  steps: definition.milestones.map(({ id, due }) => ({
    id,
    due: dayOf(due),
    state: 'owed',
    returned: false,
    asked: false,
    since: at,
    occurrence: 0,
    missed: null,
  })),
  instructions: [],
  reports: [],
  reported: null,
  missedPeriod: null,
  standstills: [],
  waited: new Map(),
  held: new Map(),
  fired: new Map(),
  skipped: new Map(),
  lamp: null,
  office: new Map(),
});

export const listIn = <T>(lists: Map<string, T[]>, key: string): T[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};
