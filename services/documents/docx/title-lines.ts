/** Breaks a title into lines as GB/T 9704 wants it: no word torn, the lines of like length and none too long. */

import { widthOf } from './text.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What is counted stands with its number: 2023年, 6月份, 23.5%, 168项. */
const NUMBER = /^[\d０-９.．]+$/;
/** Begins no line. */
const CLOSING = /^[的之、，。；：！？）〕】》”’%％]/;
/** Ends no line. */
const OPENING = /[（〔【《“‘]$/;
/** Of what hangs on the word before it, and is read with it: 中原区, 区发展改革委, 月份. */
const SUFFIX = /^(省|市|州|盟|县|区|旗|镇|乡|街道|局|委|办|院|室|厅|处|所|站|中心|份|项|家|个|所)$/;
/** What Chinese words are made of, of which the dictionary knows only the parts. */
const TOGETHER =
  /国民经济和社会发展计划|催办|督办|约谈|交办|销号|产业园|示范区|高新|新增|督查室|办事处|发展改革委|任务书/g;

/** Where a text occurs in another, from its first place on. */
const placesOf = (title: string, text: string): readonly number[] => {
  const places: number[] = [];
  for (let at = title.indexOf(text); at !== -1; at = title.indexOf(text, at + text.length)) places.push(at);
  return places;
};

/** Spans of the title that no line break may fall into, from names and from words that the dictionary tears. */
const wholeSpans = (title: string, names: readonly string[]): readonly (readonly [number, number])[] => [
  ...names
    .filter((name) => name !== '')
    .flatMap((name) => placesOf(title, name).map((at) => [at, at + name.length] as const)),
  ...[...title.matchAll(TOGETHER)].map(({ index, 0: found }) => [index, index + found.length] as const),
];

/** Parts of the title between which a line may break. */
const partsOf = (title: string, names: readonly string[]): readonly string[] => {
  const spans = wholeSpans(title, names);
  const parts: string[] = [];
  for (const { segment, index } of words.segment(title)) {
    const before = parts.at(-1);
    const isTorn = spans.some(([from, to]) => index > from && index < to);
    const isBound =
      before !== undefined &&
      (isTorn || CLOSING.test(segment) || SUFFIX.test(segment) || OPENING.test(before) || NUMBER.test(before));
    if (isBound) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
};

/** Parts wider than a line are torn between characters, for there is no other way. */
const fitting = (part: string, most: number): readonly string[] => {
  if (widthOf(part) <= most) return [part];
  const pieces: string[] = [];
  for (const character of part) {
    const last = pieces.at(-1);
    if (last !== undefined && widthOf(last + character) <= most) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
};

/**
 * As few lines as hold it, each at most `most` characters wide (Latin ones count half); among these the ones that differ
 * least in length. `names`: what stays whole besides the words of the dictionary.
 */
export const titleLines = (title: string, most: number, names: readonly string[] = []): readonly string[] => {
  const parts = partsOf(title, names).flatMap((part) => fitting(part, most));
  const ideal = widthOf(title) / Math.ceil(widthOf(title) / most);
  type Way = { readonly lines: readonly string[]; readonly cost: number };
  const better = (a: Way | undefined, b: Way): Way =>
    !a || b.lines.length < a.lines.length || (b.lines.length === a.lines.length && b.cost < a.cost) ? b : a;
  const ways: (Way | undefined)[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= parts.length; end += 1)
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = parts.slice(start, end).join('');
      if (widthOf(line) > most) break;
      const before = ways[start];
      if (before)
        ways[end] = better(ways[end], {
          lines: [...before.lines, line],
          cost: before.cost + (widthOf(line) - ideal) ** 2,
        });
    }
  return ways[parts.length]?.lines ?? [title];
};
