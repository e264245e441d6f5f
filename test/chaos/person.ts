/** One person at a time does one thing at a time, under an id of its own, and keeps what the answer was. */

import type { PlanDefinition } from '@duban/domain';
import { type Random, randomOf } from '@duban/rehearsal';
import { createGate } from './gate.ts';
import type { Answer, Told } from './record.ts';

export type Person = {
  readonly random: Random;
  /** `words`: the field of the input that takes what tells this command from all others. Null where nobody answered. */
  act(token: string, measure: string, name: string, input: object, words?: string): Promise<Answer | null>;
  /** Looks at a measure, and at how far the plan is shown. */
  look(token: string, measure: string): Promise<void>;
};

export type PersonOptions = {
  readonly plan: PlanDefinition;
  readonly gateways: readonly string[];
  readonly seed: number;
  readonly record: Told;
};

/** Of the commands: sent to both gateways at once, as by two clicks. */
const DOUBLED = 0.05;
/** Of the commands: waits until queries show what was done. */
const PATIENT = 0.6;

const LOOK =
  'query ($plan: ID!, $measure: ID!) { plan(id: $plan) { position } node(id: $measure) { ... on Measure { version } } }';
type Looked = {
  readonly plan: { readonly position: number } | null;
  readonly node: { readonly version: number } | null;
};

export const createPerson = (client: string, { plan, gateways, seed, record }: PersonOptions): Person => {
  const random = randomOf(seed, `client ${client}`);
  const gate = createGate(gateways, random, record);
  let count = 0;
  return {
    random,
    async act(token, measure, name, input, words) {
      count += 1;
      const commandId = `chaos-${client}-${count}`;
      const marker = words === undefined ? null : `第${commandId}号`;
      const given = {
        name,
        inputType: `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
        input: { ...input, commandId, ...(words !== undefined && { [words]: marker }) },
        waitFor: random.chance(PATIENT) ? 'VISIBLE' : 'ACCEPTED',
      } as const;
      const doubled = random.chance(DOUBLED);
      const sentAt = performance.now();
      const asked = await Promise.all(Array.from({ length: doubled ? 2 : 1 }, () => gate.command(token, given)));
      const answers = asked.flatMap(({ answer }) => answer ?? []);
      const attempts = asked.reduce((sum, one) => sum + one.attempts, 0);
      const answeredAt = performance.now();
      record.commands.push({
        ...{ client, commandId, measure, name, marker, doubled, attempts, answers, sentAt, answeredAt },
      });
      return answers[0] ?? null;
    },
    async look(token, measure) {
      const sentAt = performance.now();
      const data = await gate.query<Looked>(token, LOOK, { plan: plan.id, measure: `Measure:${plan.id}/${measure}` });
      if (!data?.plan || !data.node) return;
      const seen = { version: data.node.version, position: data.plan.position };
      record.queries.push({ client, measure, ...seen, sentAt, answeredAt: performance.now() });
    },
  };
};
