/** The simulated people's client of the public GraphQL API: retries, and a bounded number of requests at a time. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Mutation } from './mutations.ts';
import type { Answered } from './people/system.ts';

/** `latencies` of commands in milliseconds, without the time in the queue; `waiting` is the length of the queue. */
export type ApiClientStatistics = {
  readonly latencies: readonly number[];
  readonly refusals: ReadonlyMap<string, number>;
  readonly retries: number;
  readonly queries: number;
  readonly waiting: number;
};

export type ApiClient = {
  /** @throws Error for an answer with errors, or when no answer comes within `GIVE_UP_AFTER_MS`. */
  ask<Data>(token: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Retries under the same id until the outcome is known; the mutation's input is given without that id. */
  command(token: string, mutation: Mutation, id: string): Promise<Answered>;
  readonly statistics: ApiClientStatistics;
};

type ErrorExtensions = { readonly code?: string; readonly retryAfter?: number };

type Body = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: ErrorExtensions }[];
};

const RETRYABLE_CODES = ['UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED'];
const GIVE_UP_AFTER_MS = 60_000;

/** `whenOpen` is awaited before each request: requests may be held back outside office hours. */
export const createApiClient = (
  url: string,
  atOnce: number,
  whenOpen: () => Promise<void> = async () => {},
): ApiClient => {
  const latencies: number[] = [];
  const refusals = new Map<string, number>();
  let retries = 0;
  let queries = 0;
  let free = atOnce;
  const queue: (() => void)[] = [];

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      await whenOpen();
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };

  /** Retries while no answer comes, or one with a retryable code. */
  const post = async (token: string, query: string, variables: Record<string, unknown>): Promise<Body> => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    };
    const deadline = Date.now() + GIVE_UP_AFTER_MS;
    for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
      let reason: unknown;
      let asked = 0;
      try {
        const body = (await (await fetch(url, request)).json()) as Body;
        const later = body.errors?.find(({ extensions }) => RETRYABLE_CODES.includes(extensions?.code ?? ''));
        if (!later) return body;
        reason = later.message;
        asked = (later.extensions?.retryAfter ?? 0) * 1_000;
      } catch (error) {
        reason = error;
      }
      if (Date.now() > deadline) throw new Error('No answer from the gateway', { cause: reason });
      retries += 1;
      await sleep(Math.max(pause, asked));
    }
  };

  const settled = (body: Body): Record<string, unknown> => {
    if (body.errors || !body.data) throw new Error(body.errors?.map(({ message }) => message).join('; ') ?? 'no data');
    return body.data;
  };

  return {
    ask: <Data>(token: string, query: string, variables: Record<string, unknown> = {}) =>
      inTurn(async () => {
        queries += 1;
        return settled(await post(token, query, variables)) as Data;
      }),
    command: (token, { name, input, type = `${name[0]?.toUpperCase()}${name.slice(1)}Input` }, id) =>
      inTurn(async () => {
        const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input, waitFor: ACCEPTED) { refusal { code } } }`;
        const began = performance.now();
        const body = await post(token, query, { input: { ...input, commandId: id } });
        latencies.push(performance.now() - began);
        const { answer } = settled(body) as { answer: { refusal: { code: string } | null } | null };
        if (!answer) throw new Error(`${name} was answered without a payload`);
        if (!answer.refusal) return { kind: 'done' };
        const { code } = answer.refusal;
        refusals.set(code, (refusals.get(code) ?? 0) + 1);
        return { kind: 'refused', code };
      }),
    get statistics() {
      return { latencies, refusals, retries, queries, waiting: queue.length };
    },
  };
};
