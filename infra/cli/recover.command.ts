/** `duban recover`: restarts the workflows that Temporal has lost from the event log. */

import { createEventStore, type EventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { startReconcile } from '@duban/plan-loader';
import {
  demonstrationStanding,
  type Recovered,
  recoverDeliveries,
  recoverPlan,
  removeLeftWithdrawn,
  renderFinding,
  verifyLog,
} from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import type { Client } from '@temporalio/client';
import { Command } from 'commander';
import { configOf, withTemporal } from './target.ts';

export const recoverCommand = (): Command =>
  new Command('recover')
    .description(
      '恢复：Temporal 状态丢失后，从日志重新启动全部工作流 · restart workflows that Temporal has lost from the log; safe to repeat',
    )
    .argument('[plan]', 'id of a plan (default: every plan)')
    .option('--force', 'recover even if the log fails verification')
    .action((plan: string | undefined, { force }: { force?: boolean }) =>
      withTemporal((client) => recoverAll(client, plan, say, force ?? false)),
    );

/** Recovers every plan of the log, or the named one. */
export const recoverAll = async (
  client: Client,
  named: string | undefined,
  report: (line: string) => void,
  force = false,
): Promise<void> => {
  const { database, notifier, files } = configOf(['database', 'notifier', 'files']);
  const log = await openDatabase(database.url, { role: 'duban_projector', poolSize: 4 });
  const outbox = await openDatabase(database.url, { role: 'duban_notifier', poolSize: 1 });
  try {
    const store = createEventStore(log.pool);
    const plans = named === undefined ? await store.plans() : [named];
    if (plans.length === 0) report('The log contains no plan: nothing to recover. 日志中没有计划。');
    let unmended = 0;
    for (const plan of plans) {
      if ((await demonstrationStanding(store, plan)).kind === 'begun') {
        report(`${plan}: the demonstration is still being loaded; start goes on with it. 演示计划尚在载入。`);
        continue;
      }
      if (!force) await requireIntactLog(store, plan);
      const recovered = await recoverPlan(plan, { client, store });
      await startReconcile(client, plan);
      report(render(recovered));
      unmended += recovered.unmended.length;
      const restored = isRestored(recovered);
      const { giveUpMs } = notifier;
      const pending = await recoverDeliveries(plan, { client, pool: outbox.pool, giveUpMs, restored });
      if (pending > 0) report(`  Messages being sent: ${pending}. ${pending}条消息在途。`);
    }
    const { attached } = await openFileStores(files);
    for (const { name, sha256 } of await removeLeftWithdrawn(plans, { store, db: log.pool, attached }))
      report(`The withdrawn file "${name}" was removed (SHA-256 ${sha256}). 已撤回的附件已清除。`);
    if (unmended > 0)
      throw new Error(
        `Workflows that could not be recovered: ${unmended}; see above. ${unmended}个工作流未能恢复，见上文。`,
      );
  } finally {
    await outbox.close();
    await log.close();
  }
};

/** Throws where the log was altered: workflows with the correct state would be restarted from the altered log. */
const requireIntactLog = async (store: EventStore, plan: string): Promise<void> => {
  const [finding] = (await verifyLog(store, plan)).findings;
  if (finding)
    throw new Error(
      `${renderFinding(finding)} No workflow was started: restore a backup, or recover with --force. 未启动任何工作流。`,
    );
};

const isRestored = ({ restarted, ended }: Recovered): boolean =>
  ended.length > 0 || restarted.some(({ why }) => why === 'ahead' || why === 'other');

const render = ({ plan, started, restarted, ended, alive, unmended }: Recovered): string => {
  const lines = [
    `${plan}: workflows started: ${started.length}, restarted: ${restarted.length}, unchanged: ${alive}. ` +
      `启动${started.length}个，重启${restarted.length}个，${alive}个照常。`,
    ...restarted.map(({ id, why }) => `  ${id} was ${why}`),
    ...ended.map((id) => `  ${id} was terminated: the log does not contain it`),
    ...unmended.map(({ id, why }) => `  ${id} could not be recovered: ${why.en}. 未能恢复：${why.zh}。`),
  ];
  return lines.join('\n');
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
