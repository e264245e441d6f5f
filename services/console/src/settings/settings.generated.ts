// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ApprovalStep =
  | 'LEADER'
  | 'SUPERVISOR'
  | 'UNIT_HEAD';

export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type CadenceKind =
  | 'MONTHLY'
  | 'NONE'
  | 'WEEKLY';

export type Channel =
  | 'EMAIL'
  | 'INBOX'
  | 'WEBHOOK';

export type DayKind =
  | 'CALENDAR'
  | 'WORKING';

export type DeliveryState =
  | 'FAILING'
  | 'GIVEN_UP'
  | 'SUCCEEDED';

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type LadderRole =
  | 'MAIN_LEADER'
  | 'SUPERVISING_LEADER'
  | 'SUPERVISION_OFFICE'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type LampRuleKind =
  | 'BINARY'
  | 'DUE_DAYS'
  | 'DUE_MONTH'
  | 'PERCENT'
  | 'POINTS';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type ScheduledAsAt =
  | 'DAY'
  | 'MONTH_END';

export type ScheduledMode =
  | 'ROADMAP_LINEAR'
  | 'ROADMAP_STEPS'
  | 'STRAIGHT_LINE';

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type SettingsQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
}>;


export type SettingsQuery = { readonly plan: { readonly year: number, readonly adopted: string, readonly report: { readonly date: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly settings: { readonly signOff: boolean, readonly mostExtensions: number, readonly extensionChain: ReadonlyArray<ApprovalStep>, readonly amendmentChain: ReadonlyArray<ApprovalStep>, readonly ranking: boolean, readonly acknowledgeWithin: { readonly days: number, readonly kind: DayKind }, readonly verifyWithin: { readonly days: number, readonly kind: DayKind }, readonly decideWithin: { readonly days: number, readonly kind: DayKind }, readonly instructions: ReadonlyArray<{ readonly urgency: Urgency, readonly limit: { readonly days: number, readonly kind: DayKind } }>, readonly cadence: { readonly kind: CadenceKind, readonly weekday: number | null, readonly day: number | null }, readonly rhythm: { readonly weeklyMeeting: { readonly weekday: number | null, readonly at: string } | null, readonly monthlyBulletin: { readonly at: string } | null, readonly quarterlyReview: { readonly at: string } | null } }, readonly lampPolicies: ReadonlyArray<{ readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly source: { readonly zh: string, readonly en: string | null }, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }>, readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> }>, readonly ladders: ReadonlyArray<{ readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly rungs: ReadonlyArray<{ readonly key: string, readonly document: DocumentKind, readonly channels: ReadonlyArray<Channel>, readonly timing: { readonly zh: string, readonly en: string | null }, readonly title: { readonly zh: string, readonly en: string | null }, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }> }> }>, readonly calendar: { readonly from: string, readonly to: string, readonly daysLeft: number, readonly endsSoon: boolean, readonly holidays: ReadonlyArray<{ readonly date: string, readonly name: string }>, readonly makeUpDays: ReadonlyArray<{ readonly date: string, readonly name: string }> }, readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null }, readonly posts: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly main: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly portfolio: ReadonlyArray<{ readonly key: string, readonly shortName: string }> }> } | null };

export type SettingsTermsFragment = { readonly signOff: boolean, readonly mostExtensions: number, readonly extensionChain: ReadonlyArray<ApprovalStep>, readonly amendmentChain: ReadonlyArray<ApprovalStep>, readonly ranking: boolean, readonly acknowledgeWithin: { readonly days: number, readonly kind: DayKind }, readonly verifyWithin: { readonly days: number, readonly kind: DayKind }, readonly decideWithin: { readonly days: number, readonly kind: DayKind }, readonly instructions: ReadonlyArray<{ readonly urgency: Urgency, readonly limit: { readonly days: number, readonly kind: DayKind } }>, readonly cadence: { readonly kind: CadenceKind, readonly weekday: number | null, readonly day: number | null }, readonly rhythm: { readonly weeklyMeeting: { readonly weekday: number | null, readonly at: string } | null, readonly monthlyBulletin: { readonly at: string } | null, readonly quarterlyReview: { readonly at: string } | null } };

export type SettingsLampPolicyFragment = { readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly source: { readonly zh: string, readonly en: string | null }, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }>, readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> };

export type SettingsLadderFragment = { readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly rungs: ReadonlyArray<{ readonly key: string, readonly document: DocumentKind, readonly channels: ReadonlyArray<Channel>, readonly timing: { readonly zh: string, readonly en: string | null }, readonly title: { readonly zh: string, readonly en: string | null }, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }> }> };

export type SettingsRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsRolesQuery = { readonly roles: ReadonlyArray<{ readonly role: Role, readonly readings: ReadonlyArray<{ readonly what: { readonly zh: string, readonly en: string | null }, readonly scope: { readonly zh: string, readonly en: string | null } }>, readonly commands: ReadonlyArray<{ readonly zh: string, readonly en: string | null }> }> };

export type SettingsHealthQueryVariables = Exact<{
  plan: string;
}>;


