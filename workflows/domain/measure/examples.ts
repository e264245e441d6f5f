/** Commands and recorded events that the tests of a measure share. */

import type { Decision } from '../kernel/event.ts';
import type { PlanSettings, Terms } from '../plan/settings.ts';
import { acknowledged, issued, type Past, TERMS } from '../testing.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { MeasureOrder } from './commands.ts';
import type { MeasureEvent } from './events.ts';

export const eventsOf = (decision: Decision<MeasureEvent>) => (decision.ok ? decision.events : decision.refusal);
/** The code and the field. */
export const refusedOf = (decision: Decision<MeasureEvent>) =>
  decision.ok ? decision.events : [decision.refusal.code, decision.refusal.field];

export const withSettings = (change: Partial<PlanSettings>): Terms => ({
  ...TERMS,
  settings: { ...TERMS.settings, ...change },
});

/** The events of a measure that was issued and acknowledged. */
export const running: readonly Past[] = [issued, acknowledged];

type Values = readonly { readonly target: string; readonly value: number }[];
export const enterprises = (value: number): Values => [{ target: 'enterprises', value }];

export const report = (values: Values, text = '', asOf: CivilDate | null = null): MeasureOrder => ({
  type: 'reportProgress',
  values,
  text,
  asOf,
});
export const reported = (id: string, value: number, asOf = '2023-03-01'): Past => ({
  type: 'ProgressReported',
  data: { report: id, asOf, values: enterprises(value), text: '' },
});

export const submit = (milestone = 'm1'): MeasureOrder => ({
  type: 'submitMilestone',
  milestone,
  text: '已完成',
  evidence: [],
});
export const verify = (milestone = 'm1'): MeasureOrder => ({ type: 'verifyMilestone', milestone, note: '' });
export const sendBack = (limit: CivilDate | null, reason = '缺少名单'): MeasureOrder => ({
  type: 'returnMilestone',
  milestone: 'm1',
  reason,
  limit,
});
export const ask = (due: CivilDate, reason = '连续降雨'): MeasureOrder => ({
  type: 'requestExtension',
  milestone: 'm1',
  due,
  reason,
});
export const answerTo = (granted: boolean, note = '情况属实'): Extract<MeasureOrder, { type: 'decideExtension' }> => ({
  type: 'decideExtension',
  milestone: 'm1',
  granted,
  note,
});
export const pass = (deadline: string): MeasureOrder => ({ type: 'passDeadline', deadline });

export const submitted: Past = { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [] } };
export const verified = (milestone: string): Past => ({ type: 'MilestoneVerified', data: { milestone, note: '' } });
export const missed: Past = { type: 'MilestoneMissed', data: { milestone: 'm1', due: '2023-06-30' } };
export const asked: Past = {
  type: 'ExtensionRequested',
  data: { milestone: 'm1', due: '2023-07-31', reason: '连续降雨', next: 'supervisor' },
};
