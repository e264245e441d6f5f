/** Records histories of this release's workflows, to be replayed under every later one: `node test/replay/record.ts 0.2.0`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND_UPDATE, measureStream, workflowId } from '@duban/contract';
import { type MeasureOrder, type Role, startOfDate } from '@duban/domain';
import { loadPlan, refusalOf } from '@duban/plan-loader';
import { planDirectory, readPlan } from '@duban/seeds';
import { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { startRecording } from './recording.ts';

const [name] = process.argv.slice(2);
if (!name) throw new Error('Name the release whose histories are recorded: 0.2.0');
const folder = join(import.meta.dirname, 'histories', name);

const { connection, stop } = await startRecording();
const client = new Client({ connection });

const whole = readPlan(planDirectory('qingshan-2024'));
const plan = { ...whole, measures: whole.measures.slice(0, 2) };
const [measure] = plan.measures;
if (!measure) throw new Error('The plan has no measure');
const planEpoch = new Date(Date.parse(startOfDate(plan.adopted)) + 36 * 3_600_000).toISOString();
// Four plan days a second: dates pass, lamps turn and rungs fire between the commands, and one run follows another.
const clock = { kind: 'rehearsal', planEpoch, realEpoch: new Date().toISOString(), rate: 4 * 86_400 } as const;
await loadPlan({ client, plan, clock });

const handle = client.workflow.getHandle(workflowId(plan.id, measureStream(measure.id)));
const give = async (commandId: string, role: Role, order: MeasureOrder): Promise<void> => {
  const actor = { id: 'somebody', role, unit: role === 'unit-head' ? measure.leadUnit : null };
  await handle.executeUpdate(COMMAND_UPDATE, { args: [{ commandId, actor, order }] }).catch((error: unknown) => {
    if (!refusalOf(error)) throw error;
  });
};
const milestone = measure.milestones[0]?.id ?? '';
for (let turn = 0; turn < 24; turn += 1) {
  await give(`report-${turn}`, 'unit-head', { type: 'reportProgress', values: [], text: '按序时推进', asOf: null });
  if (turn === 10)
    await give('hand-in', 'unit-head', { type: 'submitMilestone', milestone, text: '已完成', evidence: [] });
  if (turn === 12) await give('verify', 'supervisor', { type: 'verifyMilestone', milestone, note: '属实' });
  if (turn % 8 === 3) await give(`refused-${turn}`, 'unit-head', { type: 'approve', note: '' });
  await sleep(700);
}

mkdirSync(folder, { recursive: true });
let number = 0;
for await (const { workflowId: id, runId } of client.workflow.list({ query: `WorkflowId STARTS_WITH "${plan.id}/"` })) {
  const history = await client.workflow.getHandle(id, runId).fetchHistory();
  number += 1;
  const file = `${id.split('/').slice(1).join('-')}-${number}.golden.json`;
  writeFileSync(join(folder, file), JSON.stringify(JSON.parse(historyToJSON(history))));
  process.stdout.write(`${file}: ${history.events?.length} events\n`);
}
await stop();
