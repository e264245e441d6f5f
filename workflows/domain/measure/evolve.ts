/** How each event changes a measure; it never judges. */

import type { Recorded } from '../event.ts';
import type { MeasureEvent } from './events.ts';
import type { Measure, MilestoneState } from './state.ts';

type Moment = Pick<Recorded, 'occurredAt'>;

/** Events of a measure that was never issued leave it null: they cannot have been decided. */
export const evolveMeasure = (measure: Measure | null, event: MeasureEvent & Moment): Measure | null => {
  if (event.type === 'MeasureIssued') {
    const { definition } = event.data;
    return {
      definition,
      issuedAt: event.occurredAt,
      acknowledgedAt: null,
      milestones: definition.milestones.map(({ id, due }) => ({ id, status: 'pending', due, missed: null })),
      reports: [],
    };
  }
  return measure && change(measure, event);
};

const change = (measure: Measure, event: Exclude<MeasureEvent, { type: 'MeasureIssued' }> & Moment): Measure => {
  switch (event.type) {
    case 'MeasureAcknowledged':
      return { ...measure, acknowledgedAt: event.occurredAt };
    case 'ProgressReported': {
      const { report: id, asOf, values, text } = event.data;
      return { ...measure, reports: [...measure.reports, { id, asOf, values, text }] };
    }
    case 'ProgressCorrected': {
      const { report: id, values, text } = event.data;
      return { ...measure, reports: measure.reports.map((old) => (old.id === id ? { ...old, values, text } : old)) };
    }
    case 'MilestoneSubmitted':
      return withMilestone(measure, event.data.milestone, { status: 'submitted' });
    case 'MilestoneVerified':
      return withMilestone(measure, event.data.milestone, { status: 'verified' });
    case 'MilestoneReturned':
      return withMilestone(measure, event.data.milestone, { status: 'returned', due: event.data.due });
    case 'MilestoneMissed':
      return withMilestone(measure, event.data.milestone, { missed: event.data.due });
    default:
      return event satisfies never;
  }
};

const withMilestone = (measure: Measure, id: string, change: Partial<MilestoneState>): Measure => ({
  ...measure,
  milestones: measure.milestones.map((milestone) => (milestone.id === id ? { ...milestone, ...change } : milestone)),
});
