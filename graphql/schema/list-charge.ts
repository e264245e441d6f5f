/** Lists are counted by their real length: what an answer has beyond the usual is charged when it is found. */

import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.ts';
import { LIST_LENGTHS } from './list-lengths.ts';

/** Wraps the fields of `LIST_LENGTHS`. */
export const withListCharges = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [place, { usual }] of Object.entries(LIST_LENGTHS)) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) continue;
    const { resolve = defaultFieldResolver } = field;
    const charged = (found: unknown, context: Context, nodes: Parameters<NonNullable<Context['charge']>>[0]) => {
      if (Array.isArray(found) && found.length > usual) context.charge?.(nodes, found.length - usual);
      return found;
    };
    field.resolve = (source, args, context: Context, info) => {
      const found: unknown = resolve(source, args, context, info);
      return found instanceof Promise
        ? found.then((list) => charged(list, context, info.fieldNodes))
        : charged(found, context, info.fieldNodes);
    };
  }
  return schema;
};
