/** How far the ladder has come for each obligation of a measure, and when it was paused. */

import { parseObligation } from '../ladder/obligation.ts';
import { civilDateAt, type Instant, startOfDate } from '../time/civil-date.ts';
import type { MeasureEvent } from './events.ts';
import { endPause, joinPauses, openPause } from './pauses.ts';
import type { ClimbState } from './state.ts';

type Climbs = readonly ClimbState[];

export const evolveClimbs = (climbs: Climbs, event: MeasureEvent & { readonly occurredAt: Instant }): Climbs => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'RungFired': {
      const { obligation, occurrence, rung } = event.data;
      return change(climbs, obligation, occurrence, ({ fired }) => ({ fired: [...fired, { rung, at: dayOf(at) }] }));
    }
    case 'RungSkipped': {
      const { obligation, occurrence, rung } = event.data;
      return change(climbs, obligation, occurrence, ({ skipped }) => ({ skipped: [...skipped, rung] }));
    }
    case 'LadderHeld':
      return change(climbs, event.data.obligation, null, ({ held }) => ({ held: openPause(held, at) }));
    case 'LadderReleased':
      return change(climbs, event.data.obligation, null, ({ held }) => ({ held: joinPauses(endPause(held, at)) }));
    // An instruction that was answered or withdrawn is settled for good, so its ladder has ended.
    case 'InstructionAnswered':
    case 'InstructionWithdrawn':
    case 'MeetingDecisionAnswered':
    case 'MeetingDecisionWithdrawn':
      return climbs.filter(({ obligation }) => obligation !== event.data.instruction);
    // While the office decides, no rung fires: the office's delay must not count against the unit.
    case 'MilestoneSubmitted':
    case 'ExtensionRequested':
      return change(climbs, event.data.milestone, null, ({ waited }) => ({ waited: openPause(waited, at) }));
    case 'MilestoneReturned':
    case 'ExtensionRefused':
    case 'MilestoneExtended':
      return change(climbs, event.data.milestone, null, waitEnded(at));
    // A new date settles an extension that was requested.
    case 'MeasureResumed':
    case 'MeasureReopened':
      return event.data.milestones.reduce((all, { milestone }) => change(all, milestone, null, waitEnded(at)), climbs);
    case 'MeasureAmended':
      return event.data.change.milestones.reduce(
        (all, { milestone }) => change(all, milestone, null, waitEnded(at)),
        climbs,
      );
    default:
      return climbs;
  }
};

/** The next rung is counted from the date of this one, so the time of day is not kept. */
const dayOf = (at: Instant): Instant => startOfDate(civilDateAt(at));

const waitEnded = (at: Instant) => (climb: ClimbState) => ({ waited: joinPauses(endPause(climb.waited, at)) });

/** A new occurrence keeps the pauses and drops the rungs. `occurrence` null stands for the present one. */
const change = (
  climbs: Climbs,
  obligation: string,
  occurrence: string | null,
  how: (climb: ClimbState) => Partial<ClimbState>,
): Climbs => {
  const known = climbs.find((climb) => climb.obligation === obligation);
  const blank = { obligation, occurrence: occurrence ?? '', fired: [], skipped: [], waited: [], held: [] };
  const present = climbIn(known ?? blank, occurrence ?? known?.occurrence ?? '');
  return withoutOldReports([...climbs.filter((climb) => climb !== known), { ...present, ...how(present) }]);
};

/** Reporting dates for which rungs may still fire: the missing one and the next. */
const MAX_PERIODS = 4;

const withoutOldReports = (climbs: Climbs): Climbs => {
  const periods = climbs.map(({ obligation }) => obligation).filter((id) => parseObligation(id).kind === 'report');
  if (periods.length <= MAX_PERIODS) return climbs;
  const dead = new Set(periods.toSorted().slice(0, -MAX_PERIODS));
  return climbs.filter(({ obligation }) => !dead.has(obligation));
};

/** The state of the ladder in that occurrence: rungs fired or skipped in another one do not count. */
export const climbIn = (climb: ClimbState, occurrence: string): ClimbState =>
  climb.occurrence === occurrence ? climb : { ...climb, occurrence, fired: [], skipped: [] };
