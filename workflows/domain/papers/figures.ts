/** The figures of a drawn paragraph stay as they were drawn, whatever a person writes around them. */

/** A number with the character after it, which says what is counted: 168项, 23.5%, 6月. */
const FIGURE = /([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*([\p{L}%％‰]?)/gu;
/** 　　: a place that a person fills in. */
const BLANK = /\u3000{2,}/g;
const BLANK_MARK = '_';
/** What a number before it makes a date or an hour. */
const OF_A_DATE = ['年', '月', '日', '时'];

/** "168项 590个 _ 23.5%": the figures of a text in their order; `_` stands for blanks. Empty where it has neither. */
export const figuresOf = (text: string): string => {
  const found = [
    ...[...text.matchAll(FIGURE)].map((one) => ({ at: one.index, mark: figureIn(one) })),
    ...[...text.matchAll(BLANK)].map((one) => ({ at: one.index, mark: BLANK_MARK })),
  ].sort((a, b) => a.at - b.at);
  return found
    .map(({ mark }) => mark)
    .filter((mark, index, all) => mark !== BLANK_MARK || all[index - 1] !== BLANK_MARK)
    .join(' ');
};

const figureIn = ([, number = '', unit = '']: RegExpMatchArray): string => `${number}${unit}`.normalize('NFKC');

const isDate = (figure: string): boolean => OF_A_DATE.includes(figure.at(-1) ?? '');

/**
 * Whether the text has all figures that were drawn, in their order, and no others but dates, and what stands where a blank
 * was. Follows every way to read the text at once, so that it takes time in proportion to both lengths at most.
 */
export const keepsFigures = (drawn: string, text: string): boolean => {
  const pattern = drawn === '' ? [] : drawn.split(' ');
  const skipBlanks = (places: Set<number>): Set<number> => {
    for (const place of places) if (pattern[place] === BLANK_MARK) places.add(place + 1);
    return places;
  };
  let places = skipBlanks(new Set([0]));
  for (const one of text.matchAll(FIGURE)) {
    const figure = figureIn(one);
    const next = new Set<number>();
    for (const place of places) {
      if (pattern[place] === figure) next.add(place + 1);
      if (pattern[place] === BLANK_MARK || isDate(figure)) next.add(place);
    }
    places = skipBlanks(next);
  }
  return places.has(pattern.length);
};
