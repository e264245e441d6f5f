/** Retries every command and query, at either gateway and under the same id, until it is answered. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@duban/rehearsal';
import type { Answer, History } from './history.ts';

export type RetryingClient = {
  /** `answer` is null when none came within `GIVE_UP_AFTER_MS`. */
  command(token: string, given: CommandRequest): Promise<{ answer: Answer | null; attempts: number }>;
  query<Data>(token: string, document: string, variables: object): Promise<Data | null>;
};

type CommandRequest = {
  readonly name: string;
  readonly inputType: string;
  readonly input: object;
  readonly waitFor: 'VISIBLE' | 'ACCEPTED';
};

type Body = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

/** A paused gateway keeps its connections open and sends nothing, so each attempt has a timeout. */
const ATTEMPT_TIMEOUT_MS = 16_000;
/** A command without an answer after this long is reported as a fault of the system. */
const GIVE_UP_AFTER_MS = 180_000;

export const createRetryingClient = (
  gateways: readonly string[],
  random: Random,
  { retries }: History,
): RetryingClient => {
  const request = async (
    token: string,
    body: object,
  ): Promise<{ data: unknown; attempts: number; askedAt: number }> => {
    const deadline = performance.now() + GIVE_UP_AFTER_MS;
    for (let attempts = 1; ; attempts += 1) {
      const askedAt = Date.now();
      const answer = await post(random.pick(gateways), token, body);
      if ('data' in answer) return { data: answer.data, attempts, askedAt };
      retries.set(answer.why, (retries.get(answer.why) ?? 0) + 1);
      if (performance.now() > deadline) return { data: null, attempts, askedAt };
      await sleep(random.between(20, 250));
    }
  };
  return {
    async command(token, { name, inputType, input, waitFor }) {
      const query = `mutation ($input: ${inputType}!, $waitFor: WaitFor!) { answer: ${name}(input: $input, waitFor: $waitFor) {
        receipt { version position visible } refusal { code } measure { version plan { position } } } }`;
      const { data, attempts, askedAt } = await request(token, { query, variables: { input, waitFor } });
      return { answer: data === null ? null : answerOf((data as { answer: Payload }).answer, askedAt), attempts };
    },
    async query<Data>(token: string, query: string, variables: object) {
      return (await request(token, { query, variables })).data as Data | null;
    },
  };
};

type Payload = {
  readonly receipt: { readonly version: number; readonly position: number; readonly visible: boolean } | null;
  readonly refusal: { readonly code: string } | null;
  readonly measure: { readonly version: number; readonly plan: { readonly position: number } } | null;
};

const answerOf = ({ receipt, refusal, measure }: Payload, askedAt: number): Answer => {
  if (refusal) return { kind: 'refused', code: refusal.code, askedAt };
  if (!receipt) throw new Error('The answer holds neither a receipt nor a refusal');
  const shown = measure && { version: measure.version, position: measure.plan.position };
  return { kind: 'done', receipt, shown };
};

/** A GraphQL or network error leaves the outcome unknown, so that the caller retries. */
const post = async (url: string, token: string, body: object): Promise<{ data: unknown } | { why: string }> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS),
    });
    const { data, errors } = (await response.json()) as Body;
    const [first] = errors ?? [];
    if (first) return { why: first.extensions?.code ?? first.message };
    return data ? { data } : { why: `HTTP ${response.status}` };
  } catch (error) {
    return { why: error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'connection lost' };
  }
};
