/** The mutations that bring an official paper from draft to number: 拟稿、修改、核稿、退回、签发、编号、撤销、废弃. */

import { type DraftOrder, draftOrder, NothingToDrawError, TEMPLATE_VERSION } from '@duban/documents';
import { makeRefusal, type PaperSubject, type Refusal } from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import { opens } from '../kernel/ports.ts';
import { onPlan, planOf } from '../plan/plan-commands.ts';
import {
  DiscardInput,
  DiscardPayload,
  DraftInput,
  DraftPayload,
  EditInput,
  EditPayload,
  NumberInput,
  NumberPayload,
  ReturnInput,
  ReturnPayload,
  ReviewInput,
  ReviewPayload,
  SignInput,
  SignPayload,
  WithdrawInput,
  WithdrawPayload,
} from './paper-inputs.ts';

type Asked = PaperSubject & { readonly shows: number; readonly day: string };

/** What Duban draws up; of a plan that is not open nothing, and the command itself is refused. @throws NothingToDrawError */
const drafted = async (context: Context, plan: string, { shows, day, ...subject }: Asked): Promise<DraftOrder> => {
  const snapshot = opens(context.identify(), plan) ? await context.snapshots.open(plan) : null;
  if (!snapshot) return { ...NO_DRAFT, subject, position: shows, day, template: TEMPLATE_VERSION };
  return draftOrder({ reads: context.reads(), plan: snapshot.plan }, { subject, shows, day });
};

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
        return await onPlan(context, args, await drafted(context, planOf(args.input), asked));
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
