import { type MeasureCommandType, ROLES, ROLES_BY_COMMAND } from '@duban/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonPlanOrder } from './context.ts';
import { schema } from './schema.ts';
import { auditor, head, leader, numbered, PLAN, reporter, supervisor } from './testing/plan.ts';
import { openWorld, type World } from './testing/world.ts';

const measure = `Measure:${PLAN}/measure-1`;
const milestone = `Milestone:${PLAN}/measure-1/m1`;
const about = { measure };
const why = { reason: '-' };
const rung = { measure, obligation: 'm1', rung: 'urging', ...why };

/** The mutation of every command of the domain but the clock's, and an input in which nothing but the caller is at fault. */
const MUTATIONS: Readonly<Record<Exclude<MeasureCommandType, 'passDeadline'>, readonly [string, object]>> = {
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
        leadUnit: 'science',
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
  reopen: ['reopenMeasure', { ...about, ...why }],
  proposeAmendment: ['proposeAmendment', { ...about, change: {}, ...why }],
  decideAmendment: ['decideAmendment', { ...about, granted: true }],
  reportProgress: ['reportProgress', { ...about, text: '进展' }],
  signReport: ['signReport', { report: `ReportDraft:${PLAN}/measure-1/r1` }],
  rejectReport: ['rejectReport', { report: `ReportDraft:${PLAN}/measure-1/r1`, ...why }],
  correctProgress: ['correctProgress', { report: `Report:${PLAN}/measure-1/r1`, values: [], text: '更正', ...why }],
  contribute: ['contribute', { ...about, text: '配合' }],
  submitMilestone: ['submitMilestone', { milestone }],
  verifyMilestone: ['verifyMilestone', { milestone }],
  returnMilestone: ['returnMilestone', { milestone, ...why }],
  requestExtension: ['requestExtension', { milestone, due: '2023-08-31', ...why }],
  decideExtension: ['decideExtension', { milestone, granted: true }],
  instruct: ['instruct', { ...about, text: '抓紧', urgency: 'URGENT' }],
  answerInstruction: ['answerInstruction', { instruction: `Instruction:${PLAN}/measure-1/i1`, text: '已办' }],
  skipRung: ['skipRung', rung],
  fireRung: ['fireRung', rung],
  holdLadder: ['holdLadder', { measure, obligation: 'm1', ...why }],
  releaseLadder: ['releaseLadder', { measure, obligation: 'm1', ...why }],
};

/** Those on the plan itself, and those that give many at once. */
const ON_PLAN: Readonly<Record<PersonPlanOrder['type'], string>> = {
  changeSettings: 'changePlanSettings',
  adoptLampPolicy: 'adoptLampPolicy',
  adoptLadder: 'adoptLadder',
};
const MANY = ['acknowledgeMeasures', 'issueMeasures', 'verifyMilestones', 'reportProgressBulk'];

const CALLERS = { 'unit-reporter': reporter, 'unit-head': head, supervisor, leader, auditor };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.issue(numbered(1));
});
afterAll(() => world.close());

test('there is a mutation for every command, and none for anything else', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(names.sort()).toEqual(
    [...Object.values(MUTATIONS).map(([name]) => name), ...Object.values(ON_PLAN), ...MANY].sort(),
  );
  expect(Object.keys(CALLERS)).toEqual(ROLES.filter((role) => role !== 'system'));
});

describe.each(Object.entries(MUTATIONS))('%s', (command, [mutation, input]) => {
  test.each(Object.entries(CALLERS))(
    'asked by the role %s is judged as the domain’s own table says',
    async (role, as) => {
      const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
      const document = `mutation ($input: ${type}) { ${mutation}(input: $input, waitFor: ACCEPTED) { refusal { code } } }`;
      const { data, errors } = await world.ask(document, { as, variables: { input } });
      expect(errors).toBeUndefined();
      const { refusal } = (data as Record<string, { refusal: { code: string } | null }>)[mutation] ?? {};
      const allowed: readonly string[] = ROLES_BY_COMMAND[command as MeasureCommandType];
      expect(refusal?.code === 'NOT_ALLOWED').toBe(!allowed.includes(role));
    },
  );
});
