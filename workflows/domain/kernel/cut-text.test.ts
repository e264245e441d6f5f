import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cutBytes, cutText } from './cut-text.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const FLAG = '🇨🇳';
const ACCENTED = 'e\u0301';

describe('cutting a text', () => {
  it.each([
    ['短', 10, '短'],
    ['一二三四五', 4, '一二三…'],
    [`一二${FAMILY}五`, 6, '一二…'],
    [`一${FLAG}五六`, 4, '一…'],
    [`ab${ACCENTED}xyz`, 5, `ab${ACCENTED}…`],
    [`ab${ACCENTED}xyz`, 4, 'ab…'],
  ])('cuts %j to %i code units as %j', (text, most, left) => {
    expect(cutText(text, most)).toBe(left);
  });
  it('counts UTF-8 bytes when the limit is in bytes', () => {
    expect(cutBytes('督办督办', 12)).toBe('督办督办');
    expect(cutBytes('督办督办', 11)).toBe('督办…');
    expect(cutBytes(`督${FAMILY}`, 20, '')).toBe('督');
  });
  it('never exceeds the limit, even when one grapheme alone is longer', () => {
    expect(cutText(`a${'\u0301'.repeat(5000)}`, 200)).toBe('…');
  });
  it('keeps whole graphemes of the text, and never exceeds the limit', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    const graphemes = (text: string) => [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 80 }), (text, most) => {
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.isWellFormed()).toBe(true);
        if (cut !== text)
          expect(
            graphemes(text)
              .slice(0, graphemes(cut.slice(0, -1)).length)
              .join(''),
          ).toBe(cut.slice(0, -1));
        expect(Buffer.byteLength(cutBytes(text, most + 2))).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

describe('cleaning a text', () => {
  it('removes control and bidirectional characters and replaces unpaired surrogates', () => {
    expect(cleanText('a\u0001\u0008b\u001b[31mc\u202ed\u2066e\u200ff\ufeffg\ud83d')).toBe('ab[31mcdefg\ufffd');
  });
  it('normalizes line ends and keeps the joiners of an emoji', () => {
    expect(cleanText(`一\r\n二\r三\u2028四\t${FAMILY}`)).toBe(`一\n二\n三\n四 ${FAMILY}`);
  });
});
