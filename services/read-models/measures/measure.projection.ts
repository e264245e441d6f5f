/** How a measure's events change its row, from which lists and figures are read. */

import {
  assertNever,
  endPause,
  type Instant,
  type MeasureDefinition,
  openPause,
  type StageBefore,
  withDefinitionChange,
} from '@duban/domain';
import { INSIDE } from '../projection/inside.ts';
import { BrokenLogError, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Versions } from '../projection/versions.ts';
import type { MeasureHalt, MeasureStage } from './measure.rows.ts';
import { type Parts, summaryOf } from './measure.summary.ts';
import type { DefinitionRecord, MeasureRecord } from './measure.table.ts';

export const definitionRecord = (
  plan: string,
  { targets, milestones: _, ...definition }: MeasureDefinition,
): DefinitionRecord => ({
  plan,
  measure: definition.id,
  code: definition.code,
  code_order: definition.code.replace(/\d+/g, (digits) => digits.padStart(6, '0')),
  section: definition.section,
  lead_unit: definition.leadUnit,
  units: [definition.leadUnit, ...definition.supportUnits],
  leader: definition.supervisingLeader,
  target_kinds: [...new Set(targets.map(({ kind }) => kind))],
  search: [definition.title.zh, definition.code, definition.title.en ?? ''].join('\n'),
  title: definition.title,
  definition,
});

/** Events that need or change the row of the definition. */
export const DEFINING: ReadonlySet<OfMeasure['type']> = new Set<OfMeasure['type']>([
  'MeasureIssued',
  'AmendmentProposed',
  'MeasureAmended',
]);

/** Targets and milestones have rows of their own. */
export const applyToDefinitions = (definitions: Versions<DefinitionRecord>, event: OfMeasure): void => {
  if (event.type !== 'MeasureAmended' || !event.data.change.definition) return;
  const { plan, position, data } = event;
  const measure = measureOf(event);
  const before = definitions.get({ plan, measure });
  if (!before) throw new BrokenLogError(event, `the measure ${measure} has no definition`);
  const definition = { ...before.definition, targets: [], milestones: [] };
  const { target_kinds } = before;
  const after = definitionRecord(plan, withDefinitionChange(definition, event.data.change.definition, data.amendment));
  definitions.put({ ...after, target_kinds }, position);
};

type Beginning = Extract<OfMeasure, { readonly type: 'MeasureDrafted' | 'MeasureIssued' }>;

/** `drafted`: the row of the draft, where the measure was drafted. */
export const begunMeasure = (
  event: Beginning,
  measure: string,
  drafted: MeasureRecord | undefined,
  parts: Parts,
): MeasureRecord => {
  const issued = event.type === 'MeasureIssued';
  const facts: Omit<MeasureRecord, keyof ReturnType<typeof summaryOf>> = {
    plan: event.plan,
    measure,
    stage: issued ? 'issued' : 'drafted',
    before: null,
    drafted_at: issued ? (drafted?.drafted_at ?? null) : event.occurredAt,
    approval: drafted?.approval ?? null,
    issued_at: issued ? event.occurredAt : null,
    acknowledge_by: issued ? event.data.acknowledgeBy : null,
    acknowledgement_missed: false,
    acknowledged_at: null,
    acknowledged_implied: null,
    halt: null,
    standstills: [],
    lamp: null,
    lamp_turn: null,
    amendment: null,
    closing: null,
    reports: 0,
    drafts: [],
    contributions: 0,
    reported_at: null,
    missed_period: null,
    rungs: 0,
    last_rung: null,
    ...lastEvent(event, drafted),
  };
  return { ...facts, ...summaryOf(facts, parts) };
};

/** `parts`: the measure's milestones, instructions and the like after the event. */
export const evolveMeasureRecord = (record: MeasureRecord, event: OfMeasure, parts: Parts): MeasureRecord => {
  const changed = { ...record, ...changeOf(record, event), ...lastEvent(event, record) };
  return { ...changed, ...summaryOf(changed, parts, record) };
};

