/** Official papers from draft to issue: those that were issued are open to the plan, drafts to those who read papers. */

import { drawnOfficial, officialFileName, officialPaper, paragraphsOf, printedNumber } from '@duban/documents';
import { type FormalPaperKind, figuresOf, type PaperStage, shownVerification } from '@duban/domain';
import type { PaperRow, PaperStep } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { present } from '../kernel/filters.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ActorRef, PlanRef } from '../refs.ts';
import { EventTypeRef } from '../timeline/timeline.ts';

export const FormalKindRef = enumOf<FormalPaperKind>(
  'FormalPaperKind',
  '编文号的公文的种类。Kinds of papers that bear a number.',
  {
    bulletin: '督办通报。The monthly bulletin.',
    minutes: '周例会纪要。The minutes of a weekly meeting.',
    urging: '催办通知单。An urging notice.',
    'supervision-letter': '督办函。A supervision letter.',
    interview: '约谈通知。A notice of an interview.',
    'half-year-report': '上半年计划执行情况报告。The report on the first half-year.',
  },
);

const PaperStageRef = enumOf<PaperStage>('PaperStage', '公文办到哪一步。How far a paper has come.', {
  drafted: '拟稿。A draft.',
  reviewed: '已核稿、待签发。Reviewed, not yet signed.',
  signed: '已签发、待编号。Signed, not yet numbered.',
  numbered: '已编号、待印发。Numbered, not yet issued.',
  issued: '已印发。Issued.',
  withdrawn: '已撤销，文号保留。Withdrawn; its number stays taken.',
  discarded: '已废弃，未曾编号。Discarded without a number.',
});

const StepRef = builder.objectRef<Seen<PaperStep>>('PaperStep').implement({
  description: '公文办理的一步。A step in the life of a paper.',
  fields: (t) => ({
    type: t.expose('type', { type: EventTypeRef, description: '何事。What happened.' }),
    at: t.expose('at', { type: 'Instant', description: '何时（计划时间）。When, in plan time.' }),
    by: t.field({ type: ActorRef, description: '何人。Who.', resolve: ({ snapshot, by }) => seen(snapshot, by) }),
    note: t.exposeString('note', { description: '意见或理由，可为空。The remark or reason; may be empty.' }),
  }),
});

type Paragraph = { readonly at: number; readonly lead: string; readonly drawn: string; readonly text: string };

const ParagraphRef = builder.objectRef<Paragraph>('PaperParagraph').implement({
  description: '可以修改的一段。A paragraph that can be edited.',
  fields: (t) => ({
    at: t.exposeInt('at', { description: '第几段，从0起。Its number, from 0.' }),
    lead: t.exposeString('lead', { description: '段首的小标题，不能修改。What stands before it and stays.' }),
    drawn: t.exposeString('drawn', { description: '系统所拟的文字。The text as it was drawn up.' }),
    text: t.exposeString('text', { description: '现在的文字。The text as it is now.' }),
    figures: t.stringList({
      description: '须保留的数据，依次。The figures that must stay, in order.',
      resolve: ({ drawn }) =>
        figuresOf(drawn)
          .split(' ')
          .filter((mark) => mark !== '' && mark !== '_'),
    }),
  }),
});

const DraftRef = builder.objectRef<Seen<PaperRow>>('PaperDraft').implement({
  description: '公文的文稿与办理过程。The text of a paper, and its steps.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: '稿次，从1起。Revision, from 1.' }),
    steps: t.field({
      type: [StepRef],
      description: '办理过程，依次。Its steps, in order.',
      resolve: ({ snapshot, steps }) => steps.map((step) => seen(snapshot, step)),
    }),
    paragraphs: t.field({
      type: [ParagraphRef],
      description: '可以修改的各段。The paragraphs that can be edited.',
      resolve: async ({ snapshot, paragraphs, ...row }, _args, context) => {
        const edits = new Map(paragraphs.map(({ at, text }) => [at, text]));
        return paragraphsOf(await drawnOfficial({ reads: context.reads(), plan: snapshot.plan }, row)).map(
          ({ lead, text: drawn }, at) => ({
            at,
            lead,
            drawn,
            text: edits.get(at) ?? drawn,
          }),
        );
      },
    }),
    content: t.field({
      type: 'Json',
      description: '各部分的内容，据以排版。Its parts, from which it is set.',
      resolve: ({ snapshot, ...row }, _args, context) =>
        officialPaper({ reads: context.reads(), plan: snapshot.plan }, row, context.papers.page),
    }),
  }),
});

