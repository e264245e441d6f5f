/** A client that sends one request after the other, each command under its own id, and records the answers in the history. */

import type { PlanDefinition } from '@duban/domain';
import { type Random, randomOf } from '@duban/rehearsal';
import type { Answer, History } from './history.ts';
import { createRetryingClient } from './retrying-client.ts';

export type Client = {
  readonly random: Random;
  /** `textField`: the field of the input that takes the text unique to this command. Returns null without an answer. */
  send(token: string, measure: string, name: string, input: object, textField?: string): Promise<Answer | null>;
  /** Queries a measure, and the position up to which the plan is shown. */
  read(token: string, measure: string): Promise<void>;
};

export type ClientOptions = {
  readonly plan: PlanDefinition;
  readonly gateways: readonly string[];
  readonly seed: number;
  readonly history: History;
};

/** The share of commands that are sent to both gateways at once, as by a double click. */
const DOUBLED_SHARE = 0.05;
/** The share of commands that wait until queries show their effect. */
const VISIBLE_SHARE = 0.6;

const MEASURE_QUERY =
  'query ($plan: ID!, $measure: ID!) { plan(id: $plan) { position } node(id: $measure) { ... on Measure { version } } }';
type MeasureData = {
  readonly plan: { readonly position: number } | null;
  readonly node: { readonly version: number } | null;
};

export const createClient = (client: string, { plan, gateways, seed, history }: ClientOptions): Client => {
  const random = randomOf(seed, `client ${client}`);
  const graphql = createRetryingClient(gateways, random, history);
  let count = 0;
  return {
    random,
    async send(token, measure, name, input, textField) {
      count += 1;
      const commandId = `chaos-${client}-${count}`;
      const marker = textField === undefined ? null : `第${commandId}号`;
      const given = {
        name,
        inputType: `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
        input: { ...input, commandId, ...(textField !== undefined && { [textField]: marker }) },
        waitFor: random.chance(VISIBLE_SHARE) ? 'VISIBLE' : 'ACCEPTED',
      } as const;
      const doubled = random.chance(DOUBLED_SHARE);
      const sentAt = performance.now();
      const responses = await Promise.all(Array.from({ length: doubled ? 2 : 1 }, () => graphql.command(token, given)));
      const answers = responses.flatMap(({ answer }) => answer ?? []);
      const attempts = responses.reduce((sum, one) => sum + one.attempts, 0);
      const answeredAt = performance.now();
      history.commands.push({
        ...{ client, commandId, measure, name, marker, doubled, attempts, answers, sentAt, answeredAt },
      });
      return answers[0] ?? null;
    },
    async read(token, measure) {
      const sentAt = performance.now();
      const data = await graphql.query<MeasureData>(token, MEASURE_QUERY, {
        plan: plan.id,
        measure: `Measure:${plan.id}/${measure}`,
      });
      if (!data?.plan || !data.node) return;
      const seen = { version: data.node.version, position: data.plan.position };
      history.queries.push({ client, measure, ...seen, sentAt, answeredAt: performance.now() });
    },
  };
};
