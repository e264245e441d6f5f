/** What is put on record of an access: who asked, for what of the table of access, and what of it was refused. */

import type { Access } from '@duban/read-models';
import { type Context, FIELDS, schema, toTryAgain } from '@duban/schema';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { AccessRecord } from './access-record.ts';
import type { Incoming } from './incoming.ts';

/** A question may name hundreds of ids; so many of them say what it was about, and so many signs of each. */
const MOST_TARGETS = 50;
const LONGEST_TARGET = 200;
/** Keys and ids have no blanks; what a person wrote has no place in the record. */
const ID = /^[\w@:/.-]{1,200}$/;

/** Sees to it that nothing is answered that cannot be put on record. */
export const withAccessRecord = (record: AccessRecord): Plugin => {
  const note = (args: ExecutionArgs, result: unknown): void => {
    // Whoever was turned away at the door has seen nothing, and must not fill what waits to be written.
    if (isTurnedAway(result)) return;
    const access = accessOf(args, result);
    if (access) record.add(access);
  };
  const refuseWhenFull = (stop: (result: ExecutionResult) => void): boolean => {
    if (record.takesMore) return false;
    const words = {
      zh: '访问记录暂时无法写入，请稍后再试',
      en: 'Accesses cannot be put on record right now: try again later',
    };
    stop({ errors: [toTryAgain('UNAVAILABLE', words)] });
    return true;
  };
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      if (refuseWhenFull(setResultAndStopExecution)) return undefined;
      return { onExecuteDone: ({ result }) => note(args as ExecutionArgs, result) };
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      if (refuseWhenFull(setResultAndStopExecution)) return undefined;
      return { onSubscribeResult: ({ result }) => note(args as ExecutionArgs, result) };
    },
  };
};

/** Null for a question about the schema alone: it may be asked by anybody. */
const accessOf = (
  { document, operationName, contextValue, variableValues }: ExecutionArgs,
  result: unknown,
): Access | null => {
  const operation = getOperationAST(document, operationName);
  const { fields, literals } = askedIn(document);
  if (!operation || fields.length === 0) return null;
  const { identify, access, now, requestId } = contextValue as Context & Incoming;
  const refusals = new Set([...access.refused, ...refusalsIn(result)]);
  return {
    at: new Date(now()).toISOString(),
    ...whoIs(identify),
    requestId,
    kind: operation.operation,
    operation: operation.name?.value.slice(0, LONGEST_TARGET) ?? null,
    fields,
    targets: [...new Set([...literals, ...idsIn(variableValues)])].slice(0, MOST_TARGETS),
    plans: [...access.plans].filter((plan) => ID.test(plan)).slice(0, MOST_TARGETS),
    allowed: refusals.size === 0,
    refusals: [...refusals].map((refusal) => refusal.slice(0, LONGEST_TARGET)).slice(0, MOST_TARGETS),
  };
};

const isTurnedAway = (result: unknown): boolean =>
  ((result ?? {}) as ExecutionResult).errors?.[0]?.extensions.code === 'OVERLOADED';

const whoIs = (identify: Context['identify']) => {
  try {
    const { subject, role, unit, leader } = identify();
    return { subject, role, unit, leader };
  } catch {
    return { subject: null, role: null, unit: null, leader: null };
  }
};

const refusalsIn = (result: unknown): readonly string[] => {
  const { errors = [] } = (result ?? {}) as ExecutionResult;
  return errors
    .filter(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED')
    .map(({ extensions, path = [] }) => `${extensions.code}: ${path.join('.')}`);
};

type Asked = { readonly fields: readonly string[]; readonly literals: readonly string[] };
/** Questions are asked again and again, and looked through once. */
const known = new WeakMap<DocumentNode, Asked>();

const askedIn = (document: DocumentNode): Asked => {
  const found = known.get(document) ?? lookThrough(document);
  known.set(document, found);
  return found;
};

const lookThrough = (document: DocumentNode): Asked => {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  const literals = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const path = `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
        if (FIELDS.has(path)) fields.add(path);
      },
      Argument: ({ value }) => {
        if (value.kind === Kind.STRING && ID.test(value.value)) literals.add(value.value);
      },
    }),
  );
  return { fields: [...fields].slice(0, MOST_TARGETS), literals: [...literals].slice(0, MOST_TARGETS) };
};

/** Names that are given for an id, however deep. */
const ABOUT = /^(id|ids|plan|measure|milestone|report|instruction|recipient|unit)$/i;

const idsIn = (value: unknown, name = ''): readonly string[] => {
  if (typeof value === 'string') return ABOUT.test(name) && ID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.slice(0, MOST_TARGETS).flatMap((one) => idsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => idsIn(one, key));
};
