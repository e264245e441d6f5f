import { describe, expect, it } from 'vitest';
import { definition } from '../testing.ts';
import { locatorsOf, misfitsOf, promisedSentences, splitReport } from './report-text.ts';

const at = (sentence: number) => ({ section: '二', paragraph: 1, sentence });
const [target] = definition().targets;
if (!target) throw new Error('the example has a target');
const measure = definition({
  sources: [at(1)],
  targets: [
    {
      ...target,
      sources: [at(1), at(2)],
      baseline: null,
      lastYear: { value: 33, unit: '部', growth: null, source: { section: '一', paragraph: 1, sentence: 1 } },
    },
  ],
});
const REPORT = '某县计划\n一、上年\n加装电梯33部。\n二、今年\n加装电梯30部。方便居民。';

describe('the places of a measure', () => {
  it('are its own, and those of its targets and their last-year figures, each once', () => {
    expect(locatorsOf(measure).map(({ section, sentence }) => `${section}${sentence}`)).toEqual(['二1', '二2', '一1']);
  });
});

describe('the sentences that are promised', () => {
  it('are those that some measure names, each once, in the report’s own words', () => {
    const { sentences, misfits } = promisedSentences(REPORT, [measure, { ...measure, id: 'other' }]);
    expect(misfits).toEqual([]);
    expect(sentences.map(({ text }) => text)).toEqual(['加装电梯30部', '方便居民', '加装电梯33部']);
  });

  it('are reported as missing, with the measure that names them, where the text differs', () => {
    const other = REPORT.replace('方便居民。', '');
    expect(misfitsOf(splitReport(other), [measure])).toEqual([
      {
        measure: measure.id,
        code: measure.code,
        at: '二/1/2',
        place: { zh: '二第1段第2句', en: 'section 二, paragraph 1, sentence 2' },
      },
    ]);
  });
});
