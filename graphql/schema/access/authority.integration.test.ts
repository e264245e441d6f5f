import { type CommandEntry, ROLES } from '@duban/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonPlanOrder } from '../kernel/ports.ts';
import { schema } from '../schema.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { measureMutations } from '../testing/measure-mutations.ts';
import { admin, auditor, head, leader, numbered, PLAN, reporter, security, supervisor } from '../testing/plan.ts';
import { planMutationInputs } from '../testing/plan-mutations.ts';
import { COMMANDS, type CommandName } from './table.ts';

const ON_MEASURE = measureMutations('measure-1', 'science');
const ON_PLAN: Readonly<Record<PersonPlanOrder['type'], string>> = {
  changeSettings: 'changePlanSettings',
  adoptLampPolicy: 'adoptLampPolicy',
  adoptLadder: 'adoptLadder',
  extendCalendar: 'extendCalendar',
  giveReportText: 'giveReportText',
  recordInterview: 'recordInterview',
  moveClock: 'moveClock',
  draftPaper: 'draftPaper',
  editPaper: 'editPaper',
  reviewPaper: 'reviewPaper',
  returnPaper: 'returnPaper',
  signPaper: 'signPaper',
  numberPaper: 'numberPaper',
  issuePaper: 'issuePaper',
  withdrawPaper: 'withdrawPaper',
  discardPaper: 'discardPaper',
  changePaperSettings: 'changePaperSettings',
  recordPaperNumbers: 'recordPaperNumbers',
};
const MUTATIONS: Readonly<Record<CommandName, readonly [mutation: string, input: object]>> = {
  adoptPlan: ['loadPlan', planMutationInputs(PLAN).loadPlan ?? {}],
  ...ON_MEASURE,
  ...(Object.fromEntries(
    Object.entries(ON_PLAN).map(([command, name]) => [command, [name, planMutationInputs(PLAN)[name] ?? {}]]),
  ) as Readonly<Record<PersonPlanOrder['type'], [string, object]>>),
};
const MANY = ['acknowledgeMeasures', 'issueMeasures', 'verifyMilestones', 'reportProgressBulk'];

const CALLERS = { 'unit-reporter': reporter, 'unit-head': head, supervisor, leader, auditor, admin, security };

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
});
afterAll(() => environment.close());

test('there is a mutation for every command, and none for anything else', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(names.sort()).toEqual([...Object.values(MUTATIONS).map(([name]) => name), ...MANY].sort());
  expect(Object.keys(MUTATIONS).sort()).toEqual(Object.keys(COMMANDS).sort());
  expect(Object.keys(CALLERS)).toEqual(ROLES.filter((role) => role !== 'system'));
});

describe.each(Object.entries(MUTATIONS))('%s', (command, [mutation, input]) => {
  test.each(Object.entries(CALLERS))(
    'given by the role %s is accepted or refused as the domain’s table of authority says',
    async (role, as) => {
      const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
      const document = `mutation ($input: ${type}) { ${mutation}(input: $input, waitFor: ACCEPTED) { refusal { code } } }`;
      const { data, errors } = await environment.ask(document, { as, variables: { input } });
      expect(errors).toBeUndefined();
      const { refusal } = (data as Record<string, { refusal: { code: string } | null }>)[mutation] ?? {};
      const { roles }: CommandEntry = COMMANDS[command as CommandName];
      expect(refusal?.code === 'NOT_ALLOWED').toBe(!roles.some((one) => one === role));
    },
  );
});
