/** Official papers as of the moment shown: what they say, to be rendered as a file. */

import {
  type DrawnPaper,
  drawPaper,
  NothingToDrawError,
  type PaperAsk,
  type PaperParts,
  paperAsk,
} from '@duban/documents';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { enumOf } from '../kernel/enums.ts';
import { badInput } from '../kernel/problem.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { checkedMonth, checkedQuarter } from '../meetings/period-arguments.ts';
import { PlanRef } from '../refs.ts';

type MeetingKind = 'agenda' | 'minutes';
type OpenKind = Exclude<PaperAsk['kind'], MeetingKind>;

const PaperKindRef = enumOf<OpenKind>('PaperKind', '公文的种类。Kinds of official papers.', {
  bulletin: '督办通报。The monthly bulletin.',
  review: '季观摩表。The sheet of a quarterly review.',
  urging: '催办通知单。An urging notice.',
  'supervision-letter': '督办函。A supervision letter.',
  interview: '约谈通知。A notice of an interview.',
  'task-book': '一项举措的任务书。The task book of one measure.',
  'unit-task-book': '一个单位牵头的全部任务书。The task books of all measures that a unit leads.',
  roadmap: '路线图。The roadmap of the whole plan.',
  'half-year-report': '上半年计划执行情况报告。The report on the first half-year to the congress’s standing committee.',
  'year-review': '年度计划执行情况，下一年度报告的第一部分。The year’s result: part one of the next report.',
});

const MeetingPaperKindRef = enumOf<MeetingKind>(
  'MeetingPaperKind',
  '周例会材料的种类。Kinds of papers of the weekly meeting.',
  {
    agenda: '周例会议程。The agenda.',
    minutes: '周例会纪要（待填）。The minutes, to be completed.',
  },
);

const PaperRef = builder.objectRef<DrawnPaper>('Paper').implement({
  description: '一份公文的内容。The content of an official paper.',
  fields: (t) => ({
    title: t.string({ description: '标题。Its title.', resolve: ({ paper }) => paper.title }),
    fileName: t.exposeString('fileName', { description: '文件名。The name of its file.' }),
    content: t.field({
      type: 'Json',
      description: '各部分的内容，据以排版。Its parts, from which it is set.',
      resolve: ({ paper }) => paper,
    }),
    shows: t.expose('position', {
      type: 'Position',
      description: '数据所取的日志位置。The log position from which its figures are taken.',
    }),
    today: t.expose('today', { type: 'CivilDate', description: '成文之日。The day of the paper.' }),
  }),
});

const askOf = (kind: OpenKind, { month, quarter, ...args }: PaperParts): PaperAsk => {
  const checked = {
    ...args,
    month: kind === 'bulletin' && month != null ? checkedMonth(month) : null,
    quarter: kind === 'review' && quarter != null ? checkedQuarter(quarter) : null,
  };
  return paperAsk(kind, checked, (field) =>
    badInput(field, { zh: '为此类公文所必需', en: 'is required for this kind of paper' }),
  );
};

const drawn = async (snapshot: Snapshot, { reads }: Context, ask: PaperAsk): Promise<DrawnPaper> => {
  const { plan, position, today } = snapshot;
  try {
    return await drawPaper({ reads: reads(), plan, position, today }, ask);
  } catch (error) {
    if (!(error instanceof NothingToDrawError)) throw error;
    throw badInput('kind', {
      zh: `无可编制的内容：${error.message}`,
      en: 'has nothing to be drawn up from at this position',
    });
  }
};

builder.objectFields(PlanRef, (t) => ({
  paper: t.field({
    type: PaperRef,
    description: '编制一份公文。Draws up an official paper.',
    args: {
      kind: t.arg({ type: PaperKindRef, required: true, description: '种类。The kind.' }),
      month: t.arg.string({
        description: '通报的月份，默认当月。The month of a bulletin; by default the current one.',
      }),
      quarter: t.arg.string({
        description: '观摩的季度，默认本季。The quarter of a review; by default the current one.',
      }),
      escalation: t.arg({
        type: 'Position',
        description: '催办、督办函、约谈在日志中的位置。The log position of the entry that a letter is about.',
      }),
      measure: t.arg.string({ description: '任务书的举措编号。Id or code of the measure of a task book.' }),
      unit: t.arg.string({ description: '任务书的单位编号。Key of the unit of its task books.' }),
    },
    resolve: (snapshot, { kind, ...args }, context) => drawn(snapshot, context, askOf(kind, args)),
  }),
  meetingPaper: t.field({
    type: PaperRef,
    description: '编制周例会材料。Draws up a paper of the weekly meeting.',
    args: { kind: t.arg({ type: MeetingPaperKindRef, required: true, description: '种类。The kind.' }) },
    resolve: (snapshot, { kind }, context) => drawn(snapshot, context, { kind }),
  }),
}));
