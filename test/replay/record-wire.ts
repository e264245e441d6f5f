/** Records the messages between this release's gateway and worker for every command: `node test/replay/record-wire.ts 0.2.0`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURE_WORKFLOW, measureStream, PLAN_STREAM, PLAN_WORKFLOW, TASK_QUEUE, VIEW_UPDATE } from '@duban/contract';
import { type Actor, type MeasureDefinition, type PlanOrder, SYSTEM } from '@duban/domain';
import { definition, head, leader, reporter, stranger, supervisor, TERMS } from '@duban/domain/testing';
import { createCommandBus } from '@duban/gateway';
import { sendWithStart, viewOf } from '@duban/plan-loader';
import type { CommandOutcome, GivenCommand, PersonOrder, PersonPlanOrder } from '@duban/schema';
import { frame as smallFrame } from '@duban/schema/testing/plan';
import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { startRecording } from './recording.ts';
import { type Answer, type Exchange, type Sent, WIRE, type WireRecord } from './wire.ts';

const [release] = process.argv.slice(2);
if (!release) throw new Error('Name the release whose messages are recorded: 0.2.0');

const { connection, stop } = await startRecording();

const exchanges: Exchange[] = [];
/** Sent, and not answered yet. */
const open: Sent[] = [];
const recorder: WorkflowClientInterceptor = {
  startUpdate: async (input, next) => {
    const { updateName: name, args, workflowExecution } = input;
    const sent = { taskQueue: TASK_QUEUE, workflow: workflowExecution.workflowId ?? '', name, args };
    if (name !== VIEW_UPDATE) open.push({ kind: 'update', ...sent });
    else exchanges.push({ sent: { kind: 'view', ...sent }, answer: { value: await viewOf(unseen, sent.workflow) } });
    return next(input);
  },
  startUpdateWithStart: (input, next) => {
    const { updateName: name, updateArgs: args, workflowType: type, workflowStartOptions: options } = input;
    const { workflowId: workflow, taskQueue } = options;
    open.push({ kind: 'update', taskQueue, workflow, name, args, start: { type, args: options.args } });
    return next(input);
  },
};
const unseen = new Client({ connection });
const client = new Client({ connection, interceptors: { workflow: [recorder] } });
const bus = createCommandBus(client);

const plan = 'wire';
const clock = {
  kind: 'rehearsal',
  planEpoch: '2023-03-01T01:00:00.000Z',
  realEpoch: new Date().toISOString(),
  rate: 1,
} as const;
const answered = (outcome: CommandOutcome): void => {
  const [sent, ...more] = open.splice(0);
  if (!sent || more.length > 0 || outcome.kind === 'absent')
    throw new Error(`Expected one message and one answer, not ${open}`);
  const answer: Answer =
    outcome.kind === 'done' ? { value: { ...outcome.place, made: outcome.made } } : { refusal: outcome.refusal };
  exchanges.push({ sent, answer });
  const { order, commandId } = sent.args[0] as {
    readonly order: { readonly type: string };
    readonly commandId: string;
  };
  process.stdout.write(`${commandId} ${order.type}: ${'refusal' in answer ? answer.refusal.code : 'done'}\n`);
};
const begun = async (workflow: string, stream: string, input: object, order: object, commandId: string) => {
  const sent = await sendWithStart(
    client,
    { workflow, stream, input: { plan, clock, terms: null, ...input } },
    { commandId, actor: SYSTEM, order },
  );
  if (!sent.ok) return answered({ kind: 'refused', refusal: sent.refusal });
  const { version, position, made } = sent;
  answered({ kind: 'done', place: { version, position }, made });
};
let number = 0;
const nextId = (): string => {
  number += 1;
  return `c${number}`;
};
const give = async (actor: Actor, order: PersonOrder, measure = first.id, commandId = nextId()): Promise<void> =>
  answered(await bus.execute({ plan, measure, commandId, actor, order }));
const give2 = async (actor: Actor, order: PersonPlanOrder): Promise<void> =>
  answered(await bus.executePlan({ plan, commandId: nextId(), actor, order }));

const first = definition();
const other = (id: string, code: string): MeasureDefinition => definition({ id, code });
const second = other('talent-housing', '4.4-02');
const third = other('incubators', '4.4-03');

// A demonstration, because only the clock of one can be moved.
const frame = { ...smallFrame, id: plan, measureIds: [first.id, second.id], demonstration: true } as const;
const adoption: PlanOrder = { type: 'adoptPlan', frame, clock };
await begun(PLAN_WORKFLOW, PLAN_STREAM, {}, adoption, 'load/plan');
for (const one of [first, second])
  await begun(
    MEASURE_WORKFLOW,
    measureStream(one.id),
    { measure: one.id, terms: TERMS },
    { type: 'issue', definition: one },
    `load/${one.id}`,
  );

const report: PersonOrder = {
  type: 'reportProgress',
  values: [{ target: 'enterprises', value: 20 }],
  text: '按序时推进',
  asOf: null,
};
const amendedTo = [{ target: 'enterprises', value: 180 }];
const change = {
  targets: amendedTo,
  milestones: [{ milestone: 'm2', due: '2024-01-31', expected: amendedTo }],
};
const rung = { obligation: 'm2', rung: 'urging', reason: '分管领导要求' };
const ladder = { obligation: 'm2', reason: '等待批复' };

