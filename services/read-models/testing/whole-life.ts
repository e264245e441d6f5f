/** A life in which every kind of event happens at least once: half a year of four measures under the loud policies. */

import type { Actor, AttachedFile, MeasureOrder } from '@duban/domain';
import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { createLife, headOf, LEADER, type Life, reporter, SUPERVISOR } from './life.ts';
import { PAPER_LIFE } from './paper-life.ts';
import { LOUD, measure, plan, target, threeMeasures } from './small-plan.ts';

const NEXT_CALENDAR = { from: '2024-01-01', to: '2024-12-31', holidays: [], makeUpDays: [] };

const INTERVIEW = {
  type: 'recordInterview',
  unit: 'roads',
  called: '2023-04-14',
  heldOn: '2023-04-20',
  minutes: '听取汇报',
  result: '五月底前完成',
  matters: [{ measure: 'b', obligation: 'm1' }],
} as const;

const dispatch = 'digest/unit-head@science/2023-02-08';

/**
 * `a` (science): signed and rejected drafts, a correction, an answered instruction, an extension granted to 20 April and
 * an amendment granted (20 → 18, m2 on 31 July), m1 returned and verified, rungs skipped, fired by hand and held.
 * `b` (roads, supported by science): acts without signing, contributions, a missed instruction, both requests refused.
 * `c` (schools, led by the mayor): never signs, is suspended over its date, goes on with a new one, is closed.
 * `d` (roads): drafted, approved, issued, cancelled, reopened; m1 waits for verification.
 * The life ends at noon of 10 July 2023.
 */
