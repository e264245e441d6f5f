/** How a measure's events change its milestones. */

import type { MeasureDefinition } from '@duban/domain';
import { BrokenLogError, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Versions } from '../projection/versions.ts';
import type { MilestoneRecord } from './milestone.table.ts';

export const issuedMilestones = (plan: string, definition: MeasureDefinition): readonly MilestoneRecord[] =>
  definition.milestones.map(({ id, ordinal, label, due, expected, origin }) => ({
    plan,
    measure: definition.id,
    milestone: id,
    ordinal,
    label,
    planned_due: due,
    roadmap_due: due,
    due,
    expected,
    origin,
    status: 'pending',
    missed: null,
    missed_dates: [],
    extended: 0,
    request: null,
    submission: null,
    decision: null,
  }));

export const applyToMilestones = (milestones: Versions<MilestoneRecord>, event: OfMeasure): void => {
  const { plan, position } = event;
  const measure = measureOf(event);
  for (const [milestone, change] of changesBy(event)) {
    const before = milestones.get({ plan, measure, milestone });
    if (!before) throw new BrokenLogError(event, `the measure ${measure} has no milestone ${milestone}`);
    milestones.put({ ...before, ...(typeof change === 'function' ? change(before) : change) }, position);
  }
};

type Change = Partial<MilestoneRecord> | ((before: MilestoneRecord) => Partial<MilestoneRecord>);

const changesBy = (event: OfMeasure): readonly (readonly [milestone: string, change: Change])[] => {
  const { occurredAt: at, actor: by } = event;
  switch (event.type) {
    case 'MilestoneSubmitted': {
      const { milestone, text, evidence } = event.data;
      return [[milestone, { status: 'submitted', request: null, submission: { at, by, text, evidence } }]];
    }
    case 'MilestoneVerified': {
      const { milestone, note: text, short } = event.data;
      const decision = { kind: 'verified' as const, at, by, text, ...(short && { short }) };
      return [[milestone, { status: 'verified', decision }]];
    }
    case 'MilestoneReturned': {
      const { milestone, reason: text, due } = event.data;
      return [[milestone, { status: 'returned', due, decision: { kind: 'returned', at, by, text } }]];
    }
    case 'MilestoneMissed': {
      const { milestone, due } = event.data;
      return [[milestone, ({ missed_dates }) => ({ missed: due, missed_dates: [...missed_dates, due] })]];
    }
    case 'ExtensionRequested': {
      const { milestone, due, reason, next } = event.data;
      return [[milestone, { request: { due, reason, next, at, by, since: at } }]];
    }
    case 'ExtensionApproved': {
      const { milestone, next } = event.data;
      return [[milestone, ({ request }) => ({ request: request && next && { ...request, next, since: at } })]];
    }
    case 'ExtensionRefused': {
      const { milestone, due } = event.data;
      return [[milestone, { request: null, ...(due !== undefined && { due }) }]];
    }
    case 'MilestoneExtended': {
      const { milestone, due } = event.data;
      return [[milestone, ({ extended }) => ({ due, extended: extended + 1, request: null })]];
    }
    // A new date settles the pending request for an extension.
    case 'MeasureResumed':
    case 'MeasureReopened':
      return event.data.milestones.map(({ milestone, due }) => [milestone, { due, request: null }]);
    case 'MeasureAmended':
      return event.data.change.milestones.map(({ milestone, ...changed }) => [
        milestone,
        { ...changed, roadmap_due: changed.due, request: null },
      ]);
    default:
      return [];
  }
};

export const isOpen = ({ status }: Pick<MilestoneRecord, 'status'>): boolean =>
  status === 'pending' || status === 'returned';
