/** Lives some weeks of a small plan through the API: acknowledged, reported, handed in, returned, instructed, overdue. */

import type { Running } from '@duban/testing/installation';
import { type Ask, asking, LIVED_PLAN } from './release.ts';

const measure = (id: string): string => `Measure:${LIVED_PLAN}/${id}`;

/** @throws Error if the command is refused. */
export const give = async (ask: Ask, command: string, inputType: string, input: object): Promise<void> => {
  const answer = (await ask(
    `mutation ($input: ${inputType}!) { answer: ${command}(input: $input) { receipt { position } refusal { code } } }`,
    { input },
  )) as { readonly answer: { readonly receipt: object | null; readonly refusal: { readonly code: string } | null } };
  if (!answer.answer.receipt) throw new Error(`${command} was refused: ${answer.answer.refusal?.code}`);
};

export const live = async (duban: Running): Promise<void> => {
  const [supervisor, leader, water, clerk, farming, development] = await Promise.all([
    asking(duban, '--role', 'supervisor'),
    asking(duban, '--role', 'leader', '--leader', 'deputy-mayor'),
    asking(duban, '--role', 'unit-head', '--unit', 'water'),
    asking(duban, '--role', 'unit-reporter', '--unit', 'water'),
    asking(duban, '--role', 'unit-head', '--unit', 'farming'),
    asking(duban, '--role', 'unit-head', '--unit', 'development-reform'),
  ]);
  const acknowledge = (ask: Ask, id: string) =>
    give(ask, 'acknowledgeMeasure', 'AcknowledgeMeasureInput', { measure: measure(id) });
  const report = (ask: Ask, id: string, value: number, text: string) =>
    give(ask, 'reportProgress', 'ReportProgressInput', {
      measure: measure(id),
      values: [{ target: `Target:${LIVED_PLAN}/${id}`, value }],
      text,
    });
  const milestone = `Milestone:${LIVED_PLAN}/spring-canals/m1`;

  await acknowledge(water, 'spring-canals');
  await acknowledge(water, 'tap-water');
  await acknowledge(farming, 'farmland');
  await acknowledge(development, 'processing-growth');
  // Nobody acknowledges the other three in time.
  await duban.duban('clock', LIVED_PLAN, '--at', '2024-01-30');
  await report(water, 'spring-canals', 30, '已完成干渠清淤');
  await give(water, 'submitMilestone', 'SubmitMilestoneInput', { milestone, text: '提交清淤进度' });
  await give(supervisor, 'returnMilestone', 'ReturnMilestoneInput', { milestone, reason: '未附测量表' });
  await give(leader, 'instruct', 'InstructInput', {
    measure: measure('farmland'),
    text: '请于春耕前完成放线',
    urgency: 'URGENT',
  });
  // It waits for the head's signature.
  await report(clerk, 'spring-canals', 40, '支渠清淤过半');
  // A Saturday: no rung fires and nothing falls due on the days after it.
  await duban.duban('clock', LIVED_PLAN, '--at', '2024-02-24');
  await report(farming, 'farmland', 0.3, '放线已开始');
};
