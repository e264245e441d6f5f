// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type PaperStage =
  | 'DISCARDED'
  | 'DRAFTED'
  | 'ISSUED'
  | 'NUMBERED'
  | 'REVIEWED'
  | 'SIGNED'
  | 'WITHDRAWN';

export type PapersWaitingQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
}>;


export type PapersWaitingQuery = { readonly plan: { readonly officialPapers: { readonly nodes: ReadonlyArray<{ readonly stage: PaperStage }> } } | null };
export const PapersWaitingDocument = operation<PapersWaitingQuery, PapersWaitingQueryVariables>(
  '751b56409adebbf40e961d2573b705ddaa6cff55b5f158c47db99724665e5544',
  ['plan', 'asOf'],
  "query PapersWaiting($plan: ID!, $asOf: AsOf) {\n  plan(id: $plan, asOf: $asOf) {\n    officialPapers(first: 100, stages: [DRAFTED, REVIEWED, SIGNED, NUMBERED]) {\n      nodes {\n        stage\n      }\n    }\n  }\n}",
);
