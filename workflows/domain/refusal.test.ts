import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, refusalText } from './refusal.ts';

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s has a Chinese and an English sentence', (code) => {
    const { zh, en } = refusalText({ code, field: 'x', facts: {} });
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).toMatch(/[a-z]/);
  });
});
