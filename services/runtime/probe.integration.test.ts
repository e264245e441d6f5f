import { afterEach, expect, it } from 'vitest';
import { answers, createPulse, type RunningProbe, startProbe } from './probe.ts';

let probe: RunningProbe | undefined;
afterEach(() => probe?.close());

const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${probe?.port}${path}`);
  return [response.status, await response.json()];
};

it('distinguishes liveness from readiness, and names the part that fails', async () => {
  let [loop, postgres] = [true, true];
  probe = await startProbe({
    address: '127.0.0.1:0',
    live: () => ({ loop }),
    ready: async () => ({ postgres }),
    facts: () => ({ halted: ['p'] }),
  });
  expect(await get('/health')).toEqual([200, { live: true, parts: { loop: true } }]);
  expect(await get('/ready')).toEqual([200, { ready: true, parts: { loop: true, postgres: true }, halted: ['p'] }]);
  postgres = false;
  expect(await get('/health')).toEqual([200, { live: true, parts: { loop: true } }]);
  expect(await get('/ready')).toMatchObject([503, { ready: false, parts: { postgres: false } }]);
  loop = false;
  expect(await get('/health')).toEqual([503, { live: false, parts: { loop: false } }]);
  expect(await get('/else')).toMatchObject([404, { paths: ['/health', '/ready'] }]);
});

it('rejects a port that is taken', async () => {
  probe = await startProbe({ address: '127.0.0.1:0', live: () => ({}), ready: async () => ({}) });
  const address = `127.0.0.1:${probe.port}`;
  await expect(startProbe({ address, live: () => ({}), ready: async () => ({}) })).rejects.toThrow('EADDRINUSE');
});

it('reports a part as failed if it rejects or does not answer in time', async () => {
  expect(await answers(async () => 1)).toBe(true);
  expect(await answers(() => Promise.reject(new Error('no')))).toBe(false);
  expect(await answers(() => new Promise(() => {}))).toBe(false);
});

it('a pulse reports whether its last beat lies within the given time', async () => {
  const pulse = createPulse();
  expect(pulse.within(1_000)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(pulse.within(20)).toBe(false);
  pulse.beat();
  expect(pulse.within(20)).toBe(true);
});
