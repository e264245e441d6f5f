/** How each event changes a measure; nothing is validated here. */

import { assertNever } from '../kernel/assert-never.ts';
import { textDigest } from '../kernel/digest.ts';
import type { OccurredAt } from '../kernel/event.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { Instant } from '../time/civil-date.ts';
import { evolveClimbs } from './climbs.ts';
import type { MeasureEvent } from './events.ts';
import { withCorrection, withReport } from './kept-reports.ts';
import { evolveOffice } from './office.ts';
import { amended, goingOn, halted, movedTo, withInstruction, withMilestone } from './parts.ts';
import type { Measure } from './state.ts';
import { reportedFigures, withoutCorrected } from './verdict.ts';

/** Events before a measure was drafted or issued leave it null; no decision produces such events. */
export const evolveMeasure = (measure: Measure | null, event: MeasureEvent & OccurredAt): Measure | null => {
  const { occurredAt } = event;
  if (event.type === 'MeasureDrafted') return blank(event.data.definition, occurredAt);
  if (event.type === 'MeasureIssued') {
    const { definition, acknowledgeBy } = event.data;
    return { ...blank(definition, occurredAt), stage: 'issued', issuedAt: occurredAt, acknowledgeBy };
  }
  if (!measure) return null;
  const changed = change(measure, event);
  const { climbs, office } = changed;
  return {
    ...changed,
    climbs: evolveClimbs(climbs, event),
    office: evolveOffice(office, event),
    changedAt: occurredAt,
  };
};

const blank = (definition: MeasureDefinition, changedAt: Instant): Measure => ({
  definition,
  stage: 'drafted',
  closedByException: false,
  closing: null,
  before: null,
  issuedAt: null,
  acknowledgedAt: null,
  acknowledgeBy: null,
  acknowledgementMissed: false,
  milestones: definition.milestones.map(({ id, due }) => ({
    id,
    status: 'pending',
    due,
    missed: null,
    extended: 0,
    occurrence: 0,
    since: changedAt,
    request: null,
  })),
  reports: [],
  verified: [],
  drafts: [],
  written: 0,
  missedPeriod: null,
  instructions: [],
  instructed: 0,
  amendment: null,
  amendments: 0,
  reportedAt: null,
  lamp: null,
  climbs: [],
  office: [],
  standstills: [],
  changedAt,
});

type Change = Exclude<MeasureEvent, { type: 'MeasureDrafted' | 'MeasureIssued' }> & OccurredAt;

