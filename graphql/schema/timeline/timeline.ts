/** What happened, event by event: what every kind of event has, and the list of them. */

import { EVENT_TYPES, EVENTS } from '@duban/domain';
import type { TimelineFacts, TimelineRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ActorRef, MeasureRef } from '../refs.ts';

export type EventType = TimelineFacts['type'];

const descriptionOf = (type: EventType): string => EVENTS[type].words.join('');

export const EventTypeRef = enumOf<EventType>(
  'EventType',
  '记录的种类。Kind of an event.',
  Object.fromEntries(EVENT_TYPES.map((type) => [type, descriptionOf(type)])) as Record<EventType, string>,
);

export const EntryRef = builder.interfaceRef<Seen<TimelineRow>>('TimelineEntry').implement({
  description: '一条记录。An event.',
  resolveType: ({ type }) => type,
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    type: t.expose('type', { type: EventTypeRef, description: '种类。Kind.' }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '哪项举措；不属于某项举措的为空。The measure; null for an event that belongs to none.',
      resolve: ({ snapshot, measure }) => (measure === null ? null : knownMeasure(snapshot, measure)),
    }),
    actor: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: ({ snapshot, actor }) => seen(snapshot, actor),
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'Instant',
      description: '发生时间（计划时间）。When it happened, in plan time.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'Instant',
      description: '入库时间（真实时间）。When it was recorded, in real time.',
    }),
    commandId: t.exposeID('commandId', { description: '出自哪条命令。The command that caused it.' }),
    hash: t.string({
      nullable: true,
      description:
        '日志在该位置的哈希，涵盖此条及其前各条；日志中没有该位置则为空。Hash of the log at its position, over this event and all before it; null where the log has no such position.',
      resolve: ({ snapshot, position }) => snapshot.read.eventHash(position),
    }),
  }),
});

export type EntryOf<T extends EventType> = Seen<Extract<TimelineRow, { readonly type: T }>>;
export const entry = <T extends EventType>(type: T) => builder.objectRef<EntryOf<T>>(type);
/** What every kind of entry is told of itself. */
export const said = (type: EventType) => ({ description: descriptionOf(type), interfaces: [EntryRef] });

export const TimelineConnectionRef = connectionType<Seen<TimelineRow>>('Timeline', EntryRef, {
  zh: '记录',
  en: 'events',
});
