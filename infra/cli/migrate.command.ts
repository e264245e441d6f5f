/** `duban migrate`: applies the pending migrations of the database schema, or lists them. */

import { migrateToLatest, migrationStatus } from '@duban/migrations';
import { Command } from 'commander';
import { configOf } from './target.ts';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('更新数据库结构 · bring the database schema up to date')
    .option('--status', 'only list the migrations and when they were applied')
    .action(async ({ status }: { status?: boolean }) => {
      const { url } = configOf(['database']).database;
      const say = (line: string) => process.stdout.write(`${line}\n`);
      if (status) {
        for (const { name, appliedAt } of await migrationStatus(url)) say(`${name}  ${appliedAt ?? 'not applied'}`);
        return;
      }
      const applied = await migrateToLatest(url, { log: say });
      if (applied.length === 0) say('The schema is up to date. 数据库结构已是最新。');
    });
