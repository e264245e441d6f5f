/** What a stretch of the log tells whom, and what it says of deliveries. */

import { type DeliveryChannel, type Notice, noticesOf, type PlanFrame } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import type { Knowledge } from './knowledge.ts';

type LogEvent = Awaited<ReturnType<EventStore['readLog']>>[number];

/** The measure in whose stream an event stands, or null. */
export const measureOf = ({ stream }: Pick<LogEvent, 'stream'>): string | null =>
  stream.startsWith('measure/') ? stream.slice('measure/'.length) : null;

/** In the order of the log. */
export const noticesIn = async (
  events: readonly LogEvent[],
  knowledge: Knowledge,
  plan: string,
  frame: PlanFrame,
): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  for (const event of events) {
    const measure = measureOf(event);
    const definition = measure && (await knowledge.leadersOf(plan, measure));
    if (definition) notices.push(...noticesOf(event, { definition, frame }));
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
