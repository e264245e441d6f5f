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

export type BeatKind =
  | 'MONTHLY_BULLETIN'
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

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

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type WaitingKind =
  | 'AMENDMENT'
  | 'APPROVE'
  | 'CLOSE'
  | 'CLOSING'
  | 'DOUBT'
  | 'EXTENSION'
  | 'ISSUE'
  | 'SIGN'
  | 'VERIFY'
  | 'VERIFY_AGAIN';

export type PapersQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  kind: BeatKind;
}>;


export type PapersQuery = { readonly plan: { readonly adopted: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly snapshots: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly period: string, readonly at: string, readonly shows: number, readonly headHash: string }> }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly at: string }> } | null };

export type AgendaQueryVariables = Exact<{
  plan: string;
  at?: AsOf | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type AgendaQuery = { readonly plan: { readonly agenda: { readonly today: string, readonly from: string, readonly to: string, readonly total: { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } }, readonly decisions: ReadonlyArray<{ readonly text: string, readonly due: string, readonly missedOn: string | null, readonly id: string, readonly mayWithdraw: boolean, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly answer: { readonly at: string, readonly text: string } | null, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly withdrawn: { readonly at: string, readonly reason: string } | null }>, readonly decided: ReadonlyArray<{ readonly position: number, readonly type: EventType, readonly at: string, readonly words: string | null, readonly byException: boolean, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly milestone: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } | null }>, readonly overdue: { readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }>, readonly instructions: ReadonlyArray<{ readonly id: string, readonly due: string, readonly text: string, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }> }, readonly near: { readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }>, readonly instructions: ReadonlyArray<{ readonly id: string, readonly due: string, readonly text: string, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }> }, readonly waiting: ReadonlyArray<{ readonly kind: WaitingKind, readonly since: string, readonly due: string | null, readonly overdue: boolean, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly milestone: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } | null }>, readonly interviews: { readonly recorded: ReadonlyArray<{ readonly called: string, readonly heldOn: string | null, readonly result: string | null, readonly present: string | null, readonly waitingDays: number | null, readonly unit: { readonly key: string, readonly shortName: string }, readonly matters: ReadonlyArray<{ readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> }>, readonly unrecorded: ReadonlyArray<{ readonly called: string, readonly heldOn: string | null, readonly result: string | null, readonly present: string | null, readonly waitingDays: number | null, readonly unit: { readonly key: string, readonly shortName: string }, readonly matters: ReadonlyArray<{ readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> }> } } } | null };

export type MeetingDecisionsQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  metOn: string;
}>;


export type MeetingDecisionsQuery = { readonly plan: { readonly instructions: { readonly nodes: ReadonlyArray<{ readonly text: string, readonly due: string, readonly missedOn: string | null, readonly id: string, readonly mayWithdraw: boolean, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly answer: { readonly at: string, readonly text: string } | null, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly withdrawn: { readonly at: string, readonly reason: string } | null }> } } | null };

export type PaperDecisionFragment = { readonly text: string, readonly due: string, readonly missedOn: string | null, readonly id: string, readonly mayWithdraw: boolean, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly answer: { readonly at: string, readonly text: string } | null, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly withdrawn: { readonly at: string, readonly reason: string } | null };

export type BulletinQueryVariables = Exact<{
  plan: string;
  at?: AsOf | null | undefined;
  month?: string | null | undefined;
}>;


export type BulletinQuery = { readonly plan: { readonly bulletin: { readonly month: string, readonly total: { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } } }>, readonly units: ReadonlyArray<{ readonly unit: { readonly key: string, readonly shortName: string }, readonly leads: { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } } }>, readonly listed: ReadonlyArray<{ readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }>, readonly documents: ReadonlyArray<{ readonly document: DocumentKind, readonly count: number }>, readonly ranking: ReadonlyArray<{ readonly place: number, readonly due: number, readonly met: number, readonly overdue: number, readonly unit: { readonly key: string, readonly shortName: string } }> | null } } | null };

