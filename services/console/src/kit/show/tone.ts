/** Fits a policy's colour to paper: the same hue, as light or dark as reading it needs. */

type Rgb = readonly [number, number, number];

/** Contrast that WCAG 2.1 AA asks of text, and of signs. */
const TEXT_CONTRAST = 4.6;
const SIGN_CONTRAST = 3.1;
/** Of the grounds on which lamps stand in each theme, the one nearer to their colours; see kit/style/base.css. */
const PAPER = { light: [246, 245, 241], dark: [32, 32, 31] } as const;
const STEP = 0.03;

export type Tone = { readonly text: string; readonly sign: string };

const rgbOf = (colour: string): Rgb => {
  const [, red = '77', green = '77', blue = '77'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
};

const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const luminance = (rgb: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 to 21. */
export const contrast = (one: string, other: string): number => contrastOf(rgbOf(one), rgbOf(other));

const contrastOf = (one: Rgb, other: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const towards = ([red, green, blue]: Rgb, goal: number, share: number): Rgb => [
  red + (goal - red) * share,
  green + (goal - green) * share,
  blue + (goal - blue) * share,
];

/** The least change towards black or white that reaches the contrast. */
const readable = (rgb: Rgb, paper: Rgb, goal: number, least: number): string => {
  for (let share = 0; share < 1; share += STEP) {
    const tried = towards(rgb, goal, share);
    if (contrastOf(tried, paper) >= least) return hexOf(tried);
  }
  return hexOf([goal, goal, goal]);
};

const cache = new Map<string, Readonly<Record<'light' | 'dark', Tone>>>();

/** `colour` as #rrggbb. */
export const tonesOf = (colour: string): Readonly<Record<'light' | 'dark', Tone>> => {
  const known = cache.get(colour);
  if (known) return known;
  const rgb = rgbOf(colour);
  const tone = (theme: 'light' | 'dark'): Tone => {
    const goal = theme === 'light' ? 0 : 255;
    return {
      text: readable(rgb, PAPER[theme], goal, TEXT_CONTRAST),
      sign: readable(rgb, PAPER[theme], goal, SIGN_CONTRAST),
    };
  };
  const tones = { light: tone('light'), dark: tone('dark') };
  cache.set(colour, tones);
  return tones;
};
