import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitReport } from '@duban/domain';
import { describe, expect, test } from 'vitest';
import { planDirectory, planIds } from '../directory.ts';
import type { PlanSource } from '../format/plan-source.ts';
import { readPlanSource } from '../format/read-plan.ts';
import { accountLastYear } from './account-last-year.ts';
import { accountNumbers } from './account-numbers.ts';
import { accountSentences } from './account-sentences.ts';

/** Reports that may not be published lie in a folder of the tester's own, as `<plan>-plan.txt`. */
const REPORTS = process.env.DUBAN_REPORTS_DIR;

/** The report that lies with the plan, else the one in the folder that the environment names, else null. */
const reportOf = (id: string, { report }: PlanSource): string | null => {
  const path = REPORTS === undefined ? null : join(REPORTS, `${id}-plan.txt`);
  return report ?? (path !== null && existsSync(path) ? readFileSync(path, 'utf8') : null);
};

describe('a report', () => {
  test('is split at headings, non-empty lines and 。, and text before the first heading is ignored', () => {
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

describe.each(planIds())('the report of %s', (id) => {
  const source = readPlanSource(planDirectory(id));
  const report = reportOf(id, source);
  const compared = (title: string, work: (text: string) => void): void => {
    test(title, ({ skip }) => {
      if (report === null) skip(`DUBAN_REPORTS_DIR names no folder with ${id}-plan.txt`);
      else work(report);
    });
  };

  compared('has every sentence of its sections accounted for, and no locator points nowhere', (text) => {
    const account = accountSentences(source, text);
    expect(account.problems).toEqual([]);
    expect(account.withMeasure + account.withoutMeasure).toBe(account.sentences);
  });

  compared('has every number promised, described or explained, and no value without its number', (text) => {
    expect(accountNumbers(source, text)).toEqual([]);
  });

  compared('has every figure of the year before, with its unit or its direction', (text) => {
    expect(accountLastYear(source, text)).toEqual([]);
  });

  compared('has none of its sentences copied into the data', (text) => {
    const written = JSON.stringify(source.plan);
    const copied = [...splitReport(text).values()].filter((one) => one.length > 20 && written.includes(one));
    expect(copied).toEqual([]);
  });
});

test('the small plan includes its report, so that its account is always compared', () => {
  expect(readPlanSource(planDirectory('qingshan-2024')).report).toContain('青山县');
});

describe('the account of the small plan', () => {
  const source = readPlanSource(planDirectory('qingshan-2024'));
  const report = source.report ?? '';
  const edited = (from: string, to: string): string => {
    expect(report).toContain(from);
    return report.replace(from, to);
  };

  test('reports a sentence that is not accounted for', () => {
    const { problems } = accountSentences(source, edited('抢抓农时。', '抢抓农时。疏通沟渠。'));
    expect(problems).toContainEqual(expect.stringMatching(/^二\(一\)\/1\/4 makes no measure and stands in no list/));
  });

  test('reports a locator without a sentence', () => {
    const { problems } = accountSentences(source, edited('农村自来水普及率达到96%以上。让我们携手奋进！', ''));
    expect(problems).toContainEqual('2.2-03 tap-water points at 二(二)/1/3, which is nowhere');
    expect(problems).toContainEqual('sentences.yaml points at 二(二)/1/4, which is nowhere');
  });

  test('reports a sentence that is both set aside and cited by a measure', () => {
    const withoutMeasure = [...source.notes.withoutMeasure, { at: '二/2/1', reason: 'aim' as const }];
    const { problems } = accountSentences({ ...source, notes: { ...source.notes, withoutMeasure } }, report);
    expect(problems).toEqual(['二/2/1 is set aside, but makes a measure']);
  });

  test('reports a number that the plan lacks, and one that the plan states differently', () => {
    expect(accountNumbers(source, edited('图书室12个', '图书室15个'))).toEqual([
      '二(二)/1/1: 15 stands there 1×, the plan has it 0×',
      'target "reading-rooms": 12 does not stand in 二(二)/1/1',
    ]);
  });

  test('reports a baseline that is missing from the cited sentence', () => {
    expect(accountNumbers(source, edited('12.5亿元', '12.7亿元'))).toEqual([
      'baseline of "processing-growth": 12.5 does not stand in 一/1/1',
    ]);
  });

  test('reports a figure of the previous year that the sentence states differently', () => {
    const faults = (from: string, to: string) => accountLastYear(source, edited(from, to)).map(({ reason }) => reason);
    expect(faults('同比增长6%', '同比下降6%')).toEqual(['growth of 6% does not stand in 一/1/1']);
    expect(faults('普及率达到94%', '普及率达到194%')).toEqual(['94% does not stand in 一/1/2']);
  });

  test('reports a word that represents a value but is missing from its sentence', () => {
    const words = [{ at: '二(二)/1/2', text: '三座公园', value: 3 }];
    expect(accountNumbers({ ...source, notes: { ...source.notes, words } }, report)).toEqual([
      'sentences.yaml words: "三座公园" does not stand in 二(二)/1/2',
    ]);
  });
});
