import { describe, expect, it } from 'vitest';
import { contrast, tonesOf } from './tone.ts';

/** Panels, and the ground around them. */
const GROUNDS = { light: ['#ffffff', '#f6f5f1'], dark: ['#20201f', '#161615'] } as const;

describe('the colour of a lamp', () => {
  it.each(['#c62828', '#f9a825', '#2e7d32', '#1565c0', '#cfd8dc', '#90a4ae', '#546e7a', '#000000', '#ffffff'])(
    '%s is readable as text and visible as a sign on all grounds',
    (colour) => {
      for (const theme of ['light', 'dark'] as const) {
        const { text, sign } = tonesOf(colour)[theme];
        for (const ground of GROUNDS[theme]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(sign, ground)).toBeGreaterThanOrEqual(3);
        }
      }
    },
  );

  it('that is readable already is left as the policy gives it', () => {
    expect(tonesOf('#c62828').light).toEqual({ text: '#c62828', sign: '#c62828' });
  });
});
