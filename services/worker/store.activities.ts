/** The activities through which workflows use the event store; answers are limited to what fits into a workflow's history. */

import { carriedOf, type StoreActivities } from '@duban/contract';
import { fileOnRecord, type Recorded, reportContent } from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';

export type Announce = (place: { readonly plan: string; readonly position: number }) => void;

/**
 * The limits of one answer. Temporal fails a workflow task whose marker exceeds 2 MiB, and terminates a workflow whose
 * history exceeds 50 MiB; a stream with its texts may exceed both.
 */
const MAX_EVENTS = 200;
const MAX_BYTES = 256 * 1024;

/** `announce` is called after each append, within the activity. */
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
  async catchUp(request) {
    const events = await store.readStream({ ...request, limit: MAX_EVENTS + 1 });
    if (fitting(events).length === events.length) return { kind: 'events', events };
    const { state, recent, forgot, ...place } = await foldStream(store, request);
    return { kind: 'state', carried: carriedOf(state, recent, place, forgot) };
  },
  async readReport({ plan, stream, report }) {
    return reportContent(await store.readReport({ plan, stream, report }), report);
  },
  async readFile({ plan, stream, sha256 }) {
    return fileOnRecord(await store.readFile({ plan, stream, sha256 }), sha256);
  },
});

/** The first events within the limits; at least one, so that the caller makes progress. */
const fitting = <E extends Recorded>(events: readonly E[]): readonly E[] => {
  let bytes = 0;
  const end = events.findIndex((event, index) => {
    bytes += Buffer.byteLength(JSON.stringify(event));
    return index >= MAX_EVENTS || (index > 0 && bytes > MAX_BYTES);
  });
  return end === -1 ? events : events.slice(0, end);
};
