/** `duban restore`: takes the log and the files of a backup, and rebuilds everything from them. */

import { createReadStream, existsSync } from 'node:fs';
import { createEventStore } from '@duban/event-store';
import { type FileStores, openFileStores } from '@duban/files';
import { migrateToLatest } from '@duban/migrations';
import { rebuild } from '@duban/projector';
import {
  type Header,
  readBackup,
  renderFinding,
  requireEmptyLog,
  restoreFiles,
  verifyBackup,
  verifyFiles,
} from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { appliedMigrations } from './backup.command.ts';
import { createBar } from './bar.ts';
import { restoreLocalKeys } from './local-keys.ts';
import { recoverAll } from './recover.command.ts';
import { configOf, withTemporal } from './target.ts';

type Options = { readonly replace?: boolean; readonly workflows: boolean };

export const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      '恢复备份：导入空库、放回附件与公文、校验哈希链、重建读模型、恢复工作流 · imports a backup into an empty database, puts its files back, then rebuilds read models and workflows',
    )
    .argument('<file>', 'file written by duban backup')
    .option('--replace', 'rename the present schema instead of refusing, and restore into a new one')
    .option('--no-workflows', 'do not start the workflows; run duban recover later')
    .action(async (file: string, { replace, workflows }: Options) => {
      if (!existsSync(file)) throw new Error(`There is no file ${file}. 没有此文件。`);
      const { database, files } = configOf(['database', 'files']);
      const stores = await openFileStores(files);
      // Before anything is changed: a damaged backup leaves no trace.
      await verifyBackup(createReadStream(file));
      if (replace) await setAside(database.url);
      await migrateToLatest(database.url);
      const header = await restoreInto(database.url, file, stores);
      for (const { plan, position, hash } of header.heads) say(`${plan}: position ${position}, hash ${hash}. 已校验。`);
      restoreLocalKeys(header.keys, say);
      if (workflows) await withTemporal((client) => recoverAll(client, undefined, say));
      else say('Workflows were not started; run duban recover. 工作流未恢复，请运行 duban recover。');
      say('Restart all services: they still hold the state of the previous log. 请重启各服务。');
    });

const restoreInto = async (url: string, file: string, stores: FileStores): Promise<Header> => {
  const migrations = await appliedMigrations(url);
  const { pool, close } = await openDatabase(url, {
    poolSize: 3,
    statementTimeout: 0,
    applicationName: 'duban restore',
  });
  const bar = createBar(process.stderr);
  try {
    await requireEmptyLog(pool);
    bar.step('files 附件');
    // Before the log, so that no restored log lacks them; interrupted, the same command begins again.
    const files = await restoreFiles(createReadStream(file), stores);
    bar.step('events 日志');
    const header = await readBackup({ pool, source: createReadStream(file), migrations, onProgress: bar.at });
    bar.step('read models 读模型');
    await rebuild({ pool, onProgress: bar.at });
    bar.end();
    if (header.files) say(`Files: ${files}. 附件与公文${files}个。`);
    else say('The backup holds no files: put their directory back yourself. 备份不含附件与公文，请自行放回。');
    const log = createEventStore(pool);
    for (const { plan } of header.heads)
      for (const finding of await verifyFiles(log, plan, stores, pool)) say(`  ${plan}: ${renderFinding(finding)}`);
    return header;
  } finally {
    bar.end();
    await close();
  }
};

/** Renames the schema; nothing is deleted until an operator drops the renamed one. */
const setAside = async (url: string): Promise<void> => {
  const database = await openDatabase(url, { poolSize: 1, applicationName: 'duban restore' });
  const aside = `duban_before_${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  try {
    const { rowCount } = await database.pool.query(`select from pg_namespace where nspname = 'duban'`);
    if (rowCount === 0) return;
    await database.pool.query(`alter schema duban rename to ${aside}`);
    say(`The previous data is kept in the schema ${aside}. 原有数据保留在 ${aside}。`);
  } finally {
    await database.close();
  }
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
