/** The timeline takes over every event, once. */

import { isMeasureEvent, type LogEvent, measureOf } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { add } from '../projection/storage.ts';
import { TIMELINE_TABLE, type TimelineData } from './timeline.table.ts';

export const timelineRecord = (event: LogEvent) => {
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
    case 'MeasureIssued': {
      const { code, title } = event.data.definition;
      return { type: event.type, data: { code, title } };
    }
    default:
      return event;
  }
};

export const timelineModel: Model = {
  name: 'timeline',
  tables: [TIMELINE_TABLE],
  apply: (db, _plan, events) => add(db, TIMELINE_TABLE, events.map(timelineRecord)),
};
