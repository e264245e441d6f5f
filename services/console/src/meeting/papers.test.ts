import { describe, expect, it } from 'vitest';
import { askFor, type KeptPaper, kindIn, periodWords } from './papers.ts';

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

  it('begin with the agenda where the address names no kind', () => {
    expect(kindIn(new URLSearchParams('kind=MONTHLY_BULLETIN'))).toBe('MONTHLY_BULLETIN');
    expect(kindIn(new URLSearchParams('kind=nonsense'))).toBe('WEEKLY_MEETING');
  });
});
