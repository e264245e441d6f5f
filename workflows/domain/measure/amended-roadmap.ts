/** What an amendment says of a roadmap is held to what a plan's roadmap is held to; what it leaves alone stays as it is. */

import { refuseFault } from '../limits/fault.ts';
import { roadmapFaults } from '../limits/roadmap.ts';
import type { Refused } from '../refusal.ts';
import type { Amendment } from './events.ts';
import { amended } from './parts.ts';
import type { Measure } from './state.ts';

/** The first fault of a step that the amendment itself states; what was at fault before may stay so. */
export const checkAmendedRoadmap = (measure: Measure, change: Amendment): Refused | null => {
  const { definition } = amended(measure, change, measure.changedAt);
  const before = new Set(roadmapFaults(measure.definition).map(({ field }) => field));
  for (const { field, ...fault } of roadmapFaults(definition)) {
    if (before.has(field)) continue;
    const [, place, rest] = /^milestones\.(\d+)\.(.*)$/.exec(field) ?? [];
    // Two steps are out of order by either's date.
    const steps = rest === 'due' ? [Number(place), Number(place) - 1] : [Number(place)];
    const ids = steps.map((step) => definition.milestones[step]?.id);
    const index = change.milestones.findIndex(({ milestone }) => ids.includes(milestone));
    if (index !== -1) return refuseFault({ ...fault, field: `change.milestones.${index}.${rest}` });
  }
  return null;
};
