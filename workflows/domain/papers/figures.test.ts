import { describe, expect, it } from 'vitest';
import { figuresOf, keepsFigures } from './figures.ts';

const DRAWN = '截至6月30日，计划共交办举措168项、节点590个，办结率23.5%。';
const keeps = (text: string, drawn = DRAWN): boolean => keepsFigures(figuresOf(drawn), text);

describe('the figures of a paragraph', () => {
  it('are its numbers with what they count, in order, and its blanks', () => {
    expect(figuresOf(DRAWN)).toBe('6月 30日 168项 590个 23.5%');
    expect(figuresOf('时间：　　月　　日，地点：　　　　。共3人')).toBe('_ 3人');
    expect(figuresOf('务必高度重视')).toBe('');
  });

  it.each([
    ['other words around them', '截至6月30日，全区计划共交办重点举措168项，分解节点590个，总体办结率为23.5%。'],
    ['a date that is added', `${DRAWN}请于7月15日18时前报送整改情况。`],
    ['full-width digits', '截至６月３０日，计划共交办举措１６８项、节点590个，办结率23．5％。'],
    ['Chinese numerals that count nothing drawn', `一是${DRAWN}二是再接再厉。`],
  ])('are kept by %s', (_, text) => {
    expect(keeps(text)).toBe(true);
  });

  it.each([
    ['another number', DRAWN.replace('168', '170')],
    ['a number of which only a part is the same', DRAWN.replace('168', '1680')],
    ['another unit', DRAWN.replace('590个', '590家')],
    ['a figure that is left out', DRAWN.replace('，办结率23.5%', '')],
    ['another order', '截至6月30日，节点590个，举措168项，办结率23.5%。'],
    ['a figure that is added', `${DRAWN}其中优秀20项。`],
    ['a figure that is added before them', `全市第1名。${DRAWN}`],
    ['another date', DRAWN.replace('6月30日', '5月31日')],
  ])('are not kept by %s', (_, text) => {
    expect(keeps(text)).toBe(false);
  });

  it('may be written where the draft left a blank, and only there', () => {
    const notice = '由你单位牵头的3个事项尚未落实，定于　　月　　日约谈，参加　　人，地点：　　　　';
    expect(keeps('由你单位牵头的3个事项尚未落实，定于7月3日约谈，参加5人，地点：201会议室', notice)).toBe(true);
    expect(keeps('由你单位牵头的3个事项尚未落实', notice)).toBe(true);
    expect(keeps('由你单位牵头的3个事项、5人尚未落实', notice)).toBe(true);
    expect(keeps('由你单位（5人）牵头的3个事项尚未落实', notice)).toBe(false);
  });

  it('of a paragraph with a thousand numbers and blanks are compared at once', () => {
    const drawn = Array.from({ length: 1_000 }, (_, index) => `${index}项　　`).join('');
    const text = Array.from({ length: 1_000 }, (_, index) => `${index}项1月`).join('');
    const began = performance.now();
    expect(keeps(text, drawn)).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
