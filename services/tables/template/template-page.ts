/** Whether the page of a template has room for the text as the standard sets it: A4, 156 by 225 mm. */

import type { TemplateFault } from './template-fault.ts';

const TWIPS_PER_MM = 1440 / 25.4;
/** GB/T 9704-2012, in millimetres; the text is set in lines and tables of this width. */
const TEXT = { width: 156, height: 225 } as const;
const PAPER = { width: 210, height: 297 } as const;
/** Millimetres; programs round differently. */
const TOLERANCE = 2;

/** Of the last section, in which the text stands. */
export const pageFaults = (document: string): readonly TemplateFault[] => {
  const section = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*$/.exec(document)?.[0] ?? '';
  const of = (element: string, name: string): number => {
    const [tag = ''] = new RegExp(`<w:${element}\\b[^>]*>`).exec(section) ?? [];
    const [, twips] = new RegExp(`\\bw:${name}="(-?\\d+)"`).exec(tag) ?? [];
    return twips === undefined ? Number.NaN : Number(twips) / TWIPS_PER_MM;
  };
  const page = { width: of('pgSz', 'w'), height: of('pgSz', 'h') };
  const text = {
    width: page.width - of('pgMar', 'left') - of('pgMar', 'right'),
    height: page.height - Math.abs(of('pgMar', 'top')) - Math.abs(of('pgMar', 'bottom')),
  };
  const fits = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= TOLERANCE;
  if (
    fits(page.width, PAPER.width) &&
    fits(page.height, PAPER.height) &&
    fits(text.width, TEXT.width) &&
    fits(text.height, TEXT.height)
  )
    return [];
  return [
    {
      code: 'PAGE',
      zh: '页面须为A4，版心156×225毫米：上37、下35、左28、右26毫米',
      en: 'The page must be A4 with a text of 156 by 225 mm: 37 mm above, 35 below, 28 left, 26 right',
    },
  ];
};
