/** Who of a plan an official letter is addressed to and copied to, by the names that stand in it. */

import type { Leader, Unit } from '../plan/plan.ts';
import { leaderRecipient, type RecipientId, unitHead } from './recipients.ts';
import type { NotifyingEvent } from './table.ts';

export type Addressing = {
  readonly leaders: readonly (Pick<Leader, 'id' | 'main'> & Partial<Pick<Leader, 'title'>>)[];
  /** Absent where no letter is asked about. */
  readonly units?: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[];
};

const unitNamed = (name: string, { units = [] }: Addressing): string | null =>
  units.find((unit) => unit.name.zh === name || unit.shortName === name)?.id ?? null;

/**
 * Ids of the units that the addressees name. Where they name none, as when an editor wrote "区科技局党组", it is the unit that
 * the letter is about, so that no letter is issued without being sent.
 */
export const addressedUnits = (event: NotifyingEvent, frame: Addressing): readonly string[] => {
  const letter = event.type === 'PaperIssued' ? event.data.subject.letter : undefined;
  if (event.type !== 'PaperIssued' || !letter) return [];
  const { addressees } = event.data;
  const named = addressees.flatMap((name) => unitNamed(name, frame) ?? []);
  return named.length > 0 ? named : [letter.unit];
};

/** Heads of the units and leaders that the list of copies names; other names are outside of Duban. */
export const copiedOffices = (event: NotifyingEvent, frame: Addressing): readonly RecipientId[] => {
  if (event.type !== 'PaperIssued') return [];
  return event.data.copies.flatMap((name) => {
    const unit = unitNamed(name, frame);
    if (unit !== null) return [unitHead(unit)];
    return frame.leaders.flatMap(({ id, title }) => (title?.zh === name ? [leaderRecipient(id)] : []));
  });
};
