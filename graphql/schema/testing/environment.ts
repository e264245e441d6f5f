/** A test environment: a small plan in a real database, changed by the real domain and queried through the real schema. */

import { createHash } from 'node:crypto';
import { openRenderer, templateOf } from '@duban/documents';
import {
  type Actor,
  civilDateAt,
  type DeliveryEvent,
  decideMeasure,
  decidePlan,
  evolveMeasure,
  evolvePlan,
  type Instant,
  type Made,
  type Measure,
  type MeasureDefinition,
  type MeasureEvent,
  type MeasureOrder,
  madeBy,
  makeRefusal,
  type Plan,
  type PlanEvent,
  type PlanFrame,
  type PlanOrder,
  type RhythmEvent,
  recalledFrom,
  SYSTEM,
} from '@duban/domain';
import { createReaders, MODELS } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { sql } from 'kysely';
import type { CommandPosition, Commands, GivenCommand, Ports } from '../kernel/ports.ts';
import { askingOf } from './asking.ts';
import { firstDue, judgeInTurn } from './measures.ts';
import { frame, START } from './plan.ts';

export type TestEnvironment = Awaited<ReturnType<typeof openTestEnvironment>>;

type Recorded = {
  readonly position: number;
  readonly type: string;
  readonly data: unknown;
  readonly measure: string | null;
  readonly actor: Actor;
};
const measureIn = (stream: string): string | null => /^measure\/(.+)$/.exec(stream)?.[1] ?? null;

type Done = { readonly order: string; readonly place: CommandPosition; readonly made: readonly Made[] };
type Giving = Omit<GivenCommand, 'order' | 'plan'> & { readonly order: MeasureOrder };

