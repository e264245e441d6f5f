/** Enforces the access table: every field that leads into another operation is checked here and nowhere else. */

import { makeRefusal } from '@duban/domain';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { BulkAnswer } from '../commands/bulk.ts';
import type { Payload } from '../commands/command.ts';
import type { PlanPayload } from '../commands/plan-command.ts';
import type { Context } from '../kernel/context.ts';
import { problem } from '../kernel/problem.ts';
import { FIELDS, TYPES } from './operations.ts';
import { implies, isOpenTo, type Operation } from './table.ts';

/** A field or type without a row in the access table, so that it is undefined who may read it. */
export class UnknownAccessError extends Error {
  override readonly name = 'UnknownAccessError';
}

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context>;
/** A refused payload has the fields of every kind of command, since the guard does not know which one it wraps. */
type AnyPayload = Payload & PlanPayload & BulkAnswer;

/** Wraps the resolvers of the schema with access checks. Throws `UnknownAccessError` for a field or type without a row. */
export const withAccess = (schema: GraphQLSchema): GraphQLSchema => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const own = roots.includes(type) ? null : operationOf(type);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const path = `${type.name}.${field.name}`;
      const row = FIELDS.get(path);
      if (!row && (own === null || field.args.length > 0))
        throw new UnknownAccessError(`${path} has no row: name its operation in graphql/schema/access/operations.ts`);
      if (type === schema.getMutationType()) guardCommand(field, row as Operation);
      else if (type === schema.getSubscriptionType()) guardSubscription(path, field, row as Operation);
      else guardField(schema, path, field, { own, row });
    }
  }
  return schema;
};

/** The operation to which objects of this type belong. Throws `UnknownAccessError`. */
export const operationOf = (type: GraphQLNamedOutputType): Operation => {
  const found = TYPES.get(type.name);
  if (found) return found;
  if (isObjectType(type)) {
    const fields = type.getFields();
    const listed = /(Edge|Connection)$/.test(type.name) && (fields.node ?? fields.nodes);
    if (listed) return operationOf(getNamedType(listed.type));
    if (/Payload$/.test(type.name)) return 'self';
  }
  throw new UnknownAccessError(`${type.name} has no row: name its operation in graphql/schema/access/operations.ts`);
};

type Rows = { readonly own: Operation | null; readonly row: Operation | undefined };

/** Checks only where the operation changes: a caller who may read a measure may read its plain fields. */
const guardField = (schema: GraphQLSchema, path: string, field: Field, { own, row }: Rows): void => {
  const { resolve } = field;
  if (!resolve) return;
  const type = getNamedType(field.type);
  const composite = isObjectType(type) || isInterfaceType(type);
  const wanted = [...new Set([row, composite ? operationOf(type) : undefined])]
    .filter((one) => one !== undefined)
    .filter((one) => own === null || !implies(own, one));
  const known = row ?? own ?? 'self';
  const mixed = isInterfaceType(type) && schema.getPossibleTypes(type).some((one) => !implies(known, operationOf(one)));
  if (wanted.length === 0) return;
  const checked: Resolver = (source, args, context, info) => {
    for (const operation of wanted) check(context, operation, path);
    return resolve(source, args, context, info);
  };
  field.resolve = mixed ? openOnly(type, path, checked) : checked;
};

const guardSubscription = (path: string, field: Field, operation: Operation): void => {
  const { subscribe } = field;
  if (!subscribe) throw new UnknownAccessError(`${path} cannot be subscribed to`);
  field.subscribe = (source, args, context, info) => {
    check(context, operation, path);
    return subscribe(source, args, context, info);
  };
};

/** Refuses a command as the domain would, in the payload, before its resolver runs. */
const guardCommand = (field: Field, operation: Operation): void => {
  const { resolve } = field;
  if (!resolve) return;
  field.resolve = (source, args, context, info) => {
    const { role } = context.identify();
    if (isOpenTo(operation, role)) return resolve(source, args, context, info);
    context.access.refused.add(`Mutation.${field.name}`);
    const refusal = makeRefusal('NOT_ALLOWED', { role, command: operation });
    const commandId = args.input?.commandId ?? context.newId();
    return { commandId, subject: null, plan: '', receipt: null, refusal, rows: [] } satisfies AnyPayload;
  };
};

/** Throws the `FORBIDDEN` problem, or `UNAUTHENTICATED` for a request without a valid token. */
const check = (context: Context, operation: Operation, path: string): void => {
  if (isOpenTo(operation, context.identify().role)) return;
  context.access.refused.add(path);
  throw forbidden(operation);
};

/** An interface can resolve to a type that the caller may not read: then the result is null. */
const openOnly =
  (type: GraphQLInterfaceType, path: string, resolve: Resolver): Resolver =>
  async (source, args, context, info) => {
    const found = await resolve(source, args, context, info);
    const one = async (value: unknown) => {
      const name = value == null ? null : await nameOf(type, value, context, info);
      const operation = name ? operationOf(info.schema.getType(name) as GraphQLObjectType) : 'self';
      if (isOpenTo(operation, context.identify().role)) return value;
      context.access.refused.add(`${path}: ${name}`);
      return null;
    };
    return Array.isArray(found) ? Promise.all(found.map(one)) : one(found);
  };

const nameOf = async (
  type: GraphQLInterfaceType,
  value: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<string> => {
  const name = await type.resolveType?.(value, context, info, type);
  if (typeof name !== 'string') throw new UnknownAccessError(`The type of this ${type.name} is unknown`);
  return name;
};

const WORDS: Partial<Record<Operation, readonly [zh: string, en: string]>> = {
  board: ['举措与进展', 'measures and how they stand'],
  drafts: ['未审签的内容', 'unsigned reports and contributions'],
  toDo: ['待办', 'to-do lists'],
  waiting: ['待决定事项', 'pending decisions'],
  papers: ['例会议程', 'agendas'],
  inbox: ['通知', 'notices'],
  deliveries: ['投递记录', 'deliveries'],
  allDeliveries: ['全部投递记录', 'all deliveries'],
  faults: ['日志核验', 'the proofs of the log'],
  accesses: ['访问审计', 'the access record'],
};

const forbidden = (operation: Operation) => {
  const [zh, en] = WORDS[operation] ?? ['此内容', 'this'];
  return problem('FORBIDDEN', {
    zh: `您的角色不能查看${zh}`,
    en: `Your role may not view ${en}`,
  });
};
