/** Chooses the plan of a token when none is named: one with the bearer's unit or post, never all plans. */

import { ALL_PLANS } from '@duban/auth';

/** The units and leaders of a plan. */
export type PlanMembers = {
  readonly id: string;
  readonly units: readonly { readonly id: string }[];
  readonly leaders: readonly { readonly id: string }[];
};

export type Bearer = { readonly unit?: string | undefined; readonly leader?: string | undefined };

/** If several plans match, `preferred` is chosen. Throws an `Error` that lists the plans if the choice is still ambiguous. */
export const planOfToken = (plans: readonly PlanMembers[], { unit, leader }: Bearer, preferred: string): string => {
  if (plans.length === 1 && plans[0]) return plans[0].id;
  const fitting = plans.filter(
    ({ units, leaders }) =>
      (unit === undefined || units.some(({ id }) => id === unit)) &&
      (leader === undefined || leaders.some(({ id }) => id === leader)),
  );
  const [first] = fitting;
  if (fitting.length === 1 && first) return first.id;
  const own = fitting.find(({ id }) => id === preferred);
  if (own) return own.id;
  const named = plans.map(({ id }) => id).join(', ') || 'none';
  const found = fitting.length > 0 ? 'Several plans match' : 'No plan matches';
  throw new Error(
    `${found}: choose one with --plan, or all with --plan '${ALL_PLANS}'. Plans: ${named}. 请以--plan写明计划。`,
  );
};
