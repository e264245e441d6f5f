import { describe, expect, it } from 'vitest';
import { contrast, tonesOf } from './tone.ts';

const PAPERS = { light: '#ffffff', dark: '#20201f' } as const;

describe('the colour of a lamp', () => {
  it.each(['#c62828', '#f9a825', '#2e7d32', '#1565c0', '#cfd8dc', '#90a4ae', '#546e7a', '#000000', '#ffffff'])(
    '%s is readable as text and visible as a sign on both papers',
    (colour) => {
      for (const theme of ['light', 'dark'] as const) {
        const { text, sign } = tonesOf(colour)[theme];
        expect(contrast(text, PAPERS[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(sign, PAPERS[theme])).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('that is readable already is left as the policy gives it', () => {
    expect(tonesOf('#c62828').light).toEqual({ text: '#c62828', sign: '#c62828' });
  });
});
