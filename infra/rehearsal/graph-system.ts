/** Duban as simulated people meet it in a rehearsal: queries and mutations of the public API, with a token for each of them. */

import type { Actor, CivilDate, PlanDefinition } from '@duban/domain';
import type { ApiClient } from './api-client.ts';
import { mutationOf } from './mutations.ts';
import type { Owed, System } from './people/system.ts';

const TO_DO = `query ($plan: ID!, $unit: ID!) { plan(id: $plan) { unit(id: $unit) { toDo(first: 20, withinDays: 5) { nodes {
  kind measure { id } milestone { id } instruction { id } draft { id } } } } } }`;
const NEWEST_REPORT = 'query ($id: ID!) { node(id: $id) { ... on Measure { reports(first: 1) { nodes { id } } } } }';
const INTERVIEWS = `query ($plan: ID!) { plan(id: $plan) { interviews(first: 50, filter: { recorded: false }) { nodes {
  called unit { key } } } } }`;
const OVERVIEW =
  'query ($plan: ID!) { plan(id: $plan) { overview { total { measures { total acknowledged } milestones { total due met missed } } } } }';

type Listed = {
  readonly kind: string;
  readonly measure: { readonly id: string };
  readonly milestone: { readonly id: string } | null;
  readonly instruction: { readonly id: string } | null;
  readonly draft: { readonly id: string } | null;
};
type Nodes<T> = { readonly nodes: readonly T[] };

export type GraphSystem = System & {
  /** A leader looks at the whole plan. */
  look(actor: Actor): Promise<void>;
};

/** `tokenOf`: the token of each actor. */
export const graphSystem = (
  api: ApiClient,
  { id: plan, measures }: PlanDefinition,
  tokenOf: (actor: Actor) => string,
  readers: { readonly office: Actor; head(unit: string): Actor },
): GraphSystem => ({
  command: (actor, measure, order, commandId) =>
    api.command(tokenOf(actor), mutationOf(plan, measure, order), commandId),
  async toDo(unit) {
    type Answer = { readonly plan: { readonly unit: { readonly toDo: Nodes<Listed> } | null } | null };
    const data = await api.ask<Answer>(tokenOf(readers.head(unit)), TO_DO, { plan, unit });
    return (data.plan?.unit?.toDo.nodes ?? []).flatMap((one) => owedOf(one) ?? []);
  },
  async newestReport(measure) {
    type Answer = { readonly node: { readonly reports: Nodes<{ readonly id: string }> } | null };
    const unit = measures.find(({ id }) => id === measure)?.leadUnit ?? '';
    const data = await api.ask<Answer>(tokenOf(readers.head(unit)), NEWEST_REPORT, {
      id: `Measure:${plan}/${measure}`,
    });
    const [newest] = data.node?.reports.nodes ?? [];
    return newest ? nameIn(newest.id) : null;
  },
  async interviews() {
    type Node = { readonly called: CivilDate; readonly unit: { readonly key: string } };
    type Answer = { readonly plan: { readonly interviews: Nodes<Node> } | null };
    const data = await api.ask<Answer>(tokenOf(readers.office), INTERVIEWS, { plan });
    return (data.plan?.interviews.nodes ?? []).map(({ called, unit }) => ({ called, unit: unit.key }));
  },
  recordInterview: (actor, record, commandId) =>
    api.command(tokenOf(actor), { name: 'recordInterview', input: { plan, ...record } }, commandId),
  async look(actor) {
    await api.ask(tokenOf(actor), OVERVIEW, { plan });
  },
});

const nameIn = (id: string): string => id.split('/').at(-1) ?? '';

/** Null for what is not owed yet. */
const owedOf = ({ kind, measure, milestone, instruction, draft }: Listed): Owed | null => {
  const of = (owed: Owed['kind'], subject: { readonly id: string } | null): Owed => ({
    kind: owed,
    measure: nameIn(measure.id),
    subject: subject && nameIn(subject.id),
  });
  switch (kind) {
    case 'OVERDUE':
    case 'RETURNED':
      return of('milestone', milestone);
    case 'ANSWER':
      return of('answer', instruction);
    case 'REPORT_MISSING':
      return of('report', null);
    case 'ACKNOWLEDGE':
      return of('acknowledge', null);
    case 'SIGN':
      return of('sign', draft);
    default:
      return null;
  }
};
