/** A measure and its milestones are kept together, because a measure's row sums up its milestones. */

import { sql } from 'kysely';
import { evolveMilestone, isMilestoneEvent, issuedMilestones } from '../milestones/milestone.projection.ts';
import { type MilestoneRecord, milestoneTable } from '../milestones/milestone.table.ts';
import { BrokenLog, isMeasureEvent, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { type Versions, versionsOf } from '../projection/versions.ts';
import { issuedTargets } from '../targets/target.projection.ts';
import { type TargetRecord, targetTable } from '../targets/target.table.ts';
import { definitionRecord, evolveMeasureRecord, issuedMeasure } from './measure.projection.ts';
import { type DefinitionRecord, definitionTable, type MeasureRecord, measureTable } from './measure.table.ts';

type Tables = {
  readonly definitions: Versions<DefinitionRecord>;
  readonly measures: Versions<MeasureRecord>;
  readonly milestones: Versions<MilestoneRecord>;
  readonly targets: Versions<TargetRecord>;
};

/** The ids of each measure's milestones: they do not change after the issue. */
type Roadmaps = Map<string, string[]>;

export const applyToMeasures = (tables: Tables, roadmaps: Roadmaps, event: OfMeasure): void => {
  const { plan, position } = event;
  const measure = measureOf(event);
  if (event.type === 'MeasureIssued') {
    const definition = { ...event.data.definition, id: measure };
    const milestones = issuedMilestones(plan, definition);
    roadmaps.set(
      measure,
      definition.milestones.map(({ id }) => id),
    );
    tables.definitions.put(definitionRecord(plan, definition), position);
    tables.measures.put(issuedMeasure(event, definition, milestones), position);
    for (const milestone of milestones) tables.milestones.put(milestone, position);
    for (const target of issuedTargets(plan, definition)) tables.targets.put(target, position);
    return;
  }
  const record = tables.measures.get({ plan, measure });
  if (!record) throw new BrokenLog(event, `the measure ${measure} was never issued`);
  if (isMilestoneEvent(event)) {
    const before = tables.milestones.get({ plan, measure, milestone: event.data.milestone });
    if (!before) throw new BrokenLog(event, `the measure ${measure} has no milestone ${event.data.milestone}`);
    tables.milestones.put(evolveMilestone(before, event), position);
  }
  const milestones = (roadmaps.get(measure) ?? [])
    .map((milestone) => tables.milestones.get({ plan, measure, milestone }))
    .filter((milestone) => milestone !== undefined);
  tables.measures.put(evolveMeasureRecord(record, event, milestones), position);
};

export const measureModel: Model = {
  name: 'measure',
  tables: [definitionTable.name, measureTable.name, milestoneTable.name, targetTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isMeasureEvent);
    const concerned = [...new Set(own.filter(({ type }) => type !== 'MeasureIssued').map(measureOf))];
    if (own.length === 0) return;
    const live = sql`t.plan = ${plan} and t.measure = any(${concerned})`;
    const milestones = await loadLive(db, milestoneTable, live);
    const tables: Tables = {
      definitions: versionsOf(definitionTable, []),
      measures: versionsOf(measureTable, await loadLive(db, measureTable, live)),
      milestones: versionsOf(milestoneTable, milestones),
      targets: versionsOf(targetTable, []),
    };
    const roadmaps: Roadmaps = new Map();
    for (const { measure, milestone } of milestones)
      roadmaps.set(measure, [...(roadmaps.get(measure) ?? []), milestone]);
    for (const event of own) applyToMeasures(tables, roadmaps, event);
    await save(db, tables.definitions);
    await save(db, tables.measures);
    await save(db, tables.milestones);
    await save(db, tables.targets);
  },
};
