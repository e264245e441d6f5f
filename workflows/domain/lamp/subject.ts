/** The subject of a lamp: exactly those parts of a measure that a policy evaluates. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Text } from '../kernel/text.ts';
import { isCumulative } from '../limits/roadmap.ts';
import type { Measure, MilestoneState, MilestoneStatus, Report } from '../measure/state.ts';
import type { Milestone, Target, TargetKind } from '../plan/plan.ts';
import { type CivilDate, civilDateAt } from '../time/civil-date.ts';

/** Only a running measure owes anything. `closed-by-exception`: closed though not everything was reached. */
export type LampPhase = 'running' | 'suspended' | 'cancelled' | 'closed' | 'closed-by-exception';

export type LampTarget = {
  readonly id: string;
  readonly label: Text;
  readonly kind: TargetKind;
  readonly value: number | null;
  readonly unit: string | null;
  /** The value of a level at the start, in its unit; null where unknown, and for the other kinds. */
  readonly start: number | null;
};

export type LampMilestone = {
  readonly id: string;
  readonly label: Text;
  /** The date until which it is owed now. */
  readonly due: CivilDate;
  readonly status: MilestoneStatus;
  /** An extension was requested in time and is being decided: meanwhile the date does not count against the unit. */
  readonly asked?: boolean;
  /** The date of the first figure or text that shows work on it; null where there is none. */
  readonly startedOn: CivilDate | null;
  readonly expected: readonly { readonly target: string; readonly value: number }[];
};

/** A figure counts from its date on. */
export type Reading = { readonly target: string; readonly value: number; readonly asOf: CivilDate };

export type LampSubject = {
  readonly phase: LampPhase;
  readonly issued: CivilDate;
  /** The days over which a straight line is drawn, both included. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly targets: readonly LampTarget[];
  /** In the roadmap's order. */
  readonly milestones: readonly LampMilestone[];
  /** In the order of reporting; of two with the same date the later one counts. */
  readonly readings: readonly Reading[];
};

type Step = Pick<Milestone, 'id' | 'label' | 'due' | 'expected'>;
type Stated = Pick<Report, 'asOf' | 'values'>;

/** What a lamp depends on in a measure, taken from the measure itself or assembled from its read models. */
export type LampSource = Pick<Measure, 'issuedAt' | 'changedAt'> & {
  /** In a read model the stage says so. */
  readonly closedByException?: boolean;
  readonly stage: Measure['stage'] | 'closed-by-exception';
  readonly definition: {
    readonly targets: readonly Pick<Target, 'id' | 'label' | 'kind' | 'value' | 'unit' | 'baseline'>[];
    readonly milestones: readonly Step[];
  };
  /** `request`: whether an extension is being decided. */
  readonly milestones: readonly (Pick<MilestoneState, 'id' | 'status' | 'due'> & { readonly request: object | null })[];
  readonly reports: readonly Stated[];
};

export const lampSubjectOf = (measure: LampSource): LampSubject => {
  const { definition, milestones, reports } = measure;
  const issued = civilDateAt(measure.issuedAt ?? measure.changedAt);
  const year = (definition.milestones.at(-1)?.due ?? issued).slice(0, 4);
  return {
    phase: phaseOf(measure),
    issued,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    targets: definition.targets.map(({ id, label, kind, value, unit, baseline }) => ({
      id,
      label,
      kind,
      value,
      unit,
      start: kind === 'level' ? (baseline?.value ?? null) : null,
    })),
    milestones: milestones.flatMap(({ id, status, due, request }) => {
      const index = definition.milestones.findIndex((one) => one.id === id);
      const step = definition.milestones[index];
      if (!step) return [];
      const startedOn = firstSign(reports, definition.targets, step, definition.milestones[index - 1] ?? null);
      return [
        {
          id,
          label: step.label,
          due,
          status,
          asked: request !== null,
          startedOn,
          expected: step.expected,
        },
      ];
    }),
    readings: reports.flatMap(({ asOf, values }) => values.map(({ target, value }) => ({ target, value, asOf }))),
  };
};

const phaseOf = ({ stage, closedByException = false }: LampSource): LampPhase => {
  switch (stage) {
    case 'closed':
      return closedByException ? 'closed-by-exception' : stage;
    case 'suspended':
    case 'cancelled':
    case 'closed-by-exception':
      return stage;
    case 'drafted':
    case 'approved':
    case 'issued':
    case 'acknowledged':
      return 'running';
    default:
      return assertNever(stage);
  }
};

/**
 * A cumulative figure beyond what the step before expected shows work on this one at any time; a rate, a ceiling or a
 * text says nothing about which step it belongs to, so there the date decides: it lies after that of the step before.
 */
const firstSign = (
  reports: readonly Stated[],
  targets: readonly Pick<Target, 'id' | 'kind'>[],
  step: Step,
  before: Step | null,
): CivilDate | null => {
  const cumulative = targets.filter(isCumulative).map(({ id }) => id);
  const counted = step.expected.filter(({ target, value }) => cumulative.includes(target) && value > 0);
  const isSign = ({ asOf, values }: Stated): boolean => {
    if (counted.length === 0) return before === null || asOf > before.due;
    return counted.some(({ target }) => {
      const floor = before?.expected.find((one) => one.target === target)?.value ?? 0;
      return values.some((one) => one.target === target && one.value > floor);
    });
  };
  return reports.find(isSign)?.asOf ?? null;
};
