/** What a person writes of a measure that is drafted; everything else follows from it. */

import { builder } from './builder.ts';
import { TargetKindRef } from './measure-list.ts';

export const TextInput = builder.inputType('TextInput', {
  description: '供人阅读的文字。What a user reads.',
  fields: (t) => ({
    zh: t.string({ required: true, description: '中文。Chinese.' }),
    en: t.string({ description: '英文，可不写。English, if it is written.' }),
  }),
});

const TargetInput = builder.inputType('TargetInput', {
  description: '一个目标。A target.',
  fields: (t) => ({
    key: t.id({
      required: true,
      description: '在举措内的编号，如length；全局编号由此生成。Its key within the measure; that of the plan follows.',
    }),
    kind: t.field({ type: TargetKindRef, required: true, description: '种类。Kind.' }),
    label: t.field({ type: TextInput, required: true, description: '名称。Label.' }),
    value: t.float({ description: '承诺的数值；完成类不填。The promised value; none for a deliverable.' }),
    unit: t.string({ description: '计量单位；完成类不填。Unit; none for a deliverable.' }),
    atLeast: t.boolean({
      required: true,
      defaultValue: false,
      description: '是否为突破、以上、不少于。“More than” or “at least”.',
    }),
  }),
});

const ExpectedInput = builder.inputType('ExpectedInput', {
  description: '到该节点时某目标应达到的数值。What a target should have reached by a milestone.',
  fields: (t) => ({
    target: t.id({ required: true, description: '目标在举措内的编号。Key of the target within the measure.' }),
    value: t.float({
      required: true,
      description: '数值；完成类为完成百分比。In the target’s unit; percent for a deliverable.',
    }),
  }),
});

const MilestoneInput = builder.inputType('MilestoneInput', {
  description: '一个节点。A milestone.',
  fields: (t) => ({
    id: t.id({ required: true, description: '在举措内的编号，如m1。Its key within the measure.' }),
    label: t.field({ type: TextInput, required: true, description: '内容。What is to be done.' }),
    due: t.field({ type: 'CivilDate', required: true, description: '期限，至该日24时。Owed until the end of it.' }),
    expected: t.field({
      type: [ExpectedInput],
      required: true,
      defaultValue: [],
      description: '届时应达到的数值。What the targets should have reached by then.',
    }),
  }),
});

export const DefinitionInput = builder.inputType('MeasureDefinitionInput', {
  description: '一项举措的内容。What a measure promises, and who owes it.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: '在计划内的编号，小写字母、数字和连字符，永不改变。Its key within the plan, kebab-case, for ever.',
    }),
    code: t.string({ required: true, description: '印在表上的编号，如4.5-03。Printed code.' }),
    title: t.field({ type: TextInput, required: true, description: '标题。Title.' }),
    section: t.id({ required: true, description: '板块的编号或全局id。Key or id of its section.' }),
    targets: t.field({
      type: [TargetInput],
      required: true,
      defaultValue: [],
      description: '目标。What must be reached.',
    }),
    milestones: t.field({
      type: [MilestoneInput],
      required: true,
      description: '节点，至少一个。Its roadmap, one step at least.',
    }),
    leadUnit: t.id({ required: true, description: '牵头单位的编号或全局id。Key or id of the unit that leads.' }),
    supportUnits: t.idList({
      required: true,
      defaultValue: [],
      description: '配合单位的编号或全局id。Keys or ids of the supporting units.',
    }),
    supportGroups: t.idList({
      required: true,
      defaultValue: [],
      description: '配合的单位组的编号，如sub-districts，即其全部成员。Keys of groups whose members support it.',
    }),
    responsible: t.id({ required: true, description: '责任人（职务）的编号或全局id。Key or id of the post.' }),
    supervisingLeader: t.id({ required: true, description: '分管领导的编号或全局id。Key or id of the leader.' }),
    evidence: t.field({
      type: [TextInput],
      required: true,
      defaultValue: [],
      description: '可证明完成的材料。What would prove that it is done.',
    }),
  }),
});
