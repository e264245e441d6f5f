/** For every command on a measure, except the clock's: its mutation and an input that is valid for an authorised caller. */

import type { MeasureCommandType } from '@duban/domain';
import { PLAN } from './plan.ts';

type MutationInput = readonly [mutation: string, input: object];

/** `key` names a measure that `unit` leads. The drafted measure gets the key `new`. */
export const measureMutations = (
  key: string,
  unit: string,
): Readonly<Record<Exclude<MeasureCommandType, 'passDeadline'>, MutationInput>> => {
  const measure = `Measure:${PLAN}/${key}`;
  const milestone = `Milestone:${PLAN}/${key}/m1`;
  const about = { measure };
  const why = { reason: '-' };
  const rung = { measure, obligation: 'm1', rung: 'urging', ...why };

  return {
    draft: [
      'draftMeasure',
      {
        plan: PLAN,
        definition: {
          id: 'new',
          code: '9.9-01',
          title: { zh: '新举措' },
          section: '4-4',
          milestones: [{ id: 'm1', label: { zh: '完成' }, due: '2023-06-30' }],
          leadUnit: unit,
          responsible: 'science-head',
          supervisingLeader: 'vice-mayor',
        },
      },
    ],
    approve: ['approveMeasure', about],
    issue: ['issueMeasure', about],
    acknowledge: ['acknowledgeMeasure', about],
    suspend: ['suspendMeasure', { ...about, ...why }],
    resume: ['resumeMeasure', about],
    cancel: ['cancelMeasure', { ...about, ...why }],
    close: ['closeMeasure', about],
    decideClosing: ['decideClosing', { ...about, granted: true }],
    reopen: ['reopenMeasure', { ...about, ...why }],
    proposeAmendment: ['proposeAmendment', { ...about, change: {}, ...why }],
    decideAmendment: ['decideAmendment', { ...about, granted: true }],
    reportProgress: ['reportProgress', { ...about, text: '进展' }],
    signReport: ['signReport', { report: `ReportDraft:${PLAN}/${key}/r1` }],
    rejectReport: ['rejectReport', { report: `ReportDraft:${PLAN}/${key}/r1`, ...why }],
    correctProgress: ['correctProgress', { report: `Report:${PLAN}/${key}/r1`, values: [], text: '更正', ...why }],
    contribute: ['contribute', { ...about, text: '配合' }],
    submitMilestone: ['submitMilestone', { milestone }],
    verifyMilestone: ['verifyMilestone', { milestone }],
    returnMilestone: ['returnMilestone', { milestone, ...why }],
    requestExtension: ['requestExtension', { milestone, due: '2023-08-31', ...why }],
    decideExtension: ['decideExtension', { milestone, granted: true }],
    instruct: ['instruct', { ...about, text: '抓紧', urgency: 'URGENT' }],
    recordMeetingDecision: [
      'recordMeetingDecision',
      { ...about, text: '抓紧', due: '2023-12-29', meeting: 'WEEKLY_MEETING', metOn: '2023-06-26' },
    ],
    answerInstruction: ['answerInstruction', { instruction: `Instruction:${PLAN}/${key}/i1`, text: '已办' }],
    withdrawInstruction: ['withdrawInstruction', { instruction: `Instruction:${PLAN}/${key}/i1`, ...why }],
    withdrawFile: ['withdrawFile', { ...about, sha256: 'ab'.repeat(32), ...why }],
    skipRung: ['skipRung', rung],
    fireRung: ['fireRung', rung],
    holdLadder: ['holdLadder', { measure, obligation: 'm1', ...why }],
    releaseLadder: ['releaseLadder', { measure, obligation: 'm1', ...why }],
  };
};
