/** What a target is to reach, in words, and which of several stands for a measure in a list. */

import { sayNumber } from '../kit/show/number.ts';
import { unitOf } from '../kit/show/value.ts';
import type { Phrase } from '../kit/words/phrase.ts';

type Goal = {
  readonly kind: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly atLeast: boolean;
  readonly label: Phrase;
};

/** 74条, 5.5%以上, ≤3%, or 完成 for a thing to be done. */
export const goalText = (target: Goal): Phrase => {
  const { kind, value, atLeast, label } = target;
  if (kind === 'DELIVERABLE') return { zh: '完成', en: 'done' };
  if (value === null) return label;
  const text = `${sayNumber(value)}${unitOf(target)}`;
  if (kind === 'CEILING') return { zh: `≤${text}`, en: `≤${text}` };
  return atLeast ? { zh: `${text}以上`, en: `≥${text}` } : { zh: text, en: text };
};

type Standing = { readonly standing: { readonly reached: boolean } | null };

/** The first that is behind its schedule, else the first; null where there is none. */
export const shownTarget = <Target extends Standing>(targets: readonly Target[]): Target | null =>
  targets.find(({ standing }) => standing && !standing.reached) ?? targets[0] ?? null;
