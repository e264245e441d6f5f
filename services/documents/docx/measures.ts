/** The measures of GB/T 9704-2012 in the units of Word: twips (1/20 point) for lengths, half points for type sizes. */

/** Twips in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

/** A4. */
export const PAGE = { width: mm(210), height: mm(297) } as const;

/** 天头 37, 订口 28, 版心 156 × 225 (5.2.1): 26 mm remain at the right and 35 below. */
export const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** 一般每面排22行，每行排28个字 (5.2.3). Rounded down, for a page of 22 lines that are a twip too high holds 21. */
const LINES = 22;
const CHARACTERS = 28;
export const LINE = Math.floor(TEXT_HEIGHT / LINES);

/** Half points of the sizes that Chinese type is named by. */
export const SIZE = { two: 44, three: 32, four: 28, small: 21, hash: 18 } as const;
/** Twips from one character to the next at a size of so many half points. */
export const emOf = (halfPoints: number): number => halfPoints * 10;

/** 28 characters of 16 points are 2 mm wider than the 版心: each gives up a quarter of a point. */
export const TIGHTER = Math.floor(TEXT_WIDTH / CHARACTERS) - emOf(SIZE.three);
/** Twips from one character of the text to the next. */
export const EM = emOf(SIZE.three) + TIGHTER;

/** Printed as the standard names them; no font is shipped, Word and WPS take the nearest they have. */
export const FONT = {
  song: '宋体',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋_GBK',
} as const;
export type FontName = keyof typeof FONT;

export const RED = 'FF0000';
