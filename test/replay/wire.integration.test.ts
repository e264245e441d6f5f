import { type Order, PLAN_STREAM, type Receipt, TASK_QUEUE, workflowId } from '@duban/contract';
import { createCommandBus } from '@duban/gateway';
import { startOnlyTemporal } from '@duban/local';
import { refusalOf } from '@duban/plan-loader';
import type { CommandOutcome, GivenCommand, GivenPlanCommand } from '@duban/schema';
import { type Stack, startStack } from '@duban/testing/stack';
import {
  type ApplicationFailure,
  Client,
  Connection,
  WithStartWorkflowOperation,
  type Workflow,
} from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answers } from './answering.workflow.ts';
import { type Answer, type Exchange, type Sent, wireRecords } from './wire.ts';

const records = wireRecords();

/** Every command that somebody may give, in the record of release 0.2.0. */
const KINDS =
  `acknowledge adoptLadder adoptLampPolicy adoptPlan answerInstruction approve cancel changeSettings close contribute
  correctProgress decideAmendment decideClosing decideExtension draft extendCalendar fireRung giveReportText holdLadder
  instruct issue moveClock proposeAmendment recordInterview rejectReport releaseLadder reopen reportProgress
  requestExtension resume returnMilestone signReport skipRung submitMilestone suspend verifyMilestone`.split(/\s+/);

type Given = Order<{ readonly type: string }>;
const commandOf = ({ args }: Sent): Given => args[0] as Given;

it('the recorded exchanges of release 0.2.0 contain every command, done and refused', () => {
  const [, record] = records.find(([name]) => name === '0.2.0.golden.json') ?? [];
  const updates = record?.exchanges.filter(({ sent }) => sent.kind === 'update') ?? [];
  const done = updates.filter(({ answer }) => 'value' in answer);
  expect([...new Set(done.map(({ sent }) => commandOf(sent).order.type))].sort()).toEqual(KINDS);
  expect(updates.length - done.length).toBeGreaterThan(4);
});

describe.each(records)('the gateway of the release recorded in %s and this version’s worker', (_name, record) => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.stop());

  /** As it was sent then, byte for byte, by no code of today's. */
  const resend = async ({ kind, workflow, name, args, start, taskQueue }: Sent): Promise<Answer> => {
    const handle = stack.client.workflow.getHandle(workflow);
    if (kind === 'view') {
      // A view leaves no trace in the history, so it can be asked for again where no worker answers in time.
      const details = await vi.waitFor(
        async () => {
          const refused = await handle.executeUpdate(name, { args: [] }).catch((error: { cause?: unknown }) => error);
          const { cause } = refused as { readonly cause?: ApplicationFailure };
          if (!cause?.details) throw refused;
          return cause.details;
        },
        { timeout: 30_000, interval: 200 },
      );
      return { value: details[0] };
    }
    try {
      if (!start) return { value: await handle.executeUpdate<unknown, [unknown]>(name, { args: [args[0]] }) };
      const startWorkflowOperation = new WithStartWorkflowOperation(start.type, {
        workflowId: workflow,
        taskQueue,
        args: [...start.args],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      const options = { startWorkflowOperation, args: [args[0]] as [unknown] };
      return { value: await stack.client.workflow.executeUpdateWithStart<Workflow, unknown, [unknown]>(name, options) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return { refusal };
    }
  };

  it('agree: what was done then is done now, and what was refused is refused with the same code', async () => {
    for (const { sent, answer } of record.exchanges) {
      const now = await resend(sent);
      const told = [sent.workflow, sent.name, commandOf(sent)?.order.type];
      expect([...told, read(now)]).toEqual([...told, read(answer)]);
      // Every key of the recorded answer still exists.
      if ('value' in answer && 'value' in now)
        expect(keysOf(now.value)).toEqual(expect.arrayContaining([...keysOf(answer.value)]));
    }
  });
});

/** The part of an answer that decides what a gateway does. */
const read = (answer: Answer): string => ('value' in answer ? 'done' : answer.refusal.code);

/** Of a receipt or a view, and of the state in it. */
const keysOf = (value: unknown): readonly string[] => {
  const { state, ...rest } = value as { readonly state?: object };
  return [...Object.keys(rest), ...Object.keys(state ?? {}).map((key) => `state.${key}`)];
};

describe.each(records)('this version’s gateway and the worker of the release recorded in %s', (_name, record) => {
  let temporal: Awaited<ReturnType<typeof startOnlyTemporal>>;
  let native: NativeConnection;
  let connection: Connection;
  let worker: Worker;
  let done: Promise<void>;
  let client: Client;
  beforeAll(async () => {
    temporal = await startOnlyTemporal();
    const address = temporal.temporalAddress;
    native = await NativeConnection.connect({ address });
    connection = await Connection.connect({ address });
    client = new Client({ connection });
    worker = await Worker.create({
      connection: native,
      taskQueue: TASK_QUEUE,
      workflowsPath: new URL('./answering.workflow.ts', import.meta.url).pathname,
    });
    done = worker.run();
    for (const [workflow, exchanges] of Map.groupBy(record.exchanges, ({ sent }) => sent.workflow))
      await client.workflow.start('answeringWorkflow', {
        workflowId: workflow,
        taskQueue: TASK_QUEUE,
        args: [answersOf(exchanges)],
      });
  });
  afterAll(async () => {
    worker.shutdown();
    await done;
    await Promise.all([connection.close(), native.close()]);
    await temporal.stop();
  });

  it('agree: every recorded answer is understood, and a recorded state token is still checked', async () => {
    const bus = createCommandBus(client);
    for (const { sent, answer } of record.exchanges) {
      if (sent.kind !== 'update' || commandOf(sent).actor.role === 'system') continue;
      const { plan } = record;
      const command = { ...commandOf(sent), plan } as object;
      const outcome =
        sent.workflow === workflowId(plan, PLAN_STREAM)
          ? await bus.executePlan(command as GivenPlanCommand)
          : await bus.execute({ ...command, measure: sent.workflow.split('/').at(-1) } as GivenCommand);
      const expected: CommandOutcome =
        'value' in answer ? doneAs(answer.value as Receipt) : { kind: 'refused', refusal: answer.refusal };
      expect(outcome).toEqual(expected);
    }
    const judgements = await bus.judge(record.judged.commands as readonly GivenCommand[]);
    // A refusal may have gained facts since; those of then are still there.
    expect(judgements).toMatchObject(record.judged.judgements);
  });
});

const doneAs = ({ version, position, made }: Receipt): CommandOutcome => ({
  kind: 'done',
  place: { version, position },
  made,
});

/** The recorded answers of each command in order, and the last recorded state. */
const answersOf = (exchanges: readonly Exchange[]): Answers => {
  const updates = exchanges.filter(({ sent }) => sent.kind === 'update');
  const byCommand = Map.groupBy(updates, ({ sent }) => commandOf(sent).commandId);
  const asked = exchanges.findLast(({ sent }) => sent.kind === 'view');
  const view = asked?.answer;
  return {
    byCommand: Object.fromEntries([...byCommand].map(([id, some]) => [id, some.map(({ answer }) => answer)])),
    view: view && 'value' in view ? view.value : null,
  };
};
