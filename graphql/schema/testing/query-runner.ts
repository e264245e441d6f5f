/** The graph over the read models of a test, asked as a caller asks it, at whatever time it is said to be. */

import type { Instant } from '@duban/domain';
import type { Reads } from '@duban/read-models';
import { execute, parse, validate } from 'graphql';
import type { Identity, Ports } from '../kernel/ports.ts';
import { requestContext } from '../kernel/request.ts';
import { schema } from '../schema.ts';
import { auditor } from './plan.ts';

type Asking = { readonly variables?: Record<string, unknown>; readonly as?: Identity };

/** Answers the data; throws where there is any error. */
export const createQueryRunner = ({ reads }: { readonly reads: Reads }, now: () => Instant) => {
  const ports: Ports = {
    readsFor: () => reads,
    now: () => Date.parse(now()),
    newId: () => 'id',
    commands: {
      execute: () => Promise.reject(new Error('Only asked')),
      executePlan: () => Promise.reject(new Error('Only asked')),
      judge: () => Promise.reject(new Error('Only asked')),
    },
    changes: {
      waitFor: () => Promise.reject(new Error('Only asked')),
      changes: () => {
        throw new Error('Only asked');
      },
    },
  };
  return async <T>(text: string, { variables = {}, as = auditor }: Asking = {}): Promise<T> => {
    const document = parse(text);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
    const contextValue = requestContext(ports, { identify: () => as, whenOver: () => () => {} });
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
    if (errors) throw new AggregateError(errors, errors.map(String).join('\n'));
    return data as T;
  };
};
