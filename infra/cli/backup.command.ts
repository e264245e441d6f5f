/** `duban backup` and `duban restore`: writes the event log to a file, and rebuilds everything from such a file. */

import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { migrateToLatest, migrationStatus } from '@duban/migrations';
import { rebuild } from '@duban/projector';
import { type Header, readBackup, recordBackup, verifyBackup, writeBackup } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { createBar } from './bar.ts';
import { recoverAll } from './recover.command.ts';
import { configOf, dataDirectory, withTemporal } from './target.ts';

/** Key files of the local engine, in the directory `keys` of the data directory. */
const KEY_FILES = ['private.jwk.json', 'jwks.json'];
const keyFile = (name: string): string => join(dataDirectory(), 'keys', name);

export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      '备份：全部日志及其哈希、发件箱与密钥，不必停机 · writes the event log, outbox and keys to a file while the services run, and reads it again',
    )
    .argument('<file>', 'file to create, readable by the current user only')
    .option('--no-keys', 'leave out the signing keys of the local engine')
    .action(async (file: string, { keys }: { keys: boolean }) => {
      if (existsSync(file)) throw new Error(`${file} exists already. 文件已存在。`);
      const { url } = configOf(['database']).database;
      const migrations = await applied(url);
      const database = await openDatabase(url, { poolSize: 1, statementTimeout: 0, applicationName: 'duban backup' });
      const bar = createBar(process.stderr);
      // Written under another name first, so that an incomplete backup cannot be mistaken for a complete one.
      const partial = `${file}.part`;
      try {
        bar.step('events 日志');
        const { heads, events } = await writeBackup({
          pool: database.pool,
          out: createWriteStream(partial, { mode: 0o600 }),
          migrations,
          keys: keys ? readKeys() : {},
          onProgress: bar.at,
        });
        bar.step('verify 校验');
        await verifyBackup(createReadStream(partial));
        renameSync(partial, file);
        bar.end();
        const bytes = statSync(file).size;
        await recordBackup(database.pool, { host: hostname(), file: resolve(file), bytes, heads, verified: true });
        say(`${file}: ${events} events, read again and found whole. 已备份，并已校验。`);
        for (const { plan, position, hash } of heads) say(`  ${plan}: position ${position}, hash ${hash}`);
      } finally {
        bar.end();
        rmSync(partial, { force: true });
        await database.close();
      }
    });

type RestoreOptions = { readonly replace?: boolean; readonly workflows: boolean };

export const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      '恢复备份：导入空库、校验哈希链、重建读模型、恢复工作流 · imports a backup into an empty database, then rebuilds read models and workflows',
    )
    .argument('<file>', 'file written by duban backup')
    .option('--replace', 'rename the present schema instead of refusing, and restore into a new one')
    .option('--no-workflows', 'do not start the workflows; run duban recover later')
    .action(async (file: string, { replace, workflows }: RestoreOptions) => {
      if (!existsSync(file)) throw new Error(`There is no file ${file}. 没有此文件。`);
      const { url } = configOf(['database']).database;
      if (replace) await setAside(url);
      await migrateToLatest(url);
      const header = await restoreInto(url, file);
      for (const { plan, position, hash } of header.heads) say(`${plan}: position ${position}, hash ${hash}. 已校验。`);
      restoreKeys(header.keys);
      if (workflows) await withTemporal((client) => recoverAll(client, undefined, say));
      else say('Workflows were not started; run duban recover. 工作流未恢复，请运行 duban recover。');
      say('Restart all services: they still hold the state of the previous log. 请重启各服务。');
    });

const applied = async (url: string): Promise<readonly string[]> =>
  (await migrationStatus(url)).filter(({ appliedAt }) => appliedAt !== null).map(({ name }) => name);

const restoreInto = async (url: string, file: string): Promise<Header> => {
  const migrations = await applied(url);
  const database = await openDatabase(url, { poolSize: 3, statementTimeout: 0, applicationName: 'duban restore' });
  const bar = createBar(process.stderr);
  try {
    bar.step('events 日志');
    const source = createReadStream(file);
    const header = await readBackup({ pool: database.pool, source, migrations, onProgress: bar.at });
    bar.step('read models 读模型');
    await rebuild({ pool: database.pool, onProgress: bar.at });
    return header;
  } finally {
    bar.end();
    await database.close();
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

const readKeys = (): Record<string, string> =>
  Object.fromEntries(
    KEY_FILES.filter((name) => existsSync(keyFile(name))).map((name) => [name, readFileSync(keyFile(name), 'utf8')]),
  );

/** Existing keys are not replaced, because every issued token would become invalid. */
const restoreKeys = (keys: Header['keys']): void => {
  const files = KEY_FILES.filter((name) => keys[name] !== undefined);
  if (files.length === 0) return;
  if (KEY_FILES.some((name) => existsSync(keyFile(name)))) {
    const same = files.every((name) => existsSync(keyFile(name)) && readFileSync(keyFile(name), 'utf8') === keys[name]);
    if (!same) say(`The keys in ${dataDirectory()} were kept; the backup contains different ones. 保留现有密钥。`);
    return;
  }
  mkdirSync(join(dataDirectory(), 'keys'), { recursive: true, mode: 0o700 });
  for (const name of files) writeFileSync(keyFile(name), keys[name] ?? '', { mode: 0o600 });
  say(`The keys were restored to ${join(dataDirectory(), 'keys')}. 密钥已恢复。`);
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
