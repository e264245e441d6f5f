/** Runs a command on a measure: sends it once under its id and returns a receipt or a refusal. */

import {
  type Actor,
  type AttachedFile,
  assertNever,
  givenCommandIdFault,
  isStorableName,
  LIMITS,
  type Made,
  type MadeType,
  makeRefusal,
  type Refusal,
  type WithFiles,
} from '@duban/domain';
import type { Context } from '../kernel/context.ts';
import { formOf, globalId, NODE_WORDS, type NodeType, parseId } from '../kernel/ids.ts';
import {
  type CommandPosition,
  type GivenCommand,
  type Identity,
  type NamedFile,
  opens,
  type PersonOrder,
  type UploadedFiles,
} from '../kernel/ports.ts';
import { reaching, unavailable } from './unanswered.ts';

/** The longest that a mutation waits for the read models. */
export const VISIBILITY_TIMEOUT_MS = 5_000;
/** After this part of the wait, it is checked whether the projection of the plan is halted. */
const HALT_CHECK_AFTER_MS = 500;

export type WaitFor = 'visible' | 'accepted';

/** The input that names what the command is about, and what must be of which type. */
export type Aim = {
  readonly field: string;
  readonly type: NodeType;
  readonly id: string;
  /** Uploaded files that the command carries. */
  readonly files?: readonly NamedFile[];
};

/** `name` is the last of those in the global id. */
export type MadeObject = { readonly type: MadeType; readonly id: string; readonly name: string };

/** `made` is null where it is not known, from a worker of an earlier version. */
export type Receipt = CommandPosition & { readonly visible: boolean; readonly made: readonly MadeObject[] | null };
/** `names` are those of the global id: the measure's, then the milestone's or report's. */
export type Subject = { readonly plan: string; readonly measure: string; readonly names: readonly string[] };

/** Exactly one of `receipt` and `refusal` is there. */
export type Payload = {
  readonly commandId: string;
  /** Null where the id that was given is no id of the right type. */
  readonly subject: Subject | null;
  readonly receipt: Receipt | null;
  readonly refusal: Refusal | null;
};

export type Given = { readonly commandId: string | null | undefined; readonly waitFor: WaitFor };

/** What a command is about by its input, or why that is no id of the right type. */
export const aimedAt = (
  { field, type, id, files = [] }: Aim,
  orderFor: (subject: Subject) => PersonOrder,
): Pick<Making, 'subject' | 'field' | 'files'> & { readonly order: PersonOrder | Refusal } => {
  const subject = subjectOf({ field, type, id });
  const form = formOf(type);
  const order = subject
    ? orderFor(subject)
    : invalid(field, `须填写${NODE_WORDS[type]}的标识`, `must be the id of a ${type}, like ${form}`);
  return { field, subject, files, order };
};

/** Throws the `UNAVAILABLE` problem with the command id if it is unknown whether the command was carried out. */
export const runCommand = (
  context: Context,
  { aim, ...given }: Given & { readonly aim: Aim },
  orderFor: (subject: Subject) => PersonOrder,
): Promise<Payload> => {
  const { order, ...aimed } = aimedAt(aim, orderFor);
  return giveCommand(context, given, { ...aimed, makeOrder: async () => order });
};

type Making = {
  /** The input that names the subject. */
  readonly field: string;
  readonly subject: Subject | null;
  /** Uploaded files that the command carries. */
  readonly files?: readonly NamedFile[];
  /** Called only for a plan that the caller may see; returns a refusal if no command can be made. */
  readonly makeOrder: () => Promise<PersonOrder | Refusal>;
};

/** The command on behalf of the caller, or its refusal. */
export const commandOf = async (
  context: Context,
  commandId: string,
  { field, subject, files = [], makeOrder }: Making,
): Promise<GivenCommand | Refusal> => {
  const { access } = context;
  const identity = context.identify();
  const fault = idFault(commandId);
  if (fault) return fault;
  if (subject) access.plans.add(subject.plan);
  if (subject && !opens(identity, subject.plan)) {
    access.refused.add(`plan ${subject.plan}`);
    return makeRefusal('PLAN_UNKNOWN', { plan: subject.plan }, field);
  }
  if (subject) access.shown.add(subject.plan);
  const order = await makeOrder();
  if ('code' in order) return order;
  if (!subject) throw new Error('A command was made without a subject');
  const actor = actorOf(identity);
  const given = { plan: subject.plan, measure: subject.measure, commandId, actor };
  if (files.length === 0) return { ...given, order };
  const carried = await uploaded(context, { ...identity, plan: subject.plan }, files);
  return 'code' in carried ? carried : { ...given, order: carrying(order, carried) };
};

const carrying = <Order extends PersonOrder>(order: Order, files: readonly AttachedFile[]): Order & WithFiles => ({
  ...order,
  files,
});

