import { addDays, type CivilDate, startOfDate } from '@duban/domain';
import { type Identity, schema } from '@duban/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIELDS } from '../../graphql/schema/access/operations.ts';
import { ACCESS, type AccessRole } from '../../graphql/schema/access/table.ts';
import { identityOf } from '../../graphql/schema/testing/plan.ts';
import { findingsOf, notStored, printed, rebuiltOtherwise, recovered } from './aftermath.ts';
import { createNames, type KnownNames } from './known-names.ts';
import { countyPlan, headerFor, type LivingPlan, openLivingPlan } from './living-plan.ts';
import { outcomeOf } from './outcome.ts';
import { mutationsOf, type RandomMutation, randomMutation } from './random-input.ts';

/** Rounds in each season; `pnpm fuzz` asks for more. */
const ROUNDS = Number(process.env.DUBAN_INPUT_ROUNDS ?? 12);
/** Mutations that are sent at once. */
const AT_ONCE = 8;
const LIMIT_MS = 240_000 + ROUNDS * 6_000;
/** In which an answer must have come, on a busy machine too. */
const ANSWER_MS = 20_000;
const ATTEMPTS = 4;

/** As many measures as keep some alive whatever is cancelled. */
const plan = countyPlan(1 + Math.ceil(ROUNDS / 15));
/** Days after the adoption: milestones come due, are missed and climb in between. */
const SEASONS = [1, 45, 120, 250];

let living: LivingPlan;
let names: KnownNames;
const counts = new Map<string, Map<string, number>>();
const positions: number[] = [];
beforeAll(async () => {
  living = await openLivingPlan(plan);
  names = createNames(living);
}, 120_000);
afterAll(async () => {
  await living.close();
  process.stdout.write(`\n${tableOf(counts)}\n`);
});

/** Mostly somebody who may; a leader is in charge of the unit, or the main leader. */
const callerFor = ({ name, focus }: RandomMutation, choice: number): Identity => {
  const operation = FIELDS.get(`Mutation.${name}`) ?? 'board';
  const roles = Object.keys(ACCESS[operation]) as AccessRole[];
  const role = choice % 8 === 7 ? 'unit-reporter' : (roles[choice % roles.length] ?? 'supervisor');
  const isOfUnit = role === 'unit-head' || role === 'unit-reporter';
  const other = plan.units[choice % plan.units.length]?.id ?? '';
  const identity = identityOf(
    role,
    isOfUnit ? (choice % 5 === 4 ? other : names.leadOf(focus) || other) : null,
    plan.id,
  );
  const main = plan.leaders.find((leader) => leader.main);
  return role === 'leader' ? { ...identity, leader: main?.id ?? null } : identity;
};

/** Sent again under the id that the answer names, while nobody knows what became of it: a busy machine may take long. */
const ask = async (
  { query, variables }: Pick<RandomMutation, 'query' | 'variables'>,
  caller: Identity,
): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(living.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: headerFor(caller) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    const [, commandId] = /"commandId":"([^"]+)","retry":"SAME_COMMAND_ID"/.exec(text) ?? [];
    if (response.status !== 503 || !commandId || attempt === ATTEMPTS)
      return { status: response.status, type: response.headers.get('content-type'), text };
    variables = { ...variables, input: { ...(variables.input as object), commandId } };
  }
};
type Answer = { readonly status: number; readonly type: string | null; readonly text: string };

/** Throws what is wrong with the answer. */
const send = async (mutation: RandomMutation, caller: Identity): Promise<void> => {
  const { status, type, text } = await ask(mutation, caller);
  const outcome = outcomeOf(status, type, text);
  if (outcome.fault !== null)
    throw new Error(`${mutation.name} ${JSON.stringify(mutation.variables).slice(0, 1_000)}: ${outcome.fault}`);
  const own = counts.get(mutation.name) ?? new Map<string, number>();
  counts.set(mutation.name, own);
  for (const kind of outcome.kinds) own.set(kind, (own.get(kind) ?? 0) + 1);
  positions.push(...outcome.positions);
  if (outcome.positions.length > 0) names.changed(mutation.focus, mutation.variables);
  names.learn(JSON.parse(text));
};

