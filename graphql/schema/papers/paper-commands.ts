/** The mutations that bring an official paper from draft to number: 拟稿、修改、核稿、退回、签发、编号、撤销、废弃. */

import { drawnOfficial, NothingToDrawError, paragraphsOf, TEMPLATE_VERSION } from '@duban/documents';
import {
  figuresOf,
  makeRefusal,
  type PaperOrder,
  type PaperSettings,
  type PaperSubject,
  type Refusal,
} from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import { opens } from '../kernel/ports.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload, planOf } from '../plan/plan-commands.ts';
import { FormalKindRef } from './official-paper.ts';

export const PAPER_WORDS = '公文的编号，如p12。Key of the paper, such as p12.';

const DraftInput = builder.inputType('DraftPaperInput', {
  description: '拟稿：据日志的一个位置编制。A draft, drawn up as of a position of the log.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    kind: t.field({ type: FormalKindRef, required: true, description: '种类。Kind.' }),
    month: t.string({ description: '通报的月份，如2023-06。The month of a bulletin, such as 2023-06.' }),
    escalation: t.field({
      type: 'Position',
      description: '函件所据的督办记录。The log position of the entry that a letter is about.',
    }),
    shows: t.field({
      type: 'Position',
      required: true,
      description: '数据取自日志的哪个位置。The log position from which figures are taken.',
    }),
    day: t.field({
      type: 'CivilDate',
      required: true,
      description: '数据截至之日。The plan’s day at that position, up to which it counts.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ParagraphInput = builder.inputType('PaperParagraphInput', {
  description: '改动的一段。A changed paragraph.',
  fields: (t) => ({
    at: t.int({ required: true, description: '第几段，从0起。Its number, from 0.' }),
    text: t.string({ required: true, description: '新的文字，可分行成段。The new text; each line is a paragraph.' }),
  }),
});

const EditInput = builder.inputType('EditPaperInput', {
  description: '修改文稿：给出全部改动。All changes of a draft.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    paragraphs: t.field({
      type: [ParagraphInput],
      required: true,
      description: '与系统所拟不同的各段。The paragraphs that differ from those drawn up.',
    }),
    addressees: t.stringList({ required: true, description: '主送。Addressees.' }),
    copies: t.stringList({ required: true, description: '抄送。Those who get a copy.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ReviewInput = builder.inputType('ReviewPaperInput', {
  description: '核稿。The review of a draft.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    revision: t.int({ required: true, description: '所核的稿次。The revision that was reviewed.' }),
    note: t.string({ description: '意见。A remark.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SignInput = builder.inputType('SignPaperInput', {
  description: '签发。The signature.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    revision: t.int({ required: true, description: '所签的稿次。The revision that is signed.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const NumberInput = builder.inputType('NumberPaperInput', {
  description: '编号。The numbering.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const reasonInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      plan: t.id({ required: true, description: PLAN_WORDS }),
      paper: t.string({ required: true, description: PAPER_WORDS }),
      reason: t.string({ required: true, description: '理由。The reason.' }),
      commandId: t.id({ description: COMMAND_ID_WORDS }),
    }),
  });
const ReturnInput = reasonInput('ReturnPaperInput', '退回文稿。The return of a draft.');
const WithdrawInput = reasonInput('WithdrawPaperInput', '撤销公文。The withdrawal of a paper.');
const DiscardInput = reasonInput('DiscardPaperInput', '废弃文稿。The end of a draft.');

const DraftPayload = payload('DraftPaperPayload', '拟稿的结果。Result of drafting a paper.');
const EditPayload = payload('EditPaperPayload', '修改文稿的结果。Result of editing a draft.');
const ReviewPayload = payload('ReviewPaperPayload', '核稿的结果。Result of reviewing a draft.');
const ReturnPayload = payload('ReturnPaperPayload', '退回文稿的结果。Result of returning a draft.');
const SignPayload = payload('SignPaperPayload', '签发的结果。Result of signing a paper.');
const NumberPayload = payload('NumberPaperPayload', '编号的结果。Result of numbering a paper.');
const WithdrawPayload = payload('WithdrawPaperPayload', '撤销公文的结果。Result of withdrawing a paper.');
const DiscardPayload = payload('DiscardPaperPayload', '废弃文稿的结果。Result of discarding a draft.');

type DraftOrder = Extract<PaperOrder, { readonly type: 'draftPaper' }>;
type Asked = PaperSubject & { readonly shows: number; readonly day: string };

/** What Duban draws up; of a plan that is not open nothing, and the command itself is refused. @throws NothingToDrawError */
const draftOrder = async (context: Context, plan: string, { shows, day, ...subject }: Asked): Promise<DraftOrder> => {
  const snapshot = opens(context.identify(), plan) ? await context.snapshots.open(plan) : null;
  const base = { type: 'draftPaper', subject, position: shows, day, template: TEMPLATE_VERSION } as const;
  if (!snapshot) return { ...base, title: '', figures: [], addressees: [], copies: [] };
  const drawn = await drawnOfficial({ reads: context.reads(), plan: snapshot.plan }, { subject, shows, day });
  const { paperSettings } = snapshot.plan;
  return {
    ...base,
    title: drawn.title,
    figures: paragraphsOf(drawn).map(({ text }) => figuresOf(text)),
    ...namesOf(subject, paperSettings, drawn.addressees, drawn.imprint?.copies ?? []),
  };
};

/** A letter goes to its unit and its leaders, whatever the settings say; they add to the copies. */
const namesOf = (
  { kind }: PaperSubject,
  { addressees, copies }: PaperSettings,
  to: readonly string[],
  copied: readonly string[],
) =>
  kind === 'bulletin'
    ? { addressees: addressees ?? to, copies: copies ?? copied }
    : { addressees: to, copies: [...new Set([...copied, ...(copies ?? [])])] };

const NO_SUBJECT: PaperSubject = { kind: 'bulletin', month: null, escalation: null };
/** Is never given: what is refused stands beside it. */
const NO_DRAFT: DraftOrder = {
  ...{ type: 'draftPaper', subject: NO_SUBJECT, title: '', position: 0, day: '', template: 0 },
  ...{ figures: [], addressees: [], copies: [] },
};

const nothingToDraw = ({ message }: NothingToDrawError): Refusal =>
  makeRefusal(
    'INVALID',
    { reason: 'has nothing to be drawn up from at this position', reasonZh: `无可编制的内容：${message}` },
    'kind',
  );

builder.mutationFields((t) => ({
  draftPaper: t.field({
    type: DraftPayload,
    nullable: true,
    description: '拟稿（督查室）。The supervision office drafts a paper.',
    args: {
      input: t.arg({ type: DraftInput, required: true, description: '拟何文。The command’s input.' }),
      ...waitForArg,
    },
    resolve: async (_root, args, context) => {
      const { kind, month = null, escalation = null, shows, day } = args.input;
      const asked = { kind, month, escalation, shows, day };
      try {
        return await onPlan(context, args, await draftOrder(context, planOf(args.input), asked));
      } catch (error) {
        if (!(error instanceof NothingToDrawError)) throw error;
        return onPlan(context, args, NO_DRAFT, (refusal) => refusal, nothingToDraw(error));
      }
    },
  }),
  editPaper: t.field({
    type: EditPayload,
    nullable: true,
    description: '修改文稿（督查室）：数据不能改动。The supervision office edits a draft; figures stay.',
    args: {
      input: t.arg({ type: EditInput, required: true, description: '如何修改。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, paragraphs, addressees, copies } = args.input;
      return onPlan(context, args, { type: 'editPaper', paper, paragraphs, addressees, copies });
    },
  }),
  reviewPaper: t.field({
    type: ReviewPayload,
    nullable: true,
    description: '核稿（督查室他人或领导）。Another of the office, or a leader, reviews a draft.',
    args: {
      input: t.arg({ type: ReviewInput, required: true, description: '核何稿。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, revision, note } = args.input;
      return onPlan(context, args, { type: 'reviewPaper', paper, revision, note: note ?? '' });
    },
  }),
  returnPaper: t.field({
    type: ReturnPayload,
    nullable: true,
    description: '退回文稿（核稿人或签发人）。A draft is returned by who reviews or signs it.',
    args: {
      input: t.arg({ type: ReturnInput, required: true, description: '退回何稿。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, reason } = args.input;
      return onPlan(context, args, { type: 'returnPaper', paper, reason });
    },
  }),
  signPaper: t.field({
    type: SignPayload,
    nullable: true,
    description: '签发（领导，不得为拟稿人）。A leader who did not draft it signs a paper.',
    args: {
      input: t.arg({ type: SignInput, required: true, description: '签发何文。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, revision } = args.input;
      return onPlan(context, args, { type: 'signPaper', paper, revision, template: TEMPLATE_VERSION });
    },
  }),
  numberPaper: t.field({
    type: NumberPayload,
    nullable: true,
    description:
      '编号（督查室）：取本系列的下一个号，不留空号。The supervision office numbers a paper: the next number of its series, without gaps.',
    args: {
      input: t.arg({ type: NumberInput, required: true, description: '为何文编号。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => onPlan(context, args, { type: 'numberPaper', paper: args.input.paper }),
  }),
  withdrawPaper: t.field({
    type: WithdrawPayload,
    nullable: true,
    description: '撤销公文：文号保留，注明已撤销。A paper is withdrawn; it stays visible as such with its number.',
    args: {
      input: t.arg({ type: WithdrawInput, required: true, description: '撤销何文。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, reason } = args.input;
      return onPlan(context, args, { type: 'withdrawPaper', paper, reason });
    },
  }),
  discardPaper: t.field({
    type: DiscardPayload,
    nullable: true,
    description: '废弃尚未编号的文稿（督查室）。The supervision office discards a draft without a number.',
    args: {
      input: t.arg({ type: DiscardInput, required: true, description: '废弃何稿。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { paper, reason } = args.input;
      return onPlan(context, args, { type: 'discardPaper', paper, reason });
    },
  }),
}));
