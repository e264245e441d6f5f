/** The shape of a plan: what was promised, who owes it and by when. It is data and does not change by itself. */

import type { Text } from '../kernel/text.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { LeaderCharge } from './leader-charge.ts';
import type { PlanSettings } from './settings.ts';

/**
 * Where in the report a promise stands. `section` is the report's own numbering ("三", "四(五)"); `paragraph` counts
 * the non-empty lines below that heading from 1; `sentence` counts the stretches ended by 。 within the paragraph from 1.
 */
export type Locator = { readonly section: string; readonly paragraph: number; readonly sentence: number };

/**
 * The origin of a value: stated by the report, proposed by Duban under a named rule of the plan, or decided by an amendment
 * of the measure.
 */
export type Origin =
  | { readonly kind: 'reported'; readonly at: readonly Locator[] }
  | { readonly kind: 'proposed'; readonly rule: string }
  | { readonly kind: 'decided'; readonly amendment: string };

/**
 * - `count`: so many in the course of the year, cumulative from zero
 * - `level`: a stock or a rate that must stand at this value at the end
 * - `growth`: percent against the baseline year
 * - `ceiling`: a value that must not be passed
 * - `deliverable`: one thing that is finished or not; its progress is percent of completion, 0 to 100
 */
export type TargetKind = 'count' | 'level' | 'growth' | 'ceiling' | 'deliverable';

export type Baseline = {
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source: Locator;
};

/**
 * What the report says was reached in the year before (上年实绩). It is shown beside the target and enters no
 * calculation. `value` and `growth` are not both null.
 */
export type LastYear = {
  /** In `unit`, as the report writes it; null where the report gives the growth alone. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Growth of that year in percent (上年增速), negative where it fell; null where the report gives none. */
  readonly growth: number | null;
  readonly source: Locator;
  /** What the figure counts, where that is not exactly what the target counts: spaces built, not spaces found. */
  readonly label?: Text;
};

export type Target = {
  /** Unique within the plan. */
  readonly id: string;
  readonly kind: TargetKind;
  readonly label: Text;
  /** In `unit`, as the report writes it ("8.4" 万个); null where the report promises without a number. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Growth only; null where the report gives no figure for the year before. */
  readonly baseline: Baseline | null;
  /** True where the report says "more than" (突破), "at least" (不少于, 以上). */
  readonly atLeast: boolean;
  /**
   * The report strives for it (力争) and does not promise it. Schedule, lamp and closing treat it as any other target;
   * wherever the target is written, the word stands beside it. Absent where the target is promised.
   */
  readonly stretch?: true;
  readonly sources: readonly Locator[];
  /** Absent where the report gives no figure for the year before. */
  readonly lastYear?: LastYear;
  /** A note on this figure for readers: why it has no baseline, how it follows from another one. */
  readonly note?: Text;
};

/** A number of the report that describes and does not promise: a production line's yearly output. */
export type Descriptor = {
  readonly label: Text;
  readonly value: number;
  readonly unit: string;
  readonly source: Locator;
};

export type Milestone = {
  /** Unique within the measure. */
  readonly id: string;
  /** From 1, in order of due date. */
  readonly ordinal: number;
  readonly label: Text;
  /** Due until 24:00 Asia/Shanghai of this date. */
  readonly due: CivilDate;
  /** What each named target should have reached by then, in the target's unit (percent for a deliverable). */
  readonly expected: readonly { readonly target: string; readonly value: number }[];
  readonly origin: Origin;
};

/** 事项类别: 年度计划, 会议议定, 批示件, 上级交办, 建议提案. */
export const MATTER_KINDS = ['annual-plan', 'meeting', 'instruction', 'higher-authority', 'proposal'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** 立项依据: the document or meeting that decided on a measure. */
export type Basis = {
  readonly title: string;
  /** 文号: 中原政会〔2023〕5号; null where there is none. */
  readonly number: string | null;
  readonly date: CivilDate | null;
};

export type MeasureDefinition = {
  /** Stable, kebab-case, unique within the plan; also part of the workflow id. */
  readonly id: string;
  /** Short and printed, unique within the plan: "4.5-03". */
  readonly code: string;
  readonly title: Text;
  /** Id of the section. */
  readonly section: string;
  readonly sources: readonly Locator[];
  readonly targets: readonly Target[];
  readonly descriptors: readonly Descriptor[];
  readonly milestones: readonly Milestone[];
  readonly leadUnit: string;
  /** Members of a group that was named included. */
  readonly supportUnits: readonly string[];
  /** Ids of the groups by which some of `supportUnits` were named; absent where each was named by itself. */
  readonly supportGroups?: readonly string[];
  /** Id of a post. */
  readonly responsible: string;
  /** Id of a leader's post. */
  readonly supervisingLeader: string;
  /** Absent for the annual plan that was reported to the congress. */
  readonly matter?: MatterKind;
  /** There for every other kind of matter. */
  readonly basis?: Basis;
  /** What would prove that the measure is done. */
  readonly evidence: readonly Text[];
  /** Where each of the values above comes from when it is not in the report: field name → rule. */
  readonly origins: {
    readonly leadUnit: Origin;
    readonly supportUnits: Origin;
    readonly responsible: Origin;
    readonly supervisingLeader: Origin;
    readonly evidence: Origin;
  };
};

export type Section = { readonly id: string; readonly code: string; readonly title: Text; readonly ordinal: number };
export type Unit = {
  readonly id: string;
  readonly name: Text;
  readonly shortName: string;
  /** Whether the report names it or a rule proposes it; absent where the plan does not say. */
  readonly origin?: Origin;
};
/** Units that are named together, as all sub-district offices (各街道办): naming the group names each member. */
export type UnitGroup = {
  /** No unit has the same id. */
  readonly id: string;
  readonly name: Text;
  readonly shortName: string;
  /** Ids of units. */
  readonly members: readonly string[];
};
/** A post is an office, never a person's name. */
export type Post = { readonly id: string; readonly title: Text; readonly unit: string };
export type Leader = LeaderCharge & { readonly title: Text };

/** A statement between targets that must stay true: a sum, or two targets that are one promise. */
export type Relation =
  | { readonly kind: 'sum'; readonly whole: string; readonly parts: readonly string[]; readonly note: Text }
  | { readonly kind: 'same-as'; readonly target: string; readonly as: string; readonly note: Text };

/** A rule by which something was proposed, in words that a user can read. */
export type ProposalRule = { readonly id: string; readonly text: Text };

/** What a plan begins with; later versions are adopted by commands. */
export type PlanPolicies = { readonly settings: PlanSettings; readonly lamps: LampPolicy; readonly ladder: Ladder };

export type PlanDefinition = {
  /** Place and year: "zhongyuan-2023". */
  readonly id: string;
  /** Nobody really carries it out: it is there to be looked at, and may be removed as a whole. Absent from any other plan. */
  readonly demonstration?: true;
  readonly title: Text;
  readonly year: number;
  readonly place: Text;
  /** The day on which the people's congress received the report; measures are issued from here on. */
  readonly adopted: CivilDate;
  readonly report: { readonly title: Text; readonly date: CivilDate };
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  /** Absent in plans that were adopted before there were groups. */
  readonly groups?: readonly UnitGroup[];
  readonly posts: readonly Post[];
  readonly leaders: readonly Leader[];
  readonly calendar: CalendarData;
  readonly rules: readonly ProposalRule[];
  readonly policies: PlanPolicies;
  readonly measures: readonly MeasureDefinition[];
  readonly relations: readonly Relation[];
};
