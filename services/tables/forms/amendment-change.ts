/** What a filled row changes of a measure as it stands now: what was left empty keeps its present value, whenever the form left. */

import type { CivilDate } from '@duban/domain';
import type { CellFault } from './cell-fault.ts';
import type { FilledAmendment, WantedMilestone } from './read-amendment-form.ts';

type Named = { readonly key: string; readonly label: string };
type Expected = { readonly target: string; readonly value: number };

/** A measure now; targets without a number have null. */
export type PresentMeasure = {
  readonly targets: readonly (Named & { readonly value: number | null })[];
  readonly milestones: readonly (Named & { readonly due: CivilDate; readonly expected: readonly Expected[] })[];
};

/** One value or date before and after, to be looked at. */
type AmendedCell = {
  readonly cell: string;
  readonly what: string;
  readonly before: number | CivilDate | null;
  readonly after: number | CivilDate;
};

/** As the command takes it. */
export type AmendmentChange = {
  readonly targets: readonly Expected[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly due: CivilDate;
    readonly expected: readonly Expected[];
  }[];
};

export type JudgedAmendment = {
  readonly change: AmendmentChange;
  readonly shown: readonly AmendedCell[];
  readonly faults: readonly CellFault[];
};

const GONE = ['已不在计划中，请下载新的表', 'is about what is no longer in the plan: download a new form'] as const;
const SAME = ['与现值相同，没有调整', 'is as it is now: nothing is amended'] as const;

/** Faults where the measure no longer has what a row names, and where nothing differs from what is. */
export const amendmentChange = (filled: FilledAmendment, present: PresentMeasure, sheet: string): JudgedAmendment => {
  const faults: CellFault[] = [];
  const shown: AmendedCell[] = [];
  const fault = (cell: string, [zh, en]: readonly [string, string]): void => {
    faults.push({ cell, sheet, zh, en });
  };
  const show = (one: AmendedCell): void => {
    if (one.before !== one.after) shown.push(one);
  };
  const targets = filled.targets.flatMap(({ target: key, value, cell }): readonly Expected[] => {
    const target = present.targets.find((one) => one.key === key);
    if (!target) fault(cell, GONE);
    else show({ cell, what: target.label, before: target.value, after: value });
    return target && target.value !== value ? [{ target: key, value }] : [];
  });
  const milestones = filled.milestones.flatMap((wanted) => {
    const milestone = present.milestones.find(({ key }) => key === wanted.milestone);
    if (!milestone || wanted.expected.some(({ target }) => !milestone.expected.some((one) => one.target === target))) {
      fault(wanted.cell, GONE);
      return [];
    }
    return stepOf(wanted, milestone, present, show);
  });
  if (faults.length === 0 && shown.length === 0) fault(filled.cell, SAME);
  return { change: { targets, milestones }, shown, faults };
};

/** Empty where nothing of the milestone differs. */
const stepOf = (
  { milestone: key, due, expected }: WantedMilestone,
  now: PresentMeasure['milestones'][number],
  { targets }: PresentMeasure,
  show: (one: AmendedCell) => void,
): AmendmentChange['milestones'] => {
  if (due) show({ cell: due.cell, what: now.label, before: now.due, after: due.date });
  const values = now.expected.map(({ target, value }): Expected => {
    const wanted = expected.find((one) => one.target === target);
    if (!wanted) return { target, value };
    const label = targets.find((one) => one.key === target)?.label ?? target;
    show({ cell: wanted.cell, what: `${now.label}：${label}`, before: value, after: wanted.value });
    return { target, value: wanted.value };
  });
  const next = due?.date ?? now.due;
  const differs = next !== now.due || values.some(({ value }, index) => value !== now.expected[index]?.value);
  return differs ? [{ milestone: key, due: next, expected: values }] : [];
};

/** The cell that a refusal is about, by its path in the command: `change.milestones.0.due`, `reason`. */
export const refusedCell = (
  filled: FilledAmendment,
  { targets, milestones }: AmendmentChange,
  field: string | null,
): string => {
  const [part, list, index, name, nth] = (field ?? '').split('.');
  if (part === 'reason') return filled.reasonCell;
  if (list === 'targets') {
    const key = targets[Number(index)]?.target;
    return filled.targets.find(({ target }) => target === key)?.cell ?? filled.cell;
  }
  const step = list === 'milestones' ? milestones[Number(index)] : undefined;
  const wanted = filled.milestones.find(({ milestone }) => milestone === step?.milestone);
  if (!step || !wanted) return filled.cell;
  if (name === 'due') return wanted.due?.cell ?? wanted.cell;
  const key = step.expected[Number(nth)]?.target;
  return wanted.expected.find(({ target }) => target === key)?.cell ?? wanted.cell;
};
