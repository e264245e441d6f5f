// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type DiscardPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
  readonly reason: string;
};

export type EditPaperInput = {
  readonly addressees: ReadonlyArray<string>;
  readonly commandId?: string | null | undefined;
  readonly copies: ReadonlyArray<string>;
  readonly paper: string;
  readonly paragraphs: ReadonlyArray<PaperParagraphInput>;
  readonly plan: string;
};

export type EventType =
  | 'ACKNOWLEDGEMENT_MISSED'
  | 'AMENDMENT_APPROVED'
  | 'AMENDMENT_PROPOSED'
  | 'AMENDMENT_REFUSED'
  | 'CALENDAR_EXTENDED'
  | 'CLOSING_PROPOSED'
  | 'CLOSING_REFUSED'
  | 'CONTRIBUTION_MADE'
  | 'DELIVERY_FAILED'
  | 'DELIVERY_GIVEN_UP'
  | 'DELIVERY_SUCCEEDED'
  | 'DRAFT_REJECTED'
  | 'EXTENSION_APPROVED'
  | 'EXTENSION_REFUSED'
  | 'EXTENSION_REQUESTED'
  | 'FILE_WITHDRAWN'
  | 'INSTRUCTION_ANSWERED'
  | 'INSTRUCTION_GIVEN'
  | 'INSTRUCTION_MISSED'
  | 'INSTRUCTION_WITHDRAWN'
  | 'INTERVIEW_RECORDED'
  | 'LADDER_ADOPTED'
  | 'LADDER_HELD'
  | 'LADDER_RELEASED'
  | 'LAMP_POLICY_ADOPTED'
  | 'LAMP_TURNED'
  | 'MEASURE_ACKNOWLEDGED'
  | 'MEASURE_AMENDED'
  | 'MEASURE_APPROVED'
  | 'MEASURE_CANCELLED'
  | 'MEASURE_CLOSED'
  | 'MEASURE_DRAFTED'
  | 'MEASURE_ISSUED'
  | 'MEASURE_REOPENED'
  | 'MEASURE_RESUMED'
  | 'MEASURE_SUSPENDED'
  | 'MEETING_DECISION_ANSWERED'
  | 'MEETING_DECISION_MISSED'
  | 'MEETING_DECISION_RECORDED'
  | 'MEETING_DECISION_WITHDRAWN'
  | 'MILESTONE_EXTENDED'
  | 'MILESTONE_MISSED'
  | 'MILESTONE_RETURNED'
  | 'MILESTONE_SUBMITTED'
  | 'MILESTONE_VERIFIED'
  | 'OFFICE_LIMIT_PASSED'
  | 'PAPER_DISCARDED'
  | 'PAPER_DRAFTED'
  | 'PAPER_EDITED'
  | 'PAPER_ISSUED'
  | 'PAPER_NUMBERED'
  | 'PAPER_NUMBERS_USED'
  | 'PAPER_RETURNED'
  | 'PAPER_REVIEWED'
  | 'PAPER_SETTINGS_CHANGED'
  | 'PAPER_SIGNED'
  | 'PAPER_WITHDRAWN'
  | 'PLAN_ADOPTED'
  | 'PLAN_CLOCK_SET'
  | 'PLAN_SETTINGS_CHANGED'
  | 'PROGRESS_CORRECTED'
  | 'PROGRESS_REPORTED'
  | 'REPORT_DRAFTED'
  | 'REPORT_MISSED'
  | 'REPORT_TEXT_GIVEN'
  | 'RUNG_FIRED'
  | 'RUNG_SKIPPED'
  | 'SNAPSHOT_MADE';

export type FormalPaperKind =
  | 'BULLETIN'
  | 'HALF_YEAR_REPORT'
  | 'INTERVIEW'
  | 'MINUTES'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type IssuePaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
};

export type NumberPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
};

export type PaperParagraphInput = {
  readonly at: number;
  readonly text: string;
};

export type PaperStage =
  | 'DISCARDED'
  | 'DRAFTED'
  | 'ISSUED'
  | 'NUMBERED'
  | 'REVIEWED'
  | 'SIGNED'
  | 'WITHDRAWN';

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

export type ReturnPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
  readonly reason: string;
};

export type ReviewPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
  readonly revision: number;
};

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type SignPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
  readonly revision: number;
};

export type WithdrawPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly paper: string;
  readonly plan: string;
  readonly reason: string;
};

