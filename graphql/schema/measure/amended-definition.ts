/** Amendments of what a measure is called and who answers for it: as they are asked for, and as they are shown. */

import {
  type DefinitionChange,
  type InputFault,
  type MeasureDefinition,
  makeRefusal,
  membersOf,
  namedSupport,
  normalizeTexts,
  type PlanFrame,
  type Refusal,
  referenceFault,
  type Text,
} from '@duban/domain';
import type { AmendmentRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { leaderOf, postOf, unitOf } from '../kernel/lookups.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { keyOf } from '../progress/target-value.ts';
import { supportOf, textOf } from './definition.ts';
import { TextInput } from './definition-input.ts';

export const AmendedDefinitionInput = builder.inputType('AmendedDefinitionInput', {
  description:
    '名称、责任单位和责任人、佐证材料的调整；未列的保持不变，照填拟定的内容即为确认。Changes of title, responsibilities and evidence; what is left out stays, and repeating what was proposed confirms it.',
  fields: (t) => ({
    title: t.field({ type: TextInput, description: '标题。Title.' }),
    leadUnit: t.id({
      description:
        '牵头单位的编号或全局标识；自批准之日起由其上报。Key or id of the unit that leads, and reports, from the decision on.',
    }),
    supportUnits: t.idList({
      description: '全部配合单位的编号或全局标识。Keys or ids of all supporting units.',
    }),
    supportGroups: t.idList({
      description:
        '配合的单位组的编号，与配合单位一并填写。Keys of groups whose members support it, given with supportUnits.',
    }),
    responsible: t.id({
      description:
        '责任人（职务）的编号或全局标识；更换牵头单位的，须为新牵头单位的职务。Key or id of the post; with a new lead unit it must be one of its posts.',
    }),
    supervisingLeader: t.id({ description: '分管领导的编号或全局标识。Key or id of the leader.' }),
    evidence: t.field({
      type: [TextInput],
      description: '可证明完成的全部材料。All evidence that would prove completion.',
    }),
  }),
});

type Written = (typeof AmendedDefinitionInput)['$inferInput'];

type Known = Pick<MeasureDefinition, 'leadUnit' | 'supportUnits' | 'supportGroups' | 'responsible'>;

/** As the plan knows those that are named, or what in it is not possible there. `known`: who answers for the measure now. */
export const definitionChangeOf = (plan: PlanFrame, known: Known, given: Written): DefinitionChange | Refusal => {
  const written = normalizeTexts(given);
  const key = (type: 'Unit' | 'Post' | 'Leader', id: string | null | undefined) =>
    id == null ? undefined : keyOf(type, plan.id, id);
  const leadUnit = key('Unit', written.leadUnit);
  const responsible = key('Post', written.responsible);
  const supervisingLeader = key('Leader', written.supervisingLeader);
  const { title, evidence } = written;
  const change: DefinitionChange = {
    ...(title && { title: textOf(title) }),
    ...(leadUnit !== undefined && { leadUnit }),
    ...supportIn(plan, known, leadUnit ?? known.leadUnit, written),
    ...(responsible !== undefined && { responsible }),
    ...(supervisingLeader !== undefined && { supervisingLeader }),
    ...(evidence && { evidence: evidence.map(textOf) }),
  };
  const fault = referenceFault(change, plan) ?? postFault(plan, known, change);
  if (!fault) return change;
  const { field, reason, reasonZh } = fault;
  return makeRefusal('INVALID', { reason, reasonZh }, `change.definition.${field}`);
};

/**
 * A group that goes on supporting is restated where the former lead unit is one of its members, because from then on
 * that unit supports, too: members of groups are known here and not where the amendment is decided.
 */
const supportIn = (
  plan: PlanFrame,
  known: Known,
  leadUnit: string,
  written: Pick<Written, 'supportUnits' | 'supportGroups'>,
): Pick<DefinitionChange, 'supportUnits' | 'supportGroups'> => {
  const groups = written.supportGroups ?? [];
  if (written.supportUnits) {
    const units = written.supportUnits.map((unit) => keyOf('Unit', plan.id, unit));
    return supportOf(plan, leadUnit, units, groups);
  }
  if (groups.length > 0) return { supportGroups: groups };
  const staying = known.supportGroups ?? [];
  const isMember = staying.some((group) => membersOf(group, plan).includes(known.leadUnit));
  if (leadUnit === known.leadUnit || !isMember) return {};
  const { units } = namedSupport(known, plan);
  return supportOf(
    plan,
    leadUnit,
    units.filter((unit) => unit !== leadUnit),
    staying,
  );
};

/** Whoever is responsible holds a post of the unit that leads; a unit without posts is not held to it. */
const postFault = (plan: PlanFrame, known: Known, change: DefinitionChange): InputFault | null => {
  const { leadUnit = known.leadUnit, responsible = known.responsible } = change;
  if (leadUnit === known.leadUnit) return null;
  const posts = plan.posts.filter(({ unit }) => unit === leadUnit);
  return posts.length === 0 || posts.some(({ id }) => id === responsible)
    ? null
    : { field: 'responsible', reason: 'must be a post of the lead unit', reasonZh: '须为牵头单位的职务' };
};

type Field = Exclude<keyof DefinitionChange, 'supportGroups'>;

const FieldRef = enumOf<Field>('AmendedField', '被调整的内容。What an amendment changes.', {
  title: '标题。Title.',
  leadUnit: '牵头单位。The lead unit.',
  supportUnits: '配合单位。The supporting units.',
  responsible: '责任人（职务）。The responsible post.',
  supervisingLeader: '分管领导。The supervising leader.',
  evidence: '佐证材料。The evidence.',
});

const FIELDS: Readonly<Record<Field, Text>> = {
  title: { zh: '标题', en: 'Title' },
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  supportUnits: { zh: '配合单位', en: 'Supporting units' },
  responsible: { zh: '责任人', en: 'Responsible post' },
  supervisingLeader: { zh: '分管领导', en: 'Supervising leader' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
};

type Changed = { readonly field: Field; readonly before: Text; readonly after: Text };

/** In the order of a measure's page, by the names of the plan. */
export const definitionChanges = (snapshot: Snapshot, definition: AmendmentRow['definition']): readonly Changed[] => {
  if (!definition) return [];
  const { change, previous } = definition;
  return (Object.keys(FIELDS) as Field[]).flatMap((field) =>
    change[field] === undefined
      ? []
      : [{ field, before: wordsOf(snapshot, field, previous), after: wordsOf(snapshot, field, change) }],
  );
};

const NOTHING: Text = { zh: '无', en: 'none' };

const wordsOf = (snapshot: Snapshot, field: Field, of: DefinitionChange): Text => {
  const { title, leadUnit = '', responsible = '', supervisingLeader = '', evidence = [] } = of;
  switch (field) {
    case 'title':
      return title ?? NOTHING;
    case 'leadUnit':
      return unitOf(snapshot, leadUnit)?.name ?? { zh: leadUnit };
    case 'supportUnits':
      return joined(supportNames(snapshot, of));
    case 'responsible':
      return postOf(snapshot, responsible).title;
    case 'supervisingLeader':
      return leaderOf(snapshot, supervisingLeader).title;
    case 'evidence':
      return joined(evidence);
  }
};

const supportNames = (snapshot: Snapshot, { supportUnits = [], supportGroups }: DefinitionChange): readonly Text[] => {
  const support: Pick<MeasureDefinition, 'supportUnits' | 'supportGroups'> = {
    supportUnits,
    ...(supportGroups && { supportGroups }),
  };
  const { units, groups } = namedSupport(support, snapshot.plan);
  return [...groups.map(({ name }) => name), ...units.map((unit) => unitOf(snapshot, unit)?.name ?? { zh: unit })];
};

const joined = (texts: readonly Text[]): Text =>
  texts.length === 0
    ? NOTHING
    : { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ zh, en }) => en ?? zh).join(', ') };

export const DefinitionChangeRef = builder.objectRef<Changed>('DefinitionChange').implement({
  description: '名称、责任或佐证材料的一处调整。One change of title, responsibilities or evidence.',
  fields: (t) => ({
    field: t.expose('field', { type: FieldRef, description: '哪一项。What is changed.' }),
    label: t.field({ type: TextRef, description: '该项的名称。Its name.', resolve: ({ field }) => FIELDS[field] }),
    previous: t.expose('before', { type: TextRef, description: '原内容，用名称。What it was, by names.' }),
    to: t.expose('after', { type: TextRef, description: '调整后的内容，用名称。What it becomes, by names.' }),
  }),
});
