/** The mutation that withdraws a file which was attached wrongly. */

import { builder } from '../builder.ts';
import type { Payload } from '../commands/command.ts';
import { COMMAND_ID_WORDS, MEASURE_WORDS, orderMeasure, PayloadRef, waitForArg } from '../commands/command-payload.ts';
import { seen } from '../kernel/snapshot.ts';
import { FileRef } from './file.ts';

const WithdrawFileInput = builder.inputType('WithdrawFileInput', {
  description: '撤回一个附件。A file to withdraw.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    sha256: t.string({ required: true, description: '附件的校验值。The SHA-256 of the file.' }),
    reason: t.string({ required: true, description: '撤回原因。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

/** `keptElsewhere` null where it is not known yet. */
type WithdrawPayload = Payload & { readonly sha256: string; readonly keptElsewhere: boolean | null };

const WithdrawFilePayload = builder.objectRef<WithdrawPayload>('WithdrawFilePayload').implement({
  description: '撤回附件的结果。Result of withdrawing a file.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    file: t.field({
      type: FileRef,
      nullable: true,
      description: '该附件现在的情况。The file as it stands now.',
      resolve: async ({ subject, sha256 }, _args, context) => {
        const snapshot = subject && (await context.snapshots.open(subject.plan));
        const files = snapshot ? await snapshot.read.filesOf(subject.measure) : [];
        const file = files.findLast((one) => one.sha256 === sha256);
        return snapshot && file ? seen(snapshot, file) : null;
      },
    }),
    keptElsewhere: t.exposeBoolean('keptElsewhere', {
      nullable: true,
      description:
        '内容相同的文件是否另有登记而仍予保留；未撤回或尚未清除时为空。Whether the same bytes are kept because something else carries them; null where nothing was withdrawn, or the bytes are removed later.',
    }),
  }),
});

builder.mutationFields((t) => ({
  withdrawFile: t.field({
    type: WithdrawFilePayload,
    nullable: true,
    description:
      '撤回误传的附件：文件内容删除，校验值、原因与撤回人留存；限上传单位或本人、督查室。Withdraws a file that was attached wrongly: its bytes are removed, its hash, the reason and who withdrew it stay. For whoever attached it, and the supervision office.',
    args: {
      input: t.arg({ type: WithdrawFileInput, required: true, description: '撤回什么。What to withdraw.' }),
      ...waitForArg,
    },
    resolve: async (_root, args, context) => {
      const { sha256, reason } = args.input;
      const payload = await orderMeasure(context, args, () => ({ type: 'withdrawFile', sha256, reason }));
      const { receipt, subject } = payload;
      const removed = receipt && subject ? await context.uploads?.removeWithdrawn(subject.plan, sha256) : null;
      return { ...payload, sha256, keptElsewhere: removed ? removed === 'kept' : null };
    },
  }),
}));
