import { describe, expect, it } from 'vitest';
import { askFor, type KeptPaper, kindIn, mayRecordDecision, periodWords } from './papers.ts';

const paper = (period: string, shows: number): KeptPaper => ({
  key: `weekly-meeting/${period}`,
  period,
  at: `${period}T01:30:00.000Z`,
  shows,
  headHash: 'hash',
});
const papers = [paper('2023-06-26', 3344), paper('2023-06-19', 3000)];

describe('the papers of meetings', () => {
  it('ask for a kept agenda at the hour it was drawn up for, since the meeting before it', () => {
    expect(askFor(papers[0] ?? null, papers, null)).toEqual({
      at: { instant: '2023-06-26T01:30:00.000Z' },
      from: '2023-06-19T01:30:00.000Z',
      to: '2023-07-03',
      period: '2023-06-26',
    });
  });

  it('ask for the next agenda as things stand, since the last meeting', () => {
    const expected = { at: null, from: '2023-06-26T01:30:00.000Z', to: null, period: null };
    expect(askFor(null, papers, null)).toEqual(expected);
    expect(askFor(null, papers, '2023-06-28')).toEqual({ ...expected, at: { date: '2023-06-28' } });
  });

  it('name their period as officials do', () => {
    const named = ['2023-06-26', '2023-06', '2023-Q2'].map((period) => periodWords(period, 2023).zh);
    expect(named).toEqual(['6月26日', '2023年6月', '2023年二季度']);
  });

  it('take decisions from the office alone, of the present, and of meetings of the last month', () => {
    const may = (change: Partial<{ role: string; asOf: string; metOn: string }> = {}) => {
      const { role = 'SUPERVISOR', asOf = null, metOn = '2023-06-26' } = change;
      return mayRecordDecision(role, asOf, metOn, '2023-06-28');
    };
    expect([may(), may({ metOn: '2023-06-28' }), may({ metOn: '2023-05-28' })]).toEqual([true, true, true]);
    expect(may({ role: 'LEADER' })).toBe(false);
    expect(may({ asOf: '2023-06-27' })).toBe(false);
    expect(may({ metOn: '2023-06-29' })).toBe(false);
    expect(may({ metOn: '2023-05-27' })).toBe(false);
  });

  it('begin with the agenda where the address names no kind', () => {
    expect(kindIn(new URLSearchParams('kind=MONTHLY_BULLETIN'))).toBe('MONTHLY_BULLETIN');
    expect(kindIn(new URLSearchParams('kind=nonsense'))).toBe('WEEKLY_MEETING');
  });
});
