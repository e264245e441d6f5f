import { describe, expect, it } from 'vitest';
import { LADDER_ROLES } from '../ladder/ladder.ts';
import { membersOf, namedSupport, recipientName, recipientOf } from './recipients.ts';

const measure = { leadUnit: 'science', supervisingLeader: 'vice-mayor' };
const leaders = [
  { id: 'mayor', title: { zh: '区长' }, main: true },
  { id: 'vice-mayor', title: { zh: '副区长' }, main: false },
];
const names = { leaders, units: [{ id: 'science', name: { zh: '区科技局', en: 'Science Bureau' } }] };

describe('the recipient of a role', () => {
  it('is the office of the measure’s lead unit, or the leader', () => {
    const recipients = LADDER_ROLES.map((role) => recipientOf(role, measure, { leaders }));
    expect(recipients).toEqual([
      'unit-reporter@science',
      'unit-head@science',
      'leader@vice-mayor',
      'supervision-office',
      'leader@mayor',
    ]);
  });
  it('is nobody for a main leader whom the plan does not have', () => {
    expect(recipientOf('main-leader', measure, { leaders: [] })).toBeNull();
  });
});

describe('a group of units', () => {
  const groups = [{ id: 'offices', name: { zh: '各街道办事处' }, shortName: '各街道办', members: ['east', 'west'] }];

  it('stands for its members, and a unit for itself', () => {
    expect(membersOf('offices', { groups })).toEqual(['east', 'west']);
    expect(membersOf('science', { groups })).toEqual(['science']);
    expect(membersOf('science', {})).toEqual(['science']);
  });

  it('is shown in place of the members for which it was named', () => {
    const supportUnits = ['finance', 'east', 'west'];
    expect(namedSupport({ supportUnits, supportGroups: ['offices'] }, { groups })).toEqual({
      units: ['finance'],
      groups,
    });
    expect(namedSupport({ supportUnits }, { groups })).toEqual({ units: supportUnits, groups: [] });
    expect(namedSupport({ supportUnits }, {})).toEqual({ units: supportUnits, groups: [] });
  });
});

describe('the name of a recipient', () => {
  it.each([
    ['unit-head@science', '区科技局负责人', 'Science Bureau, head'],
    ['unit-reporter@science', '区科技局填报人', 'Science Bureau, reporter'],
    ['leader@mayor', '区长', undefined],
    ['supervision-office', '督查室', 'Supervision Office'],
    ['unit-head@gone', 'gone负责人', undefined],
  ])('%s reads %s', (recipient, zh, en) => {
    expect(recipientName(recipient, names)).toEqual(en ? { zh, en } : { zh });
  });
});
