/** 印发: renders the numbered paper, keeps its file, and then records that it was issued; repeated, it does the same again. */

import { type IssueOrder, issueOrder, keptFile, TEMPLATE_VERSION } from '@duban/documents';
import { makeRefusal, type PaperFile, type Refusal } from '@duban/domain';
import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import { reaching } from '../commands/unanswered.ts';
import type { Context } from '../kernel/context.ts';
import { opens } from '../kernel/ports.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload, planOf } from '../plan/plan-commands.ts';
import { PAPER_WORDS } from './paper-inputs.ts';

const IssueInput = builder.inputType('IssuePaperInput', {
  description: '印发已编号的公文。The issue of a numbered paper.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    paper: t.string({ required: true, description: PAPER_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const IssuePayload = payload('IssuePaperPayload', '印发的结果。Result of issuing a paper.');

/** Of what cannot be issued nothing is rendered; the order alone is refused. */
const NO_FILE: PaperFile = { sha256: '', size: 0, verification: '', page: '' };

const issueOf = async (
  context: Context,
  plan: string,
  paper: string,
  commandId: string,
): Promise<IssueOrder | Refusal> => {
  const unknown = makeRefusal('PAPER_UNKNOWN', {}, 'paper');
  const snapshot = opens(context.identify(), plan) ? await context.snapshots.open(plan) : null;
  const row = await snapshot?.read.paper(paper);
  if (!snapshot || !row) return unknown;
  // Of one that was issued, the order that issued it: whoever repeats it is answered as the first time.
  if (row.file) return issueOrder(row, row.file);
  if (row.stage !== 'numbered' || row.template !== TEMPLATE_VERSION) return issueOrder(row, NO_FILE);
  return issueOrder(
    row,
    await reaching(commandId, () => keptFile({ reads: context.reads(), plan: snapshot.plan }, row, context.papers)),
  );
};

builder.mutationField('issuePaper', (t) =>
  t.field({
    type: IssuePayload,
    nullable: true,
    description:
      '印发（督查室）：排版成文件并按校验值存档。The supervision office issues a paper: it is set as a file, which is kept under its hash.',
    args: {
      input: t.arg({ type: IssueInput, required: true, description: '印发何文。The command’s input.' }),
      ...waitForArg,
    },
    resolve: async (_root, args, context) => {
      const { paper } = args.input;
      const commandId = args.input.commandId ?? context.newId();
      const order = await issueOf(context, planOf(args.input), paper, commandId);
      const given = { ...args, input: { ...args.input, commandId } };
      // The plan is looked at first: of one that is not open nothing is said.
      if ('code' in order) return onPlan(context, given, { type: 'numberPaper', paper }, (refusal) => refusal, order);
      return onPlan(context, given, order);
    },
  }),
);
