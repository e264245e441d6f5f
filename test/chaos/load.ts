/** The load: many concurrent clients, each with one request after the other, through GraphQL at either gateway. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenSubject } from '@duban/auth';
import { randomOf } from '@duban/rehearsal';
import { type Client, type ClientOptions, createClient } from './client.ts';
import { createClerk, createLeader, createOffice, type SharedWork } from './client-actions.ts';
import { createRetryingClient } from './retrying-client.ts';

export type LoadOptions = ClientOptions & { readonly tokenFor: (subject: TokenSubject) => Promise<string> };

export type Load = {
  /** Sends nothing new, and ends when every request is answered. */
  stop(): Promise<void>;
};

/** Each clerk acts for units of its own. */
const MAX_CLERKS = 12;
/** Between two actions of one client; [least, most] of a uniform draw. */
const PAUSE_MS = [10, 60] as const;
const LEADER_PAUSE_MS = [500, 2_500] as const;
const OVERVIEW_INTERVAL_MS = 500;
const OVERVIEW_QUERY =
  'query ($plan: ID!) { plan(id: $plan) { overview { total { measures { total acknowledged } milestones { total due met missed } } } } }';

export const startLoad = async (options: LoadOptions): Promise<Load> => {
  const { plan, tokenFor, seed, history, gateways } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const shared: SharedWork = { handedIn: [], instructed: new Map(), suspended: new Set() };

  const repeat = async (name: string, pause: readonly [number, number], action: (client: Client) => Promise<void>) => {
    const client = createClient(name, options);
    while (!signal.aborted) {
      await action(client);
      await sleep(client.random.between(...pause), undefined, { signal }).catch(() => {});
    }
  };
  const overview = async (token: string): Promise<void> => {
    const graphql = createRetryingClient(gateways, randomOf(seed, 'overview'), history);
    while (!signal.aborted) {
      await graphql.query(token, OVERVIEW_QUERY, { plan: plan.id });
      await sleep(OVERVIEW_INTERVAL_MS, undefined, { signal }).catch(() => {});
    }
  };

  const leader = await tokenFor({ subject: 'main-leader', role: 'leader' });
  const office = await tokenFor({ subject: 'supervision-office', role: 'supervisor' });
  const heads = new Map<string, string>();
  for (const { id: unit } of plan.units)
    heads.set(unit, await tokenFor({ subject: `unit-head@${unit}`, role: 'unit-head', unit }));
  const units = [...new Set(plan.measures.map(({ leadUnit }) => leadUnit))];
  const clerks = Array.from({ length: Math.min(MAX_CLERKS, units.length) }, (_, index) => {
    const own = units.filter((_, place) => place % MAX_CLERKS === index);
    const measures = plan.measures.filter(({ leadUnit }) => own.includes(leadUnit));
    return repeat(`clerk-${index + 1}`, PAUSE_MS, createClerk(plan, shared, measures, heads));
  });
  const work = [
    ...clerks,
    repeat('office', PAUSE_MS, createOffice(plan, shared, office)),
    repeat('leader', LEADER_PAUSE_MS, createLeader(plan, shared, leader)),
    repeat('reader', PAUSE_MS, async (client) => client.read(leader, client.random.pick(plan.measures).id)),
    overview(leader),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(work);
    },
  };
};