export const wholeLife = (id: string): Life => {
  const life = createLife(plan(threeMeasures(), id, LOUD), { lamps: true });
  const must = (name: string, actor: Actor, order: MeasureOrder): void => {
    const done = life.order(name, actor, order);
    if (typeof done === 'string') throw new Error(`${order.type} on ${name} was refused: ${done}`);
  };
  const [science, roads] = [reporter('science'), reporter('roads')];
  const [scienceHead, roadsHead] = [headOf('science'), headOf('roads')];
  const report = (name: string, value: number, text: string): MeasureOrder => {
    const values = [{ target: `${name}-count`, value }];
    return { type: 'reportProgress', values, text, asOf: null };
  };
  const hand = (milestone: string): MeasureOrder => ({
    type: 'submitMilestone',
    milestone,
    text: '已完成',
    evidence: ['照片'],
  });
  const decide = (granted: boolean): MeasureOrder => ({ type: 'decideAmendment', granted, note: '意见' });
  const extend = (granted: boolean): MeasureOrder => ({
    type: 'decideExtension',
    milestone: 'm1',
    granted,
    note: '意见',
  });

  life.adopt();
  life.issue();
  must('d', SUPERVISOR, {
    type: 'draft',
    definition: measure('d', { leadUnit: 'roads', targets: [target('d-count', 'count', 10)] }),
  });
  life.until('2023-02-03');
  must('a', scienceHead, { type: 'acknowledge' });
  must('d', LEADER, { type: 'approve', note: '同意立项' });
  life.until('2023-02-07');
  must('d', SUPERVISOR, { type: 'issue', definition: null });
  must('a', science, report('a', 3, '已完成三个'));
  must('a', scienceHead, { type: 'signReport', report: 'r1' });
  must('a', science, report('a', 4, '又一个'));
  must('a', scienceHead, { type: 'rejectReport', report: 'r2', reason: '数字不实' });
  const corrected = { report: 'r1', values: [{ target: 'a-count', value: 5 }], text: '已完成五个', reason: '漏报两个' };
  must('a', scienceHead, { type: 'correctProgress', ...corrected });
  must('b', science, { type: 'contribute', values: [{ target: 'b-count', value: 1 }], text: '已派人' });
  must('b', roads, report('b', 2, '等签'));
  must('a', LEADER, { type: 'instruct', text: '请说明进度', urgency: 'urgent' });
  must('b', LEADER, { type: 'instruct', text: '尽快开工', urgency: 'fifteen-days' });
  must('b', LEADER, { type: 'instruct', text: '下发有误', urgency: 'urgent' });
  life.until('2023-02-08');
  must('b', LEADER, { type: 'withdrawInstruction', instruction: 'i2', reason: '另行部署' });
  const file: AttachedFile = { sha256: 'ab'.repeat(32), size: 9, type: 'application/pdf', name: '误传.pdf' };
  must('a', scienceHead, { type: 'answerInstruction', instruction: 'i1', text: '已说明', files: [file] });
  must('a', SUPERVISOR, { type: 'withdrawFile', sha256: file.sha256, reason: '误传' });
  const sent = { dispatch, recipient: 'unit-head@science' };
  life.record('delivery/digest', {
    type: 'DeliveryFailed',
    data: { ...sent, channel: 'email', attempt: 1, reason: 'connection refused' },
  });
  life.record('delivery/digest', {
    type: 'DeliverySucceeded',
    data: { ...sent, channel: 'email', attempt: 2, notices: [14, 16] },
  });
  life.record('delivery/digest', {
    type: 'DeliveryGivenUp',
    data: { ...sent, channel: 'webhook', attempt: 5, reason: 'no such host', notices: [14, 16] },
  });
  life.setClock(100);
  life.until('2023-03-20');
  must('a', science, { type: 'requestExtension', milestone: 'm1', due: '2023-04-20', reason: '材料未齐' });
  must('b', roads, { type: 'requestExtension', milestone: 'm1', due: '2023-05-10', reason: '天气' });
  life.until('2023-03-22');
  must('a', scienceHead, extend(true));
  must('b', roadsHead, extend(false));
  const decided = { type: 'recordMeetingDecision', meeting: 'weekly-meeting', metOn: '2023-03-20' } as const;
  must('a', SUPERVISOR, { ...decided, text: '两周内拿出方案', due: '2023-04-05' });
  must('b', SUPERVISOR, { ...decided, text: '四月上旬复工', due: '2023-04-07' });
  must('a', SUPERVISOR, { ...decided, text: '记错举措', due: '2023-04-07' });
  life.until('2023-03-23');
  must('a', SUPERVISOR, { type: 'withdrawInstruction', instruction: 'decision-2', reason: '记录有误' });
  must('a', SUPERVISOR, extend(true));
  const change = {
    targets: [{ target: 'a-count', value: 18 }],
    milestones: [{ milestone: 'm2', due: '2023-07-31', expected: [{ target: 'a-count', value: 18 }] }],
  };
  must('a', SUPERVISOR, { type: 'proposeAmendment', change, reason: '任务调整' });
  must('b', SUPERVISOR, {
    type: 'proposeAmendment',
    change: { ...change, targets: [], milestones: later },
    reason: '推迟',
  });
  life.until('2023-03-24');
  must('a', scienceHead, decide(true));
  must('b', roadsHead, decide(false));
  must('a', SUPERVISOR, decide(true));
  must('a', LEADER, decide(true));
  life.until('2023-03-31');
  must('a', science, { type: 'answerInstruction', instruction: 'decision-1', text: '方案已报' });
  life.until('2023-04-10');
  must('a', science, hand('m1'));
  must('a', SUPERVISOR, { type: 'returnMilestone', milestone: 'm1', reason: '缺会议纪要', limit: '2023-04-28' });
  life.until('2023-04-20');
  must('a', science, hand('m1'));
  must('a', SUPERVISOR, { type: 'verifyMilestone', milestone: 'm1', note: '属实' });
  must('c', SUPERVISOR, { type: 'suspend', reason: '资金未到' });
  must('d', SUPERVISOR, { type: 'cancel', reason: '并入他项' });
  life.orderPlan({ type: 'adoptLampPolicy', from: '2023-05-08', policy: { ...policyOf([RULES.dueDays]), version: 2 } });
  life.orderPlan({
    type: 'adoptLadder',
    from: '2023-05-08',
    ladder: { ...LOUD.ladder, version: LOUD.ladder.version + 1 },
  });
  life.orderPlan({
    type: 'giveReportText',
    text: {
      sha256: 'a'.repeat(64),
      sentences: [{ at: { section: '一', paragraph: 1, sentence: 1 }, text: '完成20个' }],
    },
  });
  life.until('2023-06-05');
  life.orderPlan({ type: 'extendCalendar', calendar: NEXT_CALENDAR });
  life.orderPlan(INTERVIEW);
  life.orderPlan({ type: 'changeSettings', settings: { ...LOUD.settings, cadence: { kind: 'weekly', weekday: 5 } } });
  must('c', SUPERVISOR, { type: 'resume', note: '资金已到', limit: '2023-07-05' });
  must('d', SUPERVISOR, { type: 'reopen', reason: '仍须单列', limit: '2023-07-20' });
  must('d', roads, hand('m1'));
  must('a', SUPERVISOR, { type: 'skipRung', obligation: 'm2', rung: 'reminder', reason: '已电话提醒' });
  must('a', SUPERVISOR, { type: 'fireRung', obligation: 'm2', rung: 'urging', reason: '领导关注' });
  must('a', SUPERVISOR, { type: 'holdLadder', obligation: 'm2', reason: '汛期' });
  life.until('2023-06-20');
  must('a', SUPERVISOR, { type: 'releaseLadder', obligation: 'm2', reason: '汛期已过' });
  life.record('rhythm/2023-06', {
    type: 'SnapshotMade',
    data: {
      kind: 'monthly-bulletin',
      period: '2023-06',
      at: life.now(),
      asOf: life.events.length,
      headHash: 'ab12',
      content: { total: 4 },
    },
  });
  life.until('2023-07-08');
  must('c', SUPERVISOR, { type: 'close', exception: '另立新项' });
  must('c', LEADER, { type: 'decideClosing', granted: false, note: '请再核实资金安排' });
  must('c', SUPERVISOR, { type: 'close', exception: '另立新项' });
  must('c', LEADER, { type: 'decideClosing', granted: true, note: '同意' });
  life.until('2023-07-10');
  for (const [order, actor] of PAPER_LIFE) {
    const done = life.orderPlan(order, actor);
    if (typeof done === 'string') throw new Error(`${order.type}: ${done}`);
  }
  return life;
};

const later = [{ milestone: 'm2', due: '2023-11-30', expected: [{ target: 'b-count', value: 9 }] }];
