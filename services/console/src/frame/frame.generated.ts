// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ClockKind =
  | 'REAL'
  | 'REHEARSAL';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { readonly viewer: { readonly subject: string, readonly role: Role, readonly unitKey: string | null, readonly leaderKey: string | null, readonly recipient: string | null, readonly planKey: string | null }, readonly plans: ReadonlyArray<{ readonly key: string, readonly position: number, readonly year: number, readonly adopted: string, readonly demonstration: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly clock: { readonly kind: ClockKind, readonly today: string } }> };

export type FramePlanChangedSubscriptionVariables = Exact<{
  plan: string;
  after?: number | null | undefined;
}>;


export type FramePlanChangedSubscription = { readonly planChanged: { readonly position: number, readonly commandId: string } };
export const FrameDocument = operation<FrameQuery, FrameQueryVariables>(
  '46c14aab1410e5739ea71ded388074e264942ea1e81865981e513a4fe78bb11a',
  [],
  "query Frame {\n  viewer {\n    subject\n    role\n    unitKey\n    leaderKey\n    recipient\n    planKey\n  }\n  plans {\n    key\n    position\n    year\n    adopted\n    demonstration\n    title {\n      zh\n      en\n    }\n    clock {\n      kind\n      today\n    }\n  }\n}",
);
export const FramePlanChangedDocument = operation<FramePlanChangedSubscription, FramePlanChangedSubscriptionVariables>(
  'd3f0e8e83c184aead7776c2e4711704a8b6c2eec13827672ede4e5b2672adbc1',
  ['plan', 'after'],
  "subscription FramePlanChanged($plan: ID!, $after: Position) {\n  planChanged(plan: $plan, after: $after) {\n    position\n    commandId\n  }\n}",
);
