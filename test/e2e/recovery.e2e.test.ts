import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureStream, workflowId } from '@duban/contract';
import { placeBundle } from '@duban/testing/bundle';
import { newPlace, type Place, type Running, start } from '@duban/testing/installation';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let place: Place;
let duban: Running;
beforeAll(async () => {
  place = await newPlace();
  await placeBundle(place.directory);
  duban = await start(place);
}, 240_000);
afterAll(() => place.remove(), 240_000);

type Verdict = { plan: string; position: number; hash: string; findings: unknown[] };
const verify = async (): Promise<Verdict> => {
  const [verdict] = JSON.parse(await duban.duban('verify', '--json')) as Verdict[];
  if (!verdict) throw new Error('There is no plan');
  return verdict;
};
const report = async () => {
  const [, curl = ''] = duban.output().match(/^curl .*$/gm) ?? [];
  expect(await duban.shell(curl)).toContain('"receipt":{');
};

const terminate = async (id: string): Promise<void> => {
  const connection = await Connection.connect({ address: `127.0.0.1:${place.environment.DUBAN_TEMPORAL_PORT}` });
  try {
    await new Client({ connection }).workflow.getHandle(id).terminate('lost, for a test');
  } finally {
    await connection.close();
  }
};

const STATE = '{ state: plan(id: "zhongyuan-2023") { position } }';

describe('an installation that lost its data', () => {
  it('is whole again by the commands verify, rebuild, backup, recover and restore', { timeout: 240_000 }, async () => {
    const first = await verify();
    expect(first).toMatchObject({ plan: 'zhongyuan-2023', findings: [] });
    const rebuilt = JSON.parse(await duban.duban('rebuild', '--json'));
    expect(rebuilt).toMatchObject({ swapped: true, interrupted: false, differences: [] });
    expect(rebuilt.events).toBeGreaterThanOrEqual(first.position);
    const file = join(place.directory, 'duban.gz');
    const [, position = '', hash = ''] =
      /zhongyuan-2023: position (\d+), hash (\w+)/.exec(await duban.duban('backup', file)) ?? [];
    await report();
    expect((await verify()).position).toBeGreaterThan(Number(position));

    // Temporal loses all its data.
    await duban.stop();
    for (const name of readdirSync(place.directory))
      if (name.startsWith('temporal.sqlite')) rmSync(join(place.directory, name));
    duban = await start(place);
    expect(duban.output()).toContain('workflows lost: 170');
    expect(await duban.duban('recover')).toContain(' workflows started: 0, restarted: 0, unchanged: 170.');
    expect((await verify()).findings).toEqual([]);

    // The database is restored to an earlier point, and Temporal is not.
    expect(await duban.duban('restore', file, '--replace')).toMatch(/ restarted: [1-9]\d*, unchanged: 1[56]\d/);

    // A single measure is lost, and the next start notices.
    await terminate(workflowId('zhongyuan-2023', measureStream('high-tech-enterprises')));
    await duban.stop();
    duban = await start(place);
    expect(duban.output()).toMatch(/workflows lost: 1\).*started again from the log: 1/);
    const since = `${position}:${hash}`;
    expect(await duban.duban('verify', 'zhongyuan-2023', '--since', since)).toContain('Everything agrees');
    const { state } = (await duban.query('leader', STATE)).data as { state: { position: string } };
    expect(Number(state.position)).toBeGreaterThanOrEqual(Number(position));
    await report();
    expect((await verify()).findings).toEqual([]);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});
