import { describe, expect, it } from 'vitest';
import { cellKey, EMPTY_DRAFT } from './grid.ts';
import { isOpenFor, type RowFacts } from './row-state.ts';

const OPEN: RowFacts = {
  id: 'm',
  targets: [{ key: 'a', kind: 'COUNT', unit: '家' }],
  reportDue: '2023-06-25',
  reportMissing: null,
  reportAnswered: '2023-05-25',
  reportAnswers: '2023-06-25',
  commands: ['REPORT_PROGRESS'],
  reports: { nodes: [{}] },
  drafts: { nodes: [] },
};
const isOpen = (more: Partial<RowFacts> = {}, situation = {}) =>
  isOpenFor({ ...OPEN, ...more }, { due: '2023-06-25', draft: EMPTY_DRAFT, done: {}, again: [], ...situation });

describe('the line of a measure', () => {
  it('takes figures while the period is not reported', () => {
    expect(isOpen()).toBe(true);
    expect(isOpen({ reportAnswered: '2023-06-25' })).toBe(false);
    expect(isOpen({ reportMissing: '2023-05-25', reportAnswered: null })).toBe(true);
  });

  it('is closed after a late report, until one more would count for the period at hand', () => {
    expect(isOpen({ reportAnswers: '2023-05-25' })).toBe(false);
    expect(isOpen({ reportAnswers: '2023-06-25' })).toBe(true);
  });

  it('takes none while a draft awaits signature, and does again when it was sent back', () => {
    expect(isOpen({ drafts: { nodes: [{ rejection: null }] } })).toBe(false);
    expect(isOpen({ drafts: { nodes: [{ rejection: { reason: '口径不对' } }] } })).toBe(true);
  });

  it('opens again on demand, and where something is typed', () => {
    const reported = { reportAnswered: '2023-06-25' };
    expect(isOpen(reported, { again: ['m'] })).toBe(true);
    expect(isOpen(reported, { draft: { ...EMPTY_DRAFT, cells: { [cellKey('m', 'a')]: '3' } } })).toBe(true);
  });

  it('takes none where the graph does not allow a report', () => {
    expect(isOpen({ commands: ['CORRECT_PROGRESS'] })).toBe(false);
  });
});
