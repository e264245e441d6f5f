import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiClient } from './api-client.ts';

type Asked = { readonly query: string; readonly variables: { readonly input?: { readonly commandId?: string } } };

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Answers with whatever `answer` says; null hangs up. */
const serve = async (answer: (asked: Asked) => object | null | Promise<object | null>): Promise<string> => {
  const server = createServer(async (request, response) => {
    const said = await answer(JSON.parse(await text(request)) as Asked);
    if (said === null) request.socket.destroy();
    else response.end(JSON.stringify(said));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
};

const done = { data: { answer: { refusal: null } } };
const unavailable = { data: { answer: null }, errors: [{ message: 'unknown', extensions: { code: 'UNAVAILABLE' } }] };

describe('the command client', () => {
  it('sends a command without a known outcome again under the same id, until its outcome is known', async () => {
    const ids: (string | undefined)[] = [];
    const answers = [null, unavailable, done];
    const url = await serve(({ variables }) => {
      ids.push(variables.input?.commandId);
      return answers[ids.length - 1] as object | null;
    });
    const api = createApiClient(url, 1);
    expect(await api.command('t', { name: 'acknowledgeMeasure', input: { measure: 'm' } }, 'c1')).toEqual({
      kind: 'done',
    });
    expect(ids).toEqual(['c1', 'c1', 'c1']);
    expect(api.statistics).toMatchObject({ retries: 2, latencies: [expect.any(Number)] });
  });

  it('does not retry before the time that the server names', async () => {
    const asked: number[] = [];
    const busy = { errors: [{ message: 'busy', extensions: { code: 'OVERLOADED', retryAfter: 1 } }] };
    const url = await serve(() => (asked.push(performance.now()) === 1 ? busy : done));
    const api = createApiClient(url, 1);
    expect(await api.command('t', { name: 'acknowledgeMeasure', input: { measure: 'm' } }, 'c1')).toEqual({
      kind: 'done',
    });
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(990);
    expect(api.statistics.retries).toBe(1);
  });

  it('counts a refusal by its code, and does not retry it', async () => {
    const api = createApiClient(await serve(() => ({ data: { answer: { refusal: { code: 'NOT_ALLOWED' } } } })), 1);
    expect(await api.command('t', { name: 'instruct', input: {} }, 'c1')).toEqual({
      kind: 'refused',
      code: 'NOT_ALLOWED',
    });
    expect([...api.statistics.refusals]).toEqual([['NOT_ALLOWED', 1]]);
  });

  it('fails on any other error, because no retry would help', async () => {
    const api = createApiClient(await serve(() => ({ errors: [{ message: 'Unknown argument' }] })), 1);
    await expect(api.command('t', { name: 'holdLadder', input: {} }, 'c1')).rejects.toThrow('Unknown argument');
    await expect(api.ask('t', '{ x }')).rejects.toThrow('Unknown argument');
  });

  it('never exceeds its limit of concurrent requests', async () => {
    let open = 0;
    let most = 0;
    const url = await serve(async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open -= 1;
      return { data: { x: 1 } };
    });
    const api = createApiClient(url, 3);
    await Promise.all(Array.from({ length: 10 }, () => api.ask('t', '{ x }')));
    expect(most).toBe(3);
    expect(api.statistics.queries).toBe(10);
  });
});
