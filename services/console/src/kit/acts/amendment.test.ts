import { describe, expect, it } from 'vitest';
import { amendedNaming, namingOf, postChoices, postFor } from './amended-naming.ts';
import { amendmentIn, NO_AMENDMENT, type Roadmap } from './amendment.ts';

const zh = (text: string) => ({ zh: text, en: null });
const proposed = { proposed: true };
const roadmap: Roadmap = {
  id: 'x',
  code: '4.5-13',
  title: { zh: '道路建设', en: 'Roads' },
  leadUnit: { key: 'roads' },
  supportUnits: [{ key: 'finance' }, { key: 'housing' }],
  supportGroups: [],
  responsible: { key: 'roads-head' },
  supervisingLeader: { key: 'vice-mayor' },
  evidence: [{ zh: '竣工验收单', en: 'Acceptance' }],
  origins: {
    leadUnit: { proposed: false },
    supportUnits: proposed,
    responsible: proposed,
    supervisingLeader: proposed,
    evidence: proposed,
  },
  plan: { id: 'p', units: [], leaders: [] },
  targets: [{ key: 'roads', kind: 'COUNT', unit: '条', value: 74, label: zh('道路') }],
  milestones: [
    { id: '1', key: 'm1', due: '2023-03-31', status: 'VERIFIED', label: zh('一'), expected: [] },
    {
      id: '2',
      key: 'm2',
      due: '2023-09-15',
      status: 'PENDING',
      label: zh('二'),
      expected: [{ value: 63, target: { key: 'roads' } }],
    },
    {
      id: '3',
      key: 'm3',
      due: '2023-11-30',
      status: 'RETURNED',
      label: zh('三'),
      expected: [{ value: 74, target: { key: 'roads' } }],
    },
  ],
};

describe('an amendment', () => {
  it('holds nothing where nothing was changed, though it was typed', () => {
    expect(amendmentIn(NO_AMENDMENT, roadmap)).toEqual({ targets: [], milestones: [] });
    const same = { targets: { roads: '74' }, dues: { m2: '2023-09-15' }, expected: { 'm2/roads': '63' } };
    expect(amendmentIn(same, roadmap)).toEqual({ targets: [], milestones: [] });
  });

  it('repeats of a changed milestone what does not change', () => {
    expect(amendmentIn({ ...NO_AMENDMENT, dues: { m2: '2023-10-15' } }, roadmap).milestones).toEqual([
      { milestone: 'm2', due: '2023-10-15', expected: [{ target: 'roads', value: 63 }] },
    ]);
  });

  it('leaves a verified milestone alone', () => {
    const typed = { targets: { roads: '70' }, dues: { m1: '2023-04-30' }, expected: { 'm3/roads': '７０' } };
    expect(amendmentIn(typed, roadmap)).toEqual({
      targets: [{ target: 'roads', value: 70 }],
      milestones: [{ milestone: 'm3', due: '2023-11-30', expected: [{ target: 'roads', value: 70 }] }],
    });
  });
});

describe('an amendment of title and responsibilities', () => {
  const typed = namingOf(roadmap);

  it('holds nothing where nothing was changed', () => {
    expect(amendedNaming(typed, roadmap)).toEqual({});
    expect(amendedNaming({ ...typed, 'change.definition.evidence': ' 竣工验收单 \n\n' }, roadmap)).toEqual({});
  });

  it('asks for what was changed alone, without a new lead unit among those that support', () => {
    const changed = { 'change.definition.title': '道路畅通', 'change.definition.leadUnit': 'housing' };
    expect(amendedNaming({ ...typed, ...changed }, roadmap)).toEqual({
      definition: { title: { zh: '道路畅通' }, leadUnit: 'housing', supportUnits: ['finance'] },
    });
  });

  it('repeats what is to be confirmed, and keeps the English of evidence that stays', () => {
    const changed = { 'change.definition.evidence': '竣工验收单\n现场照片', confirm: ['responsible'] };
    expect(amendedNaming({ ...typed, ...changed }, roadmap)).toEqual({
      definition: {
        responsible: 'roads-head',
        evidence: [
          { zh: '竣工验收单', en: 'Acceptance' },
          { zh: '现场照片', en: null },
        ],
      },
    });
  });

  it('keeps a group while all its units that do not lead are ticked, whoever of them is to lead', () => {
    const units = ['finance', 'east', 'west'].map((key) => ({ key }));
    // `roads` is a member, too, and leads.
    const members = ['roads', 'east', 'west'].map((key) => ({ key }));
    const grouped = { ...roadmap, supportUnits: units, supportGroups: [{ key: 'offices', units: members }] };
    const own = namingOf(grouped);
    expect(amendedNaming({ ...own, confirm: ['supportUnits'] }, grouped)).toEqual({
      definition: { supportUnits: ['finance'], supportGroups: ['offices'] },
    });
    expect(amendedNaming({ ...own, 'change.definition.leadUnit': 'east' }, grouped)).toEqual({
      definition: { leadUnit: 'east', supportUnits: ['finance'], supportGroups: ['offices'] },
    });
    expect(amendedNaming({ ...own, 'change.definition.supportUnits': ['finance', 'west'] }, grouped)).toEqual({
      definition: { supportUnits: ['finance', 'west'] },
    });
  });

  it('offers the posts of the unit that is to lead, the first of them to begin with', () => {
    const post = (key: string) => ({ key, title: zh(key) });
    const unit = (key: string, ...posts: readonly string[]) => ({ key, shortName: key, posts: posts.map(post) });
    const units = [
      unit('roads', 'roads-deputy'),
      unit('housing', 'housing-head', 'housing-deputy'),
      unit('finance', 'finance-head'),
      unit('parks'),
    ];
    const staffed = { ...roadmap, responsible: { key: 'finance-head' }, plan: { ...roadmap.plan, units } };
    const offered = (lead: string) => postChoices(staffed, lead).map(({ key }) => key);
    expect(offered('housing')).toEqual(['housing-head', 'housing-deputy']);
    // Whoever is responsible now stays possible while the measure stays where it is.
    expect(offered('roads')).toEqual(['finance-head', 'roads-deputy']);
    expect(offered('parks')).toHaveLength(4);
    expect(postFor(staffed, 'housing', 'roads-deputy')).toBe('housing-head');
    expect(postFor(staffed, 'housing', 'housing-deputy')).toBe('housing-deputy');
    // Back at the unit that leads now.
    expect(postFor(staffed, 'roads', 'housing-head')).toBe('finance-head');
    expect(postFor(staffed, 'parks', 'roads-deputy')).toBe('roads-deputy');
  });
});
