/** `duban backup`: writes the event log, and the files that it names, to one file. */

import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { openFileStores } from '@duban/files';
import { migrationStatus } from '@duban/migrations';
import { fileFinding, recordBackup, renderFinding, verifyBackup, writeBackup } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { createBar } from './bar.ts';
import { readLocalKeys } from './local-keys.ts';
import { configOf } from './target.ts';

type Options = { readonly keys: boolean; readonly files: boolean };

export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      '备份：全部日志及其哈希、发件箱、密钥、附件与已印发公文，不必停机 · writes the event log, outbox, keys and files to a file while the services run, and reads it again',
    )
    .argument('<file>', 'file to create, readable by the current user only')
    .option('--no-keys', 'leave out the signing keys of the local engine')
    .option('--no-files', 'leave out the bytes of attached files and issued papers, where they are kept another way')
    .addHelpText('after', '\nExit code: 2 if the bytes of a file could not be had. 附件有缺失为2。')
    .action(async (file: string, { keys, files: withFiles }: Options) => {
      if (existsSync(file)) throw new Error(`${file} exists already. 文件已存在。`);
      const { url } = configOf(['database']).database;
      const stores = withFiles ? await openFileStores(configOf(['files']).files) : null;
      const migrations = await appliedMigrations(url);
      const database = await openDatabase(url, { poolSize: 1, statementTimeout: 0, applicationName: 'duban backup' });
      const bar = createBar(process.stderr);
      // Written under another name first, so that an incomplete backup cannot be mistaken for a complete one.
      const partial = `${file}.part`;
      try {
        bar.step('events 日志');
        const { heads, events, files, lost } = await writeBackup({
          pool: database.pool,
          out: createWriteStream(partial, { mode: 0o600 }),
          migrations,
          keys: keys ? readLocalKeys() : {},
          files: stores,
          onProgress: bar.at,
        });
        bar.step('verify 校验');
        await verifyBackup(createReadStream(partial));
        renameSync(partial, file);
        bar.end();
        const bytes = statSync(file).size;
        await recordBackup(database.pool, { host: hostname(), file: resolve(file), bytes, heads, verified: true });
        say(`${file}: ${events} events, ${files} files, read again and found whole. 已备份，并已校验。`);
        for (const { plan, position, hash } of heads) say(`  ${plan}: position ${position}, hash ${hash}`);
        if (stores === null) say('  The bytes of files were left out. 未含附件与公文。');
        for (const { file: named, state } of lost) say(`  ${named.plan}: ${renderFinding(fileFinding(named, state))}`);
        if (lost.length > 0) process.exitCode = 2;
      } finally {
        bar.end();
        rmSync(partial, { force: true });
        await database.close();
      }
    });

export const appliedMigrations = async (url: string): Promise<readonly string[]> =>
  (await migrationStatus(url)).filter(({ appliedAt }) => appliedAt !== null).map(({ name }) => name);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
