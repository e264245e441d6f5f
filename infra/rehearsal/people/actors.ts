/** Who the simulated people are, as the log names them. */

import type { Actor, PlanDefinition } from '@duban/domain';

export type Actors = {
  readonly office: Actor;
  readonly mainLeader: Actor;
  /** The leader in charge of a measure; the main leader where the plan names no such post. */
  inCharge(leader: string): Actor;
  reporter(unit: string): Actor;
  head(unit: string): Actor;
};

const ofUnit = (role: 'unit-reporter' | 'unit-head', unit: string): Actor => ({ id: `${role}@${unit}`, role, unit });
const ofPost = (leader: string): Actor => ({ id: `leader@${leader}`, role: 'leader', unit: null, leader });

export const actorsOf = ({ leaders }: Pick<PlanDefinition, 'leaders'>): Actors => {
  const main = leaders.find((one) => one.main) ?? leaders[0];
  if (!main) throw new Error('The plan names no leader');
  return {
    office: { id: 'supervision-office', role: 'supervisor', unit: null },
    mainLeader: ofPost(main.id),
    inCharge: (leader) => ofPost(leaders.some(({ id }) => id === leader) ? leader : main.id),
    reporter: (unit) => ofUnit('unit-reporter', unit),
    head: (unit) => ofUnit('unit-head', unit),
  };
};
