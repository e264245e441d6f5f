import { describe, expect, it } from 'vitest';
import { amendedNaming, namingOf } from './amended-naming.ts';
import { amendmentIn, NO_AMENDMENT, type Roadmap } from './amendment.ts';

const zh = (text: string) => ({ zh: text, en: null });
const proposed = { proposed: true };
const roadmap: Roadmap = {
  id: 'x',
  code: '4.5-13',
  title: { zh: '道路建设', en: 'Roads' },
  leadUnit: { key: 'roads' },
  supportUnits: [{ key: 'finance' }, { key: 'housing' }],
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
});
