/** The mutations that take many at once: acknowledged, issued, reported, verified. */

import { builder } from '../builder.ts';
import { LARGEST_PAGE } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { AcknowledgePayload, IssuePayload } from '../measure/measure-commands.ts';
import { NOTE_WORDS, VerifyPayload } from '../milestone/milestone-commands.ts';
import { MILESTONE_WORDS } from '../milestone/milestone-payload.ts';
import { ReportInput, ReportPayload, reportOrder } from '../progress/progress-commands.ts';
import { type BulkMode, type BulkRow, runBulk } from './bulk.ts';
import { BULK_ID_WORDS, bulkArgs, bulkPayload } from './bulk-payload.ts';
import type { WaitFor } from './command.ts';
import { COMMAND_ID_WORDS } from './command-payload.ts';

const ROWS_WORDS = `各行，至多${LARGEST_PAGE}行。At most ${LARGEST_PAGE} rows.`;

const measuresInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      measures: t.idList({
        required: true,
        description: `各举措的全局标识，至多${LARGEST_PAGE}项。Global ids of measures, at most ${LARGEST_PAGE}.`,
      }),
      commandId: t.id({ description: BULK_ID_WORDS }),
    }),
  });

const AcknowledgeInput = measuresInput('AcknowledgeMeasuresInput', '签收多项举措。Measures to acknowledge.');
const IssueInput = measuresInput('IssueMeasuresInput', '交办多项已立项的举措。Approved measures to issue.');

const VerifyRowInput = builder.inputType('VerifyMilestoneRowInput', {
  description: '核实一个节点。A milestone to verify.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    note: t.string({ required: true, defaultValue: '', description: NOTE_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const VerifyInput = builder.inputType('VerifyMilestonesInput', {
  description: '核实多个节点。Milestones to verify.',
  fields: (t) => ({
    rows: t.field({ type: [VerifyRowInput], required: true, description: ROWS_WORDS }),
    commandId: t.id({ description: BULK_ID_WORDS }),
  }),
});

const ReportsInput = builder.inputType('ReportProgressBulkInput', {
  description: '上报多项举措的进展。Progress reports of many measures.',
  fields: (t) => ({
    rows: t.field({ type: [ReportInput], required: true, description: ROWS_WORDS }),
    commandId: t.id({ description: BULK_ID_WORDS }),
  }),
});

const AcknowledgeBulk = bulkPayload('AcknowledgeMeasures', AcknowledgePayload);
const IssueBulk = bulkPayload('IssueMeasures', IssuePayload);
const VerifyBulk = bulkPayload('VerifyMilestones', VerifyPayload);
const ReportBulk = bulkPayload('ReportProgressBulk', ReportPayload);

type Args = { readonly mode: BulkMode; readonly waitFor: WaitFor };
type Measures = { readonly measures: readonly string[]; readonly commandId?: string | null | undefined };

const onMeasures = (
  context: Context,
  { input, ...args }: Args & { readonly input: Measures },
  type: 'acknowledge' | 'issue',
) =>
  runBulk(
    context,
    { ...args, commandId: input.commandId },
    'measures',
    input.measures.map(
      (id): BulkRow => ({
        aim: { field: '', type: 'Measure', id },
        orderFor: () => (type === 'issue' ? { type, definition: null } : { type }),
      }),
    ),
  );

builder.mutationFields((t) => ({
  acknowledgeMeasures: t.field({
    type: AcknowledgeBulk,
    nullable: true,
    description: '签收多项举措（牵头单位）。The lead unit acknowledges many measures.',
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: '签收什么。What.' }), ...bulkArgs },
    resolve: (_root, args, context) => onMeasures(context, args, 'acknowledge'),
  }),
  issueMeasures: t.field({
    type: IssueBulk,
    nullable: true,
    description: '交办多项已立项的举措（督查室）。The supervision office issues many approved measures.',
    args: { input: t.arg({ type: IssueInput, required: true, description: '交办什么。What.' }), ...bulkArgs },
    resolve: (_root, args, context) => onMeasures(context, args, 'issue'),
  }),
  verifyMilestones: t.field({
    type: VerifyBulk,
    nullable: true,
    description: '核实多个节点（督查室）。The supervision office verifies many milestones.',
    args: { input: t.arg({ type: VerifyInput, required: true, description: '核实什么。What.' }), ...bulkArgs },
    resolve: (_root, { input, ...args }, context) =>
      runBulk(
        context,
        { ...args, commandId: input.commandId },
        'rows',
        input.rows.map(
          ({ milestone: id, note, commandId }): BulkRow => ({
            aim: { field: 'milestone', type: 'Milestone', id },
            commandId,
            orderFor: ({ names: [, milestone = ''] }) => ({ type: 'verifyMilestone', milestone, note }),
          }),
        ),
      ),
  }),
  reportProgressBulk: t.field({
    type: ReportBulk,
    nullable: true,
    description: '上报多项举措的进展（牵头单位）。The lead unit reports progress on many measures.',
    args: { input: t.arg({ type: ReportsInput, required: true, description: '上报什么。What.' }), ...bulkArgs },
    resolve: (_root, { input, ...args }, context) =>
      runBulk(
        context,
        { ...args, commandId: input.commandId },
        'rows',
        input.rows.map(
          (row): BulkRow => ({
            aim: { field: 'measure', type: 'Measure', id: row.measure, files: row.files ?? [] },
            commandId: row.commandId,
            orderFor: ({ plan }) => reportOrder(plan, row),
          }),
        ),
      ),
  }),
}));