const OfficialPaperRef = builder.objectRef<Seen<PaperRow>>('OfficialPaper').implement({
  description: '一件公文，从拟稿到印发。An official paper, from draft to issue.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号，如p12。Its key, such as p12.' }),
    kind: t.field({ type: FormalKindRef, description: '种类。Kind.', resolve: ({ subject }) => subject.kind }),
    month: t.string({
      nullable: true,
      description: '通报的月份。The month of a bulletin.',
      resolve: ({ subject }) => subject.month,
    }),
    escalation: t.field({
      type: 'Position',
      nullable: true,
      description: '函件所据的督办记录。The log position of the entry that a letter is about.',
      resolve: ({ subject }) => subject.escalation,
    }),
    stage: t.expose('stage', { type: PaperStageRef, description: '办到哪一步。How far it has come.' }),
    title: t.exposeString('title', { description: '标题。Title.' }),
    number: t.string({
      nullable: true,
      description: '文号，如中原政督〔2023〕12号；未编号为空。Its number; null until it has one.',
      resolve: (row) => (row.numbered ? printedNumber(row.snapshot.plan, row) : null),
    }),
    shows: t.expose('shows', {
      type: 'Position',
      description: '数据所取的日志位置。The log position from which its figures are taken.',
    }),
    day: t.expose('day', { type: 'CivilDate', description: '数据截至之日。The day up to which it counts.' }),
    addressees: t.exposeStringList('addressees', { description: '主送。Addressees.' }),
    copies: t.exposeStringList('copies', { description: '抄送。Those who get a copy.' }),
    signedOn: t.expose('signedOn', {
      type: 'CivilDate',
      nullable: true,
      description: '成文日期，即签发之日。The day of its signature, which is its date.',
    }),
    numberedOn: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '编号之日。The day on which it was numbered.',
      resolve: ({ numbered }) => numbered?.on ?? null,
    }),
    bySetting: t.int({
      nullable: true,
      description:
        '按第几次发文设置自动印发；经领导签发的为空。The number of the change of settings by which it was issued without a signature; null where a leader signed it.',
      resolve: ({ steps }) => steps.findLast(({ type }) => type === 'PaperSigned')?.bySetting ?? null,
    }),
    sha256: t.string({
      nullable: true,
      description: '所印发文件的校验值。SHA-256 of the issued file.',
      resolve: ({ file }) => file?.sha256 ?? null,
    }),
    head: t.string({
      nullable: true,
      description:
        '印发时所用版头模板的校验值；用系统版头的为空。SHA-256 of the template of its head; null for the built-in one.',
      resolve: ({ file }) => file?.head ?? null,
    }),
    size: t.int({
      nullable: true,
      description: '所印发文件的字节数。Bytes of the issued file.',
      resolve: ({ file }) => file?.size ?? null,
    }),
    verification: t.string({
      nullable: true,
      description: '印在文末的验证码。The verification code printed at its end.',
      resolve: ({ file }) => file && shownVerification(file.verification),
    }),
    fileName: t.string({
      description: '文件名。The name of its file.',
      resolve: (row) => officialFileName(row.snapshot.plan, row),
    }),
    template: t.exposeInt('template', { description: '模板版本。Version of the template.' }),
    draft: t.field({
      type: DraftRef,
      description:
        '文稿与办理过程，仅督查室、领导和审计人员可见。Its text and steps, for the office, leaders and auditors only.',
      resolve: (row) => row,
    }),
  }),
});

const PaperConnectionRef = connectionType<Seen<PaperRow>>('OfficialPaper', OfficialPaperRef, {
  zh: '公文',
  en: 'papers',
});

builder.objectFields(PlanRef, (t) => ({
  officialPapers: t.field({
    type: PaperConnectionRef,
    description:
      '公文，新的在前；未印发的仅督查室、领导和审计人员可见。Official papers, newest first; unissued ones are shown to the office, leaders and auditors only.',
    args: {
      ...pageArgs,
      stages: t.arg({ type: [PaperStageRef], description: '办到哪一步，默认全部。Stages; by default all.' }),
    },
    resolve: (snapshot, { stages, ...args }) =>
      readPage(snapshot, args, (page) => snapshot.read.papers({ filter: present({ stages }), page })),
  }),
  officialPaper: t.field({
    type: OfficialPaperRef,
    nullable: true,
    description: '一件公文；没有或不可见则为空。An official paper; null where there is none or it is not open.',
    args: { key: t.arg.string({ required: true, description: '编号，如p12。Its key, such as p12.' }) },
    resolve: async (snapshot, { key }) => {
      const row = await snapshot.read.paper(key);
      return row && seen(snapshot, row);
    },
  }),
}));
