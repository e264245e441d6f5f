import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAN_STREAM, PLAN_WORKFLOW } from '@duban/contract';
import { type Actor, type PaperOrder, type PlanFrame, SYSTEM } from '@duban/domain';
import { leader, supervisor } from '@duban/domain/testing';
import { verifyChain } from '@duban/event-store';
import { createCommandBus } from '@duban/gateway';
import { sendWithStart } from '@duban/plan-loader';
import { verifyWorkflows } from '@duban/recovery/verify/verify-workflows';
import { UnavailableError } from '@duban/schema';
import { frame as smallFrame } from '@duban/schema/testing/plan';
import { BUNDLE_DATA_DIR } from '@duban/testing/bundle';
import { march } from '@duban/testing/measure';
import { endProcess, startProcess } from '@duban/testing/service-process';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, expect, it } from 'vitest';

let stack: Stack;
let worker: ChildProcess;
beforeAll(async () => {
  stack = await startStack();
  // Commands run in processes that can be killed.
  await stack.worker.stop();
  worker = await startWorkerProcess();
});
afterAll(async () => {
  await endProcess(worker);
  await stack.startWorker();
  await stack.stop();
});

const startWorkerProcess = (): Promise<ChildProcess> =>
  startProcess('services/worker/main.ts', {
    ...stack.environment,
    DUBAN_DATA_DIR: BUNDLE_DATA_DIR,
    LOG_LEVEL: 'error',
  });

const PAPERS = 8;
const reviewer: Actor = { id: 'lin', role: 'supervisor', unit: null };
const drawn = {
  subject: { kind: 'bulletin', month: '2023-03', escalation: null },
  title: '督办通报',
  position: 1,
  day: '2023-03-01',
  template: 1,
} as const;
const content = { addressees: ['各责任单位'], copies: [] } as const;
const file = {
  sha256: 'ab'.repeat(32),
  size: 1,
  verification: '0123456789ABCDEF',
  page: 'https://duban.example/verify',
};

const openPlan = async (): Promise<string> => {
  const plan = `plan-${randomUUID()}`;
  const clock = march();
  const frame: PlanFrame = { ...smallFrame, id: plan };
  const address = { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } };
  const order = { type: 'adoptPlan', frame, clock } as const;
  const adopted = await sendWithStart(stack.client, address, { commandId: 'adopt', actor: SYSTEM, order });
  expect(adopted).toMatchObject({ ok: true });
  return plan;
};

/** As a client does: the same command again until its outcome is known. */
const give = async (plan: string, commandId: string, order: PaperOrder, actor: Actor): Promise<void> => {
  const bus = createCommandBus(stack.client, { timeoutMs: 3_000 });
  for (;;) {
    try {
      const outcome = await bus.executePlan({ plan, commandId, actor, order });
      if (outcome.kind !== 'done') throw new Error(`${order.type}: ${JSON.stringify(outcome)}`);
      return;
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
    }
  }
};

const sign = async (plan: string, paper: string): Promise<void> => {
  await give(plan, `draft-${paper}`, { type: 'draftPaper', ...drawn, ...content, figures: [] }, supervisor);
  await give(plan, `review-${paper}`, { type: 'reviewPaper', paper, revision: 1, note: '' }, reviewer);
  await give(plan, `sign-${paper}`, { type: 'signPaper', paper, revision: 1, template: 1 }, leader);
};

const issue = async (plan: string, paper: string): Promise<void> => {
  await give(plan, `number-${paper}`, { type: 'numberPaper', paper }, supervisor);
  await give(
    plan,
    `issue-${paper}`,
    { type: 'issuePaper', paper, ...drawn, ...content, paragraphs: [], ...file },
    supervisor,
  );
};

const numbersOf = async (plan: string): Promise<readonly number[]> =>
  (await stack.store.readLog({ plan, after: 0 })).flatMap((event) =>
    event.type === 'PaperNumbered' ? [event.data.number] : [],
  );

it('papers that are issued at once in two plans get consecutive numbers without a gap, while the worker is killed again and again', {
  timeout: 240_000,
}, async () => {
  const plans = [await openPlan(), await openPlan()];
  const papers = Array.from({ length: PAPERS }, (_, index) => `p${index + 1}`);
  for (const plan of plans) for (const paper of papers) await sign(plan, paper);

  let isDone = false;
  const issuing = Promise.all(plans.flatMap((plan) => papers.map((paper) => issue(plan, paper)))).finally(() => {
    isDone = true;
  });
  let kills = 0;
  while (!isDone && kills < 5) {
    await sleep(400 + 300 * kills);
    worker.kill('SIGKILL');
    kills += 1;
    worker = await startWorkerProcess();
  }
  await issuing;
  expect(kills).toBeGreaterThan(0);

  const given = (await Promise.all(plans.map(numbersOf))).flat().sort((a, b) => a - b);
  expect(given).toEqual(Array.from({ length: plans.length * PAPERS }, (_, index) => index + 1));
  for (const plan of plans) {
    const issued = (await stack.store.readLog({ plan, after: 0 })).filter(({ type }) => type === 'PaperIssued');
    expect(issued).toHaveLength(PAPERS);
    expect(await verifyChain(stack.store, plan)).toMatchObject({ ok: true });
    // What the plan's workflow remembers is what the log says, the given numbers among it. No rhythm was started.
    const findings = await verifyWorkflows(stack.client, stack.store, plan);
    expect(findings.filter(({ what }) => what !== `${plan}/rhythm`)).toEqual([]);
  }
});
