/** A read model stops at an event that it does not know: skipping it would show a wrong state as a right one. */

import {
  type DeliveryEvent,
  type DomainEvent,
  EVENTS,
  type MeasureEvent,
  type PlanEvent,
  type Recorded,
  type RhythmEvent,
} from '@duban/domain';

export type LogEvent = Recorded<DomainEvent>;
export type OfMeasure = Recorded<MeasureEvent>;

/** The log holds an event that this version of the read models cannot show. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';

  constructor({ plan, position, type, stream }: Recorded) {
    super(
      `The read models do not know the event ${type} in stream ${stream}, position ${position} of plan ${plan}: ` +
        'the log was written by a newer version. Start the projector of that version.',
    );
  }
}

/** The log contradicts itself: an event changes what was never there. */
export class BrokenLogError extends Error {
  override readonly name = 'BrokenLogError';

  constructor({ plan, position, type }: Recorded, what: string) {
    super(`The event ${type} at position ${position} of plan ${plan} cannot be shown: ${what}.`);
  }
}

export const isPlanEvent = (event: LogEvent): event is Recorded<PlanEvent> => EVENTS[event.type].about === 'plan';
export const isMeasureEvent = (event: LogEvent): event is OfMeasure => EVENTS[event.type].about === 'measure';
export const isDeliveryEvent = (event: LogEvent): event is Recorded<DeliveryEvent> =>
  EVENTS[event.type].about === 'delivery';
export const isRhythmEvent = (event: LogEvent): event is Recorded<RhythmEvent> => EVENTS[event.type].about === 'rhythm';

/** Throws `UnknownEventError`. */
export const knownEvents = (events: readonly Recorded[]): readonly LogEvent[] =>
  events.map((event) => {
    if (!isKnown(event)) throw new UnknownEventError(event);
    return event;
  });

const isKnown = (event: Recorded): event is LogEvent => Object.hasOwn(EVENTS, event.type);

const MEASURE_STREAM = 'measure/';

/** The id of the measure whose stream the event is in. */
export const measureOf = ({ stream }: OfMeasure): string => stream.slice(MEASURE_STREAM.length);