export type SettingsHealthQuery = { readonly plan: { readonly projection: { readonly behind: number, readonly gapCount: number, readonly halted: { readonly position: number, readonly since: string, readonly cause: { readonly zh: string, readonly en: string | null } } | null }, readonly log: { readonly position: number, readonly proofs: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly position: number, readonly agrees: boolean, readonly findings: ReadonlyArray<unknown>, readonly tookMs: number }> } } | null, readonly lastBackup: { readonly at: string, readonly host: string, readonly file: string, readonly bytes: number, readonly position: number, readonly verifiedAt: string | null } | null, readonly deliveries: { readonly nodes: ReadonlyArray<{ readonly dispatch: string, readonly state: DeliveryState, readonly channel: Channel, readonly attempts: number, readonly at: string, readonly recipient: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly failures: ReadonlyArray<{ readonly reason: string, readonly at: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type LampRulesFragment = { readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> };
export const SettingsDocument = operation<SettingsQuery, SettingsQueryVariables>(
  '1f0bb632eb295daaa72698c05d4f8ed4ea260ff818d040e972871a527c5346e0',
  ['plan', 'asOf'],
  "query Settings($plan: ID!, $asOf: AsOf) {\n  plan(id: $plan, asOf: $asOf) {\n    year\n    adopted\n    report {\n      title {\n        zh\n        en\n      }\n      date\n    }\n    settings {\n      ...SettingsTerms\n    }\n    lampPolicies {\n      ...SettingsLampPolicy\n    }\n    ladders {\n      ...SettingsLadder\n    }\n    calendar {\n      from\n      to\n      daysLeft\n      endsSoon\n      holidays {\n        date\n        name\n      }\n      makeUpDays {\n        date\n        name\n      }\n    }\n    units {\n      key\n      shortName\n      name {\n        zh\n        en\n      }\n      posts {\n        key\n        title {\n          zh\n          en\n        }\n      }\n    }\n    leaders {\n      key\n      main\n      title {\n        zh\n        en\n      }\n      portfolio {\n        key\n        shortName\n      }\n    }\n  }\n}\n\nfragment LampRules on LampPolicy {\n  scheduled {\n    mode\n    asAt\n    graceDays\n  }\n  rules {\n    kind\n    reached\n    behind\n    below\n    days\n    bands {\n      lamp\n      atLeast\n      atMost\n      months\n    }\n  }\n}\n\nfragment SettingsLadder on Ladder {\n  key\n  version\n  from\n  inForce\n  title {\n    zh\n    en\n  }\n  rungs {\n    key\n    document\n    channels\n    timing {\n      zh\n      en\n    }\n    title {\n      zh\n      en\n    }\n    recipients {\n      role\n      copy\n    }\n  }\n}\n\nfragment SettingsLampPolicy on LampPolicy {\n  key\n  version\n  from\n  inForce\n  title {\n    zh\n    en\n  }\n  source {\n    zh\n    en\n  }\n  lamps {\n    key\n    colour\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n  ...LampRules\n}\n\nfragment SettingsTerms on PlanSettings {\n  acknowledgeWithin {\n    days\n    kind\n  }\n  verifyWithin {\n    days\n    kind\n  }\n  decideWithin {\n    days\n    kind\n  }\n  instructions {\n    urgency\n    limit {\n      days\n      kind\n    }\n  }\n  signOff\n  cadence {\n    kind\n    weekday\n    day\n  }\n  mostExtensions\n  extensionChain\n  amendmentChain\n  rhythm {\n    weeklyMeeting {\n      weekday\n      at\n    }\n    monthlyBulletin {\n      at\n    }\n    quarterlyReview {\n      at\n    }\n  }\n  ranking\n}",
);
export const SettingsRolesDocument = operation<SettingsRolesQuery, SettingsRolesQueryVariables>(
  '0fa112f7cd03f61c669a1bd7256d4b3cbd87f84537ed933cae6f79841d6b8474',
  [],
  "query SettingsRoles {\n  roles {\n    role\n    readings {\n      what {\n        zh\n        en\n      }\n      scope {\n        zh\n        en\n      }\n    }\n    commands {\n      zh\n      en\n    }\n  }\n}",
);
export const SettingsHealthDocument = operation<SettingsHealthQuery, SettingsHealthQueryVariables>(
  'f16f7afc7103a7e44c6d5e9d0c1d0326a795a21814e29971a7195edfe6931ce2',
  ['plan'],
  "query SettingsHealth($plan: ID!) {\n  plan(id: $plan) {\n    projection {\n      behind\n      gapCount\n      halted {\n        position\n        since\n        cause {\n          zh\n          en\n        }\n      }\n    }\n    log {\n      position\n      proofs(first: 1) {\n        nodes {\n          at\n          position\n          agrees\n          findings\n          tookMs\n        }\n      }\n    }\n    lastBackup {\n      at\n      host\n      file\n      bytes\n      position\n      verifiedAt\n    }\n    deliveries(first: 20, states: [FAILING, GIVEN_UP]) {\n      nodes {\n        dispatch\n        state\n        channel\n        attempts\n        at\n        recipient {\n          key\n          name {\n            zh\n            en\n          }\n        }\n        failures {\n          reason\n          at\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}",
);
