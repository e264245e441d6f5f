/** Finds what one object of the graph names by its key: rows of the snapshot, and units, posts and sections of the plan. */

import type { Leader, Post, Section, Unit, UnitGroup } from '@duban/domain';
import type { AmendmentRow, DraftRow, InstructionRow, MeasureRow, MilestoneRow, TargetRow } from '@duban/read-models';
import { type Seen, type Snapshot, seen } from './snapshot.ts';

/** Milestones of one measure, read in one page; no roadmap is longer. */
const LONGEST_ROADMAP = 1000;

const known = <Row>(snapshot: Snapshot, row: Row | null | undefined, what: string): Seen<Row> => {
  if (row == null) throw new Error(`The read models of ${snapshot.plan.id} have no ${what}`);
  return seen(snapshot, row);
};

const inPlan = <Row extends { readonly id: string }>(
  snapshot: Snapshot,
  rows: readonly Row[],
  id: string,
  what: string,
): Seen<Row> =>
  known(
    snapshot,
    rows.find((row) => row.id === id),
    `${what} ${id}`,
  );

/** Null where the plan does not know it: an actor's token may name any unit. */
export const unitOf = (snapshot: Snapshot, id: string): Seen<Unit> | null => {
  const unit = snapshot.plan.units.find((candidate) => candidate.id === id);
  return unit ? seen(snapshot, unit) : null;
};

/** These four throw where the plan's frame lacks what a measure names, which its loader refuses. */
export const knownUnit = (snapshot: Snapshot, id: string): Seen<Unit> =>
  inPlan(snapshot, snapshot.plan.units, id, 'unit');
export const postOf = (snapshot: Snapshot, id: string): Seen<Post> => inPlan(snapshot, snapshot.plan.posts, id, 'post');
export const leaderOf = (snapshot: Snapshot, id: string): Seen<Leader> =>
  inPlan(snapshot, snapshot.plan.leaders, id, 'leader');
export const sectionOf = (snapshot: Snapshot, id: string): Seen<Section> =>
  inPlan(snapshot, snapshot.plan.sections, id, 'section');

/** Those that the filter keeps, in the plan's order; a plan adopted before there were groups has none. */
export const groupsOf = (snapshot: Snapshot, keep: (group: UnitGroup) => boolean): Seen<UnitGroup>[] =>
  (snapshot.plan.groups ?? []).filter(keep).map((group) => seen(snapshot, group));

/** The `known…` of rows throw where the read models lack a row that they name themselves. */
export const knownMeasure = async (snapshot: Snapshot, id: string): Promise<Seen<MeasureRow>> =>
  known(snapshot, await snapshot.read.measure(id), `measure ${id}`);

export const knownTarget = async (snapshot: Snapshot, target: string): Promise<Seen<TargetRow>> =>
  known(snapshot, await snapshot.read.target(target), `target ${target}`);

export const knownMilestone = async (snapshot: Snapshot, measure: string, id: string): Promise<Seen<MilestoneRow>> =>
  known(snapshot, await snapshot.read.milestone({ measure, milestone: id }), `milestone ${id} of ${measure}`);

export const milestonesOf = async (snapshot: Snapshot, measure: string): Promise<Seen<MilestoneRow>[]> => {
  const { rows, hasNext } = await snapshot.read.milestonesOf(measure, { first: LONGEST_ROADMAP });
  if (hasNext) throw new RangeError(`The measure ${measure} has more than ${LONGEST_ROADMAP} milestones`);
  return rows.map(({ row }) => seen(snapshot, row));
};

/** The `…In` are null where there is none, or none is named. */
export const instructionIn = async (
  snapshot: Snapshot,
  measure: string,
  instruction: string | null | undefined,
): Promise<Seen<InstructionRow> | null> => {
  const row = instruction ? await snapshot.read.instruction({ measure, instruction }) : null;
  return row && seen(snapshot, row);
};

export const knownInstruction = async (snapshot: Snapshot, measure: string, id: string) =>
  known(snapshot, await snapshot.read.instruction({ measure, instruction: id }), `instruction ${id} of ${measure}`);

export const amendmentIn = async (
  snapshot: Snapshot,
  measure: string,
  amendment: string | null | undefined,
): Promise<Seen<AmendmentRow> | null> => {
  const row = amendment ? await snapshot.read.amendment({ measure, amendment }) : null;
  return row && seen(snapshot, row);
};

export const draftIn = async (
  snapshot: Snapshot,
  measure: string,
  report: string | null | undefined,
): Promise<Seen<DraftRow> | null> => {
  const row = report ? await snapshot.read.draft({ measure, report }) : null;
  return row && seen(snapshot, row);
};