/** By turns, so that each is asked as often as every other. */
const mutations = mutationsOf(schema);
let turn = 0;
const nextMutation = () => {
  const mutation = mutations[turn % mutations.length];
  turn += 1;
  if (!mutation) throw new Error('The schema has no mutations');
  return mutation;
};

const tape = fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 250 });
const round = fc.array(fc.tuple(tape, fc.nat(1_000)), { minLength: AT_ONCE, maxLength: AT_ONCE });

/** Nothing new has come into the log for a while: what fell due has been passed. */
const settle = async (): Promise<void> => {
  const head = async () => (await living.stack.store.head(plan.id))?.position ?? 0;
  let before = -1;
  await vi.waitFor(
    async () => {
      const now = await head();
      const isStill = now === before;
      before = now;
      expect(isStill).toBe(true);
    },
    { timeout: 120_000, interval: 800 },
  );
};

describe('whatever the graph takes can be lived with, and everything else is refused with a reason', () => {
  it('by inputs made from the schema itself, in four seasons of a plan', { timeout: LIMIT_MS }, async () => {
    for (const [season, days] of SEASONS.entries()) {
      if (season > 0) {
        await living.moveTo(morningOf(addDays(plan.adopted, days)));
        await settle();
      }
      const asked = fc.asyncProperty(round, async (sent) => {
        const made = sent.map(([choices, choice]) => {
          const mutation = randomMutation(nextMutation(), choices, names);
          return [mutation, callerFor(mutation, choice)] as const;
        });
        await Promise.all(made.map(([mutation, caller]) => send(mutation, caller)));
      });
      await fc.assert(asked, { numRuns: ROUNDS, endOnFailure: true });
      const { rows } = await living.owner.query('select * from duban.projection_halt');
      expect(rows).toEqual([]);
    }
    expect([...counts.keys()].toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
    expect(positions.length).toBeGreaterThan(ROUNDS);
  });

  it('and it is stored, shown, and made again from the log alike', { timeout: LIMIT_MS }, async () => {
    await living.moveTo(morningOf(`${plan.year}-12-31`));
    await settle();
    expect(await notStored(living, positions)).toEqual([]);
    expect(await findingsOf(living)).toEqual([]);
    expect(await rebuiltOtherwise(living)).toEqual([]);
  });

  it('and its workflows are replayed by another worker, and recovered from the log', {
    timeout: LIMIT_MS,
  }, async () => {
    await living.stack.worker.stop();
    await living.stack.startWorker();
    expect(await findingsOf(living)).toEqual([]);
    expect(await recovered(living)).toEqual([]);
    await settle();
    expect(await findingsOf(living)).toEqual([]);
  });

  it('and it is printed and mailed', { timeout: LIMIT_MS }, async () => {
    const { letters, faults } = await printed(living);
    expect(faults).toEqual([]);
    expect(letters).toBeGreaterThan(ROUNDS);
    await vi.waitFor(() => expect(living.mails.length).toBeGreaterThan(5), { timeout: 60_000, interval: 200 });
    for (const { mail } of living.mails) {
      expect(mail.subject).toMatch(/\p{Script=Han}/u);
      expect(mail.text).toMatch(/\p{Script=Han}/u);
    }
    const { rows } = await living.owner.query(
      `select type, data from duban.event where plan = $1 and type in ('DeliveryFailed', 'DeliveryGivenUp')`,
      [plan.id],
    );
    expect(rows).toEqual([]);
  });
});

/** 09:00 in the district. */
function morningOf(date: CivilDate): string {
  return new Date(Date.parse(startOfDate(date)) + 9 * 3_600_000).toISOString();
}

function tableOf(all: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const total = (kind: string) => [...all.values()].reduce((sum, own) => sum + (own.get(kind) ?? 0), 0);
  const kinds = [...new Set([...all.values()].flatMap((own) => [...own.keys()]))].sort((a, b) => total(b) - total(a));
  const answers = kinds.reduce((sum, kind) => sum + total(kind), 0);
  const never = [...all].filter(([, own]) => !own.has('taken')).map(([name]) => name);
  return [
    `inputs: ${answers} answers: ${kinds.map((kind) => `${kind} ${total(kind)}`).join(', ')}`,
    `never taken: ${never.join(', ') || 'none'}`,
  ].join('\n');
}
