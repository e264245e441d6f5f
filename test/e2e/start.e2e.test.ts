import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newPlace, type Place, type Running, start } from '@duban/testing/installation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let place: Place;
let duban: Running;
beforeAll(async () => {
  place = await newPlace();
  duban = await start(place);
}, 240_000);
afterAll(() => place.remove(), 240_000);

type State = { processes: Record<string, { pid: number }> };
const pidOf = (service: string): number => {
  const { processes } = JSON.parse(readFileSync(join(place.directory, 'state.json'), 'utf8')) as State;
  const pid = processes[service]?.pid;
  if (pid === undefined) throw new Error(`${service} is not in state.json`);
  return pid;
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

type Receipt = { version: number; position: number };
const OWN = /2\. (\S+) /;

/** The measure of the printed example, and its unit's way of reporting on it. */
const example = () => {
  const [, measure = ''] = /measure: \\"(Measure:[^"\\]+)\\"/.exec(duban.output()) ?? [];
  const [, target = '', value = ''] = /target: \\"([^"\\]+)\\", value: ([\d.]+)/.exec(duban.output()) ?? [];
  const document = (commandId: string, text: string) =>
    `mutation { reportProgress(input: { measure: "${measure}", commandId: "${commandId}", text: "${text}",
      values: [{ target: "${target}", value: ${value} }] }) { receipt { version position } refusal { code } } }`;
  return { measure, document };
};

/** Retries until the gateway answers, as any client would: a command is safe to send again under the same id. */
const insist = async (document: string): Promise<Receipt> => {
  let last: unknown;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const answer = await duban.query('unit-reporter', document);
      const { data } = answer as { data?: { reportProgress?: { receipt?: Receipt } } };
      if (data?.reportProgress?.receipt) return data.reportProgress.receipt;
      last = answer;
    } catch (error) {
      // The gateway is being restarted.
      last = error;
    }
    await sleep(100);
  }
  throw new Error(`The report was never accepted: ${JSON.stringify(last)}`);
};

describe('`duban start`', () => {
  it('prints three curl commands that work as pasted', async () => {
    const [overview = '', report = '', refused = ''] = duban.output().match(/^curl .*$/gm) ?? [];
    expect(JSON.parse(await duban.shell(overview))).toMatchObject({
      data: { plan: { overview: { total: { measures: { total: 168 } } } } },
    });
    const reported = JSON.parse(await duban.shell(report));
    expect(reported).toMatchObject({
      data: { reportProgress: { refusal: null, receipt: { position: expect.anything() } } },
    });
    expect(JSON.stringify(reported.data.reportProgress.measure.targets)).toMatch(/"current":\{"value":/);
    expect(JSON.parse(await duban.shell(refused))).toMatchObject({
      data: { reportProgress: { receipt: null, refusal: { code: 'NOT_YOUR_MEASURE' } } },
    });
    expect(duban.output()).toMatch(OWN);
  });

  it('shows which process listens where', async () => {
    const status = await duban.duban('status');
    for (const name of ['postgres', 'temporal', 'worker', 'projector', 'gateway'])
      expect(status).toMatch(new RegExp(`${name} +ready`));
  });

  it('issues tokens that the gateway accepts', async () => {
    const token = (await duban.duban('token', '--role', 'auditor')).trim();
    const answer = await fetch(duban.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { viewer: { role: 'AUDITOR' } } });
  });

  it('has accounts to log in with, whose tokens the gateway accepts too', async () => {
    const [line = ''] = /curl -s -u head:.*\/token$/m.exec(duban.output()) ?? [];
    const { access_token: token } = JSON.parse(await duban.shell(line)) as { access_token: string };
    const answer = await fetch(duban.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { subject role } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { viewer: { subject: 'head', role: 'UNIT_HEAD' } } });
    const page = await (await fetch(duban.url, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('dubanLogin');
  });

  it('loses nothing that it acknowledged, and counts nothing twice, when its processes are killed', async () => {
    const { measure, document } = example();
    const acknowledged: Receipt[] = [];
    const writing = (async () => {
      for (let n = 0; n < 60; n += 1) {
        acknowledged.push(await insist(document(`kill-${n}`, `第${n}次`)));
        await sleep(50);
      }
    })();
    for (const service of ['worker', 'projector', 'gateway', 'worker', 'gateway', 'projector']) {
      await sleep(700);
      process.kill(pidOf(service), 'SIGKILL');
    }
    await writing;
    const read = async () => {
      const query = `{ node(id: "${measure}") { ... on Measure { reports(first: 100) { nodes { text } } } } }`;
      const { data } = (await duban.query('leader', query)) as {
        data?: { node: { reports: { nodes: { text: string }[] } } };
      };
      return (data?.node.reports.nodes ?? [])
        .map(({ text }) => text)
        .filter((text) => /^第/.test(text))
        .sort();
    };
    const expected = Array.from({ length: 60 }, (_, n) => `第${n}次`).sort();
    await expect.poll(read).toEqual(expected);
    expect(new Set(acknowledged.map(({ position }) => position)).size).toBe(60);
    // A repeated command is answered as it was the first time.
    expect(await insist(document('kill-0', '第0次'))).toEqual(acknowledged[0]);
  });

  it('shows milestones that nobody hands in as missed, none before its date, by the fast clock', {
    timeout: 180_000,
  }, async () => {
    const figures = async () => {
      const query = '{ plan(id: "zhongyuan-2023") { overview { total { milestones { due missed met } } } } }';
      const { data } = (await duban.query('leader', query)) as {
        data: { plan: { overview: { total: { milestones: { due: number; missed: number; met: number } } } } };
      };
      return data.plan.overview.total.milestones;
    };
    expect(await figures()).toEqual({ due: 0, missed: 0, met: 0 });
    // Four days a second: some sixty dates have passed by the end of April.
    expect(await duban.duban('clock', 'zhongyuan-2023', '--rate', String(4 * 86_400))).toMatch(/rehearsal/);
    const missed = async () => {
      const { due, missed: count, met } = await figures();
      expect(count).toBeLessThanOrEqual(due);
      expect(met).toBe(0);
      return count;
    };
    await expect.poll(missed, { timeout: 120_000, interval: 500 }).toBeGreaterThan(60);
    await duban.duban('clock', 'zhongyuan-2023', '--rate', '1');
  });

  it('stops without leaving a process behind, and starts again on its data', async () => {
    const pids = ['postgres', 'temporal', 'worker', 'projector', 'gateway'].map(pidOf);
    expect(await duban.stop()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    duban = await start(place);
    const { measure } = example();
    const query = `{ node(id: "${measure}") { ... on Measure { reports(first: 1) { nodes { text } } } } }`;
    expect(await duban.query('leader', query)).toMatchObject({
      data: { node: { reports: { nodes: [{ text: '第59次' }] } } },
    });
  });
});
