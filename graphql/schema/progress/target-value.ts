/** Values that a caller states for targets, named by their key or global id. */

import type { TargetValue } from '@duban/domain';
import { builder } from '../builder.ts';
import { type NodeType, parseId } from '../kernel/ids.ts';

export const ValueInput = builder.inputType('TargetValueInput', {
  description: '一个目标的数值。A value for a target.',
  fields: (t) => ({
    target: t.id({ required: true, description: '目标的编号或全局标识。Key or global id of the target.' }),
    value: t.float({
      required: true,
      description:
        '数值，以目标的计量单位计；完成类为完成百分比。The value in the target’s unit; for a deliverable the percentage of completion.',
    }),
  }),
});

/**
 * The key within the plan, or within `measure` for what hangs on one. An id of another plan, or of something else, is left
 * as it is: nothing has that name, so that the domain refuses it by the field.
 */
export const keyOf = (type: NodeType, plan: string, id: string, measure: string | null = null): string => {
  const parsed = parseId(id);
  if (parsed?.type !== type || parsed.plan !== plan) return id;
  const [first, ...rest] = parsed.names;
  if (measure === null) return parsed.names.join('/');
  return first === measure ? rest.join('/') : id;
};

export const valuesOf = (plan: string, values: readonly TargetValue[]): TargetValue[] =>
  values.map(({ target, value }) => ({ target: keyOf('Target', plan, target), value }));