export type ReviewQueryVariables = Exact<{
  plan: string;
  at?: AsOf | null | undefined;
  quarter?: string | null | undefined;
}>;


export type ReviewQuery = { readonly plan: { readonly review: { readonly quarter: string, readonly milestones: { readonly total: number, readonly met: number, readonly late: number, readonly overdue: number }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } } }>, readonly measures: ReadonlyArray<{ readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null }, readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null } }> }> } } | null };

export type PaperFiguresFragment = { readonly measures: { readonly total: number, readonly closed: number, readonly closedByException: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number }, readonly open: { readonly instructions: number } };

export type PaperMeasureFragment = { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null };

export type PaperDueFragment = { readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }>, readonly instructions: ReadonlyArray<{ readonly id: string, readonly due: string, readonly text: string, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null } }> };

export type PaperInterviewFragment = { readonly called: string, readonly heldOn: string | null, readonly result: string | null, readonly present: string | null, readonly waitingDays: number | null, readonly unit: { readonly key: string, readonly shortName: string }, readonly matters: ReadonlyArray<{ readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> };

export type ActWithdrawableFragment = { readonly id: string, readonly mayWithdraw: boolean, readonly withdrawn: { readonly at: string, readonly reason: string } | null };
export const PapersDocument = operation<PapersQuery, PapersQueryVariables>(
  '2dfff4bccb86a5ca8629c1145efca744584fff5f87684ce49011a5dbd22339da',
  ['plan', 'asOf', 'kind'],
  "query Papers($plan: ID!, $asOf: AsOf, $kind: BeatKind!) {\n  plan(id: $plan, asOf: $asOf) {\n    title {\n      zh\n      en\n    }\n    adopted\n    snapshots(first: 60, kinds: [$kind]) {\n      nodes {\n        key\n        period\n        at\n        shows\n        headHash\n      }\n    }\n    nextBeats {\n      kind\n      at\n    }\n  }\n}",
);
export const AgendaDocument = operation<AgendaQuery, AgendaQueryVariables>(
  '2f968d83d4dfc0a8b802f3852f679f83e71caca8ac1a437ce684002b28053e6d',
  ['plan', 'at', 'from', 'to'],
  "query Agenda($plan: ID!, $at: AsOf, $from: Instant, $to: CivilDate) {\n  plan(id: $plan, asOf: $at) {\n    agenda(from: $from, to: $to) {\n      today\n      from\n      to\n      total {\n        ...PaperFigures\n      }\n      decisions {\n        ...PaperDecision\n      }\n      decided {\n        position\n        type\n        at\n        words\n        byException\n        measure {\n          ...PaperMeasure\n        }\n        milestone {\n          key\n          label {\n            zh\n            en\n          }\n        }\n      }\n      overdue {\n        ...PaperDue\n      }\n      near {\n        ...PaperDue\n      }\n      waiting {\n        kind\n        since\n        due\n        overdue\n        measure {\n          ...PaperMeasure\n        }\n        milestone {\n          key\n          label {\n            zh\n            en\n          }\n        }\n      }\n      interviews {\n        recorded {\n          ...PaperInterview\n        }\n        unrecorded {\n          ...PaperInterview\n        }\n      }\n    }\n  }\n}\n\nfragment ActWithdrawable on Instruction {\n  id\n  mayWithdraw\n  withdrawn {\n    at\n    reason\n  }\n}\n\nfragment PaperDecision on Instruction {\n  ...ActWithdrawable\n  text\n  due\n  missedOn\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  answer {\n    at\n    text\n  }\n  measure {\n    ...PaperMeasure\n  }\n}\n\nfragment PaperDue on DueList {\n  milestones {\n    key\n    due\n    label {\n      zh\n      en\n    }\n    measure {\n      ...PaperMeasure\n    }\n  }\n  instructions {\n    id\n    due\n    text\n    measure {\n      ...PaperMeasure\n    }\n  }\n}\n\nfragment PaperFigures on Figures {\n  measures {\n    total\n    closed\n    closedByException\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n    overdue\n    waitingDue\n    extensionsDue\n  }\n  open {\n    instructions\n  }\n}\n\nfragment PaperInterview on Interview {\n  called\n  heldOn\n  result\n  present\n  waitingDays\n  unit {\n    key\n    shortName\n  }\n  matters {\n    due\n    measure {\n      code\n      title {\n        zh\n        en\n      }\n    }\n    obligation {\n      key\n      label {\n        zh\n        en\n      }\n    }\n  }\n}\n\nfragment PaperMeasure on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n}",
);
export const MeetingDecisionsDocument = operation<MeetingDecisionsQuery, MeetingDecisionsQueryVariables>(
  '33135575741efa6068026b5934fddcc2ad728fdde313e7d2e5519b11b143efb5',
  ['plan', 'asOf', 'metOn'],
  "query MeetingDecisions($plan: ID!, $asOf: AsOf, $metOn: CivilDate!) {\n  plan(id: $plan, asOf: $asOf) {\n    instructions(first: 100, filter: { metOn: $metOn }) {\n      nodes {\n        ...PaperDecision\n      }\n    }\n  }\n}\n\nfragment ActWithdrawable on Instruction {\n  id\n  mayWithdraw\n  withdrawn {\n    at\n    reason\n  }\n}\n\nfragment PaperDecision on Instruction {\n  ...ActWithdrawable\n  text\n  due\n  missedOn\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  answer {\n    at\n    text\n  }\n  measure {\n    ...PaperMeasure\n  }\n}\n\nfragment PaperMeasure on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n}",
);
export const BulletinDocument = operation<BulletinQuery, BulletinQueryVariables>(
  '8e2678c6698bcd382eee8e65c30f0834c5cca9963d51e7250a933d44fa9f5fae',
  ['plan', 'at', 'month'],
  "query Bulletin($plan: ID!, $at: AsOf, $month: String) {\n  plan(id: $plan, asOf: $at) {\n    bulletin(month: $month) {\n      month\n      total {\n        ...PaperFigures\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...PaperFigures\n        }\n      }\n      units {\n        unit {\n          key\n          shortName\n        }\n        leads {\n          ...PaperFigures\n        }\n      }\n      listed {\n        ...PaperMeasure\n      }\n      documents {\n        document\n        count\n      }\n      ranking {\n        place\n        due\n        met\n        overdue\n        unit {\n          key\n          shortName\n        }\n      }\n    }\n  }\n}\n\nfragment PaperFigures on Figures {\n  measures {\n    total\n    closed\n    closedByException\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n    overdue\n    waitingDue\n    extensionsDue\n  }\n  open {\n    instructions\n  }\n}\n\nfragment PaperMeasure on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n}",
);
export const ReviewDocument = operation<ReviewQuery, ReviewQueryVariables>(
  '7c74d3c2371a9ee6f1c99c43f0695bc85e3d607fd8feced3f80efb1b262d69fb',
  ['plan', 'at', 'quarter'],
  "query Review($plan: ID!, $at: AsOf, $quarter: String) {\n  plan(id: $plan, asOf: $at) {\n    review(quarter: $quarter) {\n      quarter\n      milestones {\n        total\n        met\n        late\n        overdue\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...PaperFigures\n        }\n      }\n      measures {\n        measure {\n          ...PaperMeasure\n        }\n        milestones {\n          key\n          due\n          status\n          overdue\n          label {\n            zh\n            en\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment PaperFigures on Figures {\n  measures {\n    total\n    closed\n    closedByException\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n    overdue\n    waitingDue\n    extensionsDue\n  }\n  open {\n    instructions\n  }\n}\n\nfragment PaperMeasure on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n}",
);
