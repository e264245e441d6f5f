import { describe, expect, it } from 'vitest';
import {
  accessFilterIn,
  conditionWords,
  listedAndHidden,
  measuresMeant,
  rangeOf,
  soughtText,
} from './access-filter.ts';

describe('the filter of the access record', () => {
  it('is read from the address, whole days in China with the last included', () => {
    const search = new URLSearchParams('subject=head&role=UNIT_HEAD&from=2026-11-29&to=2026-11-30&refused=1');
    expect(accessFilterIn(search)).toEqual({
      subject: 'head',
      role: 'UNIT_HEAD',
      kind: null,
      field: null,
      target: null,
      from: '2026-11-28T16:00:00.000Z',
      to: '2026-11-30T16:00:00.000Z',
      outcome: 'REFUSED',
    });
  });

  it('leaves out what is no role, no kind and no date', () => {
    const filter = accessFilterIn(new URLSearchParams('role=KING&kind=x&from=yesterday&to=2026-13-40&subject= '));
    expect(Object.values(filter).every((value) => value === null)).toBe(true);
  });

  it('hides what pages ask for by themselves, unless it is wanted, and counts it', () => {
    const filter = { ...accessFilterIn(new URLSearchParams('subject=head')), measures: null };
    const { filter: listed, hidden } = listedAndHidden(filter, false);
    expect(listed.exceptOperations).toContain('RehearsalClock');
    expect(hidden).toMatchObject({ subject: 'head', operations: listed.exceptOperations });
    expect(listedAndHidden(filter, true).filter.exceptOperations).toBeNull();
  });

  it('means the one measure whose code was typed or chosen, else all that were found', () => {
    const found = [
      { id: 'a', code: '4.2-1' },
      { id: 'b', code: '4.2-16' },
    ];
    expect(measuresMeant('4.2-1', found)).toEqual(['a']);
    expect(measuresMeant('4.2-16 引进互联网领军企业', found)).toEqual(['b']);
    expect(measuresMeant('互联网', found)).toEqual(['a', 'b']);
    expect(soughtText('4.2-16 引进互联网领军企业')).toBe('4.2-16');
    expect(soughtText('互联网 企业')).toBe('互联网 企业');
  });

  it('has quick ranges of whole days', () => {
    expect(rangeOf('yesterday', '2026-12-01')).toEqual({ from: '2026-11-30', to: '2026-11-30' });
    expect(rangeOf('week', '2026-12-01')).toEqual({ from: '2026-11-25', to: '2026-12-01' });
  });
});

describe('the conditions of a printed record', () => {
  it('are said in words, and what is no role or kind as it stands', () => {
    expect(conditionWords('role', 'AUDITOR').zh).toBe('审计员');
    expect(conditionWords('kind', 'LOGIN').zh).toBe('登录');
    expect(conditionWords('measure', '3-06').zh).toBe('3-06');
  });
});
