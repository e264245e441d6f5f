import { describe, expect, it } from 'vitest';
import { accessFilterIn } from './access-filter.ts';

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
});
