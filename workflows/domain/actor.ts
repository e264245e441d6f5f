/** Who acts: a subject of the identity provider in a role, or Duban itself when time passes. */

export const ROLES = [
  'unit-reporter',
  'unit-head',
  'supervisor',
  'leader',
  'auditor',
  'admin',
  'security',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** `unit` is the id of the unit that a reporter or head speaks for, else null. */
export type Actor = { readonly id: string; readonly role: Role; readonly unit: string | null };

/** Time itself, and the loader of a plan. */
export const SYSTEM: Actor = { id: 'duban', role: 'system', unit: null };
