/** The arguments and payload fields that all mutations share: command id and wait; receipt, refusal and measure. */

import type { MadeType } from '@duban/domain';
import type { MeasureRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { enumOf } from '../kernel/enums.ts';
import { namesFor } from '../kernel/names.ts';
import type { NamedFile, PersonOrder } from '../kernel/ports.ts';
import { quoted } from '../kernel/problem.ts';
import { RefusalRef, type SaidRefusal } from '../kernel/refusal.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { MeasureRef } from '../refs.ts';
import {
  type MadeObject,
  type Payload,
  type Receipt,
  runCommand,
  VISIBILITY_TIMEOUT_MS,
  type WaitFor,
} from './command.ts';

const WaitForRef = builder.enumType('WaitFor', {
  description: '何时返回。When a mutation returns.',
  values: {
    VISIBLE: { value: 'visible', description: '等到查询已能看到结果。When queries show the result.' },
    ACCEPTED: { value: 'accepted', description: '一经记录即返回。As soon as the command is recorded.' },
  } as const satisfies Record<string, { value: WaitFor; description: string }>,
});

/** The arguments of every mutation beside its input. */
export const waitForArg = builder.args((t) => ({
  waitFor: t.field({
    type: WaitForRef,
    required: true,
    defaultValue: 'visible',
    description: `何时返回；至多等${VISIBILITY_TIMEOUT_MS / 1000}秒，届时仍不可见则回执注明不可见。When to return; waits at most ${VISIBILITY_TIMEOUT_MS / 1000} seconds, then receipt.visible is false.`,
  }),
}));

/** Said of every `commandId`. */
export const COMMAND_ID_WORDS =
  '命令编号：在同一举措内，同一编号只执行一次，重试返回首次的结果；省略则自动生成并在结果中返回。Idempotency key: within one measure, the command is carried out once, however often it is sent. Generated and returned if left out, but then a lost response cannot be repeated.';

/** Said of every `measure` that a command is about. */
export const MEASURE_WORDS = '举措的全局标识。Global id of the measure.';

const MadeTypeRef = enumOf<MadeType>('MadeType', '所成之物的种类。What was made.', {
  measure: '举措。A measure, drafted.',
  report: '上报。A report.',
  'report-draft': '待审签上报。A report’s draft, which the unit’s head has to sign.',
  instruction: '批示。An instruction.',
  amendment: '调整申请，申请时与审批时均列出。An amendment, when it is asked for and when it is decided.',
});

const MadeObjectRef = builder.objectRef<MadeObject>('MadeObject').implement({
  description: '命令所成之物。Something that a command made.',
  fields: (t) => ({
    type: t.expose('type', { type: MadeTypeRef, description: '种类。What it is.' }),
    id: t.exposeID('id', { description: '全局标识，查询可见后可读。Its global id, to be read once it is visible.' }),
  }),
});

export const ReceiptRef = builder.objectRef<Receipt>('Receipt').implement({
  description: '回执：命令已记入日志，不会丢失。The command is recorded and will not be lost.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: '举措的版本。Version of the measure.' }),
    position: t.expose('position', {
      type: 'Position',
      description: '在计划日志中的位置。Position in the plan’s log.',
    }),
    made: t.field({
      type: [MadeObjectRef],
      nullable: true,
      description:
        '命令所成之物，尚不可见时亦列出；未知时为空。What the command made, also while it is not visible yet; null where that is not known.',
      resolve: ({ made }) => (made ? [...made] : null),
    }),
    visible: t.exposeBoolean('visible', {
      description:
        '查询是否确已能看到；否则稍后再读，不必重发。Whether queries show the result; if not, query again later, do not resend.',
    }),
  }),
});

/** The measure as it stands now, read when a field asks for it. */
const measureOf = async ({ subject }: Payload, context: Context): Promise<Seen<MeasureRow> | null> => {
  const snapshot = await snapshotFor({ subject }, context);
  const row = snapshot && subject && (await snapshot.read.measure(subject.measure));
  return row && seen(snapshot, row);
};

const snapshotFor = async ({ subject }: Pick<Payload, 'subject'>, context: Context): Promise<Snapshot | null> =>
  subject && context.snapshots.open(subject.plan);

const refusalOf = async (payload: Payload, context: Context): Promise<SaidRefusal | null> => {
  if (!payload.refusal) return null;
  const snapshot = await snapshotFor(payload, context);
  const names = await namesFor(snapshot, payload.subject?.measure ?? null, payload.refusal);
  return { ...payload.refusal, names, year: snapshot?.plan.year };
};

export const PayloadRef = builder.interfaceRef<Payload>('CommandPayload').implement({
  description:
    '命令的结果：回执与拒绝必有且仅有其一。The result of a command: either a receipt or a refusal, never both.',
  fields: (t) => ({
    commandId: t.id({
      description: '命令编号，在同一举措内唯一。The command’s id, given or generated; it is unique within one measure.',
      // One that is refused for its form may be of any length.
      resolve: ({ commandId }) => quoted(commandId, 200),
    }),
    receipt: t.expose('receipt', {
      type: ReceiptRef,
      nullable: true,
      description: '回执。Set if the command was carried out.',
    }),
    refusal: t.field({
      type: RefusalRef,
      nullable: true,
      description: '拒绝原因。Set if the command was refused; nothing was changed.',
      resolve: (payload, _args, context) => refusalOf(payload, context),
    }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description:
        '举措现在的情况，无论成败；没有该举措则为空。The measure as it is now, whether or not the command was refused; null if there is none.',
      resolve: (payload, _args, context) => measureOf(payload, context),
    }),
  }),
});

/** A payload with nothing of its own. */
export const plainPayload = (name: string, description: string) =>
  builder.objectRef<Payload>(name).implement({ description, interfaces: [PayloadRef] });

/** Reads what the command was about as it stands now; null where that is not known, or nothing is found. */
export const nowIn = async <Row extends object>(
  payload: Payload,
  context: Context,
  read: (snapshot: Snapshot, measure: string, name: string) => Promise<Row | null>,
): Promise<Seen<Row> | null> => {
  const snapshot = await snapshotFor(payload, context);
  const [measure = '', name = ''] = payload.subject?.names ?? [];
  const row = snapshot && (await read(snapshot, measure, name));
  return row && seen(snapshot, row);
};

/** Reads what the command made as it stands now; null where it made none of this type, or that is not known or not visible. */
export const madeNow = async <Row extends object>(
  payload: Payload,
  context: Context,
  type: MadeType,
  read: (snapshot: Snapshot, measure: string, name: string) => Promise<Row | null>,
): Promise<Seen<Row> | null> => {
  const made = payload.receipt?.made?.find((one) => one.type === type);
  return made ? nowIn(payload, context, async (snapshot, measure) => read(snapshot, measure, made.name)) : null;
};

type OnMeasure = {
  readonly measure: string;
  readonly commandId?: string | null | undefined;
  readonly files?: readonly NamedFile[] | null | undefined;
};

/** Runs a command on the measure that the input names. */
export const orderMeasure = (
  context: Context,
  { input, waitFor }: { readonly input: OnMeasure; readonly waitFor: WaitFor },
  orderFor: (plan: string) => PersonOrder,
): Promise<Payload> =>
  runCommand(
    context,
    {
      aim: { field: 'measure', type: 'Measure', id: input.measure, files: input.files ?? [] },
      commandId: input.commandId,
      waitFor,
    },
    ({ plan }) => orderFor(plan),
  );
