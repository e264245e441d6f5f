import { describe, expect, it } from 'vitest';
import { nextSteps } from './next-steps.ts';

const ASKER = { subject: 'wang', role: 'UNIT_REPORTER' as const, unit: { shortName: '住建局' }, leader: null };
const zh = (text: string) => ({ zh: text, en: null });
const milestone = (key: string, due: string, change: object = {}) => ({
  id: key,
  key,
  ordinal: 1,
  due,
  plannedDue: due,
  status: 'PENDING' as const,
  overdue: false,
  label: zh(key),
  submission: null,
  figures: [],
  request: null,
  proposed: false,
  extended: 0,
  missedOn: null,
  rule: null,
  decision: null,
  ...change,
});
const measure = {
  stage: 'ACKNOWLEDGED' as const,
  milestones: [milestone('m1', '2023-03-31', { status: 'VERIFIED' }), milestone('m2', '2023-09-15')],
  instructions: { nodes: [] },
  leadUnit: { key: 'housing', shortName: '区住建局', name: zh('区住房和城乡建设局') },
  acknowledgeBy: '2023-03-02',
  reportDue: null,
  reportMissing: null,
  reportAnswered: null,
  reportAnswers: null,
  amendment: null,
  closingProposal: null,
  closing: { possible: false, openMilestones: [], notReached: [], unverified: [] },
  draftCount: 0,
};
const said = (change: object) => nextSteps({ ...measure, ...change }, '2023-06-30', 2023);

describe('what must happen next on a measure', () => {
  it('is one more report after a late one, and says which the late one was', () => {
    const late = { reportDue: '2023-07-25', reportAnswered: '2023-06-25', reportAnswers: '2023-06-25', milestones: [] };
    expect(said(late).map(({ words }) => words.zh)).toEqual(['6月25日一期已补报；区住建局另须于7月25日前上报下一期']);
    const early = { ...late, reportDue: '2023-08-25', reportAnswered: '2023-07-25', reportAnswers: '2023-07-25' };
    expect(said(early).map(({ words }) => words.zh)).toEqual(['区住建局须于8月25日前上报进展']);
    const usual = { ...late, reportAnswers: '2023-07-25' };
    expect(said(usual).map(({ words }) => words.zh)).toEqual(['区住建局须于7月25日前上报进展']);
  });

  it('is the next milestone, by its unit and date', () => {
    expect(said({}).map(({ words, late }) => [words.zh, late])).toEqual([['区住建局须于9月15日前报送“m2”', -77]]);
  });

  it('begins with what is longest overdue, and says by how many days', () => {
    const milestones = [
      milestone('m2', '2023-06-15', { overdue: true }),
      milestone('m3', '2023-06-20', { overdue: true }),
    ];
    const steps = said({ milestones, reportMissing: '2023-05-31' });
    expect(steps.map(({ key, late }) => [key, late])).toEqual([
      ['report-missing', 30],
      ['submit-m2', 15],
      ['submit-m3', 10],
    ]);
  });

  it('lies with the office while a milestone waits to be verified or extended', () => {
    const request = {
      due: '2023-09-30',
      reason: '征迁',
      next: 'SUPERVISOR' as const,
      at: '2023-06-01T00:00:00Z',
      by: ASKER,
    };
    const milestones = [
      milestone('m1', '2023-06-15', { status: 'SUBMITTED' }),
      milestone('m2', '2023-07-15', { request }),
    ];
    expect(said({ milestones }).map(({ words }) => words.zh)).toEqual(['督查室核实“m1”', '督查室审批“m2”的延期']);
  });

  it('is nothing for a measure whose time stands, and what waits before it is issued', () => {
    expect(said({ stage: 'SUSPENDED' }).map(({ words }) => words.zh)).toEqual(['已暂停，期限停计']);
    expect(said({ stage: 'DRAFTED' }).map(({ words }) => words.zh)).toEqual(['草拟，待领导批准立项']);
    expect(said({ milestones: [] }).map(({ key }) => key)).toEqual(['nothing']);
  });

  it('is the acknowledgement of a measure that was just issued', () => {
    const issued = { stage: 'ISSUED', milestones: [], acknowledgeBy: '2023-07-03' };
    expect(said(issued)[0]).toMatchObject({ key: 'acknowledge', due: '2023-07-03', late: -3 });
  });
});
