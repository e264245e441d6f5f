import { describe, expect, it } from 'vitest';
import { widthOf } from './text.ts';
import { titleLines } from './title-lines.ts';

describe('the lines of a title', () => {
  it('are one where it fits', () => {
    expect(titleLines('关于2023年6月份重点工作的通报', 20)).toEqual(['关于2023年6月份重点工作的通报']);
  });

  it('tear neither words nor numbers, and are of like length as far as words allow', () => {
    expect(titleLines('关于中原区2023年国民经济和社会发展计划6月份执行情况的督办通报', 20)).toEqual([
      '关于中原区2023年国民经济和社会发展计划',
      '6月份执行情况的督办通报',
    ]);
  });

  it.each([20, 16, 12])('keep the name of a unit whole, at %i characters a line', (most) => {
    const lines = titleLines('关于对郑州市中原区发展和改革委员会进行约谈有关事项的通知', most, [
      '中原区发展和改革委员会',
    ]);
    expect(lines.filter((line) => line.includes('中原区发展和改革委员会'))).toHaveLength(1);
    expect(lines.join('')).toBe('关于对郑州市中原区发展和改革委员会进行约谈有关事项的通知');
  });

  it.each([
    '关于“新增高新技术企业50家、科技型中小企业120家以上”有关事项的催办通知',
    '关于抓紧落实“完成固定资产投资23.5%的增长目标”的督办函',
    '【演示】关于抓紧落实“新建、改扩建中小学6所，新增学位1.2万个”的督办函',
  ])('begin with no closing mark, end with no opening one and part no number from its unit: %s', (title) => {
    const lines = titleLines(title, 18);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect(line).not.toMatch(/^[”、，。；：）》%的家个所]/);
      expect(line).not.toMatch(/([“（《【]|\d)$/);
      expect(widthOf(line)).toBeLessThanOrEqual(18);
    }
  });

  it('tear a name that is wider than a line, for there is no other way', () => {
    const name = '一'.repeat(30);
    expect(titleLines(name, 20, [name]).map((line) => line.length)).toEqual([20, 10]);
  });
});
