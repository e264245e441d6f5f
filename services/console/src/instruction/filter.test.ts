import { describe, expect, it } from 'vitest';
import type { Viewer } from '../kit/place/place.ts';
import { codesIn, countedIn, filterIn } from './filter.ts';

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
    ['state=overdue', { overdue: true }],
    ['state=answered', { answered: true }],
    ['state=nonsense', {}],
    ['q=%20整改%20', { search: '整改' }],
    ['q=%20', {}],
    ['source=meeting', { fromMeeting: true }],
    ['source=meeting&leader=mayor', { fromMeeting: true }],
    ['leader=mayor&unit=roads&unit=parks', { leaders: ['mayor'], leadUnits: ['roads', 'parks'] }],
  ])('reads %j from the address', (address, filter) => {
    expect(filterIn(new URLSearchParams(address), office)).toEqual({ fromMeeting: false, ...filter });
  });

  it('counts every state with the other parts of the filter', () => {
    expect(countedIn(new URLSearchParams('state=open&q=整改'), office)).toEqual({ fromMeeting: false, search: '整改' });
  });

  it('shows a unit its own instructions, whatever unit the address names', () => {
    expect(filterIn(new URLSearchParams('unit=roads'), reporter)).toEqual({
      fromMeeting: false,
      leadUnits: ['education'],
    });
  });

  it('reads the codes of the measures to instruct, each once', () => {
    expect(codesIn(new URLSearchParams('measures=4.1-02,4.5-13, 4.1-02,'))).toEqual(['4.1-02', '4.5-13']);
    expect(codesIn(new URLSearchParams())).toEqual([]);
  });
});
