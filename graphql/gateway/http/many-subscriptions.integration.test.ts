import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createChangeFeed } from '@duban/read-models';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSubscribedGateway, type SubscribedGateway } from '../testing/subscribers.ts';

/** Opened one after the other over one socket; a hundred thousand take some ten minutes. */
const SUBSCRIPTIONS = Number(process.env.DUBAN_SUBSCRIPTIONS_ON_ONE_SOCKET ?? 3_000);
/** Open at a time. */
const AT_ONCE = 20;
/** Heap bytes allowed for noise, and for each subscription; a leaked listener with its closure has hundreds. */
const HEAP_NOISE_BYTES = 2_000_000;
const MAX_BYTES_PER_SUBSCRIPTION = 20;

let environment: TestEnvironment;
let feed: ReturnType<typeof createChangeFeed>;
let following: SubscribedGateway;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
  feed = createChangeFeed(environment.database, { pollMs: 50 });
  following = await openSubscribedGateway(environment, { changes: feed }, { pointsPerMinute: 0 });
});
afterAll(async () => {
  await following.close();
  await feed.close();
  await environment.close();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = async (): Promise<number> => {
  // Objects finalised by the first collection are freed by the second.
  for (let time = 0; time < 2; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
};

type Method = (type: string, listener: unknown, ...rest: readonly unknown[]) => void;
type Target = { addEventListener: Method; removeEventListener: Method };

/** Abort listeners that were added and not removed. */
const countAbortListeners = () => {
  const attached = new Map<unknown, Set<unknown>>();
  const prototype = AbortSignal.prototype as unknown as Target;
  const { addEventListener, removeEventListener } = prototype;
  prototype.addEventListener = function (this: unknown, type, listener, ...rest) {
    if (type === 'abort') attached.set(this, (attached.get(this) ?? new Set()).add(listener));
    addEventListener.call(this, type, listener, ...rest);
  };
  prototype.removeEventListener = function (this: unknown, type, listener, ...rest) {
    const own = attached.get(this);
    own?.delete(listener);
    if (own?.size === 0) attached.delete(this);
    removeEventListener.call(this, type, listener, ...rest);
  };
  onTestFinished(() => {
    // Both are inherited from EventTarget.
    Reflect.deleteProperty(prototype, 'addEventListener');
    Reflect.deleteProperty(prototype, 'removeEventListener');
  });
  return () => [...attached.values()].reduce((sum, { size }) => sum + size, 0);
};

const openSocket = async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${following.port}/graphql`, 'graphql-transport-ws');
  const begun = new Map<string, () => void>();
  const ready = Promise.withResolvers<void>();
  socket.on('message', (data) => {
    const { type, id } = JSON.parse(String(data)) as { type: string; id: string };
    if (type === 'connection_ack') ready.resolve();
    if (type === 'error') begun.get(id)?.call(null);
    if (type === 'next') begun.get(id)?.call(null);
  });
  const authorization = await following.tokenFor({ subject: 'zhou', role: 'auditor' }, 3_600);
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
  await ready.promise;
  let ids = 0;
  const query = `subscription { planChanged(plan: "${PLAN}", after: ${environment.position - 1}) { position } }`;
  return {
    socket,
    /** Opens a subscription, receives its first change and ends it. */
    follow: async () => {
      ids += 1;
      const id = String(ids);
      await new Promise<void>((resolve) => {
        begun.set(id, resolve);
        socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }));
      });
      begun.delete(id);
      socket.send(JSON.stringify({ type: 'complete', id }));
    },
  };
};

test('subscriptions over one socket leave no listener and no memory behind when they end', {
  timeout: 60_000 + SUBSCRIPTIONS * 30,
}, async () => {
  const listeners = countAbortListeners();
  const { socket, follow } = await openSocket();
  const run = async (count: number) => {
    let left = count;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await follow();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  };
  const warmUp = Math.min(1_000, SUBSCRIPTIONS / 3);
  await run(warmUp);
  const before = { heap: await heapUsed(), listeners: listeners() };
  await run(SUBSCRIPTIONS - warmUp);
  const after = { heap: await heapUsed(), listeners: listeners() };
  const growth = after.heap - before.heap;
  process.stdout.write(
    `  ${SUBSCRIPTIONS} subscriptions: listeners ${before.listeners} → ${after.listeners}, heap ${Math.round(before.heap / 1e3)} → ${Math.round(after.heap / 1e3)} kB (${Math.round(growth / (SUBSCRIPTIONS - warmUp))} bytes each)\n`,
  );
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(growth).toBeLessThan(HEAP_NOISE_BYTES + MAX_BYTES_PER_SUBSCRIPTION * SUBSCRIPTIONS);
  socket.terminate();
});
