/** How a rehearsal's day spreads its real time: where the engine has much to do at once, the clock lingers. */

import type { DayPace, PlanDefinition } from '@duban/domain';
import { FIRST_HOUR, LAST_HOUR } from './people/office-hours.ts';

/**
 * Of a day's real time. At midnight dates are over and lamps turn, for all measures at once; as the quiet hours end the
 * day's rungs fire; in office hours people act. A clock that ran evenly would leave each of these moments a twenty-fourth
 * and spend the night, when nothing happens, on waiting.
 */
const MIDNIGHT = 40;
const OPENING = 36;
const OFFICE = 21;
const REST = 3;

export const paceOf = ({ policies }: Pick<PlanDefinition, 'policies'>): DayPace => {
  const opening = Number(policies.ladder.quietHours.to.slice(0, 2));
  const partOf = (hour: number): 'midnight' | 'opening' | 'office' | 'rest' => {
    if (hour === 0) return 'midnight';
    if (hour === opening) return 'opening';
    return hour >= FIRST_HOUR && hour < LAST_HOUR ? 'office' : 'rest';
  };
  const parts = Array.from({ length: 24 }, (_, hour) => partOf(hour));
  const share = { midnight: MIDNIGHT, opening: OPENING, office: OFFICE, rest: REST };
  return parts.map((part) => share[part] / parts.filter((one) => one === part).length);
};
