/** What waits for the supervision office on a measure, since when, and by when the settings require a decision. */

import type { Pause } from '../ladder/obligation.ts';
import { officeLimits, type Terms } from '../plan/settings.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';
import { limitFrom } from '../time/limit.ts';
import type { MeasureEvent, OfficeMatter } from './events.ts';
import type { OfficeDuty } from './state.ts';

type Duties = readonly OfficeDuty[];

/** Duties after an event. A request becomes the office's duty when its turn in the approval chain comes. */
export const evolveOffice = (duties: Duties, event: MeasureEvent & { readonly occurredAt: Instant }): Duties => {
  const { occurredAt: since } = event;
  const taken = (from: Duties, matter: OfficeMatter, obligation: string): Duties => [
    ...settled(from, matter, obligation),
    { matter, obligation, since, missed: false },
  ];
  switch (event.type) {
    case 'MilestoneSubmitted': {
      // Handing in withdraws a requested extension.
      const { milestone } = event.data;
      return taken(settled(duties, 'extension', milestone), 'verify', milestone);
    }
    case 'MilestoneVerified':
    case 'MilestoneReturned':
      return settled(duties, 'verify', event.data.milestone);
    case 'ExtensionRequested':
    case 'ExtensionApproved': {
      const { milestone, next } = event.data;
      return next === 'supervisor' ? taken(duties, 'extension', milestone) : settled(duties, 'extension', milestone);
    }
    case 'ExtensionRefused':
    case 'MilestoneExtended':
      return settled(duties, 'extension', event.data.milestone);
    case 'AmendmentProposed':
    case 'AmendmentApproved': {
      const { amendment, next } = event.data;
      return next === 'supervisor' ? taken(duties, 'amendment', amendment) : settled(duties, 'amendment', amendment);
    }
    case 'AmendmentRefused':
      return settled(duties, 'amendment', event.data.amendment);
    // A new date settles a requested extension.
    case 'MeasureAmended':
      return event.data.change.milestones.reduce(
        (rest, { milestone }) => settled(rest, 'extension', milestone),
        settled(duties, 'amendment', event.data.amendment),
      );
    case 'MeasureResumed':
    case 'MeasureReopened':
      return event.data.milestones.reduce((rest, { milestone }) => settled(rest, 'extension', milestone), duties);
    case 'OfficeLimitPassed': {
      const { matter, obligation } = event.data;
      return duties.map((duty) => (isOf(duty, matter, obligation) ? { ...duty, missed: true } : duty));
    }
    default:
      return duties;
  }
};

const isOf = (duty: OfficeDuty, matter: OfficeMatter, obligation: string): boolean =>
  duty.matter === matter && duty.obligation === obligation;

const settled = (duties: Duties, matter: OfficeMatter, obligation: string): Duties =>
  duties.filter((duty) => !isOf(duty, matter, obligation));

/**
 * The last date on which the office can decide in time. The limit begins anew when a suspended measure is resumed, for the
 * office owed nothing meanwhile.
 */
export const officeDue = (
  matter: OfficeMatter,
  since: Instant,
  standstills: readonly Pause[],
  { calendar, settings }: Pick<Terms, 'calendar' | 'settings'>,
): CivilDate => {
  const resumed = standstills.at(-1)?.to ?? since;
  const { verifyWithin, decideWithin } = officeLimits(settings);
  return limitFrom(calendar, resumed > since ? resumed : since, matter === 'verify' ? verifyWithin : decideWithin);
};
