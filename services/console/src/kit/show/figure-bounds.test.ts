import { describe, expect, it } from 'vitest';
import { type FigureBounds, figureFinding } from './figure-bounds.ts';

const FIRMS = { kind: 'COUNT', unit: '家' } as const;
const DONE = { kind: 'DELIVERABLE', unit: null } as const;
const bounds: FigureBounds = { min: 0, max: 1e12, least: 30, most: 120, whole: true };
const said = (value: number) => figureFinding(value, bounds, FIRMS);

describe('a typed figure', () => {
  it('is said nothing of within its bounds', () => {
    expect(said(30)).toBeNull();
    expect(said(120)).toBeNull();
  });

  it('is to be checked beyond them, or as a part of a piece', () => {
    expect(said(29)).toMatchObject({ words: { zh: '低于30家，相差较大，请核对' }, isImpossible: false });
    expect(said(121)?.words.zh).toBe('高于120家，相差较大，请核对');
    expect(said(41.5)?.words.zh).toBe('按件计数，一般为整数，请核对');
  });

  it('is impossible where the kind of its target cannot have it', () => {
    expect(said(-5)).toMatchObject({ words: { zh: '不得小于0家' }, isImpossible: true });
    const percent: FigureBounds = { min: 0, max: 100, least: null, most: null, whole: false };
    expect(figureFinding(120, percent, DONE)?.words.zh).toBe('须在0%至100%之间');
  });
});
