/** The mutation that begins a measure beside those that came with the plan. */

import { type MeasureDefinition, makeRefusal, type Refusal } from '@duban/domain';
import { builder } from '../builder.ts';
import { giveCommand } from '../commands/command.ts';
import { COMMAND_ID_WORDS, plainPayload, waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import { parseId } from '../kernel/ids.ts';
import { definitionOf, type WrittenDefinition } from './definition.ts';
import { DefinitionInput } from './definition-input.ts';

const DraftInput = builder.inputType('DraftMeasureInput', {
  description: '草拟一项举措，待领导批准立项。A measure to draft, which a leader then approves.',
  fields: (t) => ({
    plan: t.id({ required: true, description: '计划编号或全局标识。Key or global id of the plan.' }),
    definition: t.field({ type: DefinitionInput, required: true, description: '内容。The content of the measure.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DraftPayload = plainPayload('DraftMeasurePayload', '草拟的结果。Result of drafting a measure.');

/** The definition as the plan has to hold it, or what in it the plan does not know. */
const drafted = async (
  context: Context,
  key: string,
  written: WrittenDefinition,
): Promise<MeasureDefinition | Refusal> => {
  const snapshot = await context.snapshots.open(key);
  if (!snapshot) return makeRefusal('PLAN_UNKNOWN', { plan: key }, 'plan');
  const definition = definitionOf(snapshot.plan, written);
  if ('facts' in definition) return definition;
  const { rows } = await snapshot.read.measures({
    filter: { codes: [definition.code] },
    order: { by: 'code', direction: 'asc' },
    page: { first: 1 },
  });
  const other = rows.find(({ row }) => row.id !== definition.id)?.row;
  return other ? makeRefusal('CODE_TAKEN', { code: definition.code }, 'definition.code') : definition;
};

builder.mutationField('draftMeasure', (t) =>
  t.field({
    type: DraftPayload,
    nullable: true,
    description:
      '草拟举措（牵头单位负责人、督查室）。The head of the lead unit or the supervision office drafts a measure.',
    args: {
      input: t.arg({ type: DraftInput, required: true, description: '草拟什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) => {
      const id = parseId(input.plan);
      const plan = id?.type === 'Plan' ? id.plan : input.plan;
      const measure = input.definition.id;
      return giveCommand(
        context,
        { commandId: input.commandId, waitFor },
        {
          field: 'plan',
          subject: { plan, measure, names: [measure] },
          makeOrder: async () => {
            const definition = await drafted(context, plan, input.definition);
            return 'facts' in definition ? definition : { type: 'draft', definition };
          },
        },
      );
    },
  }),
);
