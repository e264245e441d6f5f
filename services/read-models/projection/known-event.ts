/** A read model knows every event of its log, or it stops: to skip one would show a wrong picture as a right one. */

import type { MeasureEvent, PlanEvent, Recorded } from '@duban/domain';

export type LogEvent = Recorded<PlanEvent | MeasureEvent>;
export type OfMeasure = Recorded<MeasureEvent>;

const KNOWN: Readonly<Record<LogEvent['type'], 'plan' | 'measure'>> = {
  PlanAdopted: 'plan',
  PlanClockSet: 'plan',
  MeasureIssued: 'measure',
  MeasureAcknowledged: 'measure',
  ProgressReported: 'measure',
  ProgressCorrected: 'measure',
  MilestoneSubmitted: 'measure',
  MilestoneVerified: 'measure',
  MilestoneReturned: 'measure',
  MilestoneMissed: 'measure',
};

/** The log holds an event that this version of the read models cannot show. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';

  constructor({ plan, position, type, stream }: Recorded) {
    super(
      `The read models do not know the event ${type} in stream ${stream}, position ${position} of plan ${plan}: ` +
        'the log was written by a newer version. Start the projector of that version.',
    );
  }
}

/** The log contradicts itself: an event changes what was never there. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';

  constructor({ plan, position, type }: Recorded, what: string) {
    super(`The event ${type} at position ${position} of plan ${plan} cannot be shown: ${what}.`);
  }
}

export const isPlanEvent = (event: LogEvent): event is Recorded<PlanEvent> => KNOWN[event.type] === 'plan';
export const isMeasureEvent = (event: LogEvent): event is OfMeasure => KNOWN[event.type] === 'measure';

/** Throws `UnknownEvent`. */
export const knownEvents = (events: readonly Recorded[]): readonly LogEvent[] =>
  events.map((event) => {
    if (!isKnown(event)) throw new UnknownEvent(event);
    return event;
  });

const isKnown = (event: Recorded): event is LogEvent => Object.hasOwn(KNOWN, event.type);

const MEASURE_STREAM = 'measure/';

/** The id of the measure whose stream the event is in. */
export const measureOf = ({ stream }: OfMeasure): string => stream.slice(MEASURE_STREAM.length);
