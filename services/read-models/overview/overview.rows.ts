/** How a plan stands in figures, whole, per section and per unit; each figure counts facts, none is an opinion. */

import type { CivilDate, Stage } from '@duban/domain';
import type { At } from '../version.ts';

/** Milestones count where their measure was issued and is not cancelled. */
export type Figures = {
  /** 举措总数: measures that were issued, whatever became of them. */
  readonly measures: number;
  /** 待签收: issued and not yet acknowledged. */
  readonly issued: number;
  /** 已签收: acknowledged by signature or by acting, whatever became of them. */
  readonly acknowledged: number;
  /** How many measures stand at each stage, drafted and approved ones too. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** How many issued measures show each lamp, by its id; a lamp that none shows is missing. */
  readonly lamps: Readonly<Record<string, number>>;
  /** 节点总数. */
  readonly milestones: number;
  /** 已到期: the date until which it is owed is over by the plan's today, whatever became of it. */
  readonly due: number;
  /** 已完成（已核实）: verified. */
  readonly met: number;
  /** 待核实: handed in, neither verified nor returned. */
  readonly waiting: number;
  /** 曾逾期: missed at least once (`MilestoneMissed`), whatever came later. */
  readonly missed: number;
  /** 逾期未报: the date until which it is owed now was missed, not handed in since, and time runs for its measure. */
  readonly overdueOpen: number;
  /** 延期待批, 调整待批: asked for and not decided. */
  readonly extensionsAsked: number;
  readonly amendmentsAsked: number;
  /** 批示待复: instructions that wait for an answer. */
  readonly openInstructions: number;
  /** 待签发: reports that wait for the unit's head. */
  readonly draftsToSign: number;
  /** 进展未报: measures whose last report is missing. */
  readonly reportsMissing: number;
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
