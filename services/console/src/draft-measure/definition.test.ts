import { describe, expect, it } from 'vitest';
import {
  type Choices,
  definitionIn,
  keyOf,
  NEW_MILESTONE,
  NEW_TARGET,
  newMeasure,
  sentPlace,
  type TypedMeasure,
} from './definition.ts';

const text = (zh: string) => ({ zh, en: null });
const CHOICES: Choices = {
  sections: [{ key: '4-5', code: '四(五)', title: text('城市') }],
  units: [
    {
      key: 'science',
      shortName: '科技局',
      name: text('区科技局'),
      posts: [
        { key: 'science-head', title: text('局长') },
        { key: 'science-deputy', title: text('副局长') },
      ],
    },
    {
      key: 'housing',
      shortName: '住建局',
      name: text('区住建局'),
      posts: [{ key: 'housing-head', title: text('局长') }],
    },
  ],
  unitGroups: [],
  leaders: [{ key: 'vice-mayor', title: text('副区长'), portfolio: [{ key: 'science' }] }],
};

const TYPED: TypedMeasure = {
  ...newMeasure('science'),
  'definition.code': '４.5-09',
  'definition.title': '新建自行车道',
  'definition.section': '4-5',
  'definition.supportUnits': ['science', 'housing'],
  'definition.targets': [
    { ...NEW_TARGET, label: '长度', value: '12', unit: '公里', atLeast: true },
    { ...NEW_TARGET, kind: 'DELIVERABLE', label: '全线贯通', value: '3', unit: '条', atLeast: true },
    { ...NEW_TARGET, kind: 'GROWTH', label: '骑行量', value: '5.5', stretch: true },
  ],
  'definition.milestones': [
    { ...NEW_MILESTONE, label: '过半', due: '2023-08-31', expected: ['6', '', '2'] },
    { ...NEW_MILESTONE, label: '全线', due: '2023-11-30' },
  ],
  'definition.evidence': '验收报告\n\n 照片 ',
};

describe('the definition of a measure that was typed', () => {
  it('has what each kind of target has, and keys that nobody typed', () => {
    const { id, targets, milestones, evidence } = definitionIn(TYPED, CHOICES);
    expect(id).toBe('m-4-5-09');
    expect(targets).toEqual([
      { key: 't1', kind: 'COUNT', label: { zh: '长度' }, value: 12, unit: '公里', atLeast: true, stretch: false },
      {
        key: 't2',
        kind: 'DELIVERABLE',
        label: { zh: '全线贯通' },
        value: null,
        unit: null,
        atLeast: false,
        stretch: false,
      },
      { key: 't3', kind: 'GROWTH', label: { zh: '骑行量' }, value: 5.5, unit: '%', atLeast: false, stretch: true },
    ]);
    expect(milestones.map(({ id: key, expected }) => [key, expected])).toEqual([
      [
        'm1',
        [
          { target: 't1', value: 6 },
          { target: 't3', value: 2 },
        ],
      ],
      [
        'm2',
        [
          { target: 't1', value: 12 },
          { target: 't2', value: 100 },
          { target: 't3', value: 5.5 },
        ],
      ],
    ]);
    expect(evidence).toEqual([{ zh: '验收报告' }, { zh: '照片' }]);
  });

  it('rests on what was typed, or on nothing', () => {
    expect(definitionIn(TYPED, CHOICES)).toMatchObject({ matter: 'MEETING', basis: null });
    const typed = { ...TYPED, 'definition.basis.title': ' 会议纪要 ', 'definition.basis.date': '2023-05-04' };
    expect(definitionIn(typed, CHOICES).basis).toEqual({ title: '会议纪要', number: null, date: '2023-05-04' });
    expect(definitionIn({ ...typed, 'definition.matter': 'ANNUAL_PLAN' }, CHOICES).basis).toBeNull();
  });

  it('names the first post of the lead unit and the leader in charge, unless others are chosen', () => {
    expect(definitionIn(TYPED, CHOICES)).toMatchObject({
      responsible: 'science-head',
      supervisingLeader: 'vice-mayor',
      supportUnits: ['housing'],
    });
    const chosen = { ...TYPED, 'definition.responsible': 'science-deputy' };
    expect(definitionIn(chosen, CHOICES).responsible).toBe('science-deputy');
    expect(definitionIn({ ...chosen, 'definition.leadUnit': 'housing' }, CHOICES).responsible).toBe('housing-head');
  });

  it('finds the figure that a refusal speaks of, which counts only what was sent', () => {
    expect([0, 1, 2].map((target) => sentPlace(TYPED, 0, target))).toEqual([0, -1, 1]);
    expect([0, 1, 2].map((target) => sentPlace(TYPED, 1, target))).toEqual([0, 1, 2]);
  });

  it('has a key of small letters, digits and dashes for any code', () => {
    expect(['4.5-09', '民生—3', ' A/1 ', '新'].map(keyOf)).toEqual(['m-4-5-09', 'm-6c11751f2014-3', 'm-a-1', 'm-65b0']);
  });
});
