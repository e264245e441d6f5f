/** A client's way in: whatever it asks is asked again, of either gateway and under the same id, until it is answered. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@duban/rehearsal';
import type { Answer, Told } from './record.ts';

export type Gate = {
  /** Null when nobody answered within the client's patience. */
  command(token: string, given: GivenCommand): Promise<{ answer: Answer | null; attempts: number }>;
  query<Data>(token: string, document: string, variables: object): Promise<Data | null>;
};

export type GivenCommand = {
  readonly name: string;
  readonly inputType: string;
  readonly input: object;
  readonly waitFor: 'VISIBLE' | 'ACCEPTED';
};

type Body = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

/** Milliseconds: a gateway that was stopped keeps its connections and says nothing. */
const LIMIT = 16_000;
/** Milliseconds after which a client gives up, which no client should have to. */
const PATIENCE = 180_000;

export const createGate = (gateways: readonly string[], random: Random, { unsettled }: Told): Gate => {
  const ask = async (token: string, body: object): Promise<{ data: unknown; attempts: number; askedAt: number }> => {
    const givenUp = performance.now() + PATIENCE;
    for (let attempts = 1; ; attempts += 1) {
      const askedAt = Date.now();
      const answer = await post(random.pick(gateways), token, body);
      if ('data' in answer) return { data: answer.data, attempts, askedAt };
      unsettled.set(answer.why, (unsettled.get(answer.why) ?? 0) + 1);
      if (performance.now() > givenUp) return { data: null, attempts, askedAt };
      await sleep(random.between(20, 250));
    }
  };
  return {
    async command(token, { name, inputType, input, waitFor }) {
      const query = `mutation ($input: ${inputType}!, $waitFor: WaitFor!) { answer: ${name}(input: $input, waitFor: $waitFor) {
        receipt { version position visible } refusal { code } measure { version plan { position } } } }`;
      const { data, attempts, askedAt } = await ask(token, { query, variables: { input, waitFor } });
      return { answer: data === null ? null : answerOf((data as { answer: Said }).answer, askedAt), attempts };
    },
    async query<Data>(token: string, query: string, variables: object) {
      return (await ask(token, { query, variables })).data as Data | null;
    },
  };
};

type Said = {
  readonly receipt: { readonly version: number; readonly position: number; readonly visible: boolean } | null;
  readonly refusal: { readonly code: string } | null;
  readonly measure: { readonly version: number; readonly plan: { readonly position: number } } | null;
};

const answerOf = ({ receipt, refusal, measure }: Said, askedAt: number): Answer => {
  if (refusal) return { kind: 'refused', code: refusal.code, askedAt };
  if (!receipt) throw new Error('an answer with neither receipt nor refusal');
  const shown = measure && { version: measure.version, position: measure.plan.position };
  return { kind: 'done', receipt, shown };
};

/** Errors settle nothing: what they leave open is asked again. */
const post = async (url: string, token: string, body: object): Promise<{ data: unknown } | { why: string }> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT),
    });
    const { data, errors } = (await response.json()) as Body;
    const [first] = errors ?? [];
    if (first) return { why: first.extensions?.code ?? first.message };
    return data ? { data } : { why: `HTTP ${response.status}` };
  } catch (error) {
    return { why: error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'connection lost' };
  }
};
