import type { TargetRow } from '@duban/read-models';
import { describe, expect, it } from 'vitest';
import { promiseOf, reachedOf, stretchMark } from './targets.ts';

const enterprises: TargetRow = {
  id: 'enterprises',
  plan: 'zhongyuan-2023',
  measure: 'enterprises',
  ordinal: 1,
  kind: 'count',
  label: { zh: '新增高新技术企业' },
  value: 200,
  unit: '家',
  baseline: null,
  atLeast: false,
  sources: [],
  current: null,
  previous: null,
  percent: null,
  reached: null,
};
const current = {
  value: 50,
  asOf: '2023-06-30',
  report: 'r1',
  reportedAt: '2023-06-30T04:00:00.000Z',
  by: { role: 'unit-reporter', id: 'li', unit: 'science' },
  correctedAt: null,
  replaced: null,
} as const;

describe('a target in a paper', () => {
  it('says what is promised and how far it has come', () => {
    expect(promiseOf(enterprises)).toBe('新增高新技术企业200家');
    expect(reachedOf({ ...enterprises, current, percent: 25 })).toBe('新增高新技术企业50家，为年度目标的25%');
    expect(stretchMark(enterprises)).toBe('');
  });

  it('says 力争 of what the report strives for and does not promise', () => {
    const striven = { ...enterprises, stretch: true } as const;
    expect(promiseOf(striven)).toBe('力争新增高新技术企业200家');
    expect(promiseOf({ ...striven, label: { zh: '力争新增企业' } })).toBe('力争新增企业200家');
    expect(promiseOf({ ...striven, kind: 'deliverable', value: null, label: { zh: '建成产业园' } })).toBe(
      '力争建成产业园',
    );
    expect(reachedOf({ ...striven, current, percent: 25 })).toBe('新增高新技术企业50家，为年度力争目标的25%');
    expect(stretchMark(striven)).toBe('（力争目标）');
  });
});
