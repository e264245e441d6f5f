/** A target's value with its unit; of a deliverable the percentage of completion. */

import { sayNumber } from './number.ts';

export type Measured = { readonly kind: string; readonly unit: string | null };

/** What stands behind the number: the unit, or % for a deliverable. */
export const unitOf = ({ kind, unit }: Measured): string => (kind === 'DELIVERABLE' ? '%' : (unit ?? ''));

/** 29条, 5.4%, 80% of a deliverable. */
export const valueWords = (value: number, measured: Measured): string => `${sayNumber(value)}${unitOf(measured)}`;

/** How far two values are apart: 27家; between two percentages 1.13个百分点. */
export const differenceWords = (difference: number, measured: Measured): string => {
  // Without what binary fractions leave over: 6.03 - 4.9.
  const size = sayNumber(Number(difference.toPrecision(12)));
  const unit = unitOf(measured);
  return `${size}${unit === '%' ? '个百分点' : unit}`;
};

const FULL_WIDTH_SHIFT = 0xfee0;

/** The number that a person typed or pasted: full-width digits, separators and a unit are understood. Null for none. */
export const readNumber = (typed: string): number | null => {
  const half = typed
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[−–—]/g, '-')
    .replace(/[\s,，]/g, '')
    .replace(/%$/, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(half) ? Number(half) : null;
};
