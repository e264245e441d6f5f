/** A resolver's error always comes as a rejected promise, for one that is thrown can leave others' rejections unhandled. */

import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';

/**
 * Where an item of a list throws after an earlier item has begun something that will be rejected, the executor gives the
 * list up and nobody handles that rejection any more: it would end the process. Items differ where one unit is the
 * caller's own and the next is closed to him.
 */
export const withRejectedErrors = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (...args) => {
        try {
          return resolve(...args);
        } catch (error) {
          return Promise.reject(error);
        }
      };
    }
  }
  return schema;
};
