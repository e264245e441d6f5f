/** Amendments of what a measure is called and who answers for it: which are possible, and what the definition becomes. */

import type { Refused } from '../kernel/refusal.ts';
import { namingFault } from '../limits/definition.ts';
import { inputFault, refuseFault } from '../limits/fault.ts';
import type { MeasureDefinition, Origin } from '../plan/plan.ts';
import type { DefinitionChange, FormerCharge } from './events.ts';

/** The fields that say where their value comes from. */
const ORIGINATED = ['leadUnit', 'supportUnits', 'responsible', 'supervisingLeader', 'evidence'] as const;

/**
 * A new lead unit no longer supports. Naming other supporting units replaces the groups by which they were named. Groups
 * of which a former lead unit is a member are restated with their units by the gateway, which knows the members.
 */
export const withDefinitionChange = (
  definition: MeasureDefinition,
  change: DefinitionChange,
  amendment: string,
): MeasureDefinition => {
  const { supportGroups, ...unchanged } = definition;
  const groups = change.supportUnits ? change.supportGroups : supportGroups;
  const supportUnits =
    change.supportUnits ?? definition.supportUnits.filter((unit) => unit !== (change.leadUnit ?? definition.leadUnit));
  const decided: Origin = { kind: 'decided', amendment };
  return {
    ...unchanged,
    ...change,
    supportUnits,
    ...(groups && { supportGroups: groups }),
    origins: {
      ...definition.origins,
      ...Object.fromEntries(ORIGINATED.flatMap((field) => (change[field] === undefined ? [] : [[field, decided]]))),
    },
  };
};

/** Units, posts and leaders must be those of the plan, which only the gateway can tell. */
export const checkDefinitionChange = (definition: MeasureDefinition, change: DefinitionChange): Refused | null => {
  if (change.supportGroups && !change.supportUnits)
    return refuseFault(
      inputFault('supportGroups', 'needs the supporting units as well', '须一并写明配合单位'),
      'change.definition',
    );
  const fault = namingFault(withDefinitionChange(definition, change, ''));
  const [field = ''] = fault?.field.split('.') ?? [];
  return fault && Object.hasOwn(change, field) ? refuseFault(fault, 'change.definition') : null;
};

/** What was only proposed is changed also by deciding on the same value. */
export const changesDefinition = (definition: MeasureDefinition, change: DefinitionChange): boolean => {
  const next = withDefinitionChange(definition, change, '');
  return (
    !isEqual(next.title, definition.title) ||
    !isEqual(next.supportGroups ?? [], definition.supportGroups ?? []) ||
    ORIGINATED.some(
      (field) =>
        !isEqual(next[field], definition[field]) ||
        (change[field] !== undefined && definition.origins[field].kind === 'proposed'),
    )
  );
};

/** Who led or supervised the measure before, where that changes. */
export const formerCharge = (
  { leadUnit, supervisingLeader }: FormerCharge,
  change: DefinitionChange,
): FormerCharge | null =>
  (change.leadUnit ?? leadUnit) === leadUnit && (change.supervisingLeader ?? supervisingLeader) === supervisingLeader
    ? null
    : { leadUnit, supervisingLeader };

type Json = string | null | undefined | readonly Json[] | { readonly [key: string]: Json };

const isEqual = (a: Json, b: Json): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(Reflect.get(a, key), Reflect.get(b, key)));
};
