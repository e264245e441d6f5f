/** The figures of a plan: in total, per section and per unit; each figure only counts recorded facts. */

import type { CivilDate } from '@duban/domain';
import type { MeasureStage } from '../measures/measure.rows.ts';
import type { At } from '../version.ts';

/**
 * One rule for all of them: a measure counts once it was issued and unless it was cancelled; what is not issued yet and
 * what was cancelled is counted apart, at its stage. A milestone counts with its measure, see `countedAs`:
 * `due` = `met` - `early` + `waitingDue` + `decidingDue` + `overdueOpen`.
 */
export type Figures = {
  /** 举措总数: the sum of the stages issued, acknowledged, suspended, closed and closed by exception. */
  readonly measures: number;
  /** 待签收: issued and not acknowledged yet. */
  readonly issued: number;
  /** 已签收: acknowledged by signature or by acting, whatever became of them since. */
  readonly acknowledged: number;
  /** The number of measures at each stage, including those that do not count in the total. */
  readonly stages: Readonly<Record<MeasureStage, number>>;
  /** The number of measures of the total that show each lamp, by lamp id; a lamp that none shows has no entry. */
  readonly lamps: Readonly<Record<string, number>>;
  /** 节点总数. */
  readonly milestones: number;
  /** 已到期: the date until which it is owed is over by the plan's today, and it is verified or time runs for its measure. */
  readonly due: number;
  /** 已完成（已核实）: verified. */
  readonly met: number;
  /** 提前完成: verified before its due date. */
  readonly early: number;
  /** 逾期完成: verified, but submitted after its due date. */
  readonly late: number;
  /** 待核实: handed in, neither verified nor returned, while time runs; `waitingDue`: its date is over. */
  readonly waiting: number;
  readonly waitingDue: number;
  /** 曾逾期: missed at least once (`MilestoneMissed`), whatever came later. */
  readonly missed: number;
  /** 逾期未报: its date is over, it is not handed in, no extension is being decided, and time runs for its measure. */
  readonly overdueOpen: number;
  /** 延期待批, 调整待批: asked for and not decided; `decidingDue`: the date is over meanwhile. */
  readonly extensionsAsked: number;
  readonly decidingDue: number;
  readonly amendmentsAsked: number;
  /** 批示待复: instructions that are not answered yet. */
  readonly openInstructions: number;
  /** 待审签: reports awaiting the signature of the unit's head that the reader may see. */
  readonly draftsToSign: number;
  /** 进展未报: measures whose last report is missing. */
  readonly reportsMissing: number;
};

/** The figures of milestones only. */
export type MilestoneFigures = Pick<
  Figures,
  | 'milestones'
  | 'due'
  | 'met'
  | 'early'
  | 'late'
  | 'waiting'
  | 'waitingDue'
  | 'missed'
  | 'overdueOpen'
  | 'extensionsAsked'
  | 'decidingDue'
>;

export type OverviewRow = {
  readonly plan: string;
  readonly total: Figures;
  /** Every section of the plan in its order, also those without a measure. */
  readonly sections: readonly { readonly section: string; readonly figures: Figures }[];
  /** Every unit of the plan in its order; the figures are of the measures it leads, `supports` counts the others that count. */
  readonly units: readonly { readonly unit: string; readonly figures: Figures; readonly supports: number }[];
};

/** `today` is the plan's own: see `planToday`. */
/** `leader`: only measures in the charge of this post. */
export type OverviewOf = At & { readonly today: CivilDate; readonly leader?: string };
