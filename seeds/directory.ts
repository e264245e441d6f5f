/** A plan is a folder of this room that holds a plan.yaml; its name is the plan's id. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const room = import.meta.dirname;

/** Ids of the included plans, sorted. */
export const planIds = (): string[] =>
  readdirSync(room)
    .filter((name) => existsSync(join(room, name, 'plan.yaml')))
    .sort();

/**
 * The absolute path of a plan's folder, for `readPlan`.
 * @throws Error naming the plans that exist.
 */
export const planDirectory = (id: string): string => {
  const known = planIds();
  if (!known.includes(id)) throw new Error(`There is no plan "${id}". Known plans: ${known.join(', ')}.`);
  return join(room, id);
};
