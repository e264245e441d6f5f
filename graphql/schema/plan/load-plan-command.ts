/** The mutation that makes a plan of a task table: judged whole, with every fault by its cell, and loaded only where there is none. */

import { makeRefusal, type Refusal } from '@duban/domain';
import type { FileFault, ImportedPlan } from '@duban/tables';
import { builder } from '../builder.ts';
import { actorOf, becomesVisible, idFault, type WaitFor } from '../commands/command.ts';
import { waitForArg } from '../commands/command-payload.ts';
import type { PlanPayload } from '../commands/plan-command.ts';
import { reaching, unavailable } from '../commands/unanswered.ts';
import type { Context } from '../kernel/context.ts';
import { opens } from '../kernel/ports.ts';
import { type FoundFault, LoadPreviewRef, type Made, TableFaultRef } from './load-plan-preview.ts';
import { COMMAND_ID_WORDS, payload, planOf } from './plan-commands.ts';

const LoadPlanInput = builder.inputType('LoadPlanInput', {
  description:
    '由任务分解表生成并载入计划；表中“计划信息”已写明的各项可省略。Makes a plan of a task table and loads it; what its sheet of plan information says can be left out.',
  fields: (t) => ({
    table: t.string({
      required: true,
      description: '任务分解表文件的内容，编码为文本。The task table, .xlsx or .csv, in Base64.',
    }),
    check: t.boolean({
      required: true,
      defaultValue: false,
      description: '只核对、不载入。Only says what would be made, or what is wrong.',
    }),
    plan: t.id({ description: '计划编号，如zhongyuan-2024。Key of the plan to be made.' }),
    title: t.string({ description: '计划名称。Its title.' }),
    place: t.string({ description: '地区。The place.' }),
    year: t.string({ description: '年份。The year.' }),
    adopted: t.string({ description: '通过日期。The day on which it was adopted.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

/** What is judged, in addition to what every command on a plan answers. */
type LoadPayload = PlanPayload & {
  readonly made?: Made | null;
  readonly faults?: readonly FoundFault[];
};

const LoadPlanPayload = payload('LoadPlanPayload', '载入计划的结果。Result of loading a plan.');

/** Whoever mends a table goes through so many at once. */
const MAX_FAULTS = 500;

builder.objectFields(LoadPlanPayload, (t) => ({
  preview: t.field({
    type: LoadPreviewRef,
    nullable: true,
    description:
      '所生成的计划；表有问题时为空。The plan that the table makes; null where anything is wrong with the table.',
    resolve: (row) => (row as LoadPayload).made ?? null,
  }),
  faults: t.field({
    type: [TableFaultRef],
    description: `表中的问题，按单元格，至多${MAX_FAULTS}处。What is wrong with the table, by its cells, at most ${MAX_FAULTS}.`,
    resolve: (row) => (row as LoadPayload).faults?.slice(0, MAX_FAULTS) ?? [],
  }),
  faultCount: t.int({
    description: '问题共几处。Number of faults.',
    resolve: (row) => (row as LoadPayload).faults?.length ?? 0,
  }),
}));

type Input = typeof LoadPlanInput.$inferInput;

const wrong = (field: string, reasonZh: string, reason: string): Refusal =>
  makeRefusal('INVALID', { reason, reasonZh }, field);

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
};

/** A refusal that tells what is wrong with the table. */
const refusalOf = (judged: ImportedPlan | FileFault): Refusal | null => {
  if ('code' in judged) return wrong('table', `不能读取：${judged.zh}`, `cannot be read: ${judged.en}`);
  const { length } = judged.faults;
  return judged.plan ? null : wrong('table', `有${length}处问题，未载入`, `has ${length} faults: nothing was loaded`);
};

const load = async (context: Context, input: Input, waitFor: WaitFor): Promise<LoadPayload> => {
  const { table, check, title, place, year, adopted } = input;
  const identity = context.identify();
  const commandId = input.commandId ?? context.newId();
  const asked = input.plan == null ? null : planOf({ plan: input.plan });
  const refused = (refusal: Refusal, more: Partial<LoadPayload> = {}): LoadPayload => ({
    ...{ commandId, plan: asked ?? '', receipt: null, refusal },
    ...more,
  });
  const unknown = (plan: string): LoadPayload => {
    context.access.refused.add(`plan ${plan}`);
    return refused(makeRefusal('PLAN_UNKNOWN', { plan }, 'plan'));
  };
  const fault = idFault(commandId);
  if (fault) return refused(fault);
  if (asked !== null && !opens(identity, asked)) return unknown(asked);
  const { planTables } = context;
  if (!planTables) return refused(wrong('table', '不能载入：本系统未开通', 'cannot be loaded on this server'));

  const given = Object.fromEntries(
    Object.entries({ id: asked, title, place, year, adopted }).filter(([, value]) => value != null && value !== ''),
  );
  const judged = await reaching(commandId, () => planTables.judge(Buffer.from(table, 'base64'), given));
  const refusal = refusalOf(judged);
  if (refusal || 'code' in judged || !judged.plan)
    return refused(refusal ?? wrong('table', '不能读取', 'cannot be read'), {
      faults: 'code' in judged ? [] : judged.faults,
    });
  const { plan: definition, withoutSource } = judged;
  const { id: plan } = definition;
  const made: Made = { definition, withoutSource, exists: false };
  if (!opens(identity, plan)) return unknown(plan);
  if (check) {
    const exists = (await context.snapshots.open(plan)) !== null;
    return { commandId, plan, receipt: null, refusal: null, made: { ...made, exists } };
  }
  const name = await hashOf(JSON.stringify([table, given]));
  const outcome = await reaching(commandId, () =>
    planTables.load(definition, { actor: actorOf(identity), load: name }),
  );
  context.snapshots.forget();
  if (outcome.kind === 'refused') return refused(outcome.refusal, { plan, made });
  if (outcome.kind === 'absent') throw unavailable(commandId);
  const { place: at } = outcome;
  context.access.positions.add(at.position);
  const visible = waitFor === 'visible' && (await becomesVisible(context, plan, at.position));
  return { commandId, plan, receipt: { ...at, visible, made: [] }, refusal: null, made };
};

builder.mutationField('loadPlan', (t) =>
  t.field({
    type: LoadPlanPayload,
    nullable: true,
    description:
      '由任务分解表载入计划（督查室）：表中有任何问题则不载入；同一份表再载一次不会重复。The supervision office loads a plan from a task table: nothing is loaded where anything is wrong with it, and the same table loaded again does nothing twice.',
    args: {
      input: t.arg({ type: LoadPlanInput, required: true, description: '任务分解表。The table.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) => load(context, input, waitFor),
  }),
);
