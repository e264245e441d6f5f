/** Which figures a kind of target can have. */

import type { TargetKind } from '../plan/plan.ts';
import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

const { figure } = LIMITS.number;

/** Both included; percent for `growth` and for a `deliverable`, else in the target's unit. */
export const VALUE_RANGE: Readonly<Record<TargetKind, readonly [min: number, max: number]>> = {
  count: [0, figure],
  level: [0, figure],
  ceiling: [0, figure],
  growth: [-100, figure],
  deliverable: [0, 100],
};

export const isWithinRange = (value: number, [min, max]: readonly [min: number, max: number]): boolean =>
  Number.isFinite(value) && value >= min && value <= max;

export const valueFault = (field: string, kind: TargetKind, value: number): InputFault | null => {
  const [min, max] = VALUE_RANGE[kind];
  return isWithinRange(value, [min, max])
    ? null
    : inputFault(field, `must be a number from ${min} to ${max}`, `须为${min}至${max}的数`);
};

/** `most` 0 or above; whole. */
export const wholeFault = (field: string, value: number, least: number, most: number): InputFault | null =>
  Number.isInteger(value) && value >= least && value <= most
    ? null
    : inputFault(field, `must be a whole number from ${least} to ${most}`, `须为${least}至${most}的整数`);
