/** Reads a typed or pasted figure of a target: its unit may stand behind it, another may not. */

import { type Measured, readNumber, unitOf } from '../kit/show/value.ts';

/** Null where it is no number, or one in another unit: 35% of a target in 万元 is not 35万元. */
export const readFigure = (typed: string, measured: Measured): number | null => {
  const text = typed.trim().replace(/％$/, '%');
  const unit = unitOf(measured);
  if (unit !== '' && unit !== '%' && text.endsWith(unit)) return readNumber(text.slice(0, -unit.length));
  if (text.endsWith('%') && unit !== '%') return null;
  return readNumber(text);
};
