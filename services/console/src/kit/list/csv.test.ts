import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes what would break a row, and says that it is UTF-8', () => {
    expect(csvOf(['编号', '标题'], [['4.5-13', '新建"卧龙路"，等\n三条, 四条']])).toBe(
      '\uFEFF编号,标题\r\n4.5-13,"新建""卧龙路""，等\n三条, 四条"\r\n',
    );
  });

  it('holds no cell that a spreadsheet would run as a formula, and leaves numbers alone', () => {
    const [, row] = csvOf(['a'], [['=1+1', '+cmd', '@x', '-2.5', '-3%', '-a']]).split('\r\n');
    expect(row).toBe("'=1+1,'+cmd,'@x,-2.5,-3%,'-a");
  });
});
