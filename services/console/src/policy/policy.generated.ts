// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AdoptLampPolicyInput = {
  readonly commandId?: string | null | undefined;
  readonly from: string;
  readonly ladder?: LadderPolicyInput | null | undefined;
  readonly plan: string;
  readonly policy: LampPolicyInput;
};

export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type Channel =
  | 'EMAIL'
  | 'INBOX'
  | 'WEBHOOK';

export type DayKind =
  | 'CALENDAR'
  | 'WORKING';

export type DigestInput = {
  readonly alone: ReadonlyArray<DocumentKind>;
  readonly at: string;
};

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type LadderPolicyInput = {
  readonly digest: DigestInput;
  readonly id: string;
  readonly quietHours: QuietHoursInput;
  readonly rungs: ReadonlyArray<LadderRungInput>;
  readonly title: TextInput;
  readonly version: number;
};

export type LadderRecipientInput = {
  readonly copy?: boolean;
  readonly role: LadderRole;
};

export type LadderRole =
  | 'MAIN_LEADER'
  | 'SUPERVISING_LEADER'
  | 'SUPERVISION_OFFICE'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type LadderRungInput = {
  readonly channels: ReadonlyArray<Channel>;
  readonly document: DocumentKind;
  readonly grace?: LimitInput;
  readonly id: string;
  readonly recipients: ReadonlyArray<LadderRecipientInput>;
  readonly title: TextInput;
  readonly trigger: RungTriggerInput;
};

export type LampBandInput = {
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly lamp: string;
  readonly months?: number | null | undefined;
};

export type LampInput = {
  readonly colour: string;
  readonly id: string;
  readonly meaning: LampMeaning;
  readonly name: TextInput;
  readonly severity: number;
};

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type LampPolicyInput = {
  readonly id: string;
  readonly lamps: ReadonlyArray<LampInput>;
  readonly rules: ReadonlyArray<LampRuleInput>;
  readonly scheduled: ScheduledInput;
  readonly situations: LampSituationsInput;
  readonly source: TextInput;
  readonly title: TextInput;
  readonly version: number;
};

export type LampRuleInput = {
  readonly bands?: ReadonlyArray<LampBandInput> | null | undefined;
  readonly behind?: string | null | undefined;
  readonly below?: string | null | undefined;
  readonly days?: DayKind | null | undefined;
  readonly kind: LampRuleKind;
  readonly reached?: string | null | undefined;
};

export type LampRuleKind =
  | 'BINARY'
  | 'DUE_DAYS'
  | 'DUE_MONTH'
  | 'PERCENT'
  | 'POINTS';

export type LampSituationsInput = {
  readonly done: string;
  readonly notStarted: string;
  readonly onTime: string;
  readonly setAside: string;
};

export type LimitInput = {
  readonly days: number;
  readonly kind: DayKind;
};

export type OwedKind =
  | 'ACKNOWLEDGEMENT'
  | 'INSTRUCTION'
  | 'MILESTONE'
  | 'REPORT';

export type QuietHoursInput = {
  readonly from: string;
  readonly to: string;
};

