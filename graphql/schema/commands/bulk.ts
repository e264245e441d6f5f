/** Many commands in one request: each has a result of its own, and by choice none is given where one would be refused. */

import type { Refusal } from '@duban/domain';
import { GraphQLError } from 'graphql';
import { LARGEST_PAGE } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { type GivenCommand, type PersonOrder, UnavailableError } from '../kernel/ports.ts';
import { badInput, toTryAgain } from '../kernel/problem.ts';
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
 * - `withheld`: not given, because another row would have been refused
 * - `unknown`: nothing is known of its fate; safe to give again under the same id
 */
export type BulkOutcome = 'done' | 'refused' | 'withheld' | 'unknown';

export type BulkRow = {
  readonly aim: Aim;
  readonly commandId?: string | null | undefined;
  readonly orderFor: (subject: Subject) => PersonOrder;
};

/** `payload` is there where the row is done or refused; a refusal's field is named from the input on. */
export type BulkResult = {
  readonly index: number;
  readonly commandId: string;
  readonly outcome: BulkOutcome;
  readonly payload: Payload | null;
};

type Given = { readonly mode: BulkMode; readonly commandId?: string | null | undefined; readonly waitFor: WaitFor };

/** Commands that are under way at a time. */
const AT_ONCE = 10;

/** `list` names the input that holds the rows. Throws `BAD_USER_INPUT` for none or too many. */
export const runBulk = async (
  context: Context,
  { mode, waitFor, ...given }: Given,
  list: string,
  rows: readonly BulkRow[],
): Promise<readonly BulkResult[]> => {
  context.identify();
  if (rows.length < 1 || rows.length > LARGEST_PAGE)
    throw badInput(`input.${list}`, { zh: `须有1至${LARGEST_PAGE}项`, en: `must have 1 to ${LARGEST_PAGE} rows` });
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
      return named.map((row) => {
        const fault = faults.get(row.index);
        return fault ? refused(row, fault) : result(row, 'withheld', null);
      });
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
  // Those about one measure follow each other, as they were written.
  const queue = [...Map.groupBy(named, ({ aim }) => measureIn(aim)).values()];
  const giveNext = async (): Promise<void> => {
    for (let group = queue.shift(); group; group = queue.shift())
      for (const row of group) results[row.index] = await give(row);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, giveNext));
  return results;
};

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

/** Rows under an id that a row before them has for the same measure. */
const repeated = (rows: readonly Named[]): readonly Named[] => {
  const seen = new Set<string>();
  return rows.filter(({ aim, commandId }) => {
    const key = `${measureIn(aim)} ${commandId}`;
    return seen.size === seen.add(key).size;
  });
};

/** Why rows would be refused, by their index. What is on record already is no fault: it will answer as the first time. */
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
  const judgements = await answered(context.commands.judge(fresh.map(({ command }) => command)));
  for (const [at, { index, field, command }] of fresh.entries()) {
    const judgement = judgements[at];
    if (judgement?.kind === 'refused') faults.push([index, judgement.refusal]);
    if (judgement?.kind === 'absent') {
      // One that is known has lost its workflow: then nothing can be promised of the whole.
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

const answered = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
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

/** A refusal's field as the caller wrote it: "rows.3.values.1.value". */
const placed = (payload: Payload, row: string): Payload => {
  const { refusal } = payload;
  if (!refusal) return payload;
  return { ...payload, refusal: { ...refusal, field: refusal.field ? `${row}.${refusal.field}` : row } };
};
