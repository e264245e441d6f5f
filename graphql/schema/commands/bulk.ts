/** Runs many commands in one request: each has its own result; on request none runs if any would be refused. */

import type { Refusal } from '@duban/domain';
import { GraphQLError } from 'graphql';
import pLimit from 'p-limit';
import { LARGEST_PAGE } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { type GivenCommand, type PersonOrder, UnavailableError } from '../kernel/ports.ts';
import { toTryAgain } from '../kernel/problem.ts';
import {
  type Aim,
  aimedAt,
  commandOf,
  giveCommand,
  invalid,
  isKnown,
  type Payload,
  type Subject,
  type WaitFor,
} from './command.ts';

export type BulkMode = 'each' | 'all-or-nothing';
/**
 * - `done`, `refused`: as the result says
 * - `withheld`: not run, because another row would have been refused
 * - `unknown`: it is not known whether it ran; safe to send again under the same id
 */
export type BulkOutcome = 'done' | 'refused' | 'withheld' | 'unknown';

export type BulkRow = {
  readonly aim: Aim;
  readonly commandId?: string | null | undefined;
  readonly orderFor: (subject: Subject) => PersonOrder;
};

/** `payload` is set if the row is done or refused. The field of a refusal is a path from the input's root. */
export type BulkResult = {
  readonly index: number;
  readonly commandId: string;
  readonly outcome: BulkOutcome;
  readonly payload: Payload | null;
};

/** Either `refusal` says why the whole command was refused, and `rows` is empty; or `rows` has a result for each row. */
export type BulkAnswer = { readonly refusal: Refusal | null; readonly rows: readonly BulkResult[] };

type Given = { readonly mode: BulkMode; readonly commandId?: string | null | undefined; readonly waitFor: WaitFor };

/** How many commands of one request run at the same time. */
const MAX_CONCURRENT_COMMANDS = 10;

/** `list` names the input field that holds the rows. No rows or too many are refused as a whole, as `INVALID`. */
export const runBulk = async (
  context: Context,
  { mode, waitFor, ...given }: Given,
  list: string,
  rows: readonly BulkRow[],
): Promise<BulkAnswer> => {
  context.identify();
  if (rows.length < 1 || rows.length > LARGEST_PAGE)
    return refusedWhole(invalid(list, `须有1至${LARGEST_PAGE}项`, `must have 1 to ${LARGEST_PAGE} rows`));
  const common = given.commandId ?? context.newId();
  const named = rows.map((row, index) => ({ ...row, index, commandId: row.commandId ?? common }));
  const result = (row: Named, outcome: BulkOutcome, payload: Payload | null): BulkResult => ({
    index: row.index,
    commandId: row.commandId,
    outcome,
    payload: payload && placed(payload, `${list}.${row.index}`),
  });
  const refused = (row: Named, refusal: Refusal) => {
    const { subject } = aimedAt(row.aim, row.orderFor);
    return result(row, 'refused', { commandId: row.commandId, subject, receipt: null, refusal });
  };

  const faults = new Map(repeated(named).map((row) => [row.index, SAME_ID]));
  if (mode === 'all-or-nothing') {
    for (const [index, fault] of await judged(context, named)) if (!faults.has(index)) faults.set(index, fault);
    if (faults.size > 0)
      return answered(
        named.map((row) => {
          const fault = faults.get(row.index);
          return fault ? refused(row, fault) : result(row, 'withheld', null);
        }),
      );
  }

  const results: BulkResult[] = [];
  const give = async (row: Named): Promise<BulkResult> => {
    const fault = faults.get(row.index);
    if (fault) return refused(row, fault);
    const { order, ...aimed } = aimedAt(row.aim, row.orderFor);
    try {
      const { commandId } = row;
      const payload = await giveCommand(context, { commandId, waitFor }, { ...aimed, makeOrder: async () => order });
      return result(row, payload.refusal ? 'refused' : 'done', payload);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return result(row, 'unknown', null);
    }
  };
  // Rows about the same measure run one after the other, in the order of the input.
  await pLimit(MAX_CONCURRENT_COMMANDS).map(Map.groupBy(named, ({ aim }) => measureIn(aim)).values(), async (group) => {
    for (const row of group) results[row.index] = await give(row);
  });
  return answered(results);
};

