/** How a measure's events change its amendments, and what one sets anew once it is granted. */

import type { DefinitionChange } from '@duban/domain';
import type { DefinitionRecord } from '../measures/measure.table.ts';
import type { MilestoneRecord } from '../milestones/milestone.table.ts';
import { BrokenLogError, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Versions } from '../projection/versions.ts';
import type { TargetRecord } from '../targets/target.table.ts';
import type { ApprovalRow } from './amendment.rows.ts';
import type { AmendmentRecord } from './amendment.table.ts';

type Tables = {
  readonly amendments: Versions<AmendmentRecord>;
  readonly definitions: Versions<DefinitionRecord>;
  readonly milestones: Versions<MilestoneRecord>;
  readonly targets: Versions<TargetRecord>;
};

const replaced = (change: DefinitionChange, before: DefinitionRecord | undefined) => {
  const fields = Object.keys(change) as (keyof DefinitionChange)[];
  const previous = Object.fromEntries(fields.map((field) => [field, before?.definition[field] ?? null]));
  return { change, previous: previous as DefinitionChange };
};

export const applyToAmendments = ({ amendments, definitions, milestones, targets }: Tables, event: OfMeasure): void => {
  const { plan, position, occurredAt: at, actor } = event;
  const measure = measureOf(event);
  const decide = (amendment: string, step: Omit<ApprovalRow, 'at' | 'by'>, how: Partial<AmendmentRecord>): void => {
    const before = amendments.get({ plan, measure, amendment });
    if (!before) throw new BrokenLogError(event, `the measure ${measure} has no amendment ${amendment}`);
    amendments.put({ ...before, ...how, steps: [...before.steps, { ...step, at, by: actor }] }, position);
  };
  switch (event.type) {
    case 'AmendmentProposed': {
      const { amendment, change, reason, next } = event.data;
      const record: AmendmentRecord = {
        plan,
        measure,
        amendment,
        position,
        reason,
        proposed_at: at,
        actor,
        state: 'waiting',
        next,
        waiting_since: at,
        steps: [],
        definition: change.definition ? replaced(change.definition, definitions.get({ plan, measure })) : null,
        targets: change.targets.map(({ target, value }) => {
          const previous = targets.get({ plan, measure, target })?.definition.value ?? null;
          return { target, value, previous };
        }),
        milestones: change.milestones.map((step) => {
          const before = milestones.get({ plan, measure, milestone: step.milestone });
          return { ...step, previousDue: before?.due ?? step.due, previousExpected: before?.expected ?? [] };
        }),
      };
      amendments.put(record, position);
      return;
    }
    case 'AmendmentApproved': {
      const { amendment, step, note, next } = event.data;
      const state = next === null ? 'granted' : 'waiting';
      decide(amendment, { step, granted: true, note }, { next, waiting_since: at, state });
      return;
    }
    case 'AmendmentRefused': {
      const { amendment, step, note } = event.data;
      decide(amendment, { step, granted: false, note }, { next: null, state: 'refused' });
      return;
    }
    case 'MeasureAmended':
      for (const { target, value } of event.data.change.targets) {
        const before = targets.get({ plan, measure, target });
        if (!before) throw new BrokenLogError(event, `the measure ${measure} has no target ${target}`);
        targets.put({ ...before, definition: { ...before.definition, value } }, position);
      }
  }
};
