/** A definition that a person wrote becomes one that the plan can hold; what it cannot hold is named by its path in the input. */

import {
  definitionFault,
  draftedTargetId,
  goalOf,
  type InputFault,
  idFault,
  type MeasureDefinition,
  type Milestone,
  makeRefusal,
  membersOf,
  normalizeCode,
  normalizeTexts,
  type Origin,
  type PlanFrame,
  planSpan,
  type Refusal,
  referenceFault,
  roadmapFaults,
  type Target,
  type Text,
} from '@duban/domain';
import { keyOf } from '../progress/target-value.ts';
import type { DefinitionInput } from './definition-input.ts';

export type WrittenDefinition = (typeof DefinitionInput)['$inferInput'];
type Written = WrittenDefinition['title'];

/** Not from the report, and by no rule of the plan: a person said so. */
const DRAFTED: Origin = { kind: 'proposed', rule: 'drafted' };

/** The first fault as a refusal; `field` is the path in the input. */
export const definitionOf = (plan: PlanFrame, given: WrittenDefinition): MeasureDefinition | Refusal => {
  const written = normalizeTexts(given);
  const order = written.milestones
    .map((_, index) => index)
    .toSorted((a, b) => (dueAt(written, a) < dueAt(written, b) ? -1 : dueAt(written, a) > dueAt(written, b) ? 1 : 0));
  const definition = build(plan, written, order);
  const fault =
    keyFault(written) ??
    referenceFault(definition, plan) ??
    definitionFault(definition, planSpan(plan)) ??
    roadmapFaults(definition)[0];
  return fault ? asWritten(fault, order) : definition;
};

const dueAt = ({ milestones }: WrittenDefinition, index: number): string => milestones[index]?.due ?? '';

const build = (plan: PlanFrame, written: WrittenDefinition, order: readonly number[]): MeasureDefinition => {
  const { id, code, matter, basis, title, section, leadUnit, supportUnits, supportGroups } = written;
  const { responsible, supervisingLeader, evidence } = written;
  const targets = written.targets.map(
    ({ key, kind, label, value, unit, atLeast, stretch }): Target => ({
      id: draftedTargetId(id, key),
      kind,
      label: textOf(label),
      value: value ?? null,
      unit: unit ?? null,
      baseline: null,
      atLeast,
      ...(stretch && { stretch }),
      sources: [],
    }),
  );
  const milestones = order.flatMap((place, index): Milestone[] => {
    const milestone = written.milestones[place];
    if (!milestone) return [];
    const { id: key, label, due, expected } = milestone;
    return [
      {
        id: key,
        ordinal: index + 1,
        label: textOf(label),
        due,
        expected: expected.map(({ target, value }) => ({ target: draftedTargetId(id, target), value })),
        origin: DRAFTED,
      },
    ];
  });
  return {
    id,
    code: normalizeCode(code),
    ...(matter !== 'annual-plan' && { matter }),
    ...(basis && { basis: { title: basis.title, number: basis.number ?? null, date: basis.date ?? null } }),
    title: textOf(title),
    section: keyOf('Section', plan.id, section),
    sources: [],
    targets,
    descriptors: [],
    milestones: arriving(milestones, targets),
    leadUnit: keyOf('Unit', plan.id, leadUnit),
    ...supportOf(
      plan,
      keyOf('Unit', plan.id, leadUnit),
      supportUnits.map((unit) => keyOf('Unit', plan.id, unit)),
      supportGroups,
    ),
    responsible: keyOf('Post', plan.id, responsible),
    supervisingLeader: keyOf('Leader', plan.id, supervisingLeader),
    evidence: evidence.map(textOf),
    origins: {
      leadUnit: DRAFTED,
      supportUnits: DRAFTED,
      responsible: DRAFTED,
      supervisingLeader: DRAFTED,
      evidence: DRAFTED,
    },
  };
};

export const textOf = ({ zh, en }: Written): Text => (en == null ? { zh } : { zh, en });

/** As in a plan's files the last step expects the whole of what no step speaks of. */
const arriving = (milestones: readonly Milestone[], targets: readonly Target[]): readonly Milestone[] => {
  const last = milestones.at(-1);
  if (!last) return milestones;
  const stated = new Set(milestones.flatMap(({ expected }) => expected.map(({ target }) => target)));
  const rest = targets.flatMap((target) => {
    const goal = goalOf(target);
    return goal === null || stated.has(target.id) ? [] : [{ target: target.id, value: goal }];
  });
  return [...milestones.slice(0, -1), { ...last, expected: [...last.expected, ...rest] }];
};

const keyFault = ({ targets }: WrittenDefinition): InputFault | null =>
  targets.map(({ key }, index) => idFault(`targets.${index}.key`, key)).find((fault) => fault !== null) ?? null;

/** Milestones stand in the order of their dates, targets under the ids that the plan gives them. */
const asWritten = ({ field, reason, reasonZh }: InputFault, order: readonly number[]): Refusal => {
  const path = field
    .replace(/^milestones\.(\d+)/, (_, index: string) => `milestones.${order[Number(index)] ?? index}`)
    .replace(/^(targets\.\d+)\.id$/, '$1.key');
  return makeRefusal('INVALID', { reason, reasonZh }, `definition.${path}`);
};

/** Units as they are named, then the members of groups that are not among them; a member that leads does not support. */
export const supportOf = (
  plan: PlanFrame,
  leadUnit: string,
  units: readonly string[],
  supportGroups: readonly string[],
) => {
  const members = supportGroups.flatMap((group) => membersOf(group, plan)).filter((unit) => unit !== leadUnit);
  return {
    supportUnits: [...units, ...new Set(members.filter((unit) => !units.includes(unit)))],
    ...(supportGroups.length > 0 && { supportGroups }),
  };
};
