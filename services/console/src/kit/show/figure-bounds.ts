/** Says of a typed figure, by the bounds that the graph gives, whether it is possible and whether it will be asked back. */

import type { Phrase } from '../words/phrase.ts';
import { words } from '../words/phrase.ts';
import { type Measured, valueWords } from './value.ts';

export type FigureBounds = {
  readonly min: number;
  readonly max: number;
  /** Beyond these a figure has to be confirmed; null where there is no such bound. */
  readonly least: number | null;
  readonly most: number | null;
  /** It counts pieces. */
  readonly whole: boolean;
};

const boundWords = words({
  above: (least: string) => ({ zh: `不得小于${least}`, en: `Not below ${least}` }),
  between: (min: string, max: string) => ({ zh: `须在${min}至${max}之间`, en: `Between ${min} and ${max}` }),
  fraction: { zh: '按件计数，一般为整数，请核对', en: 'A count is usually whole: check it' },
  low: (least: string) => ({ zh: `低于${least}，相差较大，请核对`, en: `Below ${least}: check it` }),
  high: (most: string) => ({ zh: `高于${most}，相差较大，请核对`, en: `Above ${most}: check it` }),
});

export type FigureFinding = {
  readonly words: Phrase;
  /** It cannot be; otherwise it is taken once it is confirmed. */
  readonly isImpossible: boolean;
};

/** A maximum of more than this is no more than a limit of storage: nobody is told of it. */
const LARGEST_NAMED_MAX = 1_000_000;

export const figureFinding = (value: number, bounds: FigureBounds, measured: Measured): FigureFinding | null => {
  const { min, max, least, most, whole } = bounds;
  const said = (figure: number) => valueWords(figure, measured);
  if (value < min || value > max)
    return {
      words: max > LARGEST_NAMED_MAX ? boundWords.above(said(min)) : boundWords.between(said(min), said(max)),
      isImpossible: true,
    };
  const doubt = (found: Phrase): FigureFinding => ({ words: found, isImpossible: false });
  if (least !== null && value < least) return doubt(boundWords.low(said(least)));
  if (most !== null && value > most) return doubt(boundWords.high(said(most)));
  return whole && !Number.isInteger(value) ? doubt(boundWords.fraction) : null;
};
