import { describe, expect, it } from 'vitest';
import { actorWords, type EntryFacts, entryWords } from './record-words.ts';

const zh = (text: string) => ({ zh: text, en: null });
const actor = { role: 'UNIT_REPORTER' as const, subject: 'x', unit: { shortName: '区住建局' }, leader: null };
const roads = (value: number) => ({ value, unit: '条', label: zh('道路'), target: { kind: 'COUNT' as const } });
const said = (entry: Omit<EntryFacts, 'actor'>) => entryWords({ actor, ...entry }, 2023);

describe('an entry of the record', () => {
  it('tells figures with their unit and day, and what was written apart', () => {
    expect(
      said({ type: 'PROGRESS_REPORTED', values: [roads(29)], reportedAsOf: '2023-06-25', text: '三条在建' }),
    ).toEqual({
      what: { zh: '上报：道路29条（截至6月25日）', en: 'Reported: 道路 29条 (as of 25 Jun)' },
      said: '三条在建',
    });
    expect(said({ type: 'PROGRESS_CORRECTED', values: [], text: '', reason: '口径' }).what.zh).toBe('更正上报');
  });

  it('tells who gets the document of a rung, and about what', () => {
    const fired = said({
      type: 'RUNG_FIRED',
      document: 'URGING',
      byHand: null,
      obligation: { kind: 'MILESTONE', label: zh('提交开工情况') },
      recipients: [
        { role: 'UNIT_HEAD', copy: false },
        { role: 'SUPERVISING_LEADER', copy: true },
      ],
    });
    expect(fired.what.zh).toBe('催办通知：“提交开工情况”，送牵头单位负责人，抄送分管领导');
    expect(fired.said).toBeNull();
  });

  it('tells with whom a request lies after each step', () => {
    const asked = { milestone: { label: zh('开工') }, due: '2023-09-30', reason: '征迁' };
    expect(said({ type: 'EXTENSION_REQUESTED', ...asked, next: 'SUPERVISOR' }).what.zh).toBe(
      '申请将“开工”延至9月30日，转督查室审批',
    );
    expect(said({ type: 'EXTENSION_APPROVED', ...asked, step: 'SUPERVISOR', next: null, remark: '' })).toMatchObject({
      what: { zh: '督查室同意“开工”延期', en: 'Extension of “开工” granted by the supervision office' },
    });
  });

  it('is named as a record where this console does not know its kind', () => {
    expect(said({ type: 'SNAPSHOT_MADE' }).what.zh).toBe('其他记录');
  });

  it('names the unit or post that acted, and nobody where time did', () => {
    expect(actorWords(actor)?.zh).toBe('区住建局');
    expect(actorWords({ ...actor, unit: null, leader: { title: zh('区长') } })?.zh).toBe('区长');
    expect(actorWords({ ...actor, role: 'SUPERVISOR', unit: null })?.zh).toBe('督查室');
    expect(actorWords({ ...actor, role: 'SYSTEM', unit: null })).toBeNull();
  });
});
