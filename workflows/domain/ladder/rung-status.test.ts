import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER as ladder } from './default-ladder.ts';
import { rungStatus } from './rung-status.ts';
import { obligation } from './testing.ts';

describe('a rung', () => {
  const climber = obligation({
    fired: [{ rung: 'supervision-letter', at: '2023-07-07T01:00:00.000Z' }],
    skipped: ['reminder', 'interview'],
  });
  it.each([
    ['reminder', 'passed-over'],
    ['urging', 'passed-over'],
    ['supervision-letter', 'fired'],
    ['interview', 'skipped'],
    ['bulletin', 'ahead'],
    ['report-missing', 'unknown'],
    ['nonsense', 'unknown'],
  ])('%s is %s after the supervision letter was fired', (rung, status) => {
    expect(rungStatus(ladder, climber, rung)).toBe(status);
  });
});
