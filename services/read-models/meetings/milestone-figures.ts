/** The figures of some milestones, counted as the overview counts them all. */

import { type CivilDate, isDue, isEarly, isLate, isOverdue } from '@duban/domain';
import type { MilestoneFigures } from '../overview/overview.rows.ts';
import type { MilestoneLine } from './meeting.rows.ts';

type Counted = Pick<MilestoneLine, 'as' | 'due' | 'missed'>;

export const milestoneFigures = (all: readonly Counted[], today: CivilDate): MilestoneFigures => {
  const count = (test: (one: Counted) => boolean): number => all.filter(test).length;
  return {
    milestones: all.length,
    due: count((one) => isDue(one, today)),
    met: count(({ as }) => as === 'met'),
    early: count((one) => isEarly(one, today)),
    late: count(isLate),
    waiting: count(({ as }) => as === 'waiting'),
    waitingDue: count((one) => one.as === 'waiting' && isDue(one, today)),
    missed: count(({ missed }) => missed !== null),
    overdueOpen: count((one) => isOverdue(one, today)),
    extensionsAsked: count(({ as }) => as === 'deciding'),
    decidingDue: count((one) => one.as === 'deciding' && isDue(one, today)),
  };
};
