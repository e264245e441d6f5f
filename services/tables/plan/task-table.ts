/** A task table as it was read: what the plan is, and its tasks, units and leaders, each with the cell it stands in. */

import type { CivilDate, TargetKind } from '@duban/domain';

export type Placed<T> = { readonly value: T; readonly cell: string };

export type TaskTarget = {
  readonly id: string | null;
  readonly label: string | null;
  readonly kind: TargetKind | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly stretch: boolean;
  readonly cell: string;
};

export type TaskStep = {
  readonly id: string | null;
  readonly label: string | null;
  readonly due: CivilDate;
  readonly share: number | null;
  /** What is expected of each target by then, by its id. */
  readonly expected: Readonly<Record<string, number>>;
  readonly cell: string;
};

export type Task = {
  readonly cell: string;
  readonly id: string | null;
  readonly code: Placed<string> | null;
  readonly title: string;
  readonly section: string;
  readonly lead: Placed<string>;
  readonly support: Placed<readonly string[]> | null;
  readonly responsible: Placed<string> | null;
  readonly leader: Placed<string> | null;
  readonly evidence: readonly string[];
  readonly sources: Placed<readonly string[]> | null;
  readonly targets: readonly TaskTarget[];
  readonly steps: readonly TaskStep[];
};

type ListedUnit = {
  readonly id: string | null;
  readonly shortName: string;
  readonly name: string | null;
  readonly leader: string | null;
  /** The first is the head's. */
  readonly posts: readonly { readonly id: string | null; readonly title: string }[];
  readonly cell: string;
};
type ListedLeader = {
  readonly id: string | null;
  readonly title: string;
  readonly main: boolean;
  readonly cell: string;
};
type ListedSection = {
  readonly id: string | null;
  readonly title: string;
  readonly code: string | null;
  readonly cell: string;
};

/** What the plan is, by the words of the sheet 计划信息. */
export const PLAN_INFO = {
  id: '计划编号',
  title: '计划名称',
  place: '地方',
  year: '年度',
  adopted: '通过日期',
  reportTitle: '报告名称',
  reportDate: '报告日期',
} as const;
export type PlanInfo = Readonly<Partial<Record<keyof typeof PLAN_INFO, Placed<string>>>>;

export type TaskTable = {
  readonly info: PlanInfo;
  readonly tasks: readonly Task[];
  readonly sections: readonly ListedSection[];
  readonly units: readonly ListedUnit[];
  readonly leaders: readonly ListedLeader[];
};
