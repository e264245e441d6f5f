/** Prometheus metrics: requests, durations, refusals, and how far the read models lag behind. */

import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Health } from '../http/health.ts';
import type { Admission } from '../load/admission.ts';

export type Metrics = {
  /** `path` must be a known one, so that label values stay few. */
  request(path: string, status: number, seconds: number): void;
  watch(admission: Admission): void;
  /** An operation that was refused for overload before GraphQL saw it. */
  overloaded(operation: 'query' | 'mutation'): void;
  readonly plugin: Plugin;
  readonly contentType: string;
  text(): Promise<string>;
};

type Watched = {
  readonly health: () => Promise<Health>;
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
};

export const createMetrics = ({ health, pool }: Watched): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'duban_http_request_seconds',
    help: 'Seconds from a request to the end of its answer',
    labelNames: ['path', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const operations = new Counter({
    name: 'duban_graphql_operations_total',
    help: 'Operations by kind, and by the code of their first error where they have one',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'duban_database_connections',
    help: 'Connections to Postgres by state, and requests waiting for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited_for' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'duban_part_up',
    help: '1 for a dependency that answers',
    labelNames: ['part'],
    registers,
    async collect() {
      for (const [part, up] of Object.entries((await health()).parts)) this.set({ part }, up ? 1 : 0);
    },
  });
  const seconds = new Gauge({
    name: 'duban_projection_behind_seconds',
    help: 'Seconds for which the oldest event not yet projected has waited',
    registers,
  });
  new Gauge({
    name: 'duban_projection_behind_events',
    help: 'Events of the logs that are not yet projected',
    registers,
    async collect() {
      const { projection } = await health();
      if (projection) this.set(projection.behind);
      seconds.set(projection?.seconds ?? 0);
    },
  });

  new Gauge({
    name: 'duban_projection_halted_position',
    help: 'Position of the event at which the projection of a plan is halted, by plan and cause',
    labelNames: ['plan', 'code'],
    registers,
    async collect() {
      this.reset();
      for (const { plan, code, position } of (await health()).projection?.halted ?? [])
        this.set({ plan, code }, position);
    },
  });
  new Gauge({
    name: 'duban_projection_gap_events',
    help: 'Events of a plan that the read models leave out',
    labelNames: ['plan'],
    registers,
    async collect() {
      this.reset();
      for (const { plan, count } of (await health()).projection?.gaps ?? []) this.set({ plan }, count);
    },
  });

  const count = (operation: string | undefined, errors: readonly { extensions?: { code?: unknown } }[] = []) => {
    const [first] = errors;
    const outcome = first ? String(first.extensions?.code ?? 'INTERNAL') : 'ok';
    operations.inc({ operation: operation ?? 'none', outcome });
  };
  return {
    request: (path, status, took) => requests.observe({ path, status }, took),
    watch: ({ queries, commands, subscriptions }) => {
      new Gauge({
        name: 'duban_under_way',
        help: 'Operations being served or waiting, by kind',
        labelNames: ['kind', 'state'],
        registers,
        collect() {
          for (const [kind, limiter] of Object.entries({ query: queries, command: commands })) {
            this.set({ kind, state: 'served' }, limiter.inside);
            this.set({ kind, state: 'waiting' }, limiter.waiting);
          }
          this.set({ kind: 'subscription', state: 'served' }, subscriptions.inside);
        },
      });
    },
    overloaded: (operation) => count(operation, [{ extensions: { code: 'OVERLOADED' } }]),
    plugin: {
      onExecute: ({ args }) => ({
        onExecuteDone: ({ result }) => {
          const operation = getOperationAST(args.document, args.operationName)?.operation;
          if (!(Symbol.asyncIterator in result)) count(operation, result.errors);
        },
      }),
      onSubscribe: () => ({
        onSubscribeResult: ({ result }) => {
          count('subscription', Symbol.asyncIterator in result ? [] : result.errors);
        },
      }),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
