/** Benchmarks a command from end to end (Update, decision, append, answer) against a bare Update with one no-op activity. */

import { randomUUID } from 'node:crypto';
import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  type MeasureInput,
  measureStream,
  type Order,
  type Receipt,
  workflowId,
} from '@duban/contract';
import { type MeasureOrder, SYSTEM } from '@duban/domain';
import { definition, reporter, supervisor, TERMS } from '@duban/domain/testing';
import { createEventStore } from '@duban/event-store';
import { openingClock, sendWithStart } from '@duban/plan-loader';
import { createReads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { startWorker, workflowBundle } from '@duban/worker';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { type Measured, measureSideBySide } from './slices.ts';

const PLAN = 'bench';
const BARE_QUEUE = 'bench-bare';

export type Addresses = { readonly databaseUrl: string; readonly temporalAddress: string; readonly cacheDir: string };

/** Returns one table for each number of clients; each client has a workflow of its own. */
export const benchCommand = async (
  { databaseUrl, temporalAddress: address, cacheDir }: Addresses,
  { seconds, clientCounts }: { readonly seconds: number; readonly clientCounts: readonly number[] },
): Promise<readonly { readonly clients: number; readonly measured: readonly Measured[] }[]> => {
  const db = await openDatabase(databaseUrl, { role: 'duban_worker' });
  const shown = await openDatabase(databaseUrl, { role: 'duban_gateway' });
  const ours = await startWorker({
    address,
    namespace: 'default',
    store: createEventStore(db.pool),
    reads: createReads(shown.kysely),
    bundle: await workflowBundle(cacheDir),
  });
  const native = await NativeConnection.connect({ address });
  const bare = await Worker.create({
    connection: native,
    taskQueue: BARE_QUEUE,
    workflowsPath: new URL('./noop.workflow.ts', import.meta.url).pathname,
    activities: { noop: async () => 1 },
  });
  const bareDone = bare.run();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const contenders = await makeContenders(client, Math.max(...clientCounts));
  const tables = [];
  for (const clients of clientCounts)
    tables.push({ clients, measured: await measureSideBySide(contenders, { clients, seconds, rounds: 4 }) });
  bare.shutdown();
  await bareDone;
  await ours.stop();
  await Promise.all([connection.close(), native.close(), shown.close(), db.close()]);
  return tables;
};

const makeContenders = async (client: Client, clients: number) => {
  const clock = openingClock({ adopted: '2023-02-22' }, Date.now());
  const all = Array.from({ length: clients }, (_, index) => index);
  const measures = await Promise.all(
    all.map(async (index) => {
      const id = `measure-${index}`;
      const input: MeasureInput = { plan: PLAN, clock, terms: TERMS, measure: id };
      const issued = await sendWithStart<MeasureOrder>(
        client,
        { workflow: MEASURE_WORKFLOW, stream: measureStream(id), input },
        {
          commandId: 'issue',
          actor: SYSTEM,
          order: { type: 'issue', definition: definition({ id, code: `4.4-${String(index + 1).padStart(2, '0')}` }) },
        },
      );
      if (!issued.ok) throw new Error(`${id} was not issued: ${JSON.stringify(issued.refusal)}`);
      return client.workflow.getHandle(workflowId(PLAN, measureStream(id)));
    }),
  );
  const noops = await Promise.all(
    all.map((index) =>
      client.workflow.start('noopWorkflow', { taskQueue: BARE_QUEUE, workflowId: `noop-${index}-${randomUUID()}` }),
    ),
  );
  // Hands in and returns by turns: real decisions, and a state that does not grow with the length of the benchmark.
  const turns = all.map(() => 0);
  const next = (index: number): Order<MeasureOrder> => {
    const turn = turns[index] ?? 0;
    turns[index] = turn + 1;
    const commandId = randomUUID();
    return turn % 2 === 0
      ? { commandId, actor: reporter, order: { type: 'submitMilestone', milestone: 'm2', text: '', evidence: [] } }
      : {
          commandId,
          actor: supervisor,
          order: { type: 'returnMilestone', milestone: 'm2', reason: '补充', limit: null },
        };
  };
  return [
    {
      name: 'duban: Update → decide → append (local activity)',
      once: (index: number) =>
        measures[index]?.executeUpdate<Receipt, [object]>(COMMAND_UPDATE, {
          args: [next(index)],
        }) ?? Promise.reject(new RangeError('no such client')),
    },
    ...['local', 'regular'].map((kind) => ({
      name: `bare: Update → no-op ${kind} activity`,
      once: (index: number) => noops[index]?.executeUpdate(kind) ?? Promise.reject(new RangeError('no such client')),
    })),
  ];
};
