/** Checks that a definition, a post and a portfolio refer to sections, units, posts and leaders of the plan. */

import type { MeasureDefinition, PlanDefinition } from '../plan/plan.ts';
import { firstAmong, type InputFault, inputFault } from './fault.ts';

type Known = Pick<PlanDefinition, 'sections' | 'units' | 'groups' | 'posts' | 'leaders'>;
type Named = Partial<
  Pick<
    MeasureDefinition,
    'section' | 'leadUnit' | 'supportUnits' | 'supportGroups' | 'responsible' | 'supervisingLeader'
  >
>;

/** The first reference to something that the plan does not have; what is absent is not looked at. */
export const referenceFault = (
  named: Named,
  { sections, units, groups = [], posts, leaders }: Known,
): InputFault | null => {
  const { section, leadUnit, supportUnits = [], supportGroups = [], responsible, supervisingLeader } = named;
  const unknown = (
    field: string,
    id: string | undefined,
    known: readonly { readonly id: string }[],
  ): InputFault | null =>
    id === undefined || known.some((one) => one.id === id)
      ? null
      : inputFault(field, 'is not known to the plan', '不在本计划之内');
  return (
    unknown('section', section, sections) ??
    unknown('leadUnit', leadUnit, units) ??
    // A group that is not known stands among the units, too.
    firstAmong(supportGroups, (group, index) => unknown(`supportGroups.${index}`, group, groups)) ??
    firstAmong(supportUnits, (unit, index) => unknown(`supportUnits.${index}`, unit, units)) ??
    unknown('responsible', responsible, posts) ??
    unknown('supervisingLeader', supervisingLeader, leaders)
  );
};

const IN_CHARGE_TWICE = ['is in the charge of another leader already', '已由其他领导分管'] as const;

/** The first post or leader whose unit the plan does not know, or the first unit that stands in a second portfolio. */
export const peopleFault = ({
  units,
  posts,
  leaders,
}: Pick<Known, 'units' | 'posts' | 'leaders'>): InputFault | null => {
  const known = new Set(units.map(({ id }) => id));
  const isTaken = (index: number, unit: string): boolean =>
    leaders.slice(0, index).some(({ portfolio }) => portfolio.includes(unit));
  const unknown = (field: string, unit: string): InputFault | null =>
    known.has(unit) ? null : inputFault(field, 'is not a unit of the plan', '不是本计划的单位');
  return (
    firstAmong(posts, ({ unit }, index) => unknown(`posts.${index}.unit`, unit)) ??
    firstAmong(leaders, ({ portfolio }, index) =>
      firstAmong(portfolio, (unit, place) => {
        const field = `leaders.${index}.portfolio.${place}`;
        return unknown(field, unit) ?? (isTaken(index, unit) ? inputFault(field, ...IN_CHARGE_TWICE) : null);
      }),
    )
  );
};
