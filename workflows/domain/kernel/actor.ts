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

/** Who acts: a subject of the identity provider, in a role. */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  /** Id of the unit that a reporter or head speaks for, else null. */
  readonly unit: string | null;
  /** Id of the post that a leader speaks for, where the token names it; events of earlier versions do not have it. */
  readonly leader?: string;
};

/** The actor of deadlines that pass and of the program that loads a plan. */
export const SYSTEM: Actor = { id: 'duban', role: 'system', unit: null };
