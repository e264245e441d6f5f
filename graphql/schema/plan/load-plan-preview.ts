/** What a task table would make, and what is wrong with it: shown before anything is loaded. */

import type { MeasureDefinition, PlanDefinition } from '@duban/domain';
import type { ImportedPlan } from '@duban/tables';
import { builder } from '../builder.ts';
import { TextRef } from '../kernel/text.ts';

export type FoundFault = ImportedPlan['faults'][number];

export const TableFaultRef = builder.objectRef<FoundFault>('TableFault').implement({
  description: '表中的一处问题。A fault in a table.',
  fields: (t) => ({
    sheet: t.exposeString('sheet', { description: '工作表的名称；文件没有工作表的为空。The sheet; empty in CSV.' }),
    cell: t.exposeString('cell', {
      description: '单元格，如B7；不在某一格的为空。The cell, such as B7; empty where it is in no single one.',
    }),
    message: t.field({
      type: TextRef,
      description: '问题所在。What is wrong.',
      resolve: ({ zh, en }) => ({ zh, en }),
    }),
  }),
});

export type Made = {
  readonly definition: PlanDefinition;
  readonly withoutSource: number;
  /** A plan runs under its id: the same one, which may be loaded in part, or another. */
  readonly exists: boolean;
};
type MadeMeasure = { readonly measure: MeasureDefinition; readonly plan: PlanDefinition };

const LoadedMeasureRef = builder.objectRef<MadeMeasure>('LoadPreviewMeasure').implement({
  description: '所生成的一项举措。A measure that the table makes.',
  fields: (t) => ({
    code: t.string({ description: '编号。Its code.', resolve: ({ measure }) => measure.code }),
    title: t.field({ type: TextRef, description: '名称。Its title.', resolve: ({ measure }) => measure.title }),
    leadUnit: t.string({
      description: '牵头单位。Its lead unit.',
      resolve: ({ measure: { leadUnit }, plan: { units } }) =>
        units.find(({ id }) => id === leadUnit)?.shortName ?? leadUnit,
    }),
    targetCount: t.int({
      description: '指标几项。Number of targets.',
      resolve: ({ measure }) => measure.targets.length,
    }),
    milestoneCount: t.int({
      description: '节点几个。Number of milestones.',
      resolve: ({ measure }) => measure.milestones.length,
    }),
    proposedCount: t.int({
      description: '其中系统拟定的节点几个。Number of milestones that the roadmap rules propose.',
      resolve: ({ measure }) => measure.milestones.filter(isProposed).length,
    }),
  }),
});

const isProposed = ({ origin }: MeasureDefinition['milestones'][number]): boolean =>
  origin.kind === 'proposed' && origin.rule === 'quarterly-steps';

/** Enough to see whether columns were understood; the counts are of all. */
const MAX_SHOWN = 50;

export const LoadPreviewRef = builder.objectRef<Made>('LoadPreview').implement({
  description: '所生成的计划。The plan that a table makes.',
  fields: (t) => ({
    key: t.string({ description: '计划编号。Its key.', resolve: ({ definition }) => definition.id }),
    title: t.field({ type: TextRef, description: '名称。Its title.', resolve: ({ definition }) => definition.title }),
    year: t.int({ description: '年份。Its year.', resolve: ({ definition }) => definition.year }),
    adopted: t.field({
      type: 'CivilDate',
      description: '通过日期。The day on which it was adopted.',
      resolve: ({ definition }) => definition.adopted,
    }),
    sectionCount: t.int({
      description: '板块几个。Sections.',
      resolve: ({ definition }) => definition.sections.length,
    }),
    unitCount: t.int({ description: '单位几个。Units.', resolve: ({ definition }) => definition.units.length }),
    leaderCount: t.int({ description: '领导几位。Leaders.', resolve: ({ definition }) => definition.leaders.length }),
    measureCount: t.int({
      description: '举措几项。Measures.',
      resolve: ({ definition }) => definition.measures.length,
    }),
    milestoneCount: t.int({
      description: '节点几个。Milestones.',
      resolve: ({ definition }) => definition.measures.reduce((sum, { milestones }) => sum + milestones.length, 0),
    }),
    proposedCount: t.int({
      description: '其中系统拟定的节点几个。Milestones that the roadmap rules propose.',
      resolve: ({ definition }) =>
        definition.measures.reduce((sum, { milestones }) => sum + milestones.filter(isProposed).length, 0),
    }),
    exists: t.exposeBoolean('exists', {
      description:
        '此编号的计划是否已载入或载入了一部分：同一份表可接着载入，另一份表会被拒绝。Whether a plan is there under this key, maybe in part: the same table goes on where it stopped, another one is refused.',
    }),
    withoutSource: t.exposeInt('withoutSource', {
      description:
        '未填报告出处的举措几项，暂以所在板块首句为出处。Measures that name no place in the report: the first sentence of their section stands for it.',
    }),
    measures: t.field({
      type: [LoadedMeasureRef],
      description: `前${MAX_SHOWN}项举措。The first ${MAX_SHOWN} measures.`,
      resolve: ({ definition: plan }) => plan.measures.slice(0, MAX_SHOWN).map((measure) => ({ measure, plan })),
    }),
  }),
});
