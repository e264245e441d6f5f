/** Records every access: a command's before it is carried out, any other's with its answer. */

import { randomUUID } from 'node:crypto';
import { cutText } from '@duban/domain';
import type { Access } from '@duban/read-models';
import { type Context, MAX_RECORDED_IDS, measurePathIn, parseId, toTryAgain } from '@duban/schema';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Incoming } from '../http/incoming.ts';
import type { AccessRecord, RecordedAccess } from './access-record.ts';
import { idsIn, recordedId } from './access-targets.ts';
import { conditionsOf, contentOf } from './operation-content.ts';
import { createSessions } from './sessions.ts';

/** UTF-16 code units of a name or a refusal. */
const MAX_RECORDED_TEXT = 200;

type AnyResult = ExecutionResult | AsyncIterable<unknown>;

/**
 * Listed before the admission plugin, so that its wrapper runs inside: a request that is not admitted has seen nothing
 * and must not fill the queue of entries.
 */
export const withAccessRecord = (record: AccessRecord, operations: ReadonlyMap<string, string>): Plugin => {
  const texts = new Set(operations.values());
  const isRegistered = ({ document }: ExecutionArgs) => texts.has(document.loc?.source.body ?? '');
  const sessions = createSessions();
  const recorded = async (args: ExecutionArgs, execute: () => Promise<AnyResult>): Promise<AnyResult> => {
    const found = accessOf(args);
    if (!found) return execute();
    if (sessions.isNew(found)) record.add(loginOf(found, args));
    const access = { ...found, registered: isRegistered(args), visit: sessions.visitOf(found) };
    // An unauthenticated command is refused before it is sent.
    if (access.kind === 'mutation' && access.subject !== null) return recordedCommand(args, access, execute);
    let result: AnyResult | undefined;
    try {
      result = await execute();
      return result;
    } finally {
      // Objects that a query names but may not see appear among its targets.
      const { measures, positions: _none, ...outcome } = outcomeOf(args, result);
      const conditions = withExported(access.conditions, args);
      record.add({ ...access, ...outcome, conditions, measures: unique([...access.measures, ...measures]) });
    }
  };
  const recordedCommand = async (args: ExecutionArgs, access: RecordedAccess, execute: () => Promise<AnyResult>) => {
    const begun = randomUUID();
    const { plans } = access;
    try {
      await record.begin({ ...access, begun });
    } catch {
      // The entry may have been written all the same: this outcome then says that the command was not carried out.
      record.end({ begun, at: now(args), plans, ...NOT_CARRIED_OUT });
      return { errors: [commandNotRecorded()] };
    }
    const result = await execute();
    const { measures: _known, ...outcome } = outcomeOf(args, result);
    record.end({ begun, at: now(args), ...outcome, plans: unique([...plans, ...outcome.plans]) });
    return result;
  };
  const refuseWhenFull = (stop: (result: ExecutionResult) => void): boolean => {
    if (record.takesMore) return false;
    stop({ errors: [notRecorded()] });
    return true;
  };
  return {
    onExecute: ({ executeFn, setExecuteFn, setResultAndStopExecution }) => {
      if (!refuseWhenFull(setResultAndStopExecution))
        setExecuteFn((args) => recorded(args as ExecutionArgs, async () => executeFn(args)));
    },
    onSubscribe: ({ subscribeFn, setSubscribeFn, setResultAndStopExecution }) => {
      if (!refuseWhenFull(setResultAndStopExecution))
        setSubscribeFn((args) => recorded(args as ExecutionArgs, async () => subscribeFn(args)));
    },
  };
};

const NOT_CARRIED_OUT = { allowed: false, refusals: ['UNAVAILABLE: not carried out'], positions: [] };

