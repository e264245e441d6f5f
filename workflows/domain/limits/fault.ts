/** A fault of an input: the path of the field that has to change, and the reason in both languages. */

import { type Refused, refuse } from '../kernel/refusal.ts';

export type InputFault = {
  /** "milestones.0.id". */
  readonly field: string;
  /** Follows the field in a sentence: "must be kebab-case". */
  readonly reason: string;
  readonly reasonZh: string;
};

export const inputFault = (field: string, reason: string, reasonZh: string): InputFault => ({
  field,
  reason,
  reasonZh,
});

/** The fault as a refusal, with the field below `at`. */
export const refuseFault = (fault: InputFault | null, at = ''): Refused | null =>
  fault &&
  refuse(
    'INVALID',
    { reason: fault.reason, reasonZh: fault.reasonZh },
    at === '' ? fault.field : `${at}.${fault.field}`,
  );

/** The first fault that `check` finds among the items. */
export const firstAmong = <T>(
  items: readonly T[],
  check: (item: T, index: number) => InputFault | null,
): InputFault | null => {
  for (const [index, item] of items.entries()) {
    const fault = check(item, index);
    if (fault) return fault;
  }
  return null;
};