const changeOf = (record: MeasureRecord, event: OfMeasure): Partial<MeasureRecord> => {
  const { occurredAt: at, actor: by, position } = event;
  switch (event.type) {
    case 'MeasureApproved':
      return { stage: 'approved', approval: { at, by, text: event.data.note } };
    case 'MeasureAcknowledged':
      return { stage: 'acknowledged', acknowledged_at: at, acknowledged_implied: event.data.implied };
    case 'AcknowledgementMissed':
      return { acknowledgement_missed: true };
    case 'MeasureSuspended':
      return halted(record, { kind: 'suspended', at, by, text: event.data.reason });
    case 'MeasureCancelled':
      return { ...halted(record, { kind: 'cancelled', at, by, text: event.data.reason }), closing: null };
    case 'ClosingProposed':
      return { closing: { at, by, text: event.data.reason } };
    case 'ClosingRefused':
      return { closing: null };
    case 'MeasureClosed':
      return { ...halted(record, { kind: 'closed', at, by, text: event.data.exception }), closing: null };
    case 'MeasureResumed':
    case 'MeasureReopened':
      return goingOn(record, event.data.acknowledgeBy, at);
    case 'AmendmentProposed':
      return { amendment: { id: event.data.amendment, next: event.data.next } };
    case 'AmendmentApproved': {
      const { amendment: id, next } = event.data;
      return { amendment: next && { id, next } };
    }
    case 'AmendmentRefused':
    case 'MeasureAmended':
      return { amendment: null };
    case 'ReportDrafted':
      return { drafts: [...record.drafts, event.data.report] };
    case 'DraftRejected':
      return { drafts: record.drafts.filter((id) => id !== event.data.report) };
    case 'ProgressReported': {
      const drafts = record.drafts.filter((id) => id !== event.data.report);
      return { reports: record.reports + 1, drafts, reported_at: at };
    }
    case 'ContributionMade':
      return { contributions: record.contributions + 1 };
    case 'ReportMissed':
      return { missed_period: event.data.period };
    case 'LampTurned': {
      const { lamp, date: since, reason, policy } = event.data;
      return { lamp, lamp_turn: { since, at, position, reason, policy } };
    }
    case 'RungFired': {
      const { obligation, rung, document } = event.data;
      return { rungs: record.rungs + 1, last_rung: { position, at, obligation, rung, document } };
    }
    // These change only the parts, or appear in the timeline only.
    case 'MeasureDrafted':
    case 'MeasureIssued':
    case 'ProgressCorrected':
    case 'MilestoneSubmitted':
    case 'MilestoneVerified':
    case 'MilestoneReturned':
    case 'MilestoneMissed':
    case 'ExtensionRequested':
    case 'ExtensionApproved':
    case 'ExtensionRefused':
    case 'MilestoneExtended':
    case 'OfficeLimitPassed':
    case 'InstructionGiven':
    case 'InstructionAnswered':
    case 'InstructionMissed':
    case 'MeetingDecisionRecorded':
    case 'MeetingDecisionAnswered':
    case 'MeetingDecisionMissed':
    case 'InstructionWithdrawn':
    case 'MeetingDecisionWithdrawn':
    case 'FileWithdrawn':
    case 'RungSkipped':
    case 'LadderHeld':
    case 'LadderReleased':
      return {};
    default:
      return assertNever(event);
  }
};

const halted = ({ stage, before, standstills }: MeasureRecord, halt: MeasureHalt): Partial<MeasureRecord> => ({
  stage: halt.kind === 'closed' && halt.text !== null ? 'closed-by-exception' : halt.kind,
  before: isHalted(stage) ? before : stage,
  halt,
  standstills: openPause(standstills, halt.at),
});

const goingOn = (
  { before, standstills, acknowledge_by }: MeasureRecord,
  acknowledgeBy: string | null,
  at: Instant,
): Partial<MeasureRecord> => ({
  stage: before ?? 'issued',
  before: null,
  halt: null,
  standstills: endPause(standstills, at),
  acknowledge_by: acknowledgeBy ?? acknowledge_by,
});

const isHalted = (stage: MeasureStage): stage is Exclude<MeasureStage, StageBefore> =>
  stage === 'suspended' || stage === 'cancelled' || stage === 'closed' || stage === 'closed-by-exception';

const lastEvent = ({ position, occurredAt, type, version }: OfMeasure, before: MeasureRecord | undefined) => ({
  last_position: position,
  last_at: occurredAt,
  last_type: type,
  version,
  open_position: position,
  open_at: occurredAt,
  open_type: type,
  open_version: (before?.open_version ?? 0) + 1,
  ...(before && INSIDE.includes(type) && openEvent(before)),
});

/** Leaves the last event that everyone may see unchanged. */
const openEvent = ({ open_position, open_at, open_type, open_version }: MeasureRecord) => ({
  open_position,
  open_at,
  open_type,
  open_version,
});
