/** What a command created, derived from its events, so that a client need not search for it. */

import type { DomainEvent } from '../catalogue/events.ts';

/** Things with an id of their own; what commands on a plan create has none. */
export const MADE_TYPES = ['measure', 'report', 'report-draft', 'instruction', 'amendment'] as const;
export type MadeType = (typeof MADE_TYPES)[number];

/** `id` is unique within the measure; the id of a measure is unique within the plan. */
export type Made = { readonly type: MadeType; readonly id: string };

/**
 * From the events of one command, in their order. A draft that is signed becomes a report of the same id. An amendment is
 * named when it is decided, too: the command that decides it names only the measure.
 */
export const madeBy = (events: readonly DomainEvent[]): readonly Made[] =>
  events.flatMap((event) => madeByOne(event) ?? []);

const madeByOne = (event: DomainEvent): Made | null => {
  switch (event.type) {
    case 'MeasureDrafted':
      return { type: 'measure', id: event.data.definition.id };
    case 'ReportDrafted':
      return { type: 'report-draft', id: event.data.report };
    case 'ProgressReported':
      return { type: 'report', id: event.data.report };
    case 'InstructionGiven':
    case 'MeetingDecisionRecorded':
      return { type: 'instruction', id: event.data.instruction };
    case 'AmendmentProposed':
    case 'AmendmentApproved':
    case 'AmendmentRefused':
      return { type: 'amendment', id: event.data.amendment };
    default:
      return null;
  }
};
