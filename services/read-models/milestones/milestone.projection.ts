/** How a measure's events change its milestones. */

import type { MeasureDefinition, MeasureEvent } from '@duban/domain';
import type { OfMeasure } from '../projection/known-event.ts';
import type { MilestoneRecord } from './milestone.table.ts';

export const issuedMilestones = (plan: string, definition: MeasureDefinition): readonly MilestoneRecord[] =>
  definition.milestones.map(({ id, ordinal, label, due, expected, origin }) => ({
    plan,
    measure: definition.id,
    milestone: id,
    ordinal,
    label,
    planned_due: due,
    due,
    expected,
    origin,
    status: 'pending',
    missed: null,
    submission: null,
    decision: null,
  }));

export type MilestoneEvent = Extract<MeasureEvent, { readonly data: { readonly milestone: string } }>;
type OfMilestone = OfMeasure & MilestoneEvent;

export const isMilestoneEvent = (event: OfMeasure): event is OfMilestone => 'milestone' in event.data;

export const evolveMilestone = (record: MilestoneRecord, event: OfMilestone): MilestoneRecord => {
  const { occurredAt: at, actor: by } = event;
  switch (event.type) {
    case 'MilestoneSubmitted': {
      const { text, evidence } = event.data;
      return { ...record, status: 'submitted', submission: { at, by, text, evidence } };
    }
    case 'MilestoneVerified':
      return { ...record, status: 'verified', decision: { kind: 'verified', at, by, text: event.data.note } };
    case 'MilestoneReturned': {
      const { reason, due } = event.data;
      return { ...record, status: 'returned', due, decision: { kind: 'returned', at, by, text: reason } };
    }
    case 'MilestoneMissed':
      return { ...record, missed: event.data.due };
    default:
      return event satisfies never;
  }
};

export const isOpen = ({ status }: Pick<MilestoneRecord, 'status'>): boolean =>
  status === 'pending' || status === 'returned';

/** Missed on the date until which it is owed now, and not handed in since. */
export const isOverdue = (record: Pick<MilestoneRecord, 'status' | 'due' | 'missed'>): boolean =>
  isOpen(record) && record.missed === record.due;
