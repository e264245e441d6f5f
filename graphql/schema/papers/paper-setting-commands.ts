/** The mutations on how an office numbers and addresses its papers. */

import { marksIn, REQUIRED_MARKS } from '@duban/documents/head-template';
import { HEAD_FORMS, type LetterKind, makeRefusal, type PaperHead, type PaperOrder } from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload } from '../plan/plan-commands.ts';
import { FormalKindRef } from './official-paper.ts';
import { HeadFormRef } from './paper-settings.ts';

const HeadInput = builder.inputRef<PaperHead>('PaperHeadInput').implement({
  description: '一种格式的版头模板，文件先行上传。The template of a form, which was uploaded before.',
  fields: (t) => ({
    form: t.field({ type: HeadFormRef, required: true, description: '用于何种格式。The form that it is for.' }),
    sha256: t.string({ required: true, description: '模板文件的校验值。SHA-256 of the template.' }),
    name: t.string({ required: true, description: '模板的文件名。The name of its file.' }),
  }),
});

const SettingsInput = builder.inputType('PaperSettingsInput', {
  description: '发文设置，各项均可不设。The settings of papers; each may be left out.',
  fields: (t) => ({
    issuer: t.string({ description: '发文机关。The issuing body.' }),
    code: t.string({ description: '机关代字，如中原政督。The code of the number.' }),
    signatory: t.string({ description: '签发人：领导的编号。Key of the leader who signs.' }),
    addressees: t.stringList({ description: '通报的主送机关。Addressees of bulletins.' }),
    copies: t.stringList({ description: '抄送机关。Those who get a copy.' }),
    automatic: t.field({
      type: [FormalKindRef],
      description:
        '不经签发、自动编号印发的函件种类，须为催办通知单、督办函、约谈通知；未设则均待签发。Kinds of letters that are numbered and issued without a signature; by default none.',
    }),
    heads: t.field({
      type: [HeadInput],
      description:
        '各格式的版头模板；未给出则保持不变，给出空表则均用系统版头。Templates for heads; left out they stay as they are, an empty list goes back to the built-in heads.',
    }),
  }),
});

const ChangeInput = builder.inputType('ChangePaperSettingsInput', {
  description: '变更发文设置。A change of the settings of papers.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    settings: t.field({ type: SettingsInput, required: true, description: '全部设置。All settings.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const NumbersInput = builder.inputType('RecordPaperNumbersInput', {
  description:
    '登记系统外已用的文号，编号时跳过；从13号起编，即登记1至12号。Numbers used elsewhere, which are skipped: a series that begins at 13 is one whose 1 to 12 were used.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    year: t.int({ required: true, description: '年份。The year.' }),
    fromNumber: t.int({ required: true, description: '自几号。The first number.' }),
    toNumber: t.int({ required: true, description: '至几号。The last number.' }),
    note: t.string({ required: true, description: '说明：用于何处。Where they were used.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SettingsPayload = payload('ChangePaperSettingsPayload', '变更发文设置的结果。Result of changing the settings.');
const NumbersPayload = payload('RecordPaperNumbersPayload', '登记用号的结果。Result of recording numbers.');

/** Null where every template was uploaded, and is one: the store also has issued papers, into which none can be set. */
const headFault = async ({ papers }: Context, heads: readonly PaperHead[]) => {
  // More than there are forms are refused by the domain.
  for (const [index, { sha256 }] of heads.slice(0, HEAD_FORMS.length).entries()) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue;
    const bytes = await papers.file(sha256);
    const reason = bytes ? await markFault(bytes) : NOT_UPLOADED;
    if (reason) return makeRefusal('INVALID', reason, `settings.heads.${index}.sha256`);
  }
  return null;
};

const NOT_UPLOADED = { reason: 'was not uploaded: upload the template first', reasonZh: '尚未上传，请先上传模板' };
const NO_TEMPLATE = {
  reason: 'is no template for the head of papers: upload one with the marks of number, title and text',
  reasonZh: '不是版头模板，请上传带有发文字号、标题、正文标记的模板',
};
const markFault = async (bytes: Uint8Array) => {
  const marks = await marksIn(bytes).catch((): readonly string[] => []);
  return REQUIRED_MARKS.every((mark) => marks.includes(mark)) ? null : NO_TEMPLATE;
};

builder.mutationFields((t) => ({
  changePaperSettings: t.field({
    type: SettingsPayload,
    nullable: true,
    description: '变更发文设置（督查室）。The supervision office changes the settings of papers.',
    args: {
      input: t.arg({ type: ChangeInput, required: true, description: '变更为何。The command’s input.' }),
      ...waitForArg,
    },
    resolve: async (_root, args, context) => {
      const { issuer = null, code = null, signatory = null, addressees = null, copies = null } = args.input.settings;
      const { automatic = null, heads = null } = args.input.settings;
      const fault = await headFault(context, heads ?? []);
      const order: PaperOrder = {
        type: 'changePaperSettings',
        // Other kinds are refused by the domain.
        settings: {
          ...{ issuer, code, signatory, addressees, copies },
          ...(automatic && { automatic: automatic as readonly LetterKind[] }),
          ...(heads && { heads }),
        },
      };
      return fault ? onPlan(context, args, order, (refusal) => refusal, fault) : onPlan(context, args, order);
    },
  }),
  recordPaperNumbers: t.field({
    type: NumbersPayload,
    nullable: true,
    description: '登记系统外用号（督查室）。The supervision office records numbers used elsewhere.',
    args: {
      input: t.arg({ type: NumbersInput, required: true, description: '登记何号。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { year, fromNumber: from, toNumber: to, note } = args.input;
      return onPlan(context, args, { type: 'recordPaperNumbers', year, from, to, note });
    },
  }),
}));
