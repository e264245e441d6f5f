/** A read model knows every event of its log, or it stops: to skip one would show a wrong picture as a right one. */

import type { DeliveryEvent, MeasureEvent, PlanEvent, Recorded, RhythmEvent } from '@duban/domain';

export type LogEvent = Recorded<PlanEvent | MeasureEvent | DeliveryEvent | RhythmEvent>;
export type OfMeasure = Recorded<MeasureEvent>;

type Subject = 'plan' | 'measure' | 'delivery' | 'rhythm';

/** What each event is about. */
export const KNOWN: Readonly<Record<LogEvent['type'], Subject>> = {
  PlanAdopted: 'plan',
  PlanClockSet: 'plan',
  PlanSettingsChanged: 'plan',
  LampPolicyAdopted: 'plan',
  LadderAdopted: 'plan',
  CalendarExtended: 'plan',
  ReportTextGiven: 'plan',
  InterviewRecorded: 'plan',
  MeasureDrafted: 'measure',
  MeasureApproved: 'measure',
  MeasureIssued: 'measure',
  MeasureAcknowledged: 'measure',
  AcknowledgementMissed: 'measure',
  MeasureSuspended: 'measure',
  MeasureResumed: 'measure',
  MeasureCancelled: 'measure',
  ClosingProposed: 'measure',
  ClosingRefused: 'measure',
  MeasureClosed: 'measure',
  MeasureReopened: 'measure',
  AmendmentProposed: 'measure',
  AmendmentApproved: 'measure',
  AmendmentRefused: 'measure',
  MeasureAmended: 'measure',
  ReportDrafted: 'measure',
  DraftRejected: 'measure',
  ProgressReported: 'measure',
  ProgressCorrected: 'measure',
  ContributionMade: 'measure',
  ReportMissed: 'measure',
  MilestoneSubmitted: 'measure',
  MilestoneVerified: 'measure',
  MilestoneReturned: 'measure',
  MilestoneMissed: 'measure',
  ExtensionRequested: 'measure',
  ExtensionApproved: 'measure',
  ExtensionRefused: 'measure',
  MilestoneExtended: 'measure',
  OfficeLimitPassed: 'measure',
  InstructionGiven: 'measure',
  InstructionAnswered: 'measure',
  InstructionMissed: 'measure',
  LampTurned: 'measure',
  RungFired: 'measure',
  RungSkipped: 'measure',
  LadderHeld: 'measure',
  LadderReleased: 'measure',
  DeliverySucceeded: 'delivery',
  DeliveryFailed: 'delivery',
  DeliveryGivenUp: 'delivery',
  SnapshotMade: 'rhythm',
};

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

export const isPlanEvent = (event: LogEvent): event is Recorded<PlanEvent> => KNOWN[event.type] === 'plan';
export const isMeasureEvent = (event: LogEvent): event is OfMeasure => KNOWN[event.type] === 'measure';
export const isDeliveryEvent = (event: LogEvent): event is Recorded<DeliveryEvent> => KNOWN[event.type] === 'delivery';
export const isRhythmEvent = (event: LogEvent): event is Recorded<RhythmEvent> => KNOWN[event.type] === 'rhythm';

/** Throws `UnknownEventError`. */
export const knownEvents = (events: readonly Recorded[]): readonly LogEvent[] =>
  events.map((event) => {
    if (!isKnown(event)) throw new UnknownEventError(event);
    return event;
  });

const isKnown = (event: Recorded): event is LogEvent => Object.hasOwn(KNOWN, event.type);

const MEASURE_STREAM = 'measure/';

/** The id of the measure whose stream the event is in. */
export const measureOf = ({ stream }: OfMeasure): string => stream.slice(MEASURE_STREAM.length);
