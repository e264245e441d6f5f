import { openGateway } from '@duban/gateway/testing/open-gateway';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const audits = serverAudits({ url: () => gateway.url, fetchFn: fetch });

describe('the GraphQL-over-HTTP audit of its working group', () => {
  it('runs every one of its checks', () => {
    const counted = (word: string) => audits.filter(({ name }) => name.startsWith(word)).length;
    expect([counted('MUST'), counted('SHOULD'), counted('MAY'), audits.length]).toEqual([13, 23, 25, 61]);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
