import { describe, expect, it } from 'vitest';
import { actorWords, type EntryFacts, entryWords, isNewestVersion } from './record-words.ts';

const zh = (text: string) => ({ zh: text, en: null });
const actor = { role: 'UNIT_REPORTER' as const, subject: 'x', unit: { shortName: '区住建局' }, leader: null };
const roads = (value: number) => ({
  value,
  unit: '条',
  label: zh('道路'),
  target: { key: 'roads', kind: 'COUNT' as const },
});
const said = (entry: Omit<EntryFacts, 'actor'>) => entryWords({ actor, ...entry }, 2023);

describe('an entry of the record', () => {
  it('tells figures with their unit and day, and what was written apart', () => {
    expect(
      said({ type: 'PROGRESS_REPORTED', values: [roads(29)], reportedAsOf: '2023-06-25', text: '三条在建' }),
    ).toEqual({
      what: { zh: '上报：道路29条（截至6月25日）', en: 'Reported: 道路 29条 (as of 25 Jun)' },
      said: '三条在建',
    });
  });

  it('tells which report was corrected, from what to what, and why', () => {
    const report = { id: 'r', number: 1, asOf: '2023-05-25', text: '', values: [], corrections: [] };
    const corrected = { report, values: [roads(4)], previousValues: [roads(3)], text: '', previousText: '' };
    expect(said({ type: 'PROGRESS_CORRECTED', ...corrected, reason: '口径' })).toEqual({
      what: { zh: '更正5月25日所报：道路3条→4条', en: 'Corrected the report of 25 May: 道路 3条→4条' },
      said: '原因：口径',
    });
    const moved = { ...corrected, values: [roads(3)], previousAsOf: '2023-05-24', correctedAsOf: '2023-05-25' };
    expect(said({ type: 'PROGRESS_CORRECTED', ...moved, reason: '日期' }).what.zh).toBe(
      '更正5月24日所报：数据截至改为5月25日',
    );
  });

  it('stands for the report as it is only where it is its last version', () => {
    const reported = { type: 'PROGRESS_REPORTED' as const, position: 7 };
    const correction = { type: 'PROGRESS_CORRECTED' as const, position: 9 };
    expect(isNewestVersion(reported, [])).toBe(true);
    expect(isNewestVersion(reported, [{ position: 9 }])).toBe(false);
    expect(isNewestVersion(correction, [{ position: 9 }])).toBe(true);
    expect(isNewestVersion(correction, [{ position: 9 }, { position: 11 }])).toBe(false);
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
