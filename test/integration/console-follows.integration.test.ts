import { operation } from '@duban/console/graph/operation';
import { followPlan } from '@duban/console/live/follow-plan';
import { openSubscribedGateway, type SubscribedGateway } from '@duban/gateway/testing/subscribers';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startProxy } from '../chaos/proxy.ts';

type Changed = { readonly planChanged: { readonly position: number } };

const changes = operation<Changed, { plan: string; after?: number | null | undefined }>(
  'not registered here',
  ['plan', 'after'],
  'subscription ($plan: ID!, $after: Position) { planChanged(plan: $plan, after: $after) { position } }',
);

let environment: TestEnvironment;
let gateway: SubscribedGateway;
beforeAll(async () => {
  environment = await openTestEnvironment();
  gateway = await openSubscribedGateway(environment);
});
afterAll(async () => {
  await gateway.close();
  await environment.close();
});

/** Follows through a proxy that can cut the line; notes each position and each attempt's token. */
const follow = async (ttl = 60) => {
  const proxy = await startProxy(gateway.port);
  const seen: number[] = [];
  let [attempts, breaks] = [0, 0];
  const stop = followPlan<Changed>({
    url: `http://127.0.0.1:${proxy.port}/graphql`,
    operation: changes,
    headers: async () => {
      attempts += 1;
      return { authorization: await gateway.tokenFor({ subject: 'zhou', role: 'auditor' }, ttl) };
    },
    plan: PLAN,
    after: 0,
    positionOf: ({ planChanged }) => planChanged.position,
    onChange: ({ planChanged }) => void seen.push(planChanged.position),
    onBreak: () => {
      breaks += 1;
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 50)),
  });
  onTestFinished(async () => {
    stop();
    await proxy.close();
  });
  return { proxy, seen, stop, counts: () => ({ attempts, breaks }) };
};

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const issueNext = (() => {
  let number = 0;
  return async () => {
    number += 1;
    await environment.issue(numbered(number));
    const { plan } = (await environment.read(`{ plan(id: "${PLAN}") { position } }`)) as { plan: { position: number } };
    return plan.position;
  };
})();

describe('the console that follows a plan', () => {
  test('sees every change once and in order, however often the line breaks', async () => {
    const { proxy, seen, counts } = await follow();
    for (let round = 0; round < 5; round += 1) {
      const before = await issueNext();
      await expect.poll(() => seen.at(-1)).toBe(before);
      proxy.disconnect();
      const missed = await issueNext();
      proxy.restore();
      await expect.poll(() => seen.at(-1)).toBe(missed);
    }
    expect(seen).toEqual(upTo(seen.length));
    expect(counts().breaks).toBeGreaterThanOrEqual(5);
  });

  test('goes on with a new token when the server ends the stream of an expired one', async () => {
    const { seen, counts } = await follow(1);
    await expect.poll(() => counts().attempts).toBeGreaterThan(2);
    const newest = await issueNext();
    await expect.poll(() => seen.at(-1)).toBe(newest);
    expect(seen).toEqual(upTo(newest));
  });

  test('asks no more once it is stopped', async () => {
    const { seen, stop } = await follow();
    const newest = await issueNext();
    await expect.poll(() => seen.at(-1)).toBe(newest);
    stop();
    await issueNext();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen.at(-1)).toBe(newest);
  });
});
