/** The mutation that gives a running plan the text of its report, which must have every place that a measure names. */

import { makeRefusal, promisedSentences, type Refusal } from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload, planOf } from './plan-commands.ts';

/** Code units of a whole report; the longest known have some thirty thousand. */
const MAX_TEXT_LENGTH = 500_000;

const TextInput = builder.inputType('GiveReportTextInput', {
  description: '载入报告原文。The text of the report.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    text: t.string({
      required: true,
      description: `报告全文，至多${MAX_TEXT_LENGTH}字；只存举措所引用的各句。The whole text; only sentences that measures name are kept.`,
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const TextPayload = payload('GiveReportTextPayload', '载入报告原文的结果。Result of loading the text of the report.');

const digestOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
};

const tooLong = (): Refusal =>
  makeRefusal(
    'INVALID',
    { reason: `must not be longer than ${MAX_TEXT_LENGTH} characters`, reasonZh: `不能超过${MAX_TEXT_LENGTH}字` },
    'text',
  );

/** The text as the plan keeps it, or why it cannot. A plan that is not open is refused by the command itself. */
const keptOf = async (context: Context, plan: string, text: string) => {
  const sha256 = await digestOf(text);
  const snapshot = text.length > MAX_TEXT_LENGTH ? null : await context.snapshots.open(plan);
  if (!snapshot) return { sha256, sentences: [], misfits: [] };
  return { sha256, ...promisedSentences(text, await snapshot.read.promised()) };
};

/** So many places that do not fit are named; the first ones tell what is wrong. */
const MAX_MISFITS_NAMED = 5;

builder.mutationField('giveReportText', (t) =>
  t.field({
    type: TextPayload,
    nullable: true,
    description:
      '载入报告原文（督查室）：须与各举措的出处相符。The supervision office loads the text of the report; it must contain every place that a measure cites.',
    args: { input: t.arg({ type: TextInput, required: true, description: '原文。The text.' }), ...waitForArg },
    resolve: async (_root, args, context) => {
      const { text } = args.input;
      const { sha256, sentences, misfits } = await keptOf(context, planOf(args.input), text);
      const named = misfits.slice(0, MAX_MISFITS_NAMED);
      const places = named.map(({ code, place }) => `${code} (${place.en})`).join('; ');
      const placesZh = named.map(({ code, place }) => `${code}（${place.zh}）`).join('、');
      const refusal =
        text.length > MAX_TEXT_LENGTH
          ? tooLong()
          : misfits.length > 0
            ? makeRefusal('REPORT_TEXT_MISFIT', { count: misfits.length, places, placesZh }, 'text')
            : null;
      return onPlan(context, args, { type: 'giveReportText', text: { sha256, sentences } }, (one) => one, refusal);
    },
  }),
);