export type RefusalCode =
  | 'ALREADY_ACKNOWLEDGED'
  | 'ALREADY_ASKED'
  | 'ALREADY_ISSUED'
  | 'AS_OF_BEFORE_PLAN'
  | 'AS_OF_GOES_BACK'
  | 'AS_OF_IN_FUTURE'
  | 'AS_OF_OVERTAKES'
  | 'CALENDAR_ENDS'
  | 'CANNOT_GO_ON'
  | 'CLOCK_GOES_BACK'
  | 'CLOSING_PROPOSED'
  | 'CODE_TAKEN'
  | 'COMMAND_ID_REUSED'
  | 'DEADLINE_NOT_DUE'
  | 'DELIVERY_SETTLED'
  | 'DRAFT_UNKNOWN'
  | 'EXCEPTION_REQUIRED'
  | 'EXTENSIONS_USED_UP'
  | 'EXTENSION_NOT_LATER'
  | 'EXTENSION_TOO_LATE'
  | 'FIGURES_CHANGED'
  | 'FIGURES_IMPLAUSIBLE'
  | 'FIGURES_SHORT'
  | 'FILE_UNKNOWN'
  | 'INSTRUCTION_ANSWERED'
  | 'INSTRUCTION_UNKNOWN'
  | 'INVALID'
  | 'IN_FORCE_TOO_EARLY'
  | 'LADDER_HELD'
  | 'LADDER_NOT_HELD'
  | 'LIMIT_NOT_IN_FUTURE'
  | 'LIMIT_REQUIRED'
  | 'MEASURE_UNKNOWN'
  | 'MILESTONES_OPEN'
  | 'MILESTONE_NOT_OPEN'
  | 'MILESTONE_NOT_SUBMITTED'
  | 'MILESTONE_UNKNOWN'
  | 'NOTHING_ASKED'
  | 'NOTHING_CORRECTED'
  | 'NOTHING_REPORTED'
  | 'NOT_ALLOWED'
  | 'NOT_A_DEMONSTRATION'
  | 'NOT_A_SUPPORT_UNIT'
  | 'NOT_GIVEN_BY_YOU'
  | 'NOT_IN_PORTFOLIO'
  | 'NOT_THE_SIGNATORY'
  | 'NOT_YOUR_FILE'
  | 'NOT_YOUR_MEASURE'
  | 'NOT_YOUR_TURN'
  | 'NO_CLOSING_PROPOSED'
  | 'NO_EXCEPTION_NEEDED'
  | 'OBLIGATION_UNKNOWN'
  | 'OWN_PAPER'
  | 'PAPER_NUMBER_GIVEN'
  | 'PAPER_OUTDATED'
  | 'PAPER_REVISED'
  | 'PAPER_STAGE_FORBIDS'
  | 'PAPER_UNKNOWN'
  | 'PLAN_ALREADY_ADOPTED'
  | 'PLAN_UNKNOWN'
  | 'REPORT_TEXT_MISFIT'
  | 'REPORT_UNKNOWN'
  | 'RUNG_NOT_AHEAD'
  | 'RUNG_UNKNOWN'
  | 'STAGE_FORBIDS'
  | 'TARGETS_NOT_REACHED'
  | 'TARGET_UNKNOWN'
  | 'TOO_MANY_PAPERS'
  | 'TOO_MANY_WAIT'
  | 'VALUE_FALLS'
  | 'VALUE_OUT_OF_RANGE';

export type RungDay =
  | 'ITS_DAY'
  | 'MONTH_END';

export type RungTriggerInput = {
  readonly kind: RungTriggerKind;
  readonly limit?: LimitInput | null | undefined;
  readonly of?: ReadonlyArray<OwedKind> | null | undefined;
  readonly on?: RungDay | null | undefined;
  readonly to?: ReadonlyArray<string> | null | undefined;
};

export type RungTriggerKind =
  | 'AFTER_DUE'
  | 'AFTER_LAST_RUNG'
  | 'BEFORE_DUE'
  | 'INSTRUCTION_UNANSWERED'
  | 'LAMP_TURNED'
  | 'REPORT_MISSING';

export type ScheduledAsAt =
  | 'DAY'
  | 'MONTH_END';

export type ScheduledInput = {
  readonly asAt: ScheduledAsAt;
  readonly graceDays: number;
  readonly mode: ScheduledMode;
};

export type ScheduledMode =
  | 'ROADMAP_LINEAR'
  | 'ROADMAP_STEPS'
  | 'STRAIGHT_LINE';

export type TextInput = {
  readonly en?: string | null | undefined;
  readonly zh: string;
};

export type LampPoliciesQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
}>;


export type LampPoliciesQuery = { readonly plan: { readonly id: string, readonly clock: { readonly today: string }, readonly lampPolicies: ReadonlyArray<{ readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly source: { readonly zh: string, readonly en: string | null }, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }>, readonly situations: { readonly onTime: string, readonly done: string, readonly notStarted: string, readonly setAside: string }, readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> }>, readonly lampPolicyTemplates: ReadonlyArray<{ readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly source: { readonly zh: string, readonly en: string | null }, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }>, readonly situations: { readonly onTime: string, readonly done: string, readonly notStarted: string, readonly setAside: string }, readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> }> } | null };

