/** Runs GraphQL queries over the read models of a test, at a time that the test sets; commands and changes are rejected. */

import type { Instant } from '@duban/domain';
import type { Reads } from '@duban/read-models';
import { execute, parse, validate } from 'graphql';
import type { Identity, Ports } from '../kernel/ports.ts';
import { requestContext } from '../kernel/request.ts';
import { schema } from '../schema.ts';
import { auditor } from './plan.ts';

type QueryOptions = { readonly variables?: Record<string, unknown>; readonly as?: Identity };

/** The function it returns resolves to the data of the result. It throws if the operation is invalid or has any error. */
export const createQueryRunner = ({ reads }: { readonly reads: Reads }, now: () => Instant) => {
  const ports: Ports = {
    readsFor: () => reads,
    now: () => Date.parse(now()),
    newId: () => 'id',
    commands: {
      execute: () => Promise.reject(new Error('This test environment runs queries only')),
      executePlan: () => Promise.reject(new Error('This test environment runs queries only')),
      judge: () => Promise.reject(new Error('This test environment runs queries only')),
    },
    papers: {
      keep: () => Promise.reject(new Error('This test environment runs queries only')),
      keepTemplate: () => Promise.reject(new Error('This test environment runs queries only')),
      file: () => Promise.reject(new Error('This test environment runs queries only')),
      page: '',
    },
    changes: {
      waitFor: () => Promise.reject(new Error('This test environment runs queries only')),
      changes: () => {
        throw new Error('This test environment runs queries only');
      },
    },
  };
  return async <T>(text: string, { variables = {}, as = auditor }: QueryOptions = {}): Promise<T> => {
    const document = parse(text);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
    const contextValue = requestContext(ports, { identify: () => as, whenOver: () => () => {} });
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
    if (errors) throw new AggregateError(errors, errors.map(String).join('\n'));
    return data as T;
  };
};
