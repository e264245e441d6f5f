/** Makes the data directory that is kept of a release: `node test/releases/make.ts 0.2.0`. */

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { planTime } from '@duban/domain';
import { foreseePlan, planView } from '@duban/plan-loader';
import { newPlace, type Place, start } from '@duban/testing/installation';
import { Client, Connection } from '@temporalio/client';
import { pack } from './archive.ts';
import { live } from './life.ts';
import {
  ARCHIVE_FILE,
  asking,
  FIGURES_FILE,
  figuresOf,
  LIVED_PLAN,
  PLANS,
  type PlanRecord,
  RELEASES,
  verify,
} from './release.ts';

/** The slowest clock there is: a year of real time is less than nine hours of the plan. */
const SLOWEST_RATE = '0.001';
/** Nothing may fall due within so much plan time, which is more than a year of real time. */
const QUIET_HOURS = 14;
/** No event for so long: what the clock's jump had made due is done, and its letters are sent. */
const QUIET_MS = 5_000;

const checkQuiet = async ({ environment }: Place): Promise<void> => {
  const connection = await Connection.connect({ address: `127.0.0.1:${environment.DUBAN_TEMPORAL_PORT}` });
  try {
    const client = new Client({ connection });
    for (const plan of PLANS) {
      const from = planTime((await planView(client, plan)).clock, Date.now());
      const until = new Date(Date.parse(from) + QUIET_HOURS * 3_600_000).toISOString();
      const foreseen = await foreseePlan(client, plan, { from, until });
      if (foreseen.length > 0) throw new Error(`Soon after ${from}, ${foreseen.length} matters of ${plan} fall due`);
    }
  } finally {
    await connection.close();
  }
};

const [release] = process.argv.slice(2);
if (!release) throw new Error('Name the release: 0.2.0');
const folder = join(RELEASES, release);

const place = await newPlace();
try {
  const duban = await start(place);
  try {
    await duban.duban('plan', 'load', LIVED_PLAN);
    await live(duban);
    for (const plan of PLANS) await duban.duban('clock', plan, '--rate', SLOWEST_RATE);
    let verdicts = await verify(duban);
    for (let before = ''; before !== JSON.stringify(verdicts); verdicts = await verify(duban)) {
      before = JSON.stringify(verdicts);
      await sleep(QUIET_MS);
    }
    await checkQuiet(place);
    const ask = await asking(duban, '--role', 'supervisor');
    const records: PlanRecord[] = [];
    for (const { plan, position, hash, findings } of verdicts) {
      if (findings.length > 0) throw new Error(`${plan} is not whole: ${JSON.stringify(findings)}`);
      records.push({ plan, position, hash, figures: await figuresOf(ask, plan) });
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, FIGURES_FILE), `${JSON.stringify(records)}\n`);
  } finally {
    await duban.stop();
  }
  await pack(place.directory, join(folder, ARCHIVE_FILE));
} finally {
  await place.remove();
}
process.stdout.write(`${folder}: ${statSync(join(folder, ARCHIVE_FILE)).size} bytes\n`);
