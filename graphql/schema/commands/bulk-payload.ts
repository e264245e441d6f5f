/** The arguments and the payload that all bulk commands share: the mode, and one result for each row. */

import { NO_NAMES } from '@duban/domain';
import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { RefusalRef } from '../kernel/refusal.ts';
import type { BulkAnswer, BulkMode, BulkOutcome, BulkResult } from './bulk.ts';
import type { Payload } from './command.ts';
import { waitForArg } from './command-payload.ts';

const ModeRef = builder.enumType('BulkMode', {
  description: '各行之间的关系。Whether the rows of a bulk command depend on each other.',
  values: {
    EACH: { value: 'each', description: '各行互不相干，逐行办理。Each row is carried out by itself.' },
    ALL_OR_NOTHING: {
      value: 'all-or-nothing',
      description:
        '先预判各行，有一行会被拒绝则一行也不办理。但这不是事务：预判之后若有他人先行，或某部分无应答，个别行仍可能被拒绝或情况不明，已办理的不撤销；以各行结果为准。Every row is judged first, and none is carried out if one would be refused. This is not a transaction: if another command comes first after the judging, or a service does not answer, single rows may still be refused or have an unknown outcome, and rows that are done stay done; the outcome of each row says so.',
    },
  } as const satisfies Record<string, { value: BulkMode; description: string }>,
});

const OutcomeRef = enumOf<BulkOutcome>('BulkOutcome', '一行的结果。The outcome of a row.', {
  done: '已办理。The row was carried out.',
  refused: '被拒绝，原因在该行的结果中。The row was refused; result.refusal gives the reason.',
  withheld: '未办理，因另有一行会被拒绝。The row was not carried out, because another row would have been refused.',
  unknown:
    '情况不明，可以同一命令编号重试，不会重复执行。It is not known whether the row was carried out; send it again with the same commandId, it will not be carried out twice.',
});

/** Said of the `commandId` of a bulk command. */
export const BULK_ID_WORDS =
  '各行共用的命令编号；因编号只在一项举措内唯一，各行举措不同即可共用。重试返回各行首次的结果。The idempotency key of every row without its own. It is unique within one measure, so rows about different measures may share it. Sent again, each row returns its first result.';

/** The arguments of every bulk command beside its input. */
export const bulkArgs = builder.args((t) => ({
  ...waitForArg,
  mode: t.field({
    type: ModeRef,
    required: true,
    defaultValue: 'each',
    description: '各行互不相干，还是有一行不成则都不办。Each row by itself, or all or nothing.',
  }),
}));

/** Makes `<name>Payload` and `<name>Row`; a row's result is the payload of the single command. */
export const bulkPayload = (name: string, result: ObjectRef<typeof builder.$inferSchemaTypes, Payload, Payload>) => {
  const row = builder.objectRef<BulkResult>(`${name}Row`).implement({
    description: '一行的结果，顺序同输入。The result of one row, in the order of the input.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: '第几行，从0起。Which row, from 0.' }),
      commandId: t.exposeID('commandId', {
        description: '该行的命令编号，给出的或生成的。The row’s command id, given or generated.',
      }),
      outcome: t.expose('outcome', { type: OutcomeRef, description: '结果。The outcome.' }),
      result: t.field({
        type: result,
        nullable: true,
        description:
          '单项命令的结果；未办理或情况不明的为空。The payload of the single command; null if the row was withheld or its outcome is unknown.',
        resolve: ({ payload }) => payload,
      }),
    }),
  });
  const count =
    (outcome: BulkOutcome) =>
    ({ rows }: BulkAnswer) =>
      rows.filter((one) => one.outcome === outcome).length;
  return builder.objectRef<BulkAnswer>(`${name}Payload`).implement({
    description: '批量命令的结果。The result of a bulk command.',
    fields: (t) => ({
      refusal: t.field({
        type: RefusalRef,
        nullable: true,
        description:
          '整条命令被拒绝的原因，此时没有各行结果；各行被拒绝的原因在该行结果中。Why the whole command was refused, in which case there are no rows; the refusal of a single row is in its result.',
        resolve: ({ refusal }) => refusal && { ...refusal, names: NO_NAMES, year: undefined },
      }),
      rows: t.field({
        type: [row],
        description: '各行的结果，顺序同输入。The result of each row, in the order of the input.',
        resolve: ({ rows }) => [...rows],
      }),
      done: t.int({ description: '已办理几行。Number of rows carried out.', resolve: count('done') }),
      refused: t.int({ description: '被拒绝几行。Number of rows refused.', resolve: count('refused') }),
      withheld: t.int({ description: '未办理几行。Number of rows withheld.', resolve: count('withheld') }),
      unknown: t.int({
        description: '情况不明几行。Number of rows whose outcome is unknown.',
        resolve: count('unknown'),
      }),
    }),
  });
};
