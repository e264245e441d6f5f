/** Carries what a workflow asks of the event store over to it. */

import type { StoreActivities } from '@duban/contract';
import type { EventStore } from '@duban/event-store';

export type Announce = (place: { readonly plan: string; readonly position: number }) => void;

/** `announce` is told of whatever was appended, within its activity. */
export const storeActivities = (store: EventStore, announce: Announce = () => {}): StoreActivities => ({
  append: async (request) => {
    const result = await store.append(request);
    if (result.kind === 'appended') announce({ plan: request.plan, position: result.position });
    return { ...result, answeredAt: Date.now() };
  },
  findCommand: (request) => store.findCommand(request),
  readStream: (request) => store.readStream(request),
});
