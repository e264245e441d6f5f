/** A relation joins targets that exist, share a unit, and add up or agree. */

import type { Relation, Target } from './plan.ts';

export type RelationFault = { readonly reason: string; readonly reasonZh: string };

/** What is wrong with the relation, empty where it holds. */
export const relationFaults = (relation: Relation, targets: ReadonlyMap<string, Target>): readonly RelationFault[] => {
  const names = relation.kind === 'sum' ? [relation.whole, ...relation.parts] : [relation.target, relation.as];
  const missing = names.filter((name) => !targets.has(name));
  if (missing.length > 0) return missing.map((name) => because(`没有目标“${name}”`, `no target "${name}"`));
  const all = names.flatMap((name) => targets.get(name) ?? []);
  const units = [...new Set(all.map((target) => target.unit))];
  if (units.length > 1)
    return [
      because(
        `计量单位不一致：${units.map((unit) => unit ?? '无').join('、')}`,
        `the units differ: ${units.map((unit) => unit ?? 'none').join(', ')}`,
      ),
    ];
  const values = all.flatMap((target) => (target.value === null ? [] : [target.value]));
  if (values.length < all.length) return [because('所列目标中有的没有数值', 'joins a target without a value')];
  const [first = 0, ...rest] = values;
  if (relation.kind === 'same-as')
    return first === rest[0]
      ? []
      : [
          because(
            `“${relation.target}”为${first}，而“${relation.as}”为${rest[0]}`,
            `"${relation.target}" is ${first}, "${relation.as}" is ${rest[0]}`,
          ),
        ];
  const sum = rest.reduce((total, value) => total + value, 0);
  return Math.abs(sum - first) < 1e-9
    ? []
    : [
        because(
          `“${relation.whole}”为${first}，而各部分合计为${sum}`,
          `"${relation.whole}" is ${first}, but its parts add up to ${sum}`,
        ),
      ];
};

const because = (reasonZh: string, reason: string): RelationFault => ({ reason, reasonZh });
