/** What the mutations of a paper from draft to number take and answer. */

import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, PLAN_WORDS, payload } from '../plan/plan-commands.ts';
import { FormalKindRef } from './official-paper.ts';

export const PAPER_WORDS = '公文的编号，如p12。Key of the paper, such as p12.';

export const DraftInput = builder.inputType('DraftPaperInput', {
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

export const EditInput = builder.inputType('EditPaperInput', {
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

export const ReviewInput = builder.inputType('ReviewPaperInput', {
  description: '核稿。The review of a draft.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    revision: t.int({ required: true, description: '所核的稿次。The revision that was reviewed.' }),
    note: t.string({ description: '意见。A remark.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const SignInput = builder.inputType('SignPaperInput', {
  description: '签发。The signature.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    revision: t.int({ required: true, description: '所签的稿次。The revision that is signed.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const NumberInput = builder.inputType('NumberPaperInput', {
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
export const ReturnInput = reasonInput('ReturnPaperInput', '退回文稿。The return of a draft.');
export const WithdrawInput = reasonInput('WithdrawPaperInput', '撤销公文。The withdrawal of a paper.');
export const DiscardInput = reasonInput('DiscardPaperInput', '废弃文稿。The end of a draft.');

export const DraftPayload = payload('DraftPaperPayload', '拟稿的结果。Result of drafting a paper.');
export const EditPayload = payload('EditPaperPayload', '修改文稿的结果。Result of editing a draft.');
export const ReviewPayload = payload('ReviewPaperPayload', '核稿的结果。Result of reviewing a draft.');
export const ReturnPayload = payload('ReturnPaperPayload', '退回文稿的结果。Result of returning a draft.');
export const SignPayload = payload('SignPaperPayload', '签发的结果。Result of signing a paper.');
export const NumberPayload = payload('NumberPaperPayload', '编号的结果。Result of numbering a paper.');
export const WithdrawPayload = payload('WithdrawPaperPayload', '撤销公文的结果。Result of withdrawing a paper.');
export const DiscardPayload = payload('DiscardPaperPayload', '废弃文稿的结果。Result of discarding a draft.');