export type OfficialPapersQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  stages?: ReadonlyArray<PaperStage> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OfficialPapersQuery = { readonly plan: { readonly paperSettings: { readonly issuer: string, readonly code: string }, readonly officialPapers: { readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: FormalPaperKind, readonly stage: PaperStage, readonly title: string, readonly number: string | null, readonly signedOn: string | null, readonly numberedOn: string | null }> } } | null };

export type OfficialPaperQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  key: string;
}>;


export type OfficialPaperQuery = { readonly plan: { readonly officialPaper: { readonly day: string, readonly shows: number, readonly addressees: ReadonlyArray<string>, readonly copies: ReadonlyArray<string>, readonly sha256: string | null, readonly verification: string | null, readonly key: string, readonly kind: FormalPaperKind, readonly stage: PaperStage, readonly title: string, readonly number: string | null, readonly signedOn: string | null, readonly numberedOn: string | null } | null } | null };

export type OfficialDraftQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  key: string;
}>;


export type OfficialDraftQuery = { readonly plan: { readonly officialPaper: { readonly key: string, readonly addressees: ReadonlyArray<string>, readonly copies: ReadonlyArray<string>, readonly draft: { readonly revision: number, readonly steps: ReadonlyArray<{ readonly type: EventType, readonly at: string, readonly note: string, readonly by: { readonly subject: string, readonly role: Role, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }>, readonly paragraphs: ReadonlyArray<{ readonly at: number, readonly lead: string, readonly drawn: string, readonly text: string, readonly figures: ReadonlyArray<string> }> } } | null } | null };

export type DraftParagraphFragment = { readonly at: number, readonly lead: string, readonly drawn: string, readonly text: string, readonly figures: ReadonlyArray<string> };

export type PaperRowFragment = { readonly key: string, readonly kind: FormalPaperKind, readonly stage: PaperStage, readonly title: string, readonly number: string | null, readonly signedOn: string | null, readonly numberedOn: string | null };

export type ActEditPaperMutationVariables = Exact<{
  input: EditPaperInput;
}>;


export type ActEditPaperMutation = { readonly editPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActReviewPaperMutationVariables = Exact<{
  input: ReviewPaperInput;
}>;


export type ActReviewPaperMutation = { readonly reviewPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActReturnPaperMutationVariables = Exact<{
  input: ReturnPaperInput;
}>;


export type ActReturnPaperMutation = { readonly returnPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActSignPaperMutationVariables = Exact<{
  input: SignPaperInput;
}>;


export type ActSignPaperMutation = { readonly signPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActNumberPaperMutationVariables = Exact<{
  input: NumberPaperInput;
}>;


export type ActNumberPaperMutation = { readonly numberPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActIssuePaperMutationVariables = Exact<{
  input: IssuePaperInput;
}>;


export type ActIssuePaperMutation = { readonly issuePaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActWithdrawPaperMutationVariables = Exact<{
  input: WithdrawPaperInput;
}>;


export type ActWithdrawPaperMutation = { readonly withdrawPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActDiscardPaperMutationVariables = Exact<{
  input: DiscardPaperInput;
}>;


export type ActDiscardPaperMutation = { readonly discardPaper: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type PaperRefusalFragment = { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } };

export type OfficialDraftContentQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  key: string;
}>;


export type OfficialDraftContentQuery = { readonly plan: { readonly officialPaper: { readonly key: string, readonly draft: { readonly revision: number, readonly content: unknown } } | null } | null };
export const OfficialPapersDocument = operation<OfficialPapersQuery, OfficialPapersQueryVariables>(
  '6ec5a3cf338eef438dfe199e08fe357be42caaca6cd505da0b38293c7dad53de',
  ['plan', 'asOf', 'stages', 'first', 'after', 'last', 'before'],
  "query OfficialPapers($plan: ID!, $asOf: AsOf, $stages: [PaperStage!], $first: Int, $after: String, $last: Int, $before: String) {\n  plan(id: $plan, asOf: $asOf) {\n    paperSettings {\n      issuer\n      code\n    }\n    officialPapers(\n      stages: $stages\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n    ) {\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        ...PaperRow\n      }\n    }\n  }\n}\n\nfragment PaperRow on OfficialPaper {\n  key\n  kind\n  stage\n  title\n  number\n  signedOn\n  numberedOn\n}",
);
export const OfficialPaperDocument = operation<OfficialPaperQuery, OfficialPaperQueryVariables>(
  '009dd530e0e3f10596c4232a23f6827b7a3439d640f93d880b4e114504295e83',
  ['plan', 'asOf', 'key'],
  "query OfficialPaper($plan: ID!, $asOf: AsOf, $key: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    officialPaper(key: $key) {\n      ...PaperRow\n      day\n      shows\n      addressees\n      copies\n      sha256\n      verification\n    }\n  }\n}\n\nfragment PaperRow on OfficialPaper {\n  key\n  kind\n  stage\n  title\n  number\n  signedOn\n  numberedOn\n}",
);
export const OfficialDraftDocument = operation<OfficialDraftQuery, OfficialDraftQueryVariables>(
  'cdcc51ef21116491d2dc2e50f9ace0259e3340a05309f5ed441b0ee45a6b08d4',
  ['plan', 'asOf', 'key'],
  "query OfficialDraft($plan: ID!, $asOf: AsOf, $key: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    officialPaper(key: $key) {\n      key\n      addressees\n      copies\n      draft {\n        revision\n        steps {\n          type\n          at\n          note\n          by {\n            subject\n            role\n            leader {\n              title {\n                zh\n                en\n              }\n            }\n          }\n        }\n        paragraphs {\n          ...DraftParagraph\n        }\n      }\n    }\n  }\n}\n\nfragment DraftParagraph on PaperParagraph {\n  at\n  lead\n  drawn\n  text\n  figures\n}",
);
export const ActEditPaperDocument = operation<ActEditPaperMutation, ActEditPaperMutationVariables>(
  '329e610df020ecae113718b89be76e14c39657082a5004bf86acda515437fcce',
  ['input'],
  "mutation ActEditPaper($input: EditPaperInput!) {\n  editPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActReviewPaperDocument = operation<ActReviewPaperMutation, ActReviewPaperMutationVariables>(
  'ca9f85476afc03f663ae440f3e636d63caeb68ba92578e91de7899fdb90f5b64',
  ['input'],
  "mutation ActReviewPaper($input: ReviewPaperInput!) {\n  reviewPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActReturnPaperDocument = operation<ActReturnPaperMutation, ActReturnPaperMutationVariables>(
  '612b25eefaaf7d9c074d5e950867ef54a558fc38625a0a9843cc11a30b118a58',
  ['input'],
  "mutation ActReturnPaper($input: ReturnPaperInput!) {\n  returnPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActSignPaperDocument = operation<ActSignPaperMutation, ActSignPaperMutationVariables>(
  '720e38aed1b4e11b2b689a24d95f1345da0c89608bffe2a6459339b940857e5a',
  ['input'],
  "mutation ActSignPaper($input: SignPaperInput!) {\n  signPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActNumberPaperDocument = operation<ActNumberPaperMutation, ActNumberPaperMutationVariables>(
  '025ac616310c8b61e98fa216f632e2e7c8894120e44fcac0814f436f49168771',
  ['input'],
  "mutation ActNumberPaper($input: NumberPaperInput!) {\n  numberPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActIssuePaperDocument = operation<ActIssuePaperMutation, ActIssuePaperMutationVariables>(
  'e3c7607bf1771e004a70978faabff4f4aca099eda48c274a2a79198ad608fd2d',
  ['input'],
  "mutation ActIssuePaper($input: IssuePaperInput!) {\n  issuePaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActWithdrawPaperDocument = operation<ActWithdrawPaperMutation, ActWithdrawPaperMutationVariables>(
  '82701047de35f218a0e614946660b74f996e2a5d2b0ea07273653d2a0dca4c1e',
  ['input'],
  "mutation ActWithdrawPaper($input: WithdrawPaperInput!) {\n  withdrawPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const ActDiscardPaperDocument = operation<ActDiscardPaperMutation, ActDiscardPaperMutationVariables>(
  'e87c2e6c2b25428ad85d971d65cf97a986d5b5926fed3487488c172a34b990a5',
  ['input'],
  "mutation ActDiscardPaper($input: DiscardPaperInput!) {\n  discardPaper(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      ...PaperRefusal\n    }\n  }\n}\n\nfragment PaperRefusal on Refusal {\n  code\n  field\n  message {\n    zh\n    en\n  }\n}",
);
export const OfficialDraftContentDocument = operation<OfficialDraftContentQuery, OfficialDraftContentQueryVariables>(
  'bbef39fde2128e39c85947601b08e05db13db60d6364f7de63df64d3701e0231',
  ['plan', 'asOf', 'key'],
  "query OfficialDraftContent($plan: ID!, $asOf: AsOf, $key: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    officialPaper(key: $key) {\n      key\n      draft {\n        revision\n        content\n      }\n    }\n  }\n}",
);
