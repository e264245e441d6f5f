import { describe, expect, it } from 'vitest';
import type { Viewer } from '../kit/place/place.ts';
import { codesIn, filterIn } from './filter.ts';

const office: Viewer = { subject: 'office', role: 'SUPERVISOR', unitKey: null, leaderKey: null, recipient: null };
const reporter: Viewer = {
  subject: 'reporter',
  role: 'UNIT_REPORTER',
  unitKey: 'education',
  leaderKey: null,
  recipient: null,
};

describe('the filter of the instructions', () => {
  it.each([
    ['', {}],
    ['state=open', { open: true }],
    ['state=overdue', { open: true, missed: true }],
    ['state=answered', { open: false }],
    ['state=nonsense', {}],
    ['leader=mayor&unit=roads&unit=parks', { leaders: ['mayor'], leadUnits: ['roads', 'parks'] }],
  ])('reads %j from the address', (address, filter) => {
    expect(filterIn(new URLSearchParams(address), office)).toEqual(filter);
  });

  it('shows a unit its own instructions, whatever unit the address names', () => {
    expect(filterIn(new URLSearchParams('unit=roads'), reporter)).toEqual({ leadUnits: ['education'] });
  });

  it('reads the codes of the measures to instruct, each once', () => {
    expect(codesIn(new URLSearchParams('measures=4.1-02,4.5-13, 4.1-02,'))).toEqual(['4.1-02', '4.5-13']);
    expect(codesIn(new URLSearchParams())).toEqual([]);
  });
});