/** The entry as far as it is known before execution; null for introspection alone, which is public. */
const accessOf = (args: ExecutionArgs): RecordedAccess | null => {
  const { document, operationName, contextValue, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  const content = contentOf(document);
  const { fields, named } = content;
  if (!operation || fields.length === 0) return null;
  const { identify, requestId } = contextValue as Context & Incoming;
  const variables = variableValues ?? {};
  const given = idsIn(variables);
  const targets = unique([...named.ids, ...given.ids]);
  return {
    at: now(args),
    ...whoIs(identify),
    requestId,
    kind: operation.operation,
    operation: operation.name ? cutText(operation.name.value, MAX_RECORDED_TEXT) : null,
    fields,
    targets,
    measures: unique(targets.flatMap(measureIn)),
    conditions: conditionsOf(content, variables),
    registered: false,
    visit: null,
    plans: plansOf([...named.plans, ...given.plans], identify),
    allowed: true,
    refusals: [],
  };
};

/** The measure that an id names or belongs to. */
const measureIn = (id: string): readonly string[] => {
  const parsed = parseId(id);
  const path = parsed && measurePathIn(parsed);
  return path === null ? [] : [path];
};

type Outcome = Pick<Access, 'plans' | 'allowed' | 'refusals' | 'measures'> & { readonly positions: readonly number[] };

const outcomeOf = ({ contextValue }: ExecutionArgs, result: AnyResult | undefined): Outcome => {
  const { access, identify } = contextValue as Context;
  const refusals = unique([...access.refused, ...refusalsIn(result)].map((one) => cutText(one, MAX_RECORDED_TEXT)));
  const plans = plansOf(
    [...access.plans].flatMap((plan) => recordedId(plan) ?? []),
    identify,
  );
  const measures = [...access.measures].flatMap((measure) => recordedId(measure) ?? []);
  const positions = [...access.positions].slice(0, MAX_RECORDED_IDS);
  return { plans, allowed: refusals.length === 0, refusals, measures, positions };
};

/** How much was exported stands with the conditions by which it was chosen. */
const withExported = (conditions: unknown, { contextValue }: ExecutionArgs): unknown => {
  const { exported } = (contextValue as Context).access;
  if (exported.length === 0) return conditions;
  return { ...(conditions as object | null), exportedRows: exported.reduce((sum, rows) => sum + rows, 0) };
};

const now = ({ contextValue }: ExecutionArgs): string => new Date((contextValue as Context).now()).toISOString();

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].slice(0, MAX_RECORDED_IDS);

/** An access that names no plan, such as reading this record, belongs to the caller's plan, so that its auditor sees it. */
const plansOf = (asked: readonly string[], identify: Context['identify']): readonly string[] => {
  if (asked.length > 0) return unique(asked);
  const own = ownPlanOf(identify);
  return own === null ? [] : [own];
};

const ownPlanOf = (identify: Context['identify']): string | null => {
  try {
    return identify().plan;
  } catch {
    return null;
  }
};

const whoIs = (identify: Context['identify']) => {
  try {
    const { subject, role, unit, leader, session = null } = identify();
    return { subject, role, unit, leader, session };
  } catch {
    return { subject: null, role: null, unit: null, leader: null, session: null };
  }
};

/** Nobody knows of a login but its issuer; that a session is new is seen by its first access. */
const loginOf = (access: RecordedAccess, { contextValue }: ExecutionArgs): RecordedAccess => ({
  ...access,
  kind: 'login',
  operation: null,
  fields: [],
  targets: [],
  measures: [],
  conditions: null,
  plans: plansOf([], (contextValue as Context).identify),
});

const refusalsIn = (result: AnyResult | undefined): readonly string[] => {
  const { errors = [] } = (result ?? {}) as ExecutionResult;
  return errors
    .filter(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED')
    .map(({ extensions, path = [] }) => `${extensions.code}: ${path.join('.')}`);
};

const notRecorded = () =>
  toTryAgain('UNAVAILABLE', {
    zh: '访问记录暂时无法写入，请稍后再试',
    en: 'The access record cannot be written right now: try again later',
  });
const commandNotRecorded = () =>
  toTryAgain('UNAVAILABLE', {
    zh: '访问记录暂时无法写入，本命令未执行，请稍后再试',
    en: 'The access record cannot be written right now, so this command was not carried out: try again later',
  });
