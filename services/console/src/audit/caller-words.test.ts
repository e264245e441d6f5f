import { describe, expect, it } from 'vitest';
import { callerText, callerWords, subjectMeant } from './caller-words.ts';

const parts = {
  units: [{ key: 'science', shortName: '区科技局' }],
  leaders: [{ key: 'mayor', title: { zh: '区长' } }],
};
const none = { subject: 'x', role: null, unit: null, leader: null };

describe('an account', () => {
  it('is named by the part that it has in the plan', () => {
    expect(callerWords({ ...none, role: 'LEADER', leader: 'mayor' }, parts)?.zh).toBe('区长');
    expect(callerWords({ ...none, role: 'UNIT_HEAD', unit: 'science' }, parts)?.zh).toBe('区科技局单位负责人');
    expect(callerWords({ ...none, role: 'SUPERVISOR' }, null)?.zh).toBe('督查室');
    expect(callerWords(none, parts)).toBeNull();
  });

  it('is meant by the suggestion, by its name or by itself', () => {
    const callers = [{ subject: 'mayor', name: '区长' }];
    for (const typed of [callerText('区长', 'mayor'), '区长', ' mayor '])
      expect(subjectMeant(typed, callers)).toBe('mayor');
    expect(subjectMeant('wang', callers)).toBe('wang');
  });
});
