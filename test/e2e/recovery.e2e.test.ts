import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenRole } from '@duban/auth';
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

const PLAN = 'zhongyuan-2023';
const http = (role: TokenRole, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const token = readFileSync(join(place.directory, 'tokens', role), 'utf8').trim();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
  const url = new URL(`/plans/${PLAN}/${path}`, duban.url);
  return fetch(url, body ? { method: 'POST', headers, body } : { headers });
};
const bytesAt = async (path: string): Promise<Buffer> => {
  const answer = await http('supervisor', path);
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer());
};
const act = async (role: TokenRole, name: string, input: string): Promise<void> => {
  const given = `mutation { ${name}(input: { ${input} }) { receipt { position } refusal { message { en } } } }`;
  const done = { [name]: { receipt: { position: expect.anything() }, refusal: null } };
  const { data, errors } = await duban.query(role, given);
  expect({ data, errors }).toEqual({ data: done, errors: undefined });
};

/** Attaches a file to a report and issues a bulletin; answers with their addresses. */
const keepFiles = async (): Promise<readonly string[]> => {
  const bytes = new TextEncoder().encode('%PDF-1.4\n% evidence\n%%EOF\n');
  const uploaded = await http('unit-reporter', `files?upload=evidence&offset=0&size=${bytes.length}&name=a.pdf`, bytes);
  const { sha256 } = (await uploaded.json()) as { readonly sha256: string };
  const [, measure = ''] = /reportProgress\(input: \{ ?measure: \\?"([^"\\]+)/.exec(duban.output()) ?? [];
  await act('unit-reporter', 'reportProgress', `measure: "${measure}", text: "a", files: [{ sha256: "${sha256}" }]`);
  const { data } = await duban.query('supervisor', `{ plan(id: "${PLAN}") { position clock { today } } }`);
  const { position, clock } = (data as { plan: { position: number; clock: { today: string } } }).plan;
  const { today } = clock;
  const drawn = `month: "${today.slice(0, 7)}", shows: ${position}, day: "${today}"`;
  await act('supervisor', 'draftPaper', `plan: "${PLAN}", kind: BULLETIN, ${drawn}`);
  const paper = `plan: "${PLAN}", paper: "p1"`;
  await act('leader', 'reviewPaper', `${paper}, revision: 1`);
  await act('leader', 'signPaper', `${paper}, revision: 1`);
  await act('supervisor', 'numberPaper', paper);
  await act('supervisor', 'issuePaper', paper);
  return [`files/${sha256}`, 'papers/p1.docx'];
};

const STATE = '{ state: plan(id: "zhongyuan-2023") { position } }';

describe('an installation that lost its data', () => {
  it('is whole again by the commands verify, rebuild, backup, recover and restore', { timeout: 360_000 }, async () => {
    const first = await verify();
    expect(first).toMatchObject({ plan: 'zhongyuan-2023', findings: [] });
    const rebuilt = JSON.parse(await duban.duban('rebuild', '--json'));
    expect(rebuilt).toMatchObject({ swapped: true, interrupted: false, differences: [] });
    expect(rebuilt.events).toBeGreaterThanOrEqual(first.position);
    const addresses = await keepFiles();
    const kept = await Promise.all(addresses.map(bytesAt));
    // The command writes an issued paper as it was kept, not drawn up anew.
    const written = join(place.directory, 'p1.docx');
    await duban.duban('document', 'official', '--plan', PLAN, '--paper', 'p1', '--out', written);
    expect(readFileSync(written)).toEqual(kept[1]);
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

    // The files are lost. The database is restored to an earlier point, and Temporal is not.
    rmSync(join(place.directory, 'files'), { recursive: true });
    const restored = await duban.duban('restore', file, '--replace');
    expect(restored).toMatch(/ restarted: [1-9]\d*, unchanged: 1[56]\d/);
    expect(restored).toContain('Files: 2.');
    expect(await Promise.all(addresses.map(bytesAt))).toEqual(kept);

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