const uploaded = async (
  { uploads }: Context,
  by: Parameters<UploadedFiles['claim']>[0],
  files: readonly NamedFile[],
): Promise<readonly AttachedFile[] | Refusal> => {
  const most = LIMITS.list.files;
  if (files.length > most) return invalid('files', `不能超过${most}项`, `must not hold more than ${most}`);
  const hashes = files.map(({ sha256 }) => sha256);
  const found = (await uploads?.claim(by, hashes)) ?? hashes.map(() => null);
  const known = found.filter((file) => file !== null);
  if (known.length === hashes.length) return known;
  return invalid(
    `files.${found.indexOf(null)}.sha256`,
    '不是本人或本单位已上传的文件，请先上传',
    'is no file that you or your unit have uploaded: upload it first',
  );
};

export const idFault = (commandId: string): Refusal | null => {
  const fault = givenCommandIdFault(commandId);
  return fault && invalid(fault.field, fault.reasonZh, fault.reason);
};

export const actorOf = ({ subject: id, role, unit, leader }: Identity): Actor => ({
  id,
  role,
  unit,
  ...(leader !== null && { leader }),
});

/** As `runCommand`, for a command that must be looked up first. */
export const giveCommand = async (context: Context, { waitFor, ...given }: Given, making: Making): Promise<Payload> => {
  const { subject, field } = making;
  const commandId = given.commandId ?? context.newId();
  const refused = (refusal: Refusal): Payload => ({ commandId, subject, receipt: null, refusal });
  const command = await commandOf(context, commandId, making);
  if ('code' in command) return refused(command);
  const { plan, measure, order } = command;
  const outcome = await reaching(commandId, () => context.commands.execute(command));
  context.snapshots.forget();
  switch (outcome.kind) {
    case 'refused':
      if (isDenial(outcome.refusal)) context.access.refused.add(`${order.type}: ${outcome.refusal.code}`);
      return refused(outcome.refusal);
    case 'absent':
      // A draft has no measure to look up, and its plan is known to exist.
      if (order.type === 'draft' || (await isKnown(context, { plan, measure }))) throw unavailable(commandId);
      return refused(makeRefusal('MEASURE_UNKNOWN', { measure }, field));
    case 'done': {
      const { place } = outcome;
      context.access.positions.add(place.position);
      const made = outcome.made?.map((one) => madeObject({ plan, measure }, one)) ?? null;
      const visible = waitFor === 'visible' && (await becomesVisible(context, plan, place.position));
      return { commandId, subject, receipt: { ...place, visible, made }, refusal: null };
    }
    default:
      return assertNever(outcome);
  }
};

const NODE_OF: Readonly<Record<Exclude<MadeType, 'measure'>, NodeType>> = {
  report: 'Report',
  'report-draft': 'ReportDraft',
  instruction: 'Instruction',
  amendment: 'Amendment',
};

const madeObject = ({ plan, measure }: Pick<Subject, 'plan' | 'measure'>, { type, id: name }: Made): MadeObject => ({
  type,
  name,
  id: type === 'measure' ? globalId('Measure', plan, name) : globalId(NODE_OF[type], plan, measure, name),
});

/** The refusals that the record of accesses holds: those for who asks, not for what is asked. */
const DENIALS: readonly Refusal['code'][] = [
  'NOT_ALLOWED',
  'NOT_YOUR_MEASURE',
  'NOT_A_SUPPORT_UNIT',
  'NOT_IN_PORTFOLIO',
  'NOT_YOUR_TURN',
];
const isDenial = ({ code }: Refusal): boolean => DENIALS.includes(code);

/** Not cancelled when the client disconnects, because the command is recorded all the same. */
export const becomesVisible = async ({ changes, reads }: Context, plan: string, position: number): Promise<boolean> => {
  const soon = await changes.waitFor({ plan, position, timeoutMs: HALT_CHECK_AFTER_MS });
  if (soon.visible) return true;
  // If the projection is halted before the position, waiting longer is useless.
  const { halt } = await reads().projectionOf(plan);
  if (halt && halt.position <= position) return false;
  const { visible } = await changes.waitFor({ plan, position, timeoutMs: VISIBILITY_TIMEOUT_MS - HALT_CHECK_AFTER_MS });
  return visible;
};

const subjectOf = ({ type, id }: Aim): Subject | null => {
  const parsed = parseId(id);
  const [measure] = parsed?.names ?? [];
  if (parsed?.type !== type || measure === undefined) return null;
  // A longer name cannot be the id of a workflow.
  const isPossible = isStorableName(parsed.plan) && isStorableName(measure);
  return isPossible ? { plan: parsed.plan, measure, names: parsed.names } : null;
};

export const invalid = (field: string, reasonZh: string, reason: string): Refusal =>
  makeRefusal('INVALID', { reason, reasonZh }, field);

/** A measure that the read models know but that has no workflow has lost it: the operator must recover it. */
export const isKnown = async (
  context: Context,
  { plan, measure }: Pick<Subject, 'plan' | 'measure'>,
): Promise<boolean> => {
  const snapshot = await context.snapshots.open(plan);
  return snapshot !== null && (await snapshot.read.measure(measure)) !== null;
};
