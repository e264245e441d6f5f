/** A relation joins targets that exist, share a unit, and add up or agree. */

import type { Relation, Target } from '@duban/domain';

/** What is wrong with the relation, in words; empty where it holds. */
export const checkRelation = (relation: Relation, targets: ReadonlyMap<string, Target>): string[] => {
  const names = relation.kind === 'sum' ? [relation.whole, ...relation.parts] : [relation.target, relation.as];
  const missing = names.filter((name) => !targets.has(name));
  if (missing.length > 0) return missing.map((name) => `no target "${name}"`);
  const all = names.flatMap((name) => targets.get(name) ?? []);
  const units = [...new Set(all.map((target) => target.unit))];
  if (units.length > 1) return [`the units differ: ${units.map((unit) => unit ?? 'none').join(', ')}`];
  const values = all.flatMap((target) => (target.value === null ? [] : [target.value]));
  if (values.length < all.length) return ['joins a target without a value'];
  const [first = 0, ...rest] = values;
  if (relation.kind === 'same-as')
    return first === rest[0] ? [] : [`"${relation.target}" is ${first}, "${relation.as}" is ${rest[0]}`];
  const sum = rest.reduce((total, value) => total + value, 0);
  return Math.abs(sum - first) < 1e-9 ? [] : [`"${relation.whole}" is ${first}, but its parts add up to ${sum}`];
};
