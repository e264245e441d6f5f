// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ApprovalStep =
  | 'LEADER'
  | 'SUPERVISOR'
  | 'UNIT_HEAD';

export type DecisionKind =
  | 'RETURNED'
  | 'VERIFIED';

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type ActMilestoneFragment = { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null };

export type ActAskerFragment = { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null };

export type ActInstructionFragment = { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } };

export type ActWithdrawableFragment = { readonly id: string, readonly mayWithdraw: boolean, readonly withdrawn: { readonly at: string, readonly reason: string } | null };

export type ActReportDraftFragment = { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> };

export type ActAmendmentFragment = { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> };

export type ActTargetsQueryVariables = Exact<{
  measure: string;
}>;


export type ActTargetsQuery = { readonly measure: { readonly id: string, readonly code: string, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly scheduled: { readonly value: number, readonly by: string } | null, readonly figureBounds: { readonly min: number, readonly max: number, readonly least: number | null, readonly most: number | null, readonly whole: boolean } }> } | null };

export type ActRoadmapQueryVariables = Exact<{
  measure: string;
}>;


export type ActRoadmapQuery = { readonly measure: { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string }, readonly supportUnits: ReadonlyArray<{ readonly key: string }>, readonly supportGroups: ReadonlyArray<{ readonly key: string, readonly units: ReadonlyArray<{ readonly key: string }> }>, readonly responsible: { readonly key: string }, readonly supervisingLeader: { readonly key: string }, readonly evidence: ReadonlyArray<{ readonly zh: string, readonly en: string | null }>, readonly origins: { readonly leadUnit: { readonly proposed: boolean }, readonly supportUnits: { readonly proposed: boolean }, readonly responsible: { readonly proposed: boolean }, readonly supervisingLeader: { readonly proposed: boolean }, readonly evidence: { readonly proposed: boolean } }, readonly plan: { readonly id: string, readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly posts: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> }, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null } }>, readonly milestones: ReadonlyArray<{ readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };
export const ActTargetsDocument = operation<ActTargetsQuery, ActTargetsQueryVariables>(
  'ac60b0ea27f9f07c717a5890f1f1d74d582a245740a195222e367c3fef289f6f',
  ['measure'],
  "query ActTargets($measure: ID!) {\n  measure(id: $measure) {\n    id\n    code\n    targets {\n      key\n      kind\n      unit\n      value\n      atLeast\n      stretch\n      label {\n        zh\n        en\n      }\n      current {\n        value\n        asOf\n      }\n      scheduled {\n        value\n        by\n      }\n      figureBounds {\n        min\n        max\n        least\n        most\n        whole\n      }\n    }\n  }\n}",
);
export const ActRoadmapDocument = operation<ActRoadmapQuery, ActRoadmapQueryVariables>(
  '8db620a47a3b3b77e01270d20df82da331e5527102ef9e14b34c562076e9fa90',
  ['measure'],
  "query ActRoadmap($measure: ID!) {\n  measure(id: $measure) {\n    id\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      key\n    }\n    supportUnits {\n      key\n    }\n    supportGroups {\n      key\n      units {\n        key\n      }\n    }\n    responsible {\n      key\n    }\n    supervisingLeader {\n      key\n    }\n    evidence {\n      zh\n      en\n    }\n    origins {\n      leadUnit {\n        proposed\n      }\n      supportUnits {\n        proposed\n      }\n      responsible {\n        proposed\n      }\n      supervisingLeader {\n        proposed\n      }\n      evidence {\n        proposed\n      }\n    }\n    plan {\n      id\n      units {\n        key\n        shortName\n        posts {\n          key\n          title {\n            zh\n            en\n          }\n        }\n      }\n      leaders {\n        key\n        title {\n          zh\n          en\n        }\n      }\n    }\n    targets {\n      key\n      kind\n      unit\n      value\n      label {\n        zh\n        en\n      }\n    }\n    milestones {\n      id\n      key\n      due\n      status\n      label {\n        zh\n        en\n      }\n      expected {\n        value\n        target {\n          key\n        }\n      }\n    }\n  }\n}",
);