const answered = (rows: readonly BulkResult[]): BulkAnswer => ({ refusal: null, rows });
const refusedWhole = (refusal: Refusal): BulkAnswer => ({ refusal, rows: [] });

type Named = BulkRow & { readonly index: number; readonly commandId: string };

const SAME_ID = invalid(
  'commandId',
  '与同一举措的另一行相同：同一举措有多行时，须各给命令编号',
  'is that of another row about the same measure: where a measure has several rows, each needs an id of its own',
);

const measureIn = ({ type, id }: Aim): string => {
  const { subject } = aimedAt({ field: '', type, id }, () => ({ type: 'acknowledge' }));
  return subject ? `${subject.plan}/${subject.measure}` : id;
};

/** Rows whose command id an earlier row already uses for the same measure. */
const repeated = (rows: readonly Named[]): readonly Named[] => {
  const seen = new Set<string>();
  return rows.filter(({ aim, commandId }) => {
    const key = `${measureIn(aim)} ${commandId}`;
    return seen.size === seen.add(key).size;
  });
};

/** Why rows would be refused, by index. A command that is already recorded is no fault: it returns its first result. */
const judged = async (context: Context, rows: readonly Named[]): Promise<readonly (readonly [number, Refusal])[]> => {
  const faults: (readonly [number, Refusal])[] = [];
  const given: { readonly index: number; readonly field: string; readonly command: GivenCommand }[] = [];
  for (const { index, aim, orderFor, commandId } of rows) {
    const { order, ...aimed } = aimedAt(aim, orderFor);
    const command = await commandOf(context, commandId, { ...aimed, makeOrder: async () => order });
    if ('code' in command) faults.push([index, command]);
    else given.push({ index, field: aim.field, command });
  }
  const fresh = await withoutKnown(context, given);
  const judgements = await judgementsOf(context.commands.judge(fresh.map(({ command }) => command)));
  for (const [at, { index, field, command }] of fresh.entries()) {
    const judgement = judgements[at];
    if (judgement?.kind === 'refused') faults.push([index, judgement.refusal]);
    if (judgement?.kind === 'absent') {
      // The read models know the measure, so its workflow is lost: the rows cannot be judged.
      if (await isKnown(context, command)) throw unavailableAtAll();
      faults.push([index, { code: 'MEASURE_UNKNOWN', field, facts: { measure: command.measure } }]);
    }
  }
  return faults;
};

const withoutKnown = async <T extends { readonly command: GivenCommand }>(context: Context, given: readonly T[]) => {
  const fresh: T[] = [];
  for (const [plan, some] of Map.groupBy(given, ({ command }) => command.plan)) {
    const snapshot = await context.snapshots.open(plan);
    const known = (await snapshot?.read.commandsKnown(some.map(({ command }) => command))) ?? [];
    fresh.push(...some.filter((_, index) => !known[index]));
  }
  return fresh;
};

const judgementsOf = async <T>(judging: Promise<T>): Promise<T> => {
  try {
    return await judging;
  } catch (error) {
    throw error instanceof UnavailableError ? unavailableAtAll() : error;
  }
};

const unavailableAtAll = () =>
  toTryAgain('UNAVAILABLE', {
    zh: '暂时无法预判，一行也未执行，请稍后再试',
    en: 'The rows cannot be judged right now, and none was carried out: try again later',
  });

const isUnavailable = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions.code === 'UNAVAILABLE';

/** The field of a refusal as a path in the caller's input: "rows.3.values.1.value". */
const placed = (payload: Payload, row: string): Payload => {
  const { refusal } = payload;
  if (!refusal) return payload;
  return { ...payload, refusal: { ...refusal, field: refusal.field ? `${row}.${refusal.field}` : row } };
};
