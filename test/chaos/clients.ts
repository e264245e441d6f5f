/** People in a hurry: clerks report and hand in, the office verifies, the leader instructs, all through GraphQL, one thing after the other. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasureDefinition, PlanDefinition, Target } from '@duban/domain';
import type { TokenSubject } from '@duban/gateway/token';
import { type Random, randomOf } from '@duban/rehearsal';
import { createGate, type Gate } from './gate.ts';
import type { Answer, CommandRecord, Told } from './record.ts';

export type LoadOptions = {
  readonly plan: PlanDefinition;
  readonly gateways: readonly string[];
  readonly tokenFor: (subject: TokenSubject) => Promise<string>;
  readonly seed: number;
  readonly record: Told;
};

export type Load = {
  /** Nobody begins anything new; ends when everything begun is answered. */
  stop(): Promise<void>;
};

/** Clerks, each with units of its own. */
const CLERKS = 12;
/** Milliseconds between two acts of one person. */
const PAUSE = [10, 60] as const;
/** Of the reports: refused, and then nothing of them may be in the log. */
const IMPOSSIBLE = 0.04;
const LEADER_PAUSE = [500, 2_500] as const;

/** What lies between the people: handed in and not yet looked at, instructed and not yet answered. */
type Desks = {
  readonly handedIn: { readonly measure: MeasureDefinition; readonly milestone: string }[];
  readonly instructed: Map<string, string[]>;
  readonly suspended: Set<string>;
};

type Person = {
  readonly random: Random;
  act(token: string, measure: string, name: string, input: object, options?: ActOptions): Promise<Answer | null>;
  look(token: string, measure: string): Promise<void>;
};
type ActOptions = {
  readonly inputType?: string;
  /** The field of the input that takes the marker. */
  readonly words?: string;
};

const LOOK =
  'query ($plan: ID!, $measure: ID!) { plan(id: $plan) { position } node(id: $measure) { ... on Measure { version } } }';
const OVERVIEW =
  'query ($plan: ID!) { plan(id: $plan) { overview { total { measures { total acknowledged } milestones { total due met missed } } } } }';

