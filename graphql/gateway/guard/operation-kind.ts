/** Tells from a request's body whether it is a query, a command or a subscription, for what is decided before GraphQL runs. */

import { type DocumentNode, getOperationAST, type OperationTypeNode } from 'graphql';
import { registeredOperationIn } from './registered-operations.ts';

export type KindOf = (body: Buffer) => `${OperationTypeNode}` | undefined;

/** Bytes of a body that is looked at; reading a long one as JSON is no small cost. */
const MAX_BODY_BYTES = 50_000;

export type KindOptions = {
  /** Throws where the text is no operation. */
  readonly parse: (text: string) => DocumentNode;
  readonly operations: ReadonlyMap<string, string>;
  readonly registeredOnly: boolean;
};

/** Undefined for a batch, for a long body, and for what is refused for another reason anyway. */
export const createKindOf = ({ parse, operations, registeredOnly }: KindOptions): KindOf => {
  const registered = registeredOperationIn(operations, registeredOnly);
  return (body) => {
    if (body.length > MAX_BODY_BYTES) return undefined;
    try {
      const params = JSON.parse(body.toString()) as {
        readonly query?: unknown;
        readonly operationName?: unknown;
      } | null;
      const { query, operationName } = params ?? {};
      const text = registered(params as { readonly query?: string }) ?? query;
      if (typeof text !== 'string') return undefined;
      return getOperationAST(parse(text), typeof operationName === 'string' ? operationName : null)?.operation;
    } catch {
      return undefined;
    }
  };
};
