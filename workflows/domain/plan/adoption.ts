/** Every lamp that a ladder refers to must exist in the policy in force on that day, or its rung would never fire. */

import { quoteZh } from '../kernel/quote.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { type InputFault, inputFault } from '../limits/fault.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type InForce, inForce, type Terms } from './settings.ts';

/** The reason why the two cannot be in force together, or null; `field` is the path in the ladder. */
export const mismatchFault = (ladder: Ladder, policy: LampPolicy): InputFault | null => {
  const known = policy.lamps.map(({ id }) => id);
  for (const [index, { id, trigger }] of ladder.rungs.entries()) {
    const unknown = trigger.kind === 'lamp-turned' && trigger.to.find((lamp) => !known.includes(lamp));
    if (unknown)
      return inputFault(
        `rungs.${index}.trigger.to`,
        `waits for the lamp "${unknown}" (rung "${id}" of the ladder "${ladder.id}"), but the lamps of "${policy.id}" are ${known.join(', ')}`,
        `在亮灯规则${quoteZh(policy.title.zh)}中不存在，该规则的灯为${policy.lamps.map(({ name }) => name.zh).join('、')}`,
      );
  }
  return null;
};

/** What is adopted from a day on; null for what stays unchanged. */
export type Adoption = { readonly from: CivilDate; readonly lamps: LampPolicy | null; readonly ladder: Ladder | null };

/** The reason why the plan could not run by these from that day on, or null; `field` is the path in the ladder. */
export const adoptionFault = (
  terms: Pick<Terms, 'lamps' | 'ladders'>,
  { from, lamps, ladder }: Adoption,
): InputFault | null => {
  const policies = withVersion(terms.lamps, from, lamps);
  const ladders = withVersion(terms.ladders, from, ladder);
  const days = [from, ...[...policies, ...ladders].map((one) => one.from).filter((date) => date > from)];
  for (const day of days) {
    const fault = mismatchFault(inForce(ladders, day), inForce(policies, day));
    if (fault) return fault;
  }
  return null;
};

type Versions<T> = readonly [InForce<T>, ...InForce<T>[]];

const withVersion = <T>(versions: Versions<T>, from: CivilDate, value: T | null): Versions<T> =>
  value === null ? versions : [...versions, { from, value }];
