import { addDays, type CivilDate, startOfDate } from '@duban/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findingsOf, notStored, printed, rebuiltOtherwise, recovered } from './aftermath.ts';
import { type AimedLives, createAimedLives } from './aimed-lives.ts';
import { type Asker, callersOf, createAsker } from './asker.ts';
import { createNames, type KnownNames } from './known-names.ts';
import { countyPlan, type LivingPlan, openLivingPlan } from './living-plan.ts';
import { randomMutation } from './random-input.ts';
import { wholeGraph } from './whole-graph.ts';

/** Rounds in each season; `pnpm fuzz` asks for more. */
const ROUNDS = Number(process.env.DUBAN_INPUT_ROUNDS ?? 8);
/** Concurrent mutations. */
const AT_ONCE = 8;
const LIMIT_MS = 240_000 + ROUNDS * 6_000;
/** Enough measures that some keep running whatever is cancelled. */
const plan = countyPlan(1 + Math.ceil(ROUNDS / 15));
/** Days after the adoption: milestones fall due, are missed and are urged in between. */
const SEASONS = [1, 45, 120, 250];

const callers = callersOf(plan);
let living: LivingPlan;
let names: KnownNames;
let asker: Asker;
let lives: AimedLives;
beforeAll(async () => {
  living = await openLivingPlan(plan);
  names = createNames(living);
  asker = createAsker(living, names);
  lives = createAimedLives(living, names, asker);
});
afterAll(async () => {
  await living.close();
  process.stdout.write(`\n${asker.table()}\n`);
});

/** In turn, so that each is sent equally often. */
let turn = 0;
const nextMutation = () => {
  const mutation = asker.mutations[turn % asker.mutations.length];
  turn += 1;
  if (!mutation) throw new Error('The schema has no mutations');
  return mutation;
};

const ONCE = { numRuns: 1, endOnFailure: true } as const;
const tape = fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 250 });
const round = fc.array(fc.tuple(tape, fc.nat(1_000)), { minLength: AT_ONCE, maxLength: AT_ONCE });

/** Waits until the log has not grown for a while: every deadline that was due has passed. */
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

describe('a plan that was given every input of the schema', () => {
  it('takes or refuses with a reason each input made from the schema, in four seasons of the year', {
    timeout: LIMIT_MS,
  }, async () => {
    for (const [season, days] of SEASONS.entries()) {
      if (season > 0) {
        await living.moveTo(morningOf(addDays(plan.adopted, days)));
        await settle();
      }
      const lived = fc.asyncProperty(tape, tape, async (one, other) => {
        await lives.settings(one);
        await Promise.all([lives.alone(one, names.today()), lives.together(other, names.today())]);
        if (season > 0) return;
        await lives.byHand(other, names.today());
        await lives.plan(one, names.today());
        await lives.papers(other, names.today());
      });
      await fc.assert(lived, ONCE);
      const refused = fc.asyncProperty(tape, async (choices) => {
        const made = asker.mutations.map((mutation) => randomMutation(mutation, choices, names, { idsWrong: true }));
        for (const mutation of made) await asker.send(mutation, callers.for(mutation.name));
      });
      if (season === 0) await fc.assert(refused, ONCE);
      const asked = fc.asyncProperty(round, async (sent) => {
        const made = sent.map(([choices, choice]) => {
          const mutation = randomMutation(nextMutation(), choices, names);
          return [mutation, callers.anyFor(mutation.name, names.leadOf(mutation.focus), choice)] as const;
        });
        await Promise.all(made.map(([mutation, caller]) => asker.send(mutation, caller)));
      });
      await fc.assert(asked, { numRuns: ROUNDS, endOnFailure: true });
      const { rows } = await living.owner.query('select * from duban.projection_halt');
      expect(rows).toEqual([]);
    }
  });

  it('has seen every mutation accepted at least once, and refused at least once with its field', () => {
    const without = (what: 'taken' | 'named') =>
      [...asker.counts].filter(([, own]) => own[what] === 0).map(([name]) => name);
    expect(without('taken'), 'never taken: each needs a step in aimed-lives.ts').toEqual([]);
    expect(without('named'), 'never refused with a field').toEqual([]);
  });

  it('is the same in the log, in the read models and in a rebuild', { timeout: LIMIT_MS }, async () => {
    await living.moveTo(morningOf(`${plan.year}-12-31`));
    await settle();
    expect(await notStored(living, asker.receipts)).toEqual([]);
    expect(await findingsOf(living)).toEqual([]);
    expect(await rebuiltOtherwise(living)).toEqual([]);
  });

  it('answers every query of the schema', { timeout: LIMIT_MS }, async () => {
    const { asked, measures, faults } = await wholeGraph(living, asker.receipts);
    expect(faults).toEqual([]);
    expect(measures).toBeGreaterThan(plan.measures.length);
    expect(asked).toBeGreaterThan(measures);
  });

  it('has workflows that replay on another worker, and are recovered from the log', {
    timeout: LIMIT_MS,
  }, async () => {
    await living.stack.worker.stop();
    await living.stack.startWorker();
    expect(await findingsOf(living)).toEqual([]);
    expect(await recovered(living)).toEqual([]);
    await settle();
    expect(await findingsOf(living)).toEqual([]);
  });

  it('is printed and mailed', { timeout: LIMIT_MS }, async () => {
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

/** 09:00 local time. */
const morningOf = (date: CivilDate): string => {
  return new Date(Date.parse(startOfDate(date)) + 9 * 3_600_000).toISOString();
};
