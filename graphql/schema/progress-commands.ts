/** The mutations of a unit that has received a measure and says how far it has come. */

import type { ReportRow } from '@duban/read-models';
import { builder } from './builder.ts';
import { type Payload, runCommand } from './command.ts';
import { COMMAND_ID_WORDS, PayloadRef, snapshotFor, waitForArg } from './command-payload.ts';
import type { Context } from './context.ts';
import { parseId } from './ids.ts';
import { ReportRef } from './refs.ts';
import { type Seen, seen } from './snapshot.ts';

const ValueInput = builder.inputType('TargetValueInput', {
  description: '一个目标的数值。A value for a target.',
  fields: (t) => ({
    target: t.id({ required: true, description: '目标的编号或全局id。Key or global id of the target.' }),
    value: t.float({
      required: true,
      description: '数值，以目标的计量单位计；完成类为完成百分比。In the target’s unit; percent for a deliverable.',
    }),
  }),
});

/** An id of another plan, or of something else, is left as it is: no target of the measure has that name. */
const valuesOf = (plan: string, values: readonly { readonly target: string; readonly value: number }[]) =>
  values.map(({ target, value }) => {
    const id = parseId(target);
    return { target: id?.type === 'Target' && id.plan === plan ? id.names.join('/') : target, value };
  });

const AcknowledgeInput = builder.inputType('AcknowledgeMeasureInput', {
  description: '签收一项举措。What to acknowledge.',
  fields: (t) => ({
    measure: t.id({ required: true, description: '举措的全局id。Global id of the measure.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ReportInput = builder.inputType('ReportProgressInput', {
  description: '上报进展：数值与文字至少其一。Values, a text, or both.',
  fields: (t) => ({
    measure: t.id({ required: true, description: '举措的全局id。Global id of the measure.' }),
    values: t.field({
      type: [ValueInput],
      required: true,
      defaultValue: [],
      description: '数值；累计类填自年初的累计数。Values; a cumulative one counts from the start of the year.',
    }),
    text: t.string({ required: true, defaultValue: '', description: '文字说明。What to say beside them.' }),
    asOf: t.field({ type: 'CivilDate', description: '数据截止日，默认今天。For which date; today unless given.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const CorrectInput = builder.inputType('CorrectProgressInput', {
  description: '更正一次上报：给出其全部新内容。The whole new content of a report.',
  fields: (t) => ({
    report: t.id({ required: true, description: '上报的全局id。Global id of the report.' }),
    values: t.field({
      type: [ValueInput],
      required: true,
      description: '全部数值，未列的即从该上报中删去。All values: what is left out is gone from the report.',
    }),
    text: t.string({ required: true, description: '全部文字。The whole text.' }),
    reason: t.string({ required: true, description: '更正原因，将永久留存。Why; kept for ever.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

/** The report that the command made is the newest as of its own position; it is answered as it stands now. */
const reportMade = async (payload: Payload, context: Context): Promise<Seen<ReportRow> | null> => {
  const { subject, receipt } = payload;
  if (!subject || !receipt?.visible) return null;
  const then = await context.snapshots.open(subject.plan, { position: receipt.position });
  const made = await then?.read.reportsOf(subject.measure, { first: 1 });
  const report = made?.rows[0]?.row.id;
  return report === undefined ? null : reportNow(payload, context, report);
};

const reportNow = async (payload: Payload, context: Context, report: string): Promise<Seen<ReportRow> | null> => {
  const snapshot = await snapshotFor(payload, context);
  const row = snapshot && payload.subject && (await snapshot.read.report({ measure: payload.subject.measure, report }));
  return row && seen(snapshot, row);
};

const AcknowledgePayload = builder.objectRef<Payload>('AcknowledgeMeasurePayload').implement({
  description: '签收的结果。Answer to an acknowledgement.',
  interfaces: [PayloadRef],
});

const ReportPayload = builder.objectRef<Payload>('ReportProgressPayload').implement({
  description: '上报的结果。Answer to a progress report.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '所成的上报，尚不可见时为空。The report that was made, once it is visible.',
      resolve: (payload, _args, context) => reportMade(payload, context),
    }),
  }),
});

const CorrectPayload = builder.objectRef<Payload>('CorrectProgressPayload').implement({
  description: '更正的结果。Answer to a correction.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '该上报现在的内容。The report as it stands now.',
      resolve: (payload, _args, context) => reportNow(payload, context, payload.subject?.names[1] ?? ''),
    }),
  }),
});

builder.mutationFields((t) => ({
  acknowledgeMeasure: t.field({
    type: AcknowledgePayload,
    nullable: true,
    description: '签收举措（牵头单位）。The lead unit acknowledges a measure.',
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: '签收什么。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        { aim: { field: 'measure', type: 'Measure', id: input.measure }, commandId: input.commandId, waitFor },
        () => ({ type: 'acknowledge' }),
      ),
  }),
  reportProgress: t.field({
    type: ReportPayload,
    nullable: true,
    description: '上报进展（牵头单位）。The lead unit reports progress.',
    args: { input: t.arg({ type: ReportInput, required: true, description: '上报什么。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        { aim: { field: 'measure', type: 'Measure', id: input.measure }, commandId: input.commandId, waitFor },
        ({ plan }) => ({
          type: 'reportProgress',
          values: valuesOf(plan, input.values),
          text: input.text,
          asOf: input.asOf ?? null,
        }),
      ),
  }),
  correctProgress: t.field({
    type: CorrectPayload,
    nullable: true,
    description: '更正上报（牵头单位），原文永久留存。The lead unit corrects a report; what stood there is kept.',
    args: { input: t.arg({ type: CorrectInput, required: true, description: '更正为何。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        { aim: { field: 'report', type: 'Report', id: input.report }, commandId: input.commandId, waitFor },
        ({ plan, names: [, report = ''] }) => ({
          type: 'correctProgress',
          report,
          values: valuesOf(plan, input.values),
          text: input.text,
          reason: input.reason,
        }),
      ),
  }),
}));
