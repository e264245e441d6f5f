/** A definition that a person wrote becomes one that the plan can hold: every name known, every text storable, every id unique. */

import {
  type MeasureDefinition,
  membersOf,
  type Origin,
  type PlanFrame,
  type Refusal,
  refusalOf,
  type Text,
} from '@duban/domain';
import type { DefinitionInput } from './definition-input.ts';
import type { NodeType } from './ids.ts';
import { keyOf } from './target-value.ts';

export type WrittenDefinition = (typeof DefinitionInput)['$inferInput'];
type Written = WrittenDefinition['title'];

/** Not from the report, and by no rule of the plan: a person said so. */
const DRAFTED: Origin = { kind: 'proposed', rule: 'drafted' };
/** Characters; what is printed in a table's cell. */
const LONGEST = 500;
const MOST = 100;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The first fault as a refusal; `field` is the path in the input. */
export const definitionOf = (plan: PlanFrame, written: WrittenDefinition): MeasureDefinition | Refusal => {
  const { id, code, title, targets, milestones, evidence } = written;
  const named = namesOf(plan, written);
  const fault =
    firstText([
      ['code', code],
      ...parts('title', title),
      ...targets.flatMap(({ key, label, unit }, index) => [
        [`targets.${index}.key`, key] as const,
        ...parts(`targets.${index}.label`, label),
        ...(unit == null ? [] : [[`targets.${index}.unit`, unit] as const]),
      ]),
      ...milestones.flatMap(({ label }, index) => parts(`milestones.${index}.label`, label)),
      ...evidence.flatMap((text, index) => parts(`evidence.${index}`, text)),
    ]) ??
    keyFault(targets) ??
    tooMany({ targets, milestones, evidence }) ??
    named.fault;
  if (fault) return fault;
  // A measure's key holds no double dash, so that no two measures can make the same id.
  const targetId = (key: string) => `${id}--${key}`;
  return {
    id,
    code,
    title: textOf(title),
    ...named.keys,
    sources: [],
    targets: targets.map(({ key, kind, label, value, unit, atLeast }) => ({
      id: targetId(key),
      kind,
      label: textOf(label),
      value: value ?? null,
      unit: unit ?? null,
      baseline: null,
      atLeast,
      sources: [],
    })),
    descriptors: [],
    milestones: milestones
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .map(({ id: key, label, due, expected }, index) => ({
        id: key,
        ordinal: index + 1,
        label: textOf(label),
        due,
        expected: expected.map(({ target, value }) => ({ target: targetId(target), value })),
        origin: DRAFTED,
      })),
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

const invalid = (field: string, reason: string, reasonZh: string): Refusal =>
  refusalOf('INVALID', { reason, reasonZh }, `definition.${field}`);

const textOf = ({ zh, en }: Written): Text => (en == null ? { zh } : { zh, en });
const parts = (field: string, { zh, en }: Written) =>
  [[`${field}.zh`, zh] as const, ...(en == null ? [] : [[`${field}.en`, en] as const])] as const;

const firstText = (texts: readonly (readonly [field: string, text: string])[]): Refusal | null => {
  for (const [field, text] of texts) {
    if (text.trim() === '') return invalid(field, 'must not be empty', '不能为空');
    if (text.length > LONGEST)
      return invalid(field, `must not be longer than ${LONGEST} characters`, `不能超过${LONGEST}字`);
    // The database holds neither.
    if (text.includes('\0') || !text.isWellFormed())
      return invalid(field, 'must not hold NUL or half a surrogate pair', '不能含有空字符或残缺字符');
  }
  return null;
};

const keyFault = (targets: WrittenDefinition['targets']): Refusal | null => {
  const index = targets.findIndex(({ key }) => !KEY.test(key));
  return index === -1 ? null : invalid(`targets.${index}.key`, 'must be kebab-case', '须为小写字母、数字和连字符');
};

const tooMany = (lists: Readonly<Record<string, readonly unknown[]>>): Refusal | null => {
  const [field] = Object.entries(lists).find(([, list]) => list.length > MOST) ?? [];
  return field === undefined ? null : invalid(field, `must not hold more than ${MOST}`, `不能超过${MOST}项`);
};

/** The keys of what the plan knows by name, or the first name that it does not know. */
const namesOf = (plan: PlanFrame, written: WrittenDefinition) => {
  let fault: Refusal | null = null;
  const known = (field: string, id: string, all: readonly { readonly id: string }[]): string => {
    if (!all.some((one) => one.id === id)) fault ??= invalid(field, 'is not known to the plan', `计划中没有“${id}”`);
    return id;
  };
  const key = (field: string, type: NodeType, id: string, all: readonly { readonly id: string }[]): string =>
    known(field, keyOf(type, plan.id, id), all);
  const leadUnit = key('leadUnit', 'Unit', written.leadUnit, plan.units);
  const keys = {
    section: key('section', 'Section', written.section, plan.sections),
    leadUnit,
    ...supportOf(
      plan,
      leadUnit,
      written.supportUnits.map((unit, index) => key(`supportUnits.${index}`, 'Unit', unit, plan.units)),
      written.supportGroups.map((group, index) => known(`supportGroups.${index}`, group, plan.groups ?? [])),
    ),
    responsible: key('responsible', 'Post', written.responsible, plan.posts),
    supervisingLeader: key('supervisingLeader', 'Leader', written.supervisingLeader, plan.leaders),
  };
  return { keys, fault: fault as Refusal | null };
};

/** Units as they are named, then the members of groups that are not among them; a member that leads does not support. */
const supportOf = (plan: PlanFrame, leadUnit: string, units: readonly string[], supportGroups: readonly string[]) => {
  const members = supportGroups.flatMap((group) => membersOf(group, plan)).filter((unit) => unit !== leadUnit);
  return {
    supportUnits: supportGroups.length === 0 ? units : [...new Set([...units, ...members])],
    ...(supportGroups.length > 0 && { supportGroups }),
  };
};
