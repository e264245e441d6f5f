/** `duban demo`: removes the demonstration plan, and lists what was removed. */

import { userInfo } from 'node:os';
import { demonstrationId, dropDemonstration, dropRecords } from '@duban/demonstration';
import { openFileStores } from '@duban/files';
import { LOCAL_PLAN } from '@duban/local';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { configOf, withTemporal } from './target.ts';

export const demoCommand = (): Command =>
  new Command('demo')
    .description('演示计划：删除、查看删除记录 · remove the demonstration plan, and see what was removed')
    .addCommand(
      new Command('drop')
        .description(
          "删除演示计划（须数据库属主登录，留有记录；其他计划一律拒绝） · remove a demonstration plan with the owner's login, on record; any other plan is refused",
        )
        .argument('[plan]', 'id of a demonstration plan', demonstrationId(LOCAL_PLAN))
        .action((plan: string) =>
          withTemporal(async (client) => {
            const { database, files } = configOf(['database', 'files']);
            const stores = await openFileStores(files);
            const by = userInfo().username;
            const dropped = await dropDemonstration({ databaseUrl: database.url, client, plan, files: stores, by });
            say(
              `${plan} was removed: ${dropped.events} events, ${dropped.files} files, the last hash ${dropped.headHash}. 演示计划已删除，并已登记。`,
            );
            say('It is not loaded again until start --demo. 以后启动不再载入，除非 start --demo。');
          }),
        ),
    )
    .addCommand(
      new Command('drops')
        .description('演示计划的删除记录 · which demonstrations were removed, when and by whom')
        .action(async () => {
          const database = await openDatabase<unknown>(configOf(['database']).database.url, { poolSize: 1 });
          try {
            const records = await dropRecords(database);
            if (records.length === 0) say('None was removed. 没有删除记录。');
            for (const { plan, at, by, login } of records)
              say(`${at.toISOString()}  ${plan}  by ${by}, login ${login}`);
          } finally {
            await database.close();
          }
        }),
    );

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