/** Uses a database of its own or, with `beside`, that of another environment, which must be closed after this one. */
export const openTestEnvironment = async (given: PlanFrame = frame, beside?: { readonly url: string }) => {
  const database = beside ? { url: beside.url, drop: async () => {} } : await freshDatabase();
  const projector = await openDatabase<unknown>(database.url, { role: 'duban_projector', poolSize: 2 });
  const gateway = await openDatabase<unknown>(database.url, { role: 'duban_gateway', poolSize: 4 });
  const reader = await openDatabase<unknown>(database.url, { role: 'duban_reader', poolSize: 4 });
  let statements = 0;
  const readsFor = createReaders(reader.pool, () => {
    statements += 1;
  });

  const renderer = openRenderer();
  const files = new Map<string, Uint8Array>();
  let position = 0;
  const log: Recorded[] = [];
  let now: Instant = START;
  const measures = new Map<string, { state: Measure | null; version: number }>();
  const done = new Map<string, Done>();
  let plan: Plan | null = null;
  let planVersion = 0;

  const project = async (
    stream: string,
    version: number,
    commandId: string,
    actor: Actor,
    events: readonly (PlanEvent | MeasureEvent | DeliveryEvent | RhythmEvent)[],
  ) => {
    const recorded = events.map((event, ordinal) => {
      position += 1;
      const place = { plan: given.id, position, stream, version: version + ordinal + 1, commandId, ordinal };
      return { ...event, ...place, actor, occurredAt: now, recordedAt: now };
    });
    log.push(
      ...recorded.map(({ position, type, data }) => ({ position, type, data, measure: measureIn(stream), actor })),
    );
    await projector.kysely.transaction().execute(async (transaction) => {
      for (const model of MODELS) {
        await model.apply(transaction, given.id, recorded);
        await sql`insert into duban.rm_checkpoint values (${given.id}, ${model.name}, ${position})
          on conflict (plan, model) do update set position = excluded.position`.execute(transaction);
      }
    });
  };

  const decide = ({ measure: id, commandId, actor, order }: Giving) => {
    if (!plan) throw new Error('The plan is not adopted');
    const state = measures.get(id)?.state ?? null;
    const past = log.filter(({ measure }) => measure === id);
    return decideMeasure(
      state,
      { ...order, ...recalledFrom(past, order), commandId, actor, issuedAt: now },
      plan.terms,
    );
  };

  /** Does what the workflow does: decides on the measure's state and records the events. */
  const give = async (giving: Giving) => {
    const { measure: id, commandId, actor, order } = giving;
    const known = measures.get(id) ?? { state: null, version: 0 };
    const before = done.get(`${id} ${commandId}`);
    if (before?.order === JSON.stringify(order))
      return { kind: 'done', place: before.place, made: before.made } as const;
    if (before)
      return { kind: 'refused', refusal: makeRefusal('COMMAND_ID_REUSED', { commandId }, 'commandId') } as const;
    const decision = decide(giving);
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal } as const;
    await project(`measure/${id}`, known.version, commandId, actor, decision.events);
    const state = decision.events.reduce(
      (before, event) => evolveMeasure(before, { ...event, occurredAt: now }),
      known.state,
    );
    const version = known.version + decision.events.length;
    measures.set(id, { state, version });
    const place = { version, position };
    const made = madeBy(decision.events);
    done.set(`${id} ${commandId}`, { order: JSON.stringify(order), place, made });
    return { kind: 'done', place, made } as const;
  };

  /** As the event store does. */
  const numbered = (event: PlanEvent): PlanEvent =>
    event.type === 'PaperNumbered'
      ? { ...event, data: { ...event.data, number: 1 + log.filter(({ type }) => type === 'PaperNumbered').length } }
      : event;

  const record = async (commandId: string, actor: Actor, decided: readonly PlanEvent[]): Promise<void> => {
    const events = decided.map(numbered);
    await project('plan', planVersion, commandId, actor, events);
    plan = events.reduce<Plan | null>((state, event) => evolvePlan(state, { ...event, occurredAt: now }), plan);
    planVersion += events.length;
  };
  const givePlan = async (order: PlanOrder, commandId: string): Promise<void> => {
    const decision = decidePlan(plan, { ...order, commandId, actor: SYSTEM, issuedAt: now });
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    await record(commandId, SYSTEM, decision.events);
  };
  await givePlan({ type: 'adoptPlan', frame: given, clock: { kind: 'real' } }, 'adopt');

  let ids = 0;
  const commands: Commands = {
    execute: async (command) =>
      measures.has(command.measure) || command.order.type === 'draft' ? give(command) : { kind: 'absent' },
    executePlan: async ({ commandId, actor, order }) => {
      const decision = decidePlan(plan, { ...order, commandId, actor, issuedAt: now });
      if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
      await record(commandId, actor, decision.events);
      return { kind: 'done', place: { version: planVersion, position } };
    },
    judge: async (commands) => judgeInTurn(commands, measures, plan, now),
  };
  const kept = (bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(sha256, bytes);
    return { sha256, size: bytes.length };
  };
  const basePorts: Ports = {
    readsFor,
    commands,
    changes: {
      waitFor: async (wanted) => (wanted.position <= position ? { visible: true } : { visible: false, position }),
      changes: async function* () {},
    },
    papers: {
      keep: async (paper) => {
        const template = await templateOf(paper, async (sha256) => files.get(sha256) ?? null);
        return kept(await renderer.render(paper, template));
      },
      keepTemplate: async (template) => kept(template),
      file: async (sha256) => files.get(sha256) ?? null,
      page: 'https://duban.example/verify',
    },
    now: () => Date.parse(now),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };

  return {
    /** Connection string of the database's owner. */
    url: database.url,
    /** The database, connected as the gateway's role. */
    database: gateway,
    ports: basePorts,
    /** Of issued papers, by their SHA-256. */
    files: files as ReadonlyMap<string, Uint8Array>,
    /** Every event recorded so far. */
    recorded: log as readonly Recorded[],
    /** Commands that are decided but not recorded. */
    dryRunCommands: {
      ...basePorts.commands,
      execute: async (command) => {
        const decision = decide(command);
        return decision.ok
          ? { kind: 'done', place: { version: 1, position } }
          : { kind: 'refused', refusal: decision.refusal };
      },
      executePlan: async ({ commandId, actor, order }) => {
        const decision = decidePlan(plan, { ...order, commandId, actor, issuedAt: now });
        return decision.ok
          ? { kind: 'done', place: { version: 1, position } }
          : { kind: 'refused', refusal: decision.refusal };
      },
    } satisfies Commands as Commands,
    get position() {
      return position;
    },
    get today() {
      return civilDateAt(now);
    },
    setTime: (instant: Instant) => {
      now = instant;
    },
    /** Runs a command outside the API. Throws if it is refused. */
    execute: async (measure: string, order: MeasureOrder, actor: Actor = SYSTEM) => {
      ids += 1;
      const outcome = await give({ measure, order, actor, commandId: `order-${ids}` });
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
      return outcome.place;
    },
    /** Advances time to `until` and fires every deadline on the way, in order. */
    passTimeUntil: async (until: Instant) => {
      for (;;) {
        const next = firstDue(measures, plan, now, until);
        if (!next) break;
        if (next.at > now) now = next.at;
        const order = { type: 'passDeadline', deadline: next.id } as const;
        await give({ measure: next.measure, order, actor: SYSTEM, commandId: next.id });
      }
      now = until;
    },
    /**
     * Appends events without a decision: those of other streams, as the notifier and the rhythm write them, or events of a
     * measure as an earlier version recorded them; such a measure can be read but accepts no command.
     */
    record: (stream: string, ...events: readonly (DeliveryEvent | MeasureEvent | PlanEvent | RhythmEvent)[]) => {
      ids += 1;
      return project(stream, 0, `record-${ids}`, SYSTEM, events);
    },
    executeOnPlan: async (order: PlanOrder) => {
      ids += 1;
      await givePlan(order, `order-${ids}`);
    },
    issue: async (...definitions: readonly MeasureDefinition[]) => {
      for (const one of definitions) {
        const order = { type: 'issue', definition: one } as const;
        const outcome = await give({ measure: one.id, order, actor: SYSTEM, commandId: `issue-${one.id}` });
        if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
      }
    },
    ...askingOf(basePorts),
    /** The number of SQL statements that `work` runs. */
    statementsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const before = statements;
      await work();
      return statements - before;
    },
    close: async () => {
      await renderer.close();
      await reader.close();
      await gateway.close();
      await projector.close();
      await database.drop();
    },
  };
};
