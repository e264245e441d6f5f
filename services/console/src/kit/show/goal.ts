/** What a target is to reach, in words. */

import type { Phrase } from '../words/phrase.ts';
import { sayNumber } from './number.ts';
import { unitOf } from './value.ts';

type Goal = {
  readonly kind: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly atLeast: boolean;
  /** Striven for (力争), not promised. */
  readonly stretch: boolean;
  readonly label: Phrase;
};

/** 74条, 5.5%以上, ≤3%, 力争200家, or 完成 for a thing to be done. */
export const goalText = (target: Goal): Phrase => {
  const text = reachedText(target);
  return target.stretch ? { zh: `力争${text.zh}`, en: `strive for ${text.en ?? text.zh}` } : text;
};

const reachedText = (target: Goal): Phrase => {
  const { kind, value, atLeast, label } = target;
  if (kind === 'DELIVERABLE') return { zh: '完成', en: 'done' };
  if (value === null) return label;
  const text = `${sayNumber(value)}${unitOf(target)}`;
  if (kind === 'CEILING') return { zh: `≤${text}`, en: `≤${text}` };
  return atLeast ? { zh: `${text}以上`, en: `≥${text}` } : { zh: text, en: text };
};
