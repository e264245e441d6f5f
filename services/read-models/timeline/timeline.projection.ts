/** Writes every event into the timeline, once. */

import { isMeasureEvent, type LogEvent, measureOf } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { add } from '../projection/storage.ts';
import type { Adopted, TimelineData } from './timeline.rows.ts';
import { TIMELINE_TABLE } from './timeline.table.ts';

const timelineRecord = (event: LogEvent) => {
  const { type, data } = withoutDefinitions(event);
  return {
    plan: event.plan,
    position: event.position,
    measure: isMeasureEvent(event) ? measureOf(event) : null,
    version: event.version,
    type,
    command_id: event.commandId,
    ordinal: event.ordinal,
    actor: event.actor,
    subject: event.actor.id,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    data,
  };
};

const withoutDefinitions = (event: LogEvent): TimelineData => {
  switch (event.type) {
    case 'PlanAdopted': {
      const { frame, clock } = event.data;
      return { type: event.type, data: { title: frame.title, measures: frame.measureIds.length, clock } };
    }
    case 'LampPolicyAdopted':
      return { type: event.type, data: { from: event.data.from, policy: adopted(event.data.policy) } };
    case 'LadderAdopted':
      return { type: event.type, data: { from: event.data.from, ladder: adopted(event.data.ladder) } };
    case 'CalendarExtended': {
      const { from, to } = event.data.calendar;
      return { type: event.type, data: { from, to } };
    }
    case 'ReportTextGiven': {
      const { sha256, sentences } = event.data;
      return { type: event.type, data: { sha256, sentences: sentences.length } };
    }
    case 'PaperDrafted': {
      const { paper, title } = event.data;
      return { type: event.type, data: { paper, title } };
    }
    case 'PaperEdited': {
      const { paper, revision } = event.data;
      return { type: event.type, data: { paper, revision } };
    }
    case 'PaperIssued': {
      const { paper, title, series, number, sha256 } = event.data;
      return { type: event.type, data: { paper, title, series, number, sha256 } };
    }
    case 'MeasureDrafted': {
      const { code, title } = event.data.definition;
      return { type: event.type, data: { code, title } };
    }
    case 'MeasureIssued': {
      const { definition, acknowledgeBy } = event.data;
      return { type: event.type, data: { code: definition.code, title: definition.title, acknowledgeBy } };
    }
    case 'SnapshotMade': {
      const { content: _, ...made } = event.data;
      return { type: event.type, data: made };
    }
    default:
      return event;
  }
};

const adopted = ({ id, version, title }: Adopted): Adopted => ({ id, version, title });

export const timelineModel: Model = {
  name: 'timeline',
  asks: [],
  tables: [TIMELINE_TABLE],
  apply: (db, _plan, events) => add(db, TIMELINE_TABLE, events.map(timelineRecord)),
};
