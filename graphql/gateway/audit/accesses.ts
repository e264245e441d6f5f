/** Records every access: a command's before it is carried out, any other's with its answer. */

import { randomUUID } from 'node:crypto';
import { cutText } from '@duban/domain';
import type { Access } from '@duban/read-models';
import { type Context, FIELDS, MAX_RECORDED_IDS, schema, toTryAgain } from '@duban/schema';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  Kind,
  type StringValueNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Incoming } from '../http/incoming.ts';
import type { AccessRecord } from './access-record.ts';
import { collectIds, idsIn, isNameOfId, type NamedIds, recordedId } from './access-targets.ts';

/** UTF-16 code units of a name or a refusal. */
const MAX_RECORDED_TEXT = 200;

type AnyResult = ExecutionResult | AsyncIterable<unknown>;

/**
 * Listed before the admission plugin, so that its wrapper runs inside: a request that is not admitted has seen nothing
 * and must not fill the queue of entries.
 */
export const withAccessRecord = (record: AccessRecord): Plugin => {
  const recorded = async (args: ExecutionArgs, execute: () => Promise<AnyResult>): Promise<AnyResult> => {
    const access = accessOf(args);
    if (!access) return execute();
    // An unauthenticated command is refused before it is sent.
    if (access.kind === 'mutation' && access.subject !== null) return recordedCommand(args, access, execute);
    let result: AnyResult | undefined;
    try {
      result = await execute();
      return result;
    } finally {
      // Objects that a query names but may not see appear among its targets.
      record.add({ ...access, ...outcomeOf(args, result) });
    }
  };
  const recordedCommand = async (args: ExecutionArgs, access: Access, execute: () => Promise<AnyResult>) => {
    const begun = randomUUID();
    const { plans } = access;
    try {
      await record.begin({ ...access, begun });
    } catch {
      // The entry may have been written all the same: this outcome then says that the command was not carried out.
      record.end({ begun, at: now(args), plans, allowed: false, refusals: ['UNAVAILABLE: not carried out'] });
      return { errors: [commandNotRecorded()] };
    }
    const result = await execute();
    const outcome = outcomeOf(args, result);
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

/** The entry as far as it is known before execution; null for introspection alone, which is public. */
const accessOf = (args: ExecutionArgs): Access | null => {
  const { document, operationName, contextValue, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  const { fields, named } = contentOf(document);
  if (!operation || fields.length === 0) return null;
  const { identify, requestId } = contextValue as Context & Incoming;
  const given = idsIn(variableValues ?? {});
  return {
    at: now(args),
    ...whoIs(identify),
    requestId,
    kind: operation.operation,
    operation: operation.name ? cutText(operation.name.value, MAX_RECORDED_TEXT) : null,
    fields,
    targets: unique([...named.ids, ...given.ids]),
    plans: plansOf([...named.plans, ...given.plans], identify),
    allowed: true,
    refusals: [],
  };
};

const outcomeOf = (
  { contextValue }: ExecutionArgs,
  result: AnyResult | undefined,
): Pick<Access, 'plans' | 'allowed' | 'refusals'> => {
  const { access, identify } = contextValue as Context;
  const refusals = unique([...access.refused, ...refusalsIn(result)].map((one) => cutText(one, MAX_RECORDED_TEXT)));
  const plans = plansOf(
    [...access.plans].flatMap((plan) => recordedId(plan) ?? []),
    identify,
  );
  return { plans, allowed: refusals.length === 0, refusals };
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
    const { subject, role, unit, leader } = identify();
    return { subject, role, unit, leader };
  } catch {
    return { subject: null, role: null, unit: null, leader: null };
  }
};

const refusalsIn = (result: AnyResult | undefined): readonly string[] => {
  const { errors = [] } = (result ?? {}) as ExecutionResult;
  return errors
    .filter(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED')
    .map(({ extensions, path = [] }) => `${extensions.code}: ${path.join('.')}`);
};

type Content = { readonly fields: readonly string[]; readonly named: NamedIds };
/** The same parsed documents come again and again, so each is examined once. */
const known = new WeakMap<DocumentNode, Content>();

const contentOf = (document: DocumentNode): Content => {
  const found = known.get(document) ?? readContent(document);
  known.set(document, found);
  return found;
};

/** Bounded by the parser's limits on brackets and tokens. */
const readContent = (document: DocumentNode): Content => {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  const found = collectIds();
  const add = (name: string, value: ValueNode): void => {
    for (const text of stringsIn(value)) found.add(name, text.value);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const path = `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
        if (FIELDS.has(path)) fields.add(path);
      },
      Argument: ({ name, value }) => add(name.value, value),
      ObjectField: ({ name, value }) => {
        if (isNameOfId(name.value)) add(name.value, value);
      },
    }),
  );
  return { fields: [...fields].slice(0, MAX_RECORDED_IDS), named: found.named };
};

const stringsIn = (value: ValueNode): readonly StringValueNode[] => {
  if (value.kind === Kind.STRING) return [value];
  if (value.kind !== Kind.LIST) return [];
  return value.values.filter((one): one is StringValueNode => one.kind === Kind.STRING);
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
