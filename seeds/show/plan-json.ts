/** The plan as `duban plan show --json` prints it: flat, with names beside ids and a mark on all that was proposed. */

import type {
  Baseline,
  Descriptor,
  LastYear,
  MeasureDefinition,
  Origin,
  PlanDefinition,
  Target,
  Unit,
} from '@duban/domain';
import { writeLocator } from '../format/notation.ts';

const baselineJson = (baseline: Baseline) => ({ ...baseline, source: writeLocator(baseline.source) });

const lastYearJson = ({ value, unit, growth, source, label }: LastYear) => ({
  value,
  unit,
  growth,
  source: writeLocator(source),
  label: label?.zh ?? null,
  labelEn: label?.en ?? null,
});

const descriptorJson = ({ label, value, unit, source }: Descriptor) => ({
  label: label.zh,
  labelEn: label.en ?? null,
  value,
  unit,
  source: writeLocator(source),
});

const ruleOf = (origin: Origin): string | null => (origin.kind === 'proposed' ? origin.rule : null);

/** `rule` is that by which the unit was proposed; null where the report names it or the plan does not say. */
const unitJson = ({ origin, ...unit }: Unit) => ({
  ...unit,
  proposed: origin?.kind === 'proposed',
  rule: origin ? ruleOf(origin) : null,
});

/** Ids of targets whose number the report does not state but which follows from another target. */
export const derivedTargets = (plan: PlanDefinition): ReadonlySet<string> =>
  new Set(plan.relations.flatMap((relation) => (relation.kind === 'same-as' ? [relation.target] : [])));

/**
 * JSON-safe. `source` and `sources` are written "四(五)/1/2"; `proposed` lists the fields of a measure that the report
 * does not state (`milestones` stands there when at least one of them is proposed) and `rules` says by which rule.
 */
export const toPlanJson = (plan: PlanDefinition) => {
  const unitName = new Map(plan.units.map((unit) => [unit.id, unit.name.zh]));
  const postTitle = new Map(plan.posts.map((post) => [post.id, post.title.zh]));
  const leaderTitle = new Map(plan.leaders.map((leader) => [leader.id, leader.title.zh]));
  const sectionCode = new Map(plan.sections.map((section) => [section.id, section.code]));
  const derived = derivedTargets(plan);

  const targetJson = (target: Target) => ({
    id: target.id,
    kind: target.kind,
    value: target.value,
    unit: target.unit,
    baseline: target.baseline ? baselineJson(target.baseline) : null,
    lastYear: target.lastYear ? lastYearJson(target.lastYear) : null,
    label: target.label.zh,
    labelEn: target.label.en ?? null,
    atLeast: target.atLeast,
    stretch: target.stretch ?? false,
    derived: derived.has(target.id),
    sources: target.sources.map(writeLocator),
    note: target.note?.zh ?? null,
  });

  const measureJson = (measure: MeasureDefinition) => {
    const origins = Object.entries(measure.origins).filter(([, origin]) => origin.kind === 'proposed');
    const milestonesProposed = measure.milestones.some((milestone) => milestone.origin.kind === 'proposed');
    return {
      id: measure.id,
      code: measure.code,
      title: measure.title.zh,
      titleEn: measure.title.en ?? null,
      section: measure.section,
      sectionCode: sectionCode.get(measure.section) ?? null,
      source: measure.sources.map(writeLocator),
      targets: measure.targets.map(targetJson),
      descriptors: measure.descriptors.map(descriptorJson),
      milestones: measure.milestones.map((milestone) => ({
        id: milestone.id,
        due: milestone.due,
        label: milestone.label.zh,
        labelEn: milestone.label.en ?? null,
        proposed: milestone.origin.kind === 'proposed',
        rule: ruleOf(milestone.origin),
        expected: milestone.expected,
      })),
      leadUnit: unitName.get(measure.leadUnit) ?? null,
      leadUnitId: measure.leadUnit,
      supportUnits: measure.supportUnits.map((id) => unitName.get(id) ?? null),
      supportUnitIds: measure.supportUnits,
      supportGroupIds: measure.supportGroups ?? [],
      responsible: postTitle.get(measure.responsible) ?? null,
      responsibleId: measure.responsible,
      supervisingLeader: leaderTitle.get(measure.supervisingLeader) ?? null,
      supervisingLeaderId: measure.supervisingLeader,
      evidence: measure.evidence.map((text) => text.zh),
      proposed: [...origins.map(([field]) => field), ...(milestonesProposed ? ['milestones'] : [])],
      rules: Object.fromEntries(origins.map(([field, origin]) => [field, ruleOf(origin)])),
    };
  };

  return {
    id: plan.id,
    title: plan.title.zh,
    titleEn: plan.title.en ?? null,
    place: plan.place.zh,
    year: plan.year,
    adopted: plan.adopted,
    report: { title: plan.report.title.zh, date: plan.report.date },
    sections: plan.sections,
    measures: plan.measures.map(measureJson),
    relations: plan.relations,
    units: plan.units.map(unitJson),
    groups: plan.groups ?? [],
    posts: plan.posts,
    leaders: plan.leaders,
    rules: plan.rules,
    calendar: plan.calendar,
    policies: plan.policies,
  };
};
