/** Lists are counted by their real length: what an answer has beyond the usual is charged when it is found. */

import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from '../kernel/context.ts';
import { LIST_LENGTHS, type ListLength } from './list-lengths.ts';

/** A list of which nobody said how long it is: what it would cost could not be known. */
class UnknownListLengthError extends Error {
  override readonly name = 'UnknownListLengthError';
}

type Field = GraphQLField<unknown, Context>;

/** Wraps every list but those of a page. Throws `UnknownListLengthError`, which names all that `LIST_LENGTHS` does not. */
export const withListCharges = (schema: GraphQLSchema): GraphQLSchema => {
  const unknown: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    // What an edge or connection lists was counted with its page.
    if (!isObjectType(type) || isIntrospectionType(type) || /(Connection|Edge)$/.test(type.name)) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (!isListType(getNullableType(field.type))) continue;
      const place = `${type.name}.${field.name}`;
      const length = LIST_LENGTHS[place];
      if (length) chargeField(field, length);
      else unknown.push(place);
    }
  }
  if (unknown.length === 0) return schema;
  const places = unknown.join(', ');
  throw new UnknownListLengthError(`${places}: name the length in graphql/schema/cost/list-lengths.ts`);
};

const chargeField = (field: Field, length: ListLength): void => {
  const { resolve = defaultFieldResolver } = field;
  const charged = (found: unknown, { charge }: Context, { fieldNodes }: GraphQLResolveInfo): unknown => {
    if (Array.isArray(found) && found.length > length.usual) charge?.(fieldNodes, found.length - length.usual);
    return found;
  };
  field.resolve = (source, args, context, info) => {
    const found: unknown = resolve(source, args, context, info);
    return found instanceof Promise
      ? found.then((list) => charged(list, context, info))
      : charged(found, context, info);
  };
};