const change = (measure: Measure, event: Change): Measure => {
  switch (event.type) {
    case 'MeasureApproved':
      return { ...measure, stage: 'approved' };
    case 'MeasureAcknowledged':
      return { ...measure, stage: 'acknowledged', acknowledgedAt: event.occurredAt };
    case 'AcknowledgementMissed':
      return { ...measure, acknowledgementMissed: true };
    case 'MeasureSuspended':
      return halted(measure, 'suspended', event.occurredAt);
    case 'MeasureResumed':
    case 'MeasureReopened':
      return { ...goingOn(measure, event.data, event.occurredAt), closedByException: false };
    case 'MeasureCancelled':
      return { ...halted(measure, 'cancelled', event.occurredAt), closing: null };
    case 'ClosingProposed':
      return { ...measure, closing: { reason: event.data.reason } };
    case 'ClosingRefused':
      return { ...measure, closing: null };
    case 'MeasureClosed': {
      const closedByException = event.data.exception !== null;
      return { ...halted(measure, 'closed', event.occurredAt), closedByException, closing: null };
    }
    case 'AmendmentProposed': {
      const { amendment: id, change, next } = event.data;
      return { ...measure, amendment: { id, change, next }, amendments: measure.amendments + 1 };
    }
    case 'AmendmentApproved': {
      const { next } = event.data;
      return { ...measure, amendment: measure.amendment && next && { ...measure.amendment, next } };
    }
    case 'AmendmentRefused':
      return { ...measure, amendment: null };
    case 'MeasureAmended':
      return amended(measure, event.data, event.occurredAt);
    case 'ReportDrafted': {
      const { report: id, asOf, values, text } = event.data;
      const draft = { id, asOf, values, digest: textDigest(text) };
      return { ...measure, written: measure.written + 1, drafts: [...measure.drafts, draft] };
    }
    case 'DraftRejected':
      return { ...measure, drafts: measure.drafts.filter(({ id }) => id !== event.data.report) };
    case 'ProgressReported': {
      const { report: id, asOf, values, text } = event.data;
      const drafts = measure.drafts.filter((draft) => draft.id !== id);
      const signed = drafts.length < measure.drafts.length;
      const reports = withReport(measure.reports, { id, asOf, values, digest: textDigest(text) });
      const written = signed ? measure.written : measure.written + 1;
      return { ...measure, reports, drafts, written, reportedAt: event.occurredAt };
    }
    case 'ProgressCorrected': {
      const { report: id, values, text, asOf } = event.data;
      const reports = withCorrection(measure.reports, id, { values, digest: textDigest(text), ...(asOf && { asOf }) });
      return { ...measure, reports, verified: withoutCorrected(measure.verified, { id, values }) };
    }
    case 'ContributionMade':
      return measure;
    case 'ReportMissed':
      return { ...measure, missedPeriod: event.data.period };
    case 'MilestoneSubmitted':
      return withMilestone(measure, event.data.milestone, { status: 'submitted', request: null });
    case 'MilestoneVerified':
      return {
        ...withMilestone(measure, event.data.milestone, { status: 'verified' }),
        verified: reportedFigures(measure.reports),
      };
    case 'MilestoneReturned':
      return withMilestone(measure, event.data.milestone, { status: 'returned', due: event.data.due });
    case 'MilestoneMissed':
      return withMilestone(measure, event.data.milestone, { missed: event.data.due });
    case 'ExtensionRequested': {
      const { milestone, due, next } = event.data;
      return withMilestone(measure, milestone, { request: { due, next } });
    }
    case 'ExtensionApproved': {
      const { milestone, next } = event.data;
      return withMilestone(measure, milestone, ({ request }) => ({ request: request && next && { ...request, next } }));
    }
    case 'ExtensionRefused': {
      const { milestone, due } = event.data;
      return withMilestone(measure, milestone, { request: null, ...(due !== undefined && { due }) });
    }
    case 'MilestoneExtended':
      return withMilestone(measure, event.data.milestone, (old) => ({
        ...movedTo(old, event.data.due, event.occurredAt),
        extended: old.extended + 1,
      }));
    case 'InstructionGiven': {
      const { instruction: id, due, leader } = event.data;
      const given = { id, since: event.occurredAt, due, missed: false, ...(leader && { leader }) };
      return {
        ...measure,
        instructions: [...measure.instructions, given],
        instructed: measure.instructed + 1,
      };
    }
    case 'MeetingDecisionRecorded': {
      const { instruction: id, due } = event.data;
      return {
        ...measure,
        instructions: [...measure.instructions, { id, since: event.occurredAt, due, missed: false }],
        decisions: (measure.decisions ?? 0) + 1,
      };
    }
    case 'InstructionAnswered':
    case 'InstructionWithdrawn':
    case 'MeetingDecisionAnswered':
    case 'MeetingDecisionWithdrawn':
      return {
        ...measure,
        instructions: measure.instructions.filter(({ id }) => id !== event.data.instruction),
      };
    case 'InstructionMissed':
    case 'MeetingDecisionMissed':
      return withInstruction(measure, event.data.instruction, { missed: true });
    case 'LampTurned':
      return {
        ...measure,
        lamp: { lamp: event.data.lamp, since: event.occurredAt, turns: (measure.lamp?.turns ?? 0) + 1 },
      };
    case 'FileWithdrawn':
    case 'OfficeLimitPassed':
    case 'RungFired':
    case 'RungSkipped':
    case 'LadderHeld':
    case 'LadderReleased':
      return measure;
    default:
      return assertNever(event);
  }
};
