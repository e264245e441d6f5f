/** What of a roadmap was changed: only that is asked for, each changed milestone with all that it keeps. */

import { readNumber } from '../show/value.ts';
import type { AmendmentInput } from './life.generated.ts';
import type { ActRoadmapQuery } from './parts.generated.ts';

export type Roadmap = NonNullable<ActRoadmapQuery['measure']>;
type Milestone = Roadmap['milestones'][number];

export type TypedAmendment = {
  /** New values by the key of their target. */
  readonly targets: Readonly<Record<string, string>>;
  /** New dates by the key of their milestone. */
  readonly dues: Readonly<Record<string, string>>;
  /** New expected values by milestone and target, as `expectedName` writes it. */
  readonly expected: Readonly<Record<string, string>>;
};

export const NO_AMENDMENT: TypedAmendment = { targets: {}, dues: {}, expected: {} };

export const expectedName = (milestone: string, target: string): string => `${milestone}/${target}`;

/** A milestone that is verified is done; one that waits for the office is decided first. */
export const canBeAmended = ({ status }: Milestone): boolean => status === 'PENDING' || status === 'RETURNED';

const typedOr = (typed: string | undefined, before: number): number => readNumber(typed ?? '') ?? before;

export const amendmentIn = (typed: TypedAmendment, { targets, milestones }: Roadmap): AmendmentInput => ({
  targets: targets.flatMap(({ key, value: before }) => {
    const value = readNumber(typed.targets[key] ?? '');
    return value === null || value === before ? [] : [{ target: key, value }];
  }),
  milestones: milestones.filter(canBeAmended).flatMap((milestone) => {
    const due = typed.dues[milestone.key] || milestone.due;
    const expected = milestone.expected.map(({ target, value }) => ({
      target: target.key,
      value: typedOr(typed.expected[expectedName(milestone.key, target.key)], value),
    }));
    const isSame = due === milestone.due && expected.every(({ value }, at) => value === milestone.expected[at]?.value);
    return isSame ? [] : [{ milestone: milestone.key, due, expected }];
  }),
});
