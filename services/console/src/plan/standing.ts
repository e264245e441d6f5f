/** Reads an overview: which measures lag, what changed since the day before, what stands behind each figure. */

import { sayChange } from '../kit/show/number.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { OverviewFiguresFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

export type LampCount = OverviewFiguresFragment['measures']['byLamp'][number];

/** What a lamp says is late, whatever colour a policy gives it. */
const LAGGING = ['OVERDUE', 'BEHIND'];

export const isLagging = ({ lamp }: LampCount): boolean => LAGGING.includes(lamp.meaning);

/** The gravest first; lamps that no measure shows are left out unless they tell of lagging. */
export const lampsByGravity = (counts: readonly LampCount[]): readonly LampCount[] =>
  counts
    .filter((count) => count.measures > 0 || isLagging(count))
    .slice()
    .sort((a, b) => b.lamp.severity - a.lamp.severity);

const sum = (counts: readonly LampCount[]): number => counts.reduce((total, { measures }) => total + measures, 0);

/** 168项举措中28项落后 */
export const headline = ({ measures: { total, byLamp } }: OverviewFiguresFragment): Phrase =>
  overviewWords.headline(total, sum(byLamp.filter(isLagging)));

/** How the count of each lamp changed: 红灯+5，黄灯−2; null where none did. */
export const changesSince = (now: OverviewFiguresFragment, before: OverviewFiguresFragment): Phrase | null => {
  const earlier = new Map(before.measures.byLamp.map(({ lamp, measures }) => [lamp.key, measures]));
  const changed = lampsByGravity(now.measures.byLamp)
    .map(({ lamp, measures }) => ({ lamp, change: measures - (earlier.get(lamp.key) ?? 0) }))
    .filter(({ change }) => change !== 0);
  if (changed.length === 0) return null;
  return {
    zh: changed.map(({ lamp, change }) => `${lamp.name.zh}${sayChange(change)}`).join('，'),
    en: changed.map(({ lamp, change }) => `${lamp.name.en || lamp.name.zh} ${sayChange(change)}`).join(', '),
  };
};

export const barParts = ({ measures: { byLamp } }: OverviewFiguresFragment) =>
  lampsByGravity(byLamp).map(({ lamp, measures }) => ({ key: lamp.key, colour: lamp.colour, count: measures }));

/** Of the milestones whose date is over, how many are verified: those verified early are not due yet. */
export const verifiedOfDue = ({ milestones: { met, early, due } }: OverviewFiguresFragment) => ({
  verified: met - early,
  due,
});
