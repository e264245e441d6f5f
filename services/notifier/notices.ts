/** Derives from a batch of events the notices to send and the deliveries that have ended. */

import {
  type AddressedMeasure,
  type DeliveryChannel,
  measuresConcerned,
  type Notice,
  noticesOf,
  type PlanFrame,
} from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { addressedAt, type Knowledge, type KnownMeasure } from './knowledge.ts';

type LogEvent = Awaited<ReturnType<EventStore['readLog']>>[number];

/** In the order of the log. */
export const noticesIn = async (
  events: readonly LogEvent[],
  knowledge: Knowledge,
  plan: string,
  frame: PlanFrame,
): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  // All of the batch is in the log: each measure is read once, up to the batch or further.
  const known = new Map<string, KnownMeasure | null>();
  for (const event of events) {
    const measures: AddressedMeasure[] = [];
    for (const measure of measuresConcerned(event)) {
      if (!known.has(measure)) known.set(measure, await knowledge.measure(plan, measure));
      const found = known.get(measure);
      if (found) measures.push(addressedAt(found, event.position));
    }
    notices.push(...noticesOf(event, { measures, frame }));
  }
  return notices;
};

export type Settled = { readonly dispatch: string; readonly channel: DeliveryChannel };

export const settledIn = (events: readonly LogEvent[]): readonly Settled[] =>
  events.flatMap((event) =>
    event.type === 'DeliverySucceeded' || event.type === 'DeliveryGivenUp'
      ? [{ dispatch: event.data.dispatch, channel: event.data.channel }]
      : [],
  );
