import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planDirectory, planIds } from '../directory.ts';
import { readPlanSource } from '../format/read-plan.ts';
import { accountNumbers } from './account-numbers.ts';
import { accountSentences } from './account-sentences.ts';
import { reportPath } from './report-path.ts';
import { splitReport } from './split-report.ts';

describe('a report', () => {
  test('is cut at headings, non-empty lines and 。, and what stands before the first heading is left out', () => {
    const text = '标题。\n一、开头\n甲。乙；丙。\n\n（一）小节\n\n丁。\n戊！\n二、其后\n己。';
    expect([...splitReport(text)]).toEqual([
      ['一/1/1', '甲'],
      ['一/1/2', '乙；丙'],
      ['一(一)/1/1', '丁'],
      ['一(一)/2/1', '戊！'],
      ['二/1/1', '己'],
    ]);
  });
});

for (const id of planIds()) {
  const path = reportPath(id);
  if (path === null)
    test(`the report of ${id} is not beside this checkout (../shared/report), so its sentences were NOT compared`, () => {
      expect(path).toBeNull();
    });
  else
    describe(`the report of ${id}`, () => {
      const source = readPlanSource(planDirectory(id));
      const report = readFileSync(path, 'utf8');
      const account = accountSentences(source, report);

      test('has every sentence of its sections accounted for, and no locator points nowhere', () => {
        expect(account.problems).toEqual([]);
        expect(account.withMeasure + account.withoutMeasure).toBe(account.sentences);
      });

      test('has every number promised, described or explained, and no value without its number', () => {
        expect(accountNumbers(source, report)).toEqual([]);
      });

      test('has none of its sentences copied into the data', () => {
        const written = JSON.stringify(source.plan);
        const copied = [...splitReport(report).values()].filter((one) => one.length > 20 && written.includes(one));
        expect(copied).toEqual([]);
      });
    });
}

describe('the account of the small plan', () => {
  const source = readPlanSource(planDirectory('qingshan-2024'));
  const report = readFileSync(reportPath('qingshan-2024') ?? '', 'utf8');
  const edited = (from: string, to: string): string => {
    expect(report).toContain(from);
    return report.replace(from, to);
  };

  test('misses a sentence that nobody has looked at', () => {
    const { problems } = accountSentences(source, edited('抢抓农时。', '抢抓农时。疏通沟渠。'));
    expect(problems).toContainEqual(expect.stringMatching(/^二\(一\)\/1\/4 makes no measure and stands in no list/));
  });

  test('finds a locator that points nowhere', () => {
    const { problems } = accountSentences(source, edited('农村自来水普及率达到96%以上。让我们携手奋进！', ''));
    expect(problems).toContainEqual('2.2-03 tap-water points at 二(二)/1/3, which is nowhere');
    expect(problems).toContainEqual('sentences.yaml points at 二(二)/1/4, which is nowhere');
  });

  test('finds a sentence that is set aside and yet makes a measure', () => {
    const withoutMeasure = [...source.notes.withoutMeasure, { at: '二/2/1', reason: 'aim' as const }];
    const { problems } = accountSentences({ ...source, notes: { ...source.notes, withoutMeasure } }, report);
    expect(problems).toEqual(['二/2/1 is set aside, but makes a measure']);
  });

  test('finds a number that the plan does not know, and one that it states otherwise', () => {
    expect(accountNumbers(source, edited('图书室12个', '图书室15个'))).toEqual([
      '二(二)/1/1: 15 stands there 1×, the plan has it 0×',
      'target "reading-rooms": 12 does not stand in 二(二)/1/1',
    ]);
  });

  test('finds a baseline that does not stand where it is said to', () => {
    expect(accountNumbers(source, edited('12.5亿元', '12.7亿元'))).toEqual([
      'baseline of "processing-growth": 12.5 does not stand in 一/1/1',
    ]);
  });

  test('finds a word that stands for a value but is not in its sentence', () => {
    const words = [{ at: '二(二)/1/2', text: '三座公园', value: 3 }];
    expect(accountNumbers({ ...source, notes: { ...source.notes, words } }, report)).toEqual([
      'sentences.yaml words: "三座公园" does not stand in 二(二)/1/2',
    ]);
  });
});