export type PolicyReplayQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  policy: LampPolicyInput;
  from?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PolicyReplayQuery = { readonly plan: { readonly id: string, readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lampReplay: ReadonlyArray<{ readonly from: string, readonly to: string, readonly days: number, readonly differs: boolean, readonly shown: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly other: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly otherReason: { readonly zh: string, readonly en: string | null } | null }> }> } } | null };

export type AdoptLampPolicyMutationVariables = Exact<{
  input: AdoptLampPolicyInput;
}>;


export type AdoptLampPolicyMutation = { readonly adoptLampPolicy: { readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type PolicyContentFragment = { readonly key: string, readonly version: number, readonly from: string, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly source: { readonly zh: string, readonly en: string | null }, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }>, readonly situations: { readonly onTime: string, readonly done: string, readonly notStarted: string, readonly setAside: string }, readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> };

export type PolicyLampFragment = { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } };

export type ReplayedMeasureFragment = { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lampReplay: ReadonlyArray<{ readonly from: string, readonly to: string, readonly days: number, readonly differs: boolean, readonly shown: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly other: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly otherReason: { readonly zh: string, readonly en: string | null } | null }> };

export type LampRulesFragment = { readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> };
export const LampPoliciesDocument = operation<LampPoliciesQuery, LampPoliciesQueryVariables>(
  '46ff96caa7d8bbee72c031f187dc84b69772ff75c4cfabc0178e3d20391a3e43',
  ['plan', 'asOf'],
  "query LampPolicies($plan: ID!, $asOf: AsOf) {\n  plan(id: $plan, asOf: $asOf) {\n    id\n    clock {\n      today\n    }\n    lampPolicies {\n      ...PolicyContent\n    }\n    lampPolicyTemplates {\n      ...PolicyContent\n    }\n  }\n}\n\nfragment LampRules on LampPolicy {\n  scheduled {\n    mode\n    asAt\n    graceDays\n  }\n  rules {\n    kind\n    reached\n    behind\n    below\n    days\n    bands {\n      lamp\n      atLeast\n      atMost\n      months\n    }\n  }\n}\n\nfragment PolicyContent on LampPolicy {\n  key\n  version\n  from\n  inForce\n  title {\n    zh\n    en\n  }\n  source {\n    zh\n    en\n  }\n  lamps {\n    ...PolicyLamp\n  }\n  situations {\n    onTime\n    done\n    notStarted\n    setAside\n  }\n  ...LampRules\n}\n\nfragment PolicyLamp on Lamp {\n  key\n  name {\n    zh\n    en\n  }\n  colour\n  meaning\n  severity\n}",
);
export const PolicyReplayDocument = operation<PolicyReplayQuery, PolicyReplayQueryVariables>(
  'af91da09fedaab6ed6c69d1be279d552865a07a8e70910475b3f71e40bc9542c',
  ['plan', 'asOf', 'policy', 'from', 'after'],
  "query PolicyReplay($plan: ID!, $asOf: AsOf, $policy: LampPolicyInput!, $from: CivilDate, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    id\n    measures(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...ReplayedMeasure\n      }\n    }\n  }\n}\n\nfragment PolicyLamp on Lamp {\n  key\n  name {\n    zh\n    en\n  }\n  colour\n  meaning\n  severity\n}\n\nfragment ReplayedMeasure on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  lampReplay(policy: $policy, from: $from) {\n    from\n    to\n    days\n    differs\n    shown {\n      ...PolicyLamp\n    }\n    other {\n      ...PolicyLamp\n    }\n    otherReason {\n      zh\n      en\n    }\n  }\n}",
);
export const AdoptLampPolicyDocument = operation<AdoptLampPolicyMutation, AdoptLampPolicyMutationVariables>(
  '076175ad446ac44366990b86e1872d5557a0e6b26b429cc14c0670aeddb5f8ac',
  ['input'],
  "mutation AdoptLampPolicy($input: AdoptLampPolicyInput!) {\n  adoptLampPolicy(input: $input) {\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
