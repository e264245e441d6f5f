import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Identity } from '../kernel/ports.ts';
import type { TestEnvironment } from '../testing/environment.ts';
import { auditor, head, identityOf, leader, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

const commandsFor = async (identity: Identity): Promise<readonly string[]> => {
  const { measure } = (await environment.read(`{ measure(id: "Measure:${PLAN}/measure-1") { commands } }`, {
    as: identity,
  })) as {
    measure: { commands: readonly string[] };
  };
  return measure.commands;
};

test('a measure names the commands that the caller could give on it', async () => {
  expect(await commandsFor(reporter)).toEqual([
    'REPORT_PROGRESS',
    'CORRECT_PROGRESS',
    'SUBMIT_MILESTONE',
    'REQUEST_EXTENSION',
    'ANSWER_INSTRUCTION',
    'WITHDRAW_FILE',
  ]);
  expect(await commandsFor(head)).toEqual(expect.arrayContaining(['SIGN_REPORT', 'PROPOSE_AMENDMENT']));
  expect(await commandsFor(supervisor)).toEqual(expect.arrayContaining(['VERIFY_MILESTONE', 'FIRE_RUNG', 'SUSPEND']));
  expect(await commandsFor(leader)).toEqual(expect.arrayContaining(['INSTRUCT', 'CLOSE']));
  expect(await commandsFor(auditor)).toEqual([]);
  expect(await commandsFor(identityOf('unit-head', 'education'))).not.toContain('REPORT_PROGRESS');
});
