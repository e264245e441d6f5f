/** Lamps and ladders that are in force on one day must know each other, whichever of them is adopted later. */

import { type CivilDate, type InForce, inForce, type Ladder, type LampPolicy, type Terms } from '@duban/domain';
import { mismatch } from '@duban/seeds';

export type Adoption = { readonly from: CivilDate; readonly lamps: LampPolicy | null; readonly ladder: Ladder | null };

/** Why the plan could not be run by these from that day on, or null. */
export const adoptionFault = (terms: Terms, { from, lamps, ladder }: Adoption): string | null => {
  const policies = withVersion(terms.lamps, from, lamps);
  const ladders = withVersion(terms.ladders, from, ladder);
  const days = [from, ...[...policies, ...ladders].map((one) => one.from).filter((date) => date > from)];
  for (const day of days) {
    const fault = mismatch(inForce(ladders, day), inForce(policies, day));
    if (fault) return `${fault} (${day})`;
  }
  return null;
};

type Versions<T> = readonly [InForce<T>, ...InForce<T>[]];

const withVersion = <T>(versions: Versions<T>, from: CivilDate, value: T | null): Versions<T> =>
  value === null ? versions : [...versions, { from, value }];
