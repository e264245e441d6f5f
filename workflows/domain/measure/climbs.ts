/** How far the ladder has come for each obligation of a measure, and when its clock stood. */

import type { Instant } from '../civil-date.ts';
import type { MeasureEvent } from './events.ts';
import { endPause, openPause } from './pauses.ts';
import type { ClimbState } from './state.ts';

type Climbs = readonly ClimbState[];

export const evolveClimbs = (climbs: Climbs, event: MeasureEvent & { readonly occurredAt: Instant }): Climbs => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'RungFired': {
      const { obligation, occurrence, rung } = event.data;
      return change(climbs, obligation, occurrence, ({ fired }) => ({ fired: [...fired, { rung, at }] }));
    }
    case 'RungSkipped': {
      const { obligation, occurrence, rung } = event.data;
      return change(climbs, obligation, occurrence, ({ skipped }) => ({ skipped: [...skipped, rung] }));
    }
    case 'LadderHeld':
      return change(climbs, event.data.obligation, null, ({ held }) => ({ held: openPause(held, at) }));
    case 'LadderReleased':
      return change(climbs, event.data.obligation, null, ({ held }) => ({ held: endPause(held, at) }));
    // While an extension is being decided nobody is urged, and the office's own delay does not count against the unit.
    case 'MilestoneSubmitted':
    case 'ExtensionRequested':
      return change(climbs, event.data.milestone, null, ({ waited }) => ({ waited: openPause(waited, at) }));
    case 'MilestoneReturned':
    case 'ExtensionRefused':
    case 'MilestoneExtended':
      return change(climbs, event.data.milestone, null, goesOn(at));
    // A new date answers what was asked for.
    case 'MeasureResumed':
    case 'MeasureReopened':
      return event.data.milestones.reduce((all, { milestone }) => change(all, milestone, null, goesOn(at)), climbs);
    case 'MeasureAmended':
      return event.data.change.milestones.reduce(
        (all, { milestone }) => change(all, milestone, null, goesOn(at)),
        climbs,
      );
    default:
      return climbs;
  }
};

const goesOn = (at: Instant) => (climb: ClimbState) => ({ waited: endPause(climb.waited, at) });

/** The pauses are kept from one occurrence to the next, the rungs are not. `occurrence` null keeps the present one. */
const change = (
  climbs: Climbs,
  obligation: string,
  occurrence: string | null,
  how: (climb: ClimbState) => Partial<ClimbState>,
): Climbs => {
  const known = climbs.find((climb) => climb.obligation === obligation);
  const blank = { obligation, occurrence: occurrence ?? '', fired: [], skipped: [], waited: [], held: [] };
  const present = climbIn(known ?? blank, occurrence ?? known?.occurrence ?? '');
  return [...climbs.filter((climb) => climb !== known), { ...present, ...how(present) }];
};

/** The climb as it stands in that occurrence: what was fired or skipped in another one does not count. */
export const climbIn = (climb: ClimbState, occurrence: string): ClimbState =>
  climb.occurrence === occurrence ? climb : { ...climb, occurrence, fired: [], skipped: [] };
