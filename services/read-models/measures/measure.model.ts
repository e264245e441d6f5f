/** One model for a measure and its milestones, targets, instructions and amendments, because the measure's row summarises them. */

import { evolvePlan, type Plan } from '@duban/domain';
import { sql } from 'kysely';
import { applyToAmendments } from '../amendments/amendment.projection.ts';
import { type AmendmentRecord, amendmentTable } from '../amendments/amendment.table.ts';
import { applyToInstructions, instructionsOf } from '../instructions/instruction.projection.ts';
import { type InstructionRecord, instructionTable } from '../instructions/instruction.table.ts';
import { applyToMilestones, issuedMilestones } from '../milestones/milestone.projection.ts';
import { type MilestoneRecord, milestoneTable } from '../milestones/milestone.table.ts';
import { planBefore } from '../plan/plan.projection.ts';
import {
  BrokenLogError,
  isMeasureEvent,
  isPlanEvent,
  type LogEvent,
  measureOf,
  type OfMeasure,
} from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { type Versions, versionsOf } from '../projection/versions.ts';
import { issuedTargets } from '../targets/target.projection.ts';
import { type TargetRecord, targetTable } from '../targets/target.table.ts';
import {
  applyToDefinitions,
  begunMeasure,
  DEFINING,
  definitionRecord,
  evolveMeasureRecord,
} from './measure.projection.ts';
import { type Parts, summaryOf } from './measure.summary.ts';
import { type DefinitionRecord, definitionTable, type MeasureRecord, measureTable } from './measure.table.ts';

type Tables = {
  readonly definitions: Versions<DefinitionRecord>;
  readonly measures: Versions<MeasureRecord>;
  readonly milestones: Versions<MilestoneRecord>;
  readonly targets: Versions<TargetRecord>;
  readonly instructions: Versions<InstructionRecord>;
  readonly amendments: Versions<AmendmentRecord>;
};

/** The ids of each measure's milestones in the plan's order; they never change after the draft or issue. */
type Roadmaps = Map<string, readonly string[]>;

const applyToMeasures = (tables: Tables, roadmaps: Roadmaps, plan: Plan, event: OfMeasure): void => {
  const { plan: id, position } = event;
  const measure = measureOf(event);
  const before = tables.measures.get({ plan: id, measure });
  if (event.type === 'MeasureDrafted' || event.type === 'MeasureIssued') {
    const definition = { ...event.data.definition, id: measure };
    roadmaps.set(measure, inPlanOrder(issuedMilestones(id, definition)));
    tables.definitions.put(definitionRecord(id, definition), position);
    for (const milestone of issuedMilestones(id, definition)) tables.milestones.put(milestone, position);
    for (const target of issuedTargets(id, definition)) tables.targets.put(target, position);
    tables.measures.put(begunMeasure(event, measure, before, partsOf(tables, roadmaps, plan, id, measure)), position);
    return;
  }
  if (!before) throw new BrokenLogError(event, `the measure ${measure} was neither drafted nor issued`);
  // An amendment stores the values that it replaces, so it is projected before they change.
  applyToAmendments(tables, event);
  applyToDefinitions(tables.definitions, event);
  applyToMilestones(tables.milestones, event);
  applyToInstructions(tables.instructions, event);
  tables.measures.put(evolveMeasureRecord(before, event, partsOf(tables, roadmaps, plan, id, measure)), position);
};

/** Changed settings change the dates of reports without an event of the measure, so its row is recalculated here. */
const applySettings = (tables: Tables, roadmaps: Roadmaps, plan: Plan, { plan: id, position }: LogEvent): void => {
  for (const measure of roadmaps.keys()) {
    const before = tables.measures.get({ plan: id, measure });
    if (!before) continue;
    const { report_due } = summaryOf(before, partsOf(tables, roadmaps, plan, id, measure));
    if (report_due !== before.report_due) tables.measures.put({ ...before, report_due }, position);
  }
};

const partsOf = (
  { milestones, instructions }: Tables,
  roadmaps: Roadmaps,
  plan: Plan,
  id: string,
  measure: string,
): Parts => ({
  milestones: (roadmaps.get(measure) ?? [])
    .map((milestone) => milestones.get({ plan: id, measure, milestone }))
    .filter((milestone) => milestone !== undefined),
  instructions: instructionsOf(instructions, id, measure),
  terms: plan.terms,
});

export const measureModel: Model = {
  name: 'measure',
  asks: ['plan'],
  tables: [definitionTable, measureTable, milestoneTable, targetTable, instructionTable, amendmentTable].map(
    ({ name }) => name,
  ),
  async apply(db, id, events) {
    const own = events.filter(isMeasureEvent);
    const unsettled = events.some(({ type }) => type === 'PlanSettingsChanged');
    const [first] = events;
    if (!first || (own.length === 0 && !unsettled)) return;
    let plan = await planBefore(db, id, first.position);
    const live = sql`t.plan = ${id} and ${unsettled ? sql`true` : isOf(own)}`;
    // A draft's definition is written a second time when it is issued, and an amendment names what it changes.
    const defining = own.filter(({ type }) => DEFINING.has(type));
    const milestones = await loadLive(db, milestoneTable, live);
    const tables: Tables = {
      definitions: versionsOf(
        definitionTable,
        await loadLive(db, definitionTable, sql`t.plan = ${id} and ${isOf(defining)}`),
      ),
      measures: versionsOf(measureTable, await loadLive(db, measureTable, live)),
      milestones: versionsOf(milestoneTable, milestones),
      targets: versionsOf(targetTable, await loadLive(db, targetTable, live)),
      instructions: versionsOf(instructionTable, await loadLive(db, instructionTable, live)),
      amendments: versionsOf(amendmentTable, await loadLive(db, amendmentTable, live)),
    };
    const roadmaps: Roadmaps = new Map(
      [...Map.groupBy(milestones, ({ measure }) => measure)].map(([measure, all]) => [measure, inPlanOrder(all)]),
    );
    for (const event of events) {
      if (isPlanEvent(event)) plan = evolvePlan(plan, event);
      if (plan && event.type === 'PlanSettingsChanged') applySettings(tables, roadmaps, plan, event);
      if (!isMeasureEvent(event)) continue;
      if (!plan) throw new BrokenLogError(event, 'the plan was not adopted before');
      applyToMeasures(tables, roadmaps, plan, event);
    }
    for (const versions of Object.values(tables)) await save(db, versions as unknown as Versions<object>);
  },
};

/** Postgres returns rows in any order; the measure's row lists its dates in this order. */
const inPlanOrder = (milestones: readonly MilestoneRecord[]): readonly string[] =>
  milestones.toSorted((one, other) => one.ordinal - other.ordinal).map(({ milestone }) => milestone);

const isOf = (events: readonly OfMeasure[]) => sql`t.measure = any(${[...new Set(events.map(measureOf))]}::text[])`;