await give(head, { type: 'acknowledge' });
await give(head, { type: 'acknowledge' });
await give(reporter, report, first.id, 'twice');
await give(reporter, report, first.id, 'twice');
await give(reporter, { ...report, text: '别的内容' }, first.id, 'twice');
await give(stranger, report);
const corrected = { ...report, values: [{ target: 'enterprises', value: 25 }] };
await give(head, { ...corrected, type: 'correctProgress', report: 'r1', reason: '笔误' });
await give(stranger, { type: 'contribute', values: [], text: '已配合' });
await give(head, { type: 'submitMilestone', milestone: 'm1', text: '已完成', evidence: ['验收单'] });
await give(supervisor, { type: 'returnMilestone', milestone: 'm1', reason: '材料不全', limit: null });
await give(head, { type: 'submitMilestone', milestone: 'm1', text: '已补正', evidence: [] });
await give(supervisor, { type: 'verifyMilestone', milestone: 'm1', note: '属实' });
await give(head, { type: 'submitMilestone', milestone: 'm9', text: '已完成', evidence: [] });
await give(head, { type: 'requestExtension', milestone: 'm2', due: '2024-01-31', reason: '雨季影响' });
await give(supervisor, { type: 'decideExtension', milestone: 'm2', granted: true, note: '情况属实' });
await give(leader, { type: 'instruct', text: '请抓紧办理', urgency: 'fifteen-days' });
await give(head, { type: 'answerInstruction', instruction: 'i1', text: '已落实' });
await give(supervisor, { type: 'skipRung', ...rung });
await give(supervisor, { type: 'fireRung', ...rung });
await give(supervisor, { type: 'holdLadder', ...ladder });
await give(supervisor, { type: 'releaseLadder', ...ladder });
await give(head, { type: 'proposeAmendment', change, reason: '上级调整' });
await give(supervisor, { type: 'decideAmendment', granted: true, note: '同意' });
await give(leader, { type: 'decideAmendment', granted: true, note: '同意' });
await give(supervisor, { type: 'suspend', reason: '停工' });
await give(supervisor, { type: 'resume', note: '复工', limit: null });

await give2(supervisor, { type: 'changeSettings', settings: { ...TERMS.settings, signOff: true } });
await give(reporter, corrected);
await give(head, { type: 'signReport', report: 'r2' });
await give(reporter, corrected);
await give(head, { type: 'rejectReport', report: 'r3', reason: '数字不实' });
const nextVersion = <T extends { readonly version: number }>(one: T): T => ({ ...one, version: one.version + 1 });
await give2(supervisor, { type: 'adoptLampPolicy', from: '2023-03-02', policy: nextVersion(frame.policies.lamps) });
await give2(supervisor, { type: 'adoptLadder', from: '2023-03-02', ladder: nextVersion(frame.policies.ladder) });
await give2(head, { type: 'changeSettings', settings: TERMS.settings });
await give2(supervisor, {
  type: 'extendCalendar',
  calendar: { from: '2024-01-01', to: '2024-12-31', holidays: [], makeUpDays: [] },
});
await give2(supervisor, {
  type: 'giveReportText',
  text: {
    sha256: 'a'.repeat(64),
    sentences: [{ at: { section: '四(四)', paragraph: 1, sentence: 1 }, text: '新增高新技术企业200家' }],
  },
});
await give2(supervisor, {
  type: 'recordInterview',
  unit: 'science',
  called: '2023-03-01',
  heldOn: '2023-03-01',
  minutes: '听取情况说明',
  result: '月底前补齐',
  matters: [{ measure: first.id, obligation: 'm1' }],
});

await give(supervisor, { type: 'close', exception: '并入他项' });
await give(leader, { type: 'decideClosing', granted: true, note: '同意' });
await give(supervisor, { type: 'reopen', reason: '群众反映未完成', limit: null });
await give(supervisor, { type: 'cancel', reason: '并入他项' }, second.id);
await give(head, { type: 'draft', definition: third }, third.id);
await give(leader, { type: 'approve', note: '同意' }, third.id);
await give(supervisor, { type: 'issue', definition: null }, third.id);

const asked = (actor: Actor, order: PersonOrder): GivenCommand => ({
  plan,
  measure: first.id,
  commandId: nextId(),
  actor,
  order,
});
const commands = [
  asked(head, report),
  asked(head, { type: 'submitMilestone', milestone: 'm2', text: '已完成', evidence: [] }),
  asked(supervisor, { type: 'verifyMilestone', milestone: 'm2', note: '属实' }),
  asked(stranger, report),
];
const judgements = await bus.judge(commands);
process.stdout.write(`judged: ${JSON.stringify(judgements)}\n`);
// Last, because a test replaces the first clock only, and states are read above with it.
await give2(supervisor, { type: 'moveClock', days: 1, rate: null });

const record: WireRecord = { plan, realEpoch: clock.realEpoch, exchanges, judged: { commands, judgements } };
writeFileSync(join(WIRE, `${release}.golden.json`), `${JSON.stringify(record)}\n`);
await stop();
