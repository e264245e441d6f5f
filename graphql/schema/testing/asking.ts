/** Asks the real schema, as any caller and with ports of the test's choice; an operation must be valid. */

import { type DocumentNode, type ExecutionResult, execute, parse, subscribe, validate } from 'graphql';
import type { Identity, Ports } from '../kernel/ports.ts';
import { requestContext } from '../kernel/request.ts';
import { schema } from '../schema.ts';
import { auditor } from './plan.ts';

/** Some tests ask the same questions as each of a dozen callers; as in the gateway, each is validated once. */
const known = new Map<string, DocumentNode>();
const validated = (document: string): DocumentNode => {
  const before = known.get(document);
  if (before) return before;
  const parsed = parse(document);
  const faults = validate(schema, parsed);
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
  known.set(document, parsed);
  return parsed;
};

type Asking = {
  readonly variables?: Record<string, unknown>;
  readonly as?: Identity | (() => Identity);
  readonly ports?: Partial<Ports>;
  readonly signal?: AbortSignal;
};

export const askingOf = (basePorts: Ports) => {
  const argsFor = (document: string, { variables = {}, as = auditor, ports = {}, signal }: Asking) => ({
    schema,
    document: validated(document),
    variableValues: variables,
    contextValue: requestContext(
      { ...basePorts, ...ports },
      {
        identify: typeof as === 'function' ? as : () => as,
        whenOver: (onOver) => {
          signal?.addEventListener('abort', onOver, { once: true });
          return () => signal?.removeEventListener('abort', onOver);
        },
      },
    ),
  });
  return {
    ask: async (document: string, asking: Asking = {}): Promise<ExecutionResult & { readonly data: never }> =>
      (await execute(argsFor(document, asking))) as never,
    follow: (document: string, asking: Asking = {}) => subscribe(argsFor(document, asking)),
    /** The data of the operation's result. Throws if it has any error. */
    read: async (document: string, asking: Asking = {}): Promise<unknown> => {
      const { data, errors } = await execute(argsFor(document, asking));
      if (errors) throw new AggregateError(errors, errors.map(String).join('\n'));
      return data;
    },
  };
};
