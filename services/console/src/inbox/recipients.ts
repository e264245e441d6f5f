/** Of whose notices a reader of all sees: each unit with both its posts, each leader, the supervision office. */

import type { Phrase } from '../kit/words/phrase.ts';
import { inboxWords } from './words.ts';

const OFFICE = 'supervision-office';
const UNIT = 'unit@';

type Parts = {
  readonly units: readonly { readonly key: string; readonly shortName: string }[];
  readonly leaders: readonly { readonly key: string; readonly title: Phrase }[];
};

/** Values of `?to=`, with their names. */
export const recipientChoices = ({
  units,
  leaders,
}: Parts): readonly { readonly value: string; readonly name: Phrase }[] => [
  { value: OFFICE, name: inboxWords.office },
  ...leaders.map(({ key, title }) => ({ value: `leader@${key}`, name: title })),
  ...units.map(({ key, shortName }) => ({ value: `${UNIT}${key}`, name: { zh: shortName } })),
];

/** The recipients as the graph names them; null for all. */
export const recipientsOf = (chosen: readonly string[]): readonly string[] | null => {
  if (chosen.length === 0) return null;
  return chosen.flatMap((value) => {
    if (!value.startsWith(UNIT)) return [value];
    const unit = value.slice(UNIT.length);
    return [`unit-head@${unit}`, `unit-reporter@${unit}`];
  });
};
