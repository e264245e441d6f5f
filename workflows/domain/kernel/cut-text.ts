/** Cuts text between graphemes, never inside an emoji or an accented letter. */

/**
 * At most `most` UTF-16 code units, `end` included; a text that fits is returned as it is. Every limit on stored or shown
 * text is in code units, so one "character" of a thousand combining marks cannot exceed it.
 */
export const cutText = (text: string, most: number, end = '…'): string => cutBy(text, most, end, (part) => part.length);

/** At most `most` bytes of UTF-8, `end` included. */
export const cutBytes = (text: string, most: number, end = '…'): string => cutBy(text, most, end, utf8Length);

const cutBy = (text: string, most: number, end: string, sizeOf: (part: string) => number): string => {
  if (sizeOf(text) <= most) return text;
  const room = most - sizeOf(end);
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    size += sizeOf(segment);
    if (size > room) break;
    kept += segment;
  }
  return kept + end;
};

/** Bytes. A lone surrogate becomes U+FFFD when it is encoded, which has three. */
export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Line ends of every kind; then control and bidirectional characters, which are invisible but change what is shown. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROL_CHARACTERS = /(?!\n)[\p{Cc}\p{Bidi_Control}\uFEFF]/gu;

/**
 * For texts of other programs that are shown or stored: without control and bidirectional characters and
 * without unpaired surrogates (they become U+FFFD); a tab is a space, line ends are "\n".
 */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(CONTROL_CHARACTERS, '');
