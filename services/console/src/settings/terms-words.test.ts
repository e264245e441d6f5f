import { describe, expect, it } from 'vitest';
import { cadenceWords, limitWords, weekdayOf } from './terms-words.ts';

describe('the terms of a plan', () => {
  it('say which days a limit counts', () => {
    expect(limitWords({ days: 5, kind: 'WORKING' }).zh).toBe('5个工作日内');
    expect(limitWords({ days: 1, kind: 'CALENDAR' })).toEqual({ zh: '1个自然日内', en: 'within 1 calendar day' });
  });

  it('say when a report is due', () => {
    expect(cadenceWords({ kind: 'NONE', weekday: null, day: null }).zh).toBe('不定期');
    expect(cadenceWords({ kind: 'MONTHLY', weekday: null, day: 25 }).zh).toBe('每月25日');
    expect(cadenceWords({ kind: 'MONTHLY', weekday: null, day: 31 }).zh).toBe('每月月末');
    expect(cadenceWords({ kind: 'WEEKLY', weekday: 5, day: null })).toEqual({ zh: '每周五', en: 'every Friday' });
    expect(weekdayOf(7).zh).toBe('日');
  });
});
