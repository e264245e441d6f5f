/** An operation as the generated files make it: typed, named by the hash of its text, and knowing its variables. */

import { gql, type TypedDocumentNode } from '@urql/core';

export type Operation<Data, Variables extends object> = TypedDocumentNode<Data, Variables> & {
  /** SHA-256 of the text: the id under which the gateway has it registered. */
  readonly documentId: string;
  readonly variableNames: readonly string[];
  readonly text: string;
};

export const operation = <Data, Variables extends object>(
  documentId: string,
  variableNames: readonly string[],
  text: string,
): Operation<Data, Variables> => Object.assign(gql<Data, Variables>(text), { documentId, variableNames, text });
