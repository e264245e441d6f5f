import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan, openingClock, planView } from '@duban/plan-loader';
import { planDirectory, readLampPolicy, readPlan } from '@duban/seeds';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDuban } from './testing/run-duban.ts';

const plan = readPlan(planDirectory('qingshan-2024'));
let stack: Stack;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-policy-'));
  stack = await startStack();
  await loadPlan({ client: stack.client, plan, clock: openingClock(plan, Date.now()) });
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

const duban = (...args: string[]) => runDuban({ ...stack.environment, DUBAN_DATA_DIR: folder }, args);

it('replays the log of a running plan under its own policy and finds no difference', async () => {
  const { ok, out, err } = await duban('policy', 'replay', plan.id, '--lamps', 'suqian-slips');
  expect({ ok, err }).toEqual({ ok: true, err: '' });
  expect(out).toContain(`${plan.measures.length} 项举措中 0 项的灯会不同`);
  const json = await duban('policy', 'replay', plan.id, '--lamps', 'sanya-cards', '--json');
  const replay = JSON.parse(json.out);
  expect(replay).toMatchObject({ plan: plan.id, policy: { id: 'sanya-cards', version: 1 }, from: plan.adopted });
  expect(replay.measures).toHaveLength(plan.measures.length);
});

it('names the existing plans where the log contains none of that id', async () => {
  const { ok, err } = await duban('policy', 'replay', 'atlantis-2024', '--lamps', 'suqian-slips');
  expect(ok).toBe(false);
  expect(err).toContain(`The log contains no plan "atlantis-2024". 没有此计划。 Plans: ${plan.id}.`);
});

it('puts another policy in force from a future day, and refuses a past day', async () => {
  const adopted = await duban(
    'policy',
    'adopt',
    plan.id,
    '--lamps',
    'sanya-cards',
    '--ladder',
    'mild',
    '--from',
    '2024-06-01',
  );
  expect(adopted).toMatchObject({ ok: true, err: '' });
  const { terms } = await planView(stack.client, plan.id);
  expect(terms.lamps.at(-1)).toEqual({ from: '2024-06-01', value: readLampPolicy('sanya-cards') });
  expect(terms.ladders.at(-1)).toMatchObject({ from: '2024-06-01', value: { id: 'mild' } });

  const late = await duban('policy', 'adopt', plan.id, '--lamps', 'ouhai-codes', '--from', '2024-01-01');
  expect(late.ok).toBe(false);
  expect(late.err).toContain('2024-06-02');
});

it('prints the settings as a file that can be edited, and changes the settings that a file names', async () => {
  const shown = await duban('settings', plan.id);
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, shown.out.replace('signOff: true', 'signOff: false'));
  const tried = await duban('settings', plan.id, '--file', file, '--show');
  expect(tried.out).toContain('signOff: false');
  expect((await planView(stack.client, plan.id)).terms.settings).toEqual(plan.policies.settings);

  expect(await duban('settings', plan.id, '--file', file)).toMatchObject({ ok: true, err: '' });
  expect((await planView(stack.client, plan.id)).terms.settings).toEqual({ ...plan.policies.settings, signOff: false });

  writeFileSync(file, 'settings: { signOff: perhaps }\n');
  const { ok, err } = await duban('settings', plan.id, '--file', file);
  expect(ok).toBe(false);
  expect(err).toContain('settings.yaml:1 settings.signOff: 须为是（true）或否（false） · must be true or false');
});
