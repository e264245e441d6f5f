/** The one place where the table of access is enforced: every field of the schema that leads into another operation asks it. */

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
import type { Payload } from '../commands/command.ts';
import type { PlanPayload } from '../commands/plan-command.ts';
import type { Context } from '../kernel/context.ts';
import { problem } from '../kernel/problem.ts';
import { FIELDS, TYPES } from './operations.ts';
import { implies, type Operation, scopeOf } from './table.ts';

/** A field or type that is in no row of the table: nobody could say who may read it. */
export class UnknownAccessError extends Error {
  override readonly name = 'UnknownAccessError';
}

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Puts the checks into the schema's own fields. Throws `UnknownAccessError` for what the table does not know. */
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

/** The operation to which whatever is of this type belongs. Throws `UnknownAccessError`. */
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

/** Only where the operation changes: whoever came as far as a measure need not be asked at each of its fields. */
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

/** A command is refused as the domain would refuse it: in the payload, before anybody is asked. */
const guardCommand = (field: Field, operation: Operation): void => {
  const { resolve } = field;
  if (!resolve) return;
  const type = getNamedType(field.type) as GraphQLObjectType;
  // Many at once are answered row by row: there is nothing in which to refuse the whole.
  const answers = 'refusal' in type.getFields();
  field.resolve = (source, args, context, info) => {
    const { role } = context.identify();
    if (scopeOf(operation, role) !== 'none') return resolve(source, args, context, info);
    context.access.refused.add(`Mutation.${field.name}`);
    if (!answers) throw forbidden(operation);
    const refusal = makeRefusal('NOT_ALLOWED', { role, command: operation });
    const commandId = args.input?.commandId ?? context.newId();
    return { commandId, subject: null, plan: '', receipt: null, refusal } satisfies Payload & PlanPayload;
  };
};

/** Throws the `FORBIDDEN` problem, or `UNAUTHENTICATED` where nobody is known. */
const check = (context: Context, operation: Operation, path: string): void => {
  if (scopeOf(operation, context.identify().role) !== 'none') return;
  context.access.refused.add(path);
  throw forbidden(operation);
};

/** What turns out to be of a type that is not open to the caller is not there for them. */
const openOnly =
  (type: GraphQLInterfaceType, path: string, resolve: Resolver): Resolver =>
  async (source, args, context, info) => {
    const found = await resolve(source, args, context, info);
    const one = async (value: unknown) => {
      const name = value == null ? null : await nameOf(type, value, context, info);
      const operation = name ? operationOf(info.schema.getType(name) as GraphQLObjectType) : 'self';
      if (scopeOf(operation, context.identify().role) !== 'none') return value;
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
  if (typeof name !== 'string') throw new UnknownAccessError(`It is not known which ${type.name} was found`);
  return name;
};

const WORDS: Partial<Record<Operation, readonly [zh: string, en: string]>> = {
  board: ['举措与进展', 'measures and how they stand'],
  drafts: ['未审签的内容', 'what is not signed yet'],
  toDo: ['待办', 'to-do lists'],
  waiting: ['待决定事项', 'decisions that wait'],
  papers: ['例会议程', 'agendas'],
  inbox: ['通知', 'notices'],
  deliveries: ['投递记录', 'deliveries'],
  allDeliveries: ['全部投递记录', 'all deliveries'],
  accesses: ['访问审计', 'the record of accesses'],
};

export const forbidden = (operation: Operation) => {
  const [zh, en] = WORDS[operation] ?? ['此操作', 'this'];
  return problem('FORBIDDEN', {
    zh: `您的角色不能查看${zh}`,
    en: `Your role does not open ${en}`,
  });
};
