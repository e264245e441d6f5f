/** What every bulk command takes and answers beside its own: how its rows hang together, and what came of each. */

import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import type { BulkMode, BulkOutcome, BulkResult } from './bulk.ts';
import type { Payload } from './command.ts';
import { waitForArg } from './command-payload.ts';

const ModeRef = builder.enumType('BulkMode', {
  description: '各行之间的关系。What the rows of a bulk command are to each other.',
  values: {
    EACH: { value: 'each', description: '各行互不相干，逐行办理。Each by itself.' },
    ALL_OR_NOTHING: {
      value: 'all-or-nothing',
      description:
        '先预判各行，有一行会被拒绝则一行也不办理。但这不是事务：预判之后若有他人先行，或某部分无应答，个别行仍可能被拒绝或情况不明，已办理的不撤销；以各行结果为准。Every row is judged first, and none is carried out if one would be refused. It is no transaction: where somebody else is faster after the judging, or a part does not answer, single rows may still be refused or of unknown fate, and what is done stays done; each row says so.',
    },
  } as const satisfies Record<string, { value: BulkMode; description: string }>,
});

const OutcomeRef = enumOf<BulkOutcome>('BulkOutcome', '一行的结果。What came of a row.', {
  done: '已办理。It was carried out.',
  refused: '被拒绝，原因在该行的结果中。It was refused; why stands in result.refusal.',
  withheld: '未办理，因另有一行会被拒绝。It was not carried out, for another row would have been refused.',
  unknown:
    '情况不明，可以同一命令编号重试，不会重复执行。Nothing is known of its fate; try again under the same commandId, it will not be done twice.',
});

/** Said of the `commandId` of a bulk command. */
export const BULK_ID_WORDS =
  '各行共用的命令编号；因编号只在一项举措内唯一，各行举措不同即可共用。重试返回各行首次的结果。The idempotency key of every row that has none of its own; it is unique within one measure, so rows about different measures may share it. Sent again, each row answers as the first time.';

/** The arguments of every bulk command beside its input. */
export const bulkArgs = builder.args((t) => ({
  ...waitForArg,
  mode: t.field({
    type: ModeRef,
    required: true,
    defaultValue: 'each',
    description: '各行互不相干，还是有一行不成则都不办。Each by itself, or all or nothing.',
  }),
}));

/** Makes `<name>Payload` and `<name>Row`; a row's result is what the single command answers. */
export const bulkPayload = (name: string, result: ObjectRef<typeof builder.$inferSchemaTypes, Payload, Payload>) => {
  const row = builder.objectRef<BulkResult>(`${name}Row`).implement({
    description: '一行的结果，顺序同输入。The result of one row, in the order of the input.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: '第几行，从0起。Which row, from 0.' }),
      commandId: t.exposeID('commandId', {
        description: '该行的命令编号，给出的或生成的。The row’s command id, given or generated.',
      }),
      outcome: t.expose('outcome', { type: OutcomeRef, description: '结果。What came of it.' }),
      result: t.field({
        type: result,
        nullable: true,
        description:
          '单项命令的结果；未办理或情况不明的为空。As the single command answers; null where it was withheld or its fate is unknown.',
        resolve: ({ payload }) => payload,
      }),
    }),
  });
  const count = (outcome: BulkOutcome) => (results: readonly BulkResult[]) =>
    results.filter((one) => one.outcome === outcome).length;
  return builder.objectRef<readonly BulkResult[]>(`${name}Payload`).implement({
    description: '批量命令的结果。Answer to a bulk command.',
    fields: (t) => ({
      rows: t.field({
        type: [row],
        description: '各行的结果，顺序同输入。The result of each row, in the order of the input.',
        resolve: (results) => [...results],
      }),
      done: t.int({ description: '已办理几行。How many were carried out.', resolve: count('done') }),
      refused: t.int({ description: '被拒绝几行。How many were refused.', resolve: count('refused') }),
      withheld: t.int({ description: '未办理几行。How many were withheld.', resolve: count('withheld') }),
      unknown: t.int({ description: '情况不明几行。Of how many the fate is unknown.', resolve: count('unknown') }),
    }),
  });
};
