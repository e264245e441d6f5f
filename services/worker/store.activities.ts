/** Carries what a workflow asks of the event store over to it, and back what fits into a workflow's history. */

import { carriedOf, type StoreActivities } from '@duban/contract';
import { type Recorded, reportContent } from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';

export type Announce = (place: { readonly plan: string; readonly position: number }) => void;

/**
 * Events and bytes in one answer. Temporal fails a workflow task whose marker is larger than 2 MiB, and ends a workflow
 * whose history is larger than 50: a stream with its texts may be both.
 */
const MOST_EVENTS = 200;
const MOST_BYTES = 256 * 1024;

/** `announce` is told of whatever was appended, within its activity. */
export const storeActivities = (store: EventStore, announce: Announce = () => {}): StoreActivities => ({
  append: async (request) => {
    const result = await store.append(request);
    const answeredAt = Date.now();
    if (result.kind === 'appended') announce({ plan: request.plan, position: result.position });
    if (result.kind !== 'conflict' && result.kind !== 'duplicate') return { ...result, answeredAt };
    const missed = fitting(result.missed);
    const hasMore = missed.length < result.missed.length;
    return { ...result, missed, ...(hasMore && { hasMore: true as const }), answeredAt };
  },
  findCommand: (request) => store.findCommand(request),
  readStream: (request) => store.readStream(request),
  async catchUp(request) {
    const events = await store.readStream({ ...request, limit: MOST_EVENTS + 1 });
    if (fitting(events).length === events.length) return { kind: 'events', events };
    const { state, recent, forgot, ...place } = await foldStream(store, request);
    return { kind: 'state', carried: carriedOf(state, recent, place, forgot) };
  },
  async readReport({ plan, stream, report }) {
    return reportContent(await store.readReport({ plan, stream, report }), report);
  },
});

/** The first of them, at least one, so that whoever asks gets on. */
const fitting = <E extends Recorded>(events: readonly E[]): readonly E[] => {
  let bytes = 0;
  const end = events.findIndex((event, index) => {
    bytes += Buffer.byteLength(JSON.stringify(event));
    return index >= MOST_EVENTS || (index > 0 && bytes > MOST_BYTES);
  });
  return end === -1 ? events : events.slice(0, end);
};
