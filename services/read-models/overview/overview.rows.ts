/** How a plan stands in figures, whole, per section and per unit; each figure counts facts, none is an opinion. */

import type { CivilDate } from '@duban/domain';
import type { At } from '../version.ts';

export type Figures = {
  /** 举措总数: measures that were issued. */
  readonly measures: number;
  /** 待签收: issued and not yet acknowledged. */
  readonly issued: number;
  /** 已签收: acknowledged, by signature or by acting. */
  readonly acknowledged: number;
  /** 节点总数: milestones of the measures. */
  readonly milestones: number;
  /** 已到期: the date until which it is owed is over by the plan's today, whatever became of it. */
  readonly due: number;
  /** 已完成（已核实）: verified. */
  readonly met: number;
  /** 待核实: handed in, neither verified nor returned. */
  readonly waiting: number;
  /** 曾逾期: missed at least once (`MilestoneMissed`), whatever came later. */
  readonly missed: number;
  /** 逾期未报: the date until which it is owed now was missed, and it has not been handed in since. */
  readonly overdueOpen: number;
};

export type OverviewRow = {
  readonly plan: string;
  readonly total: Figures;
  /** Every section of the plan in its order, also those without a measure. */
  readonly sections: readonly { readonly section: string; readonly figures: Figures }[];
  /** Every unit of the plan in its order; the figures are of the measures it leads, `supports` counts the others. */
  readonly units: readonly { readonly unit: string; readonly figures: Figures; readonly supports: number }[];
};

/** `today` is the plan's own: see `planToday`. */
export type OverviewOf = At & { readonly today: CivilDate };
