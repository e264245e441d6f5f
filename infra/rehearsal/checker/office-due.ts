/** What waits for the supervision office, and the day on which its own limit is over: an independent implementation. */

import type { MeasureEvent, PlanFrame } from '@duban/domain';
import { type Day, dayAt, type WorkDays } from './days.ts';
import type { MeasureRecord } from './record.ts';

/** How an event changes what waits for the office. */
export const enterOffice = ({ office }: MeasureRecord, event: MeasureEvent, at: number): void => {
  const waits = (what: string): void => void office.set(what, { since: at, missed: false });
  const turn = (what: string, next: string | null): void => {
    if (next === 'supervisor') waits(what);
    else office.delete(what);
  };
  switch (event.type) {
    case 'MilestoneSubmitted':
      office.delete(`extension/${event.data.milestone}`);
      waits(`verify/${event.data.milestone}`);
      return;
    case 'MilestoneVerified':
    case 'MilestoneReturned':
      office.delete(`verify/${event.data.milestone}`);
      return;
    case 'ExtensionRequested':
    case 'ExtensionApproved':
      turn(`extension/${event.data.milestone}`, event.data.next);
      return;
    case 'ExtensionRefused':
    case 'MilestoneExtended':
      office.delete(`extension/${event.data.milestone}`);
      return;
    case 'AmendmentProposed':
    case 'AmendmentApproved':
      turn(`amendment/${event.data.amendment}`, event.data.next);
      return;
    case 'AmendmentRefused':
      office.delete(`amendment/${event.data.amendment}`);
      return;
    case 'MeasureAmended':
      office.delete(`amendment/${event.data.amendment}`);
      for (const { milestone } of event.data.change.milestones) office.delete(`extension/${milestone}`);
      return;
    case 'MeasureResumed':
    case 'MeasureReopened':
      for (const { milestone } of event.data.milestones) office.delete(`extension/${milestone}`);
      return;
    default:
      return;
  }
};

/** Where the settings were stored before the office had limits. */
const USUAL = {
  verifyWithin: { days: 5, kind: 'working' },
  decideWithin: { days: 3, kind: 'working' },
} as const;

/** The last day on which the office can settle it in time; a standstill gives it the whole time again. */
export const officeDay = (
  { standstills }: MeasureRecord,
  what: string,
  since: number,
  calendar: WorkDays,
  settings: PlanFrame['policies']['settings'],
): Day => {
  const { verifyWithin, decideWithin } = settings.office ?? USUAL;
  const from = Math.max(since, standstills.at(-1)?.to ?? since);
  return calendar.limit(dayAt(from), what.startsWith('verify/') ? verifyWithin : decideWithin);
};
