/** The mutations on how an office numbers and addresses its papers. */

import type { LetterKind } from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload } from '../plan/plan-commands.ts';
import { FormalKindRef } from './official-paper.ts';

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

builder.mutationFields((t) => ({
  changePaperSettings: t.field({
    type: SettingsPayload,
    nullable: true,
    description: '变更发文设置（督查室）。The supervision office changes the settings of papers.',
    args: {
      input: t.arg({ type: ChangeInput, required: true, description: '变更为何。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { issuer = null, code = null, signatory = null, addressees = null, copies = null } = args.input.settings;
      const { automatic = null } = args.input.settings;
      return onPlan(context, args, {
        type: 'changePaperSettings',
        // Other kinds are refused by the domain.
        settings: {
          ...{ issuer, code, signatory, addressees, copies },
          ...(automatic && { automatic: automatic as readonly LetterKind[] }),
        },
      });
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