export const startLoad = async (options: LoadOptions): Promise<Load> => {
  const { plan, tokenFor, seed, record } = options;
  const stopping = new AbortController();
  const desks: Desks = { handedIn: [], instructed: new Map(), suspended: new Set() };

  const personOf = (client: string): Person => {
    const random = randomOf(seed, `client ${client}`);
    const gate = createGate(options.gateways, random, record);
    let count = 0;
    return {
      random,
      async act(token, measure, name, input, { inputType = inputTypeOf(name), words } = {}) {
        count += 1;
        const commandId = `chaos-${client}-${count}`;
        const marker = words === undefined ? null : `第${commandId}号`;
        const full = { ...input, commandId, ...(words !== undefined && { [words]: marker }) };
        const given = { name, inputType, input: full, waitFor: random.chance(0.6) ? 'VISIBLE' : 'ACCEPTED' } as const;
        const doubled = random.chance(0.05);
        const sentAt = performance.now();
        const asked = await Promise.all(Array.from({ length: doubled ? 2 : 1 }, () => gate.command(token, given)));
        const answers = asked.flatMap(({ answer }) => answer ?? []);
        const attempts = asked.reduce((sum, one) => sum + one.attempts, 0);
        const one: CommandRecord = {
          ...{ client, commandId, measure, name, marker, doubled, attempts, answers, sentAt },
          answeredAt: performance.now(),
        };
        record.commands.push(one);
        return answers[0] ?? null;
      },
      async look(token, measure) {
        const sentAt = performance.now();
        const data = await gate.query<Looked>(token, LOOK, { plan: plan.id, measure: `Measure:${plan.id}/${measure}` });
        if (!data?.plan || !data.node) return;
        const seen = { version: data.node.version, position: Number(data.plan.position) };
        record.queries.push({ client, measure, ...seen, sentAt, answeredAt: performance.now() });
      },
    };
  };

  const live = async (client: string, pause: readonly [number, number], deed: (person: Person) => Promise<void>) => {
    const person = personOf(client);
    while (!stopping.signal.aborted) {
      await deed(person);
      await sleep(person.random.between(...pause), undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const leader = await tokenFor({ subject: 'main-leader', role: 'leader' });
  const office = await tokenFor({ subject: 'supervision-office', role: 'supervisor' });
  const heads = new Map<string, string>();
  for (const { id: unit } of plan.units)
    heads.set(unit, await tokenFor({ subject: `unit-head@${unit}`, role: 'unit-head', unit }));
  const units = [...new Set(plan.measures.map(({ leadUnit }) => leadUnit))];
  const shares = Array.from({ length: Math.min(CLERKS, units.length) }, (_, index) => {
    const own = units.filter((_, place) => place % CLERKS === index);
    return plan.measures.filter(({ leadUnit }) => own.includes(leadUnit));
  });

  const work = [
    ...shares.map((measures, index) => {
      const clerk = createClerk(plan, desks, measures, heads);
      return live(`clerk-${index + 1}`, PAUSE, clerk);
    }),
    live('office', PAUSE, createOffice(plan, desks, office)),
    live('leader', LEADER_PAUSE, createLeader(plan, desks, leader)),
    live('onlooker', PAUSE, async (person) => person.look(leader, person.random.pick(plan.measures).id)),
    overview(plan, createGate(options.gateways, randomOf(seed, 'overview'), record), leader, stopping.signal),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(work);
    },
  };
};

type Looked = {
  readonly plan: { readonly position: string } | null;
  readonly node: { readonly version: number } | null;
};

const inputTypeOf = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
const isDone = (answer: Answer | null): boolean => answer?.kind === 'done';

const overview = async (plan: PlanDefinition, gate: Gate, token: string, stopping: AbortSignal): Promise<void> => {
  while (!stopping.aborted) {
    await gate.query(token, OVERVIEW, { plan: plan.id });
    await sleep(500, undefined, { signal: stopping }).catch(() => {});
  }
};

const createClerk = (
  plan: PlanDefinition,
  desks: Desks,
  measures: readonly MeasureDefinition[],
  heads: ReadonlyMap<string, string>,
) => {
  const signed = new Set<string>();
  const open = new Map(measures.map(({ id, milestones }) => [id, milestones.map((milestone) => milestone.id)]));
  let reported = 0;

  return async (person: Person): Promise<void> => {
    const { random, act } = person;
    const measure = random.pick(measures);
    const token = heads.get(measure.leadUnit) ?? '';
    const whole = { measure: `Measure:${plan.id}/${measure.id}` };
    const deed = random.next();
    const waiting = desks.instructed.get(measure.id) ?? [];
    const steps = open.get(measure.id) ?? [];
    if (!signed.has(measure.id)) {
      signed.add(measure.id);
      await act(token, measure.id, 'acknowledgeMeasure', whole);
    } else if (deed < 0.12 && steps.length > 0) {
      const milestone = steps.shift() ?? '';
      const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
      const answer = await act(token, measure.id, 'submitMilestone', input, { words: 'text' });
      if (isDone(answer)) desks.handedIn.push({ measure, milestone });
    } else if (deed < 0.3 && waiting.length > 0) {
      const instruction = waiting.shift();
      await act(token, measure.id, 'answerInstruction', { instruction }, { words: 'text' });
    } else {
      reported += 1;
      const impossible = random.chance(IMPOSSIBLE);
      const figure = (target: Target) => (impossible ? -1_000 : figureOf(target, reported));
      const values = measure.targets.map((target) => ({ target: target.id, value: figure(target) }));
      await act(token, measure.id, 'reportProgress', { ...whole, values }, { words: 'text' });
    }
    if (random.chance(0.5)) await person.look(token, measure.id);
  };
};

/** Possible ones, and what accumulates never falls. */
const figureOf = ({ kind, value }: Target, count: number): number => {
  if (kind === 'deliverable') return Math.min(100, Math.floor(count / 20));
  return kind === 'count' ? count / 100 : (value ?? 10) + (count % 10) / 100;
};

const createOffice = (plan: PlanDefinition, desks: Desks, token: string) => async (person: Person) => {
  const { random, act } = person;
  const [suspended] = desks.suspended;
  if (suspended !== undefined && random.chance(0.2)) {
    const input = { measure: `Measure:${plan.id}/${suspended}` };
    if (isDone(await act(token, suspended, 'resumeMeasure', input, { words: 'note' })))
      desks.suspended.delete(suspended);
    return;
  }
  if (random.chance(0.02)) {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}` };
    if (isDone(await act(token, id, 'suspendMeasure', input, { words: 'reason' }))) desks.suspended.add(id);
    return;
  }
  const next = desks.handedIn.shift();
  if (!next) return;
  const { measure, milestone } = next;
  const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
  if (random.chance(0.2)) await act(token, measure.id, 'returnMilestone', input, { words: 'reason' });
  else await act(token, measure.id, 'verifyMilestone', input, { words: 'note' });
};

/** Instructions of a measure are numbered in the order in which they were given, by the one leader who gives any. */
const createLeader = (plan: PlanDefinition, desks: Desks, token: string) => {
  const given = new Map<string, number>();
  return async ({ random, act }: Person): Promise<void> => {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}`, urgency: random.pick(['URGENT', 'FIFTEEN_DAYS']) };
    if (!isDone(await act(token, id, 'instruct', input, { words: 'text' }))) return;
    const number = (given.get(id) ?? 0) + 1;
    given.set(id, number);
    desks.instructed.set(id, [...(desks.instructed.get(id) ?? []), `Instruction:${plan.id}/${id}/i${number}`]);
  };
};
