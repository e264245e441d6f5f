/** Carries what a workflow asks of the event store over to it. */

import type { StoreActivities } from '@duban/contract';
import type { EventStore } from '@duban/event-store';

export const storeActivities = (store: EventStore): StoreActivities => ({
  append: (request) => store.append(request),
  findCommand: (request) => store.findCommand(request),
  readStream: (request) => store.readStream(request),
});
