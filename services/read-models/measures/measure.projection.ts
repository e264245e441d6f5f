/** How a measure's events change the row that lists and figures are made of. */

import type { MeasureDefinition } from '@duban/domain';
import { isOpen, isOverdue } from '../milestones/milestone.projection.ts';
import type { MilestoneRecord } from '../milestones/milestone.table.ts';
import type { OfMeasure } from '../projection/known-event.ts';
import type { DefinitionRecord, MeasureRecord, MilestoneSummary } from './measure.table.ts';

export const definitionRecord = (
  plan: string,
  { targets: _, milestones: __, ...definition }: MeasureDefinition,
): DefinitionRecord => ({ plan, measure: definition.id, title: definition.title, definition });

export const issuedMeasure = (
  event: OfMeasure,
  definition: MeasureDefinition,
  milestones: readonly MilestoneRecord[],
): MeasureRecord => ({
  plan: event.plan,
  measure: definition.id,
  code: definition.code,
  code_order: definition.code.replace(/\d+/g, (digits) => digits.padStart(6, '0')),
  section: definition.section,
  lead_unit: definition.leadUnit,
  units: [definition.leadUnit, ...definition.supportUnits],
  leader: definition.supervisingLeader,
  target_kinds: [...new Set(definition.targets.map(({ kind }) => kind))],
  search: [definition.title.zh, definition.code, definition.title.en ?? ''].join('\n'),
  state: 'issued',
  issued_at: event.occurredAt,
  acknowledged_at: null,
  acknowledged_implied: null,
  reports: 0,
  ...summaryOf(milestones),
  ...lastEvent(event),
});

/** `milestones` are those of the measure after the event. */
export const evolveMeasureRecord = (
  record: MeasureRecord,
  event: OfMeasure,
  milestones: readonly MilestoneRecord[],
): MeasureRecord => ({ ...record, ...changeOf(record, event), ...summaryOf(milestones), ...lastEvent(event) });

const changeOf = (record: MeasureRecord, event: OfMeasure): Partial<MeasureRecord> => {
  switch (event.type) {
    case 'MeasureAcknowledged':
      return {
        state: 'acknowledged',
        acknowledged_at: event.occurredAt,
        acknowledged_implied: event.data.implied,
      };
    case 'ProgressReported':
      return { reports: record.reports + 1 };
    case 'MeasureIssued':
    case 'ProgressCorrected':
    case 'MilestoneSubmitted':
    case 'MilestoneVerified':
    case 'MilestoneReturned':
    case 'MilestoneMissed':
      return {};
    default:
      return event satisfies never;
  }
};

const lastEvent = ({ occurredAt, type, version }: OfMeasure) => ({ last_at: occurredAt, last_type: type, version });

const summaryOf = (milestones: readonly MilestoneRecord[]): MilestoneSummary => {
  const withStatus = (wanted: MilestoneRecord['status']) => milestones.filter(({ status }) => status === wanted).length;
  const open = milestones.filter(isOpen);
  const next = open.reduce<MilestoneRecord | null>(
    (first, one) => (first && !isBefore(one, first) ? first : one),
    null,
  );
  return {
    pending: withStatus('pending'),
    submitted: withStatus('submitted'),
    returned: withStatus('returned'),
    verified: withStatus('verified'),
    missed: milestones.filter(({ missed }) => missed !== null).length,
    overdue: milestones.filter(isOverdue).length,
    dues: milestones.map(({ due }) => due),
    open_dues: open.map(({ due }) => due),
    next_milestone: next?.milestone ?? null,
    next_due: next?.due ?? null,
  };
};

const isBefore = (a: MilestoneRecord, b: MilestoneRecord): boolean =>
  a.due < b.due || (a.due === b.due && a.ordinal < b.ordinal);
