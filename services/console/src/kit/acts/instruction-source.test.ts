import { describe, expect, it } from 'vitest';
import { sourceWords, urgencyOf } from './instruction-source.ts';

const givenAt = '2023-06-01T02:00:00.000Z';
const mayor = { leader: { title: { zh: '区长', en: 'Mayor' } } };

describe('whose instruction it is', () => {
  it('is the leader with the day, or a leader where no post is known', () => {
    expect(sourceWords({ meeting: null, by: mayor, givenAt }, 2023).zh).toBe('区长6月1日批示');
    expect(sourceWords({ meeting: null, by: { leader: null }, givenAt }, 2023).zh).toBe('领导6月1日批示');
  });
  it('is the meeting where a meeting decided, whoever recorded it', () => {
    const meeting = { name: { zh: '6月26日周例会', en: 'weekly meeting of 2023-06-26' } };
    expect(sourceWords({ meeting, by: mayor, givenAt }, 2023)).toEqual({
      zh: '6月26日周例会决定',
      en: 'Decision of the weekly meeting of 2023-06-26',
    });
  });
  it('says how urgent it is only where the urgency set the date', () => {
    expect(urgencyOf({ meeting: null, urgency: 'URGENT' })?.zh).toBe('特急');
    expect(urgencyOf({ meeting: null, urgency: 'DATED' })).toBeNull();
    expect(urgencyOf({ meeting: {}, urgency: 'DATED' })).toBeNull();
  });
});
