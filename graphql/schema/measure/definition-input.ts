/** What a person writes of a measure that is drafted; everything else follows from it. */

import { LIMITS } from '@duban/domain';
import { builder } from '../builder.ts';
import { MatterKindRef, TargetKindRef } from './measure-list.ts';

const { list, text } = LIMITS;
/** Said of an id that is given. */
const ID_ZH = `小写字母、数字和连字符，不超过${LIMITS.id}个字符`;
const ID_EN = `kebab-case, at most ${LIMITS.id} characters`;

export const TextInput = builder.inputType('TextInput', {
  description: `供人阅读的文字，标题和名称为一行，不超过${text.line}字（按码位计）。A text for users; a title or label is one line of at most ${text.line} code points.`,
  fields: (t) => ({
    zh: t.string({ required: true, description: '中文。Chinese.' }),
    en: t.string({ description: '英文，可不写。English; optional.' }),
  }),
});

const TargetInput = builder.inputType('TargetInput', {
  description: '一个目标。A target.',
  fields: (t) => ({
    key: t.id({
      required: true,
      description: `在举措内的编号，如length，${ID_ZH}；全局编号由此生成。Its key within the measure, ${ID_EN}; that of the plan follows.`,
    }),
    kind: t.field({ type: TargetKindRef, required: true, description: '种类。Kind.' }),
    label: t.field({ type: TextInput, required: true, description: '名称。Label.' }),
    value: t.float({
      description:
        '承诺的数值；完成类不填，其他种类必填，不小于0（增速不小于-100）。The promised value, from 0 (growth: from -100); none for a deliverable, else needed.',
    }),
    unit: t.string({
      description: `计量单位，不超过${text.word}字；完成类不填，增速为%。Unit, at most ${text.word} characters; none for a deliverable, % for growth.`,
    }),
    atLeast: t.boolean({
      required: true,
      defaultValue: false,
      description: '是否为突破、以上、不少于。Whether the promise is “more than” or “at least” the value.',
    }),
    stretch: t.boolean({
      required: true,
      defaultValue: false,
      description: '是否为力争达到，而非承诺。Whether it is striven for (力争) rather than promised.',
    }),
  }),
});

const ExpectedInput = builder.inputType('ExpectedInput', {
  description: '到该节点时某目标应达到的数值。The value that a target should have reached by a milestone.',
  fields: (t) => ({
    target: t.id({ required: true, description: '目标在举措内的编号。Key of the target within the measure.' }),
    value: t.float({
      required: true,
      description:
        '数值；完成类为完成百分比。The value in the target’s unit; for a deliverable the percentage of completion.',
    }),
  }),
});

const MilestoneInput = builder.inputType('MilestoneInput', {
  description: '一个节点。A milestone.',
  fields: (t) => ({
    id: t.id({ required: true, description: `在举措内的编号，如m1，${ID_ZH}。Its key within the measure, ${ID_EN}.` }),
    label: t.field({ type: TextInput, required: true, description: '内容。The content of the milestone.' }),
    due: t.field({
      type: 'CivilDate',
      required: true,
      description:
        '期限，至该日24时，须在计划载入之日以后、计划年度以内。The due date, to the end of that day; it must lie after the plan’s adoption and within its year.',
    }),
    expected: t.field({
      type: [ExpectedInput],
      required: true,
      defaultValue: [],
      description: `届时应达到的数值，一项举措合计至多${list.expected}项；最后须达到目标值，未写的由系统按目标值补在最后一个节点。The values that the targets should have reached by then, at most ${list.expected} in a measure; the last must equal the promised value, and a target without any is expected at the last milestone.`,
    }),
  }),
});

const BasisInput = builder.inputType('BasisInput', {
  description: '立项依据：作出决定的文件或会议。The document or meeting that decided on a measure.',
  fields: (t) => ({
    title: t.string({ required: true, description: '文件或会议名称。Name of the document or meeting.' }),
    number: t.string({ description: `文号，不超过${text.word}字。Its number, at most ${text.word} characters.` }),
    date: t.field({ type: 'CivilDate', description: '日期。Its date.' }),
  }),
});

export const DefinitionInput = builder.inputType('MeasureDefinitionInput', {
  description: '一项举措的内容。The content of a measure: what it promises and which units are responsible.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: `在计划内的编号，${ID_ZH}，永不改变。Its key within the plan, ${ID_EN}, for ever.`,
    }),
    code: t.string({
      required: true,
      description:
        '印在表上的编号，如4.5-03，在计划内唯一；全角折为半角。Printed code, unique in the plan; full width becomes half.',
    }),
    title: t.field({ type: TextInput, required: true, description: '标题。Title.' }),
    matter: t.field({
      type: MatterKindRef,
      required: true,
      defaultValue: 'annual-plan',
      description: '事项类别。Kind of matter.',
    }),
    basis: t.field({
      type: BasisInput,
      description: '立项依据，年度计划以外的事项必填。What it rests on; needed for everything but the annual plan.',
    }),
    section: t.id({ required: true, description: '板块的编号或全局标识。Key or id of its section.' }),
    targets: t.field({
      type: [TargetInput],
      required: true,
      defaultValue: [],
      description: `目标，至多${list.targets}项。Its targets, at most ${list.targets}.`,
    }),
    milestones: t.field({
      type: [MilestoneInput],
      required: true,
      description: `节点，1至${list.milestones}个，日期各不相同。Its roadmap, 1 to ${list.milestones} steps, each on a date of its own.`,
    }),
    leadUnit: t.id({ required: true, description: '牵头单位的编号或全局标识。Key or id of the unit that leads.' }),
    supportUnits: t.idList({
      required: true,
      defaultValue: [],
      description: `配合单位的编号或全局标识，至多${list.supportUnits}个，不重复，不含牵头单位。Keys or ids of the supporting units, at most ${list.supportUnits}, each once, without the one that leads.`,
    }),
    supportGroups: t.idList({
      required: true,
      defaultValue: [],
      description: '配合的单位组的编号，如sub-districts，即其全部成员。Keys of groups whose members support it.',
    }),
    responsible: t.id({ required: true, description: '责任人（职务）的编号或全局标识。Key or id of the post.' }),
    supervisingLeader: t.id({ required: true, description: '分管领导的编号或全局标识。Key or id of the leader.' }),
    evidence: t.field({
      type: [TextInput],
      required: true,
      defaultValue: [],
      description: `可证明完成的材料，至多${list.evidence}项，不重复。Evidence that would prove completion, at most ${list.evidence}, each once.`,
    }),
  }),
});
