import { describe, expect, it } from 'vitest';
import { type PageMilestone, signOf, stateWords } from './milestone-state.ts';

const ASKER = { subject: 'wang', role: 'UNIT_REPORTER' as const, unit: { shortName: '住建局' }, leader: null };
const zh = (text: string) => ({ zh: text, en: null });
const milestone = (change: Partial<PageMilestone>): PageMilestone => ({
  id: 'x',
  key: 'm1',
  ordinal: 1,
  due: '2023-06-15',
  plannedDue: '2023-06-15',
  status: 'PENDING',
  overdue: false,
  label: zh('开工'),
  submission: null,
  figures: [],
  request: null,
  proposed: true,
  extended: 0,
  missedOn: null,
  rule: null,
  decision: null,
  ...change,
});
const said = (change: Partial<PageMilestone>, today = '2023-06-25') =>
  stateWords(milestone(change), today, 2023).map((words) => words.zh);

describe('the state of a milestone', () => {
  it('says when it is due or by how many days it is overdue', () => {
    expect(said({}, '2023-06-05')).toEqual(['还有10天']);
    expect(said({}, '2023-06-15')).toEqual(['今日到期']);
    expect(said({ overdue: true, missedOn: '2023-06-15' })).toEqual(['逾期10天']);
  });

  it('says when the office verified or returned it', () => {
    const at = '2023-06-20T02:00:00Z';
    expect(said({ status: 'VERIFIED', decision: { kind: 'VERIFIED', at, text: '' } })).toEqual(['6月20日核实']);
    expect(said({ status: 'RETURNED', due: '2023-06-30', decision: { kind: 'RETURNED', at, text: '缺' } })).toEqual([
      '6月20日退回',
      '原定6月15日',
    ]);
    expect(said({ status: 'SUBMITTED', submission: { at, text: '', evidence: [], files: [] } })).toEqual([
      '6月20日报送，待核实',
    ]);
  });

  it('tells that an extension is asked for, and that it was missed before', () => {
    const request = {
      due: '2023-07-15',
      reason: '征迁',
      next: 'SUPERVISOR' as const,
      at: '2023-06-10T00:00:00Z',
      by: ASKER,
    };
    expect(said({ request })).toEqual(['未报送', '申请延至7月15日']);
    expect(said({ status: 'VERIFIED', missedOn: '2023-06-15' })).toEqual(['已核实', '曾于6月15日逾期']);
  });

  it('has a sign of its own for each state', () => {
    expect(signOf({ status: 'RETURNED', overdue: true })).toBe('overdue');
    expect(signOf({ status: 'SUBMITTED', overdue: false })).toBe('submitted');
    expect(signOf({ status: 'PENDING', overdue: false })).toBe('pending');
  });
});
