import { describe, expect, it } from 'vitest';
import { findingsOf, sizeOf } from './findings.ts';

describe('what a comparison found', () => {
  it('is told by part, with its sentence and what it concerns', () => {
    const lost = { part: 'workflow', plan: 'p', code: 'lost', what: 'p/m1', zh: '流程未运行', en: 'It does not run' };
    expect(findingsOf([lost])).toEqual([{ part: 'workflow', what: 'p/m1', zh: '流程未运行', en: 'It does not run' }]);
  });

  it('is shown as it is where its form is not known', () => {
    expect(findingsOf([{ kind: 'chain' }])).toEqual([
      { part: 'log', what: '', zh: '{"kind":"chain"}', en: '{"kind":"chain"}' },
    ]);
  });
});

it('tells the size of a file in the unit that suits it', () => {
  expect([900, 12_345_678, 3_200_000_000].map((bytes) => sizeOf(bytes).zh)).toEqual(['0.9 kB', '12.3 MB', '3.2 GB']);
});
