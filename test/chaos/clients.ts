/** People in a hurry: all of them at once, each one thing after the other, through GraphQL at either gateway. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenSubject } from '@duban/auth';
import { randomOf } from '@duban/rehearsal';
import { createClerk, createLeader, createOffice, type Desks } from './deeds.ts';
import { createGate } from './gate.ts';
import { createPerson, type Person, type PersonOptions } from './person.ts';

export type LoadOptions = PersonOptions & { readonly tokenFor: (subject: TokenSubject) => Promise<string> };

export type Load = {
  /** Nobody begins anything new; ends when everything begun is answered. */
  stop(): Promise<void>;
};

/** Clerks, each with units of its own. */
const CLERKS = 12;
/** Milliseconds between two acts of one person. */
const PAUSE = [10, 60] as const;
const LEADER_PAUSE = [500, 2_500] as const;
const OVERVIEW_EVERY = 500;
const OVERVIEW =
  'query ($plan: ID!) { plan(id: $plan) { overview { total { measures { total acknowledged } milestones { total due met missed } } } } }';

export const startLoad = async (options: LoadOptions): Promise<Load> => {
  const { plan, tokenFor, seed, record, gateways } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const desks: Desks = { handedIn: [], instructed: new Map(), suspended: new Set() };

  const live = async (client: string, pause: readonly [number, number], deed: (person: Person) => Promise<void>) => {
    const person = createPerson(client, options);
    while (!signal.aborted) {
      await deed(person);
      await sleep(person.random.between(...pause), undefined, { signal }).catch(() => {});
    }
  };
  const overview = async (token: string): Promise<void> => {
    const gate = createGate(gateways, randomOf(seed, 'overview'), record);
    while (!signal.aborted) {
      await gate.query(token, OVERVIEW, { plan: plan.id });
      await sleep(OVERVIEW_EVERY, undefined, { signal }).catch(() => {});
    }
  };

  const leader = await tokenFor({ subject: 'main-leader', role: 'leader' });
  const office = await tokenFor({ subject: 'supervision-office', role: 'supervisor' });
  const heads = new Map<string, string>();
  for (const { id: unit } of plan.units)
    heads.set(unit, await tokenFor({ subject: `unit-head@${unit}`, role: 'unit-head', unit }));
  const units = [...new Set(plan.measures.map(({ leadUnit }) => leadUnit))];
  const clerks = Array.from({ length: Math.min(CLERKS, units.length) }, (_, index) => {
    const own = units.filter((_, place) => place % CLERKS === index);
    const measures = plan.measures.filter(({ leadUnit }) => own.includes(leadUnit));
    return live(`clerk-${index + 1}`, PAUSE, createClerk(plan, desks, measures, heads));
  });
  const work = [
    ...clerks,
    live('office', PAUSE, createOffice(plan, desks, office)),
    live('leader', LEADER_PAUSE, createLeader(plan, desks, leader)),
    live('onlooker', PAUSE, async (person) => person.look(leader, person.random.pick(plan.measures).id)),
    overview(leader),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(work);
    },
  };
};
