/** Reads an overview: which measures lag, what changed since the day before, what stands behind each figure. */

import type { Phrase } from '../kit/words/phrase.ts';
import type { OverviewFiguresFragment, OverviewLampChangeFragment } from './overview.generated.ts';
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

export type LampChange = OverviewLampChangeFragment;

/** One part of 较5月31日：转红灯5项，由黄灯转绿灯7项: how many measures came to show a lamp since. */
export type Turned = {
  readonly lamp: LampChange['to'];
  /** The graver lamp that they showed then; null where they came from any. */
  readonly from: LampChange['from'];
  readonly measures: number;
};

/** The gravest first; what became better says from which lamp. Measures that showed none then were only just issued. */
export const turnedTo = (changes: readonly LampChange[]): readonly Turned[] => {
  const counts = new Map<string, Turned>();
  for (const { from, to, measures } of changes) {
    if (from === null || from.key === to.key) continue;
    const better = to.meaning === 'ON_TIME' && from.severity > to.severity ? from : null;
    const name = `${better?.key}>${to.key}`;
    counts.set(name, { lamp: to, from: better, measures: (counts.get(name)?.measures ?? 0) + measures });
  }
  return [...counts.values()].sort(
    (a, b) => b.lamp.severity - a.lamp.severity || (b.from?.severity ?? 0) - (a.from?.severity ?? 0),
  );
};

export const barParts = ({ measures: { byLamp } }: OverviewFiguresFragment) =>
  lampsByGravity(byLamp).map(({ lamp, measures }) => ({ key: lamp.key, colour: lamp.colour, count: measures }));

/** Of the milestones whose date is over, how many are verified: those verified early are not due yet. */
export const verifiedOfDue = ({ milestones }: OverviewFiguresFragment) => {
  const { met, early, due, overdue, waitingDue, extensionsDue } = milestones;
  const verified = met - early;
  const rest = [
    [overdue, overviewWords.overdueDue],
    [waitingDue, overviewWords.waitingDue],
    [extensionsDue, overviewWords.extensionsDue],
  ] as const;
  return { verified, due, rest: rest.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])) };
};
