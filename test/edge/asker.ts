/** Sends mutations to a running plan, checks each answer, and counts the outcomes. */

import { type Identity, schema } from '@duban/schema';
import { FIELDS } from '@duban/schema/access/operations';
import { type AccessRole, rolesOf } from '@duban/schema/access/table';
import { identityOf } from '@duban/schema/testing/plan';
import type { GraphQLField } from 'graphql';
import type { KnownNames } from './known-names.ts';
import { headerFor, type LivingPlan } from './living-plan.ts';
import { outcomeOf, type Receipt } from './outcome.ts';
import { type Aim, mutationsOf, type RandomMutation, randomMutation } from './random-input.ts';
import type { Tape } from './tape.ts';

/** An answer must come within this time, on a busy machine too. */
const ANSWER_LIMIT_MS = 20_000;
/** How often a command with an unknown outcome is sent. */
const MAX_ATTEMPTS = 4;

type Answer = { readonly status: number; readonly type: string | null; readonly text: string };

/** The actors with their roles and units. */
export const callersOf = ({ units, leaders, id: planId }: LivingPlan['plan']) => {
  const main = leaders.find((leader) => leader.main);
  const of = (role: AccessRole, unit: string | null = null): Identity => ({
    ...identityOf(role, unit, planId),
    leader: role === 'leader' ? (main?.id ?? null) : null,
  });
  const rolesFor = (name: string): readonly AccessRole[] => rolesOf(FIELDS.get(`Mutation.${name}`) ?? 'board');
  const isOfUnit = (role: AccessRole) => role === 'unit-head' || role === 'unit-reporter';
  return {
    of,
    /** The first actor who has the right. */
    for: (name: string): Identity => {
      const [role = 'supervisor'] = rolesFor(name);
      return of(role, isOfUnit(role) ? (units[0]?.id ?? '') : null);
    },
    /** Mostly an actor who has the right; a leader is in charge of the unit, or the main leader. */
    anyFor: (name: string, unit: string, choice: number): Identity => {
      const roles = rolesFor(name);
      const role = choice % 8 === 7 ? 'unit-reporter' : (roles[choice % roles.length] ?? 'supervisor');
      const other = units[choice % units.length]?.id ?? '';
      return of(role, isOfUnit(role) ? (choice % 5 === 4 ? other : unit || other) : null);
    },
  };
};

export type Asker = ReturnType<typeof createAsker>;

export const createAsker = (living: LivingPlan, names: KnownNames) => {
  const mutations = mutationsOf(schema);
  const counts = new Map(mutations.map(({ name }) => [name, { answers: 0, taken: 0, named: 0 }]));
  const codes = new Map<string, number>();
  const receipts: Receipt[] = [];

  /** Retries under the id that the answer names while the outcome is unknown. */
  const ask = async (
    { query, variables }: Pick<RandomMutation, 'query' | 'variables'>,
    caller: Identity,
  ): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(living.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: headerFor(caller) },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
      const text = await response.text();
      const [, commandId] = /"commandId":"([^"]+)","retry":"SAME_COMMAND_ID"/.exec(text) ?? [];
      if (response.status !== 503 || !commandId || attempt === MAX_ATTEMPTS)
        return { status: response.status, type: response.headers.get('content-type'), text };
      variables = { ...variables, input: { ...(variables.input as object), commandId } };
    }
  };

  /** Returns whether all of it was accepted. @throws Error that names what is wrong with the answer. */
  const send = async (mutation: RandomMutation, caller: Identity) => {
    const { status, type, text } = await ask(mutation, caller);
    const outcome = outcomeOf(status, type, text);
    const sent = `${mutation.name} ${JSON.stringify(mutation.variables).slice(0, 1_000)}`;
    if (outcome.fault !== null) throw new Error(`${sent}: ${outcome.fault}`);
    const own = counts.get(mutation.name);
    if (!own) throw new Error(`The schema has no mutation ${mutation.name}`);
    own.answers += outcome.kinds.length;
    own.taken += outcome.receipts.length;
    own.named += outcome.named;
    for (const kind of outcome.kinds) codes.set(kind, (codes.get(kind) ?? 0) + 1);
    const answered = { isTaken: outcome.receipts.length === outcome.kinds.length, sent, text };
    // The names and the receipts are those of the one plan that is examined afterwards.
    if (caller.plan !== living.plan.id) return answered;
    receipts.push(...outcome.receipts);
    if (outcome.receipts.length > 0) names.changed(mutation.focus, mutation.variables);
    names.learn(JSON.parse(text));
    return answered;
  };

  const mutationOf = (name: string): GraphQLField<unknown, unknown> => {
    const found = mutations.find((mutation) => mutation.name === name);
    if (!found) throw new Error(`The schema has no mutation ${name}`);
    return found;
  };

  return {
    mutations,
    receipts,
    counts,
    send,
    /** @throws Error unless it is accepted. */
    async act(name: string, caller: Identity, input: NonNullable<Aim['input']>, tape: Tape): Promise<void> {
      const mutation = randomMutation(mutationOf(name), tape, names, { input });
      const { isTaken, sent, text } = await send(mutation, caller);
      if (!isTaken) throw new Error(`${sent} was not accepted: ${text.slice(0, 1_000)}`);
    },
    table: (): string => {
      const total = [...codes].sort(([, a], [, b]) => b - a);
      const rows = [...counts].map(
        ([name, { answers, taken, named }]) =>
          `${name.padEnd(24)}${[answers, taken, named].map((count) => String(count).padStart(8)).join('')}`,
      );
      return [
        `answers: ${total.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
        `${'mutation'.padEnd(24)} answers   taken  refused with a field`,
        ...rows,
      ].join('\n');
    },
  };
};
