/** What the domain says of all measures of a test environment: what falls due first, and what it would answer to commands. */

import { decideMeasure, evolveMeasure, type Instant, type Measure, measureDeadlines, type Plan } from '@duban/domain';
import type { Commands } from '../kernel/ports.ts';

type Measures = ReadonlyMap<string, { readonly state: Measure | null }>;
type Due = { readonly measure: string; readonly id: string; readonly at: Instant };

/** The earliest deadline up to and including `until`. */
export const firstDue = (measures: Measures, plan: Plan | null, now: Instant, until: Instant): Due | undefined => {
  const due = [...measures].flatMap(([measure, { state }]) => {
    const [deadline] = plan ? measureDeadlines(state, plan.terms, now) : [];
    return deadline && deadline.at <= until ? [{ measure, ...deadline }] : [];
  });
  return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
};

type Judge = NonNullable<Commands['judge']>;

/** What each command would be answered after those before it; nothing is recorded. */
export const judgeInTurn = (
  commands: Parameters<Judge>[0],
  measures: Measures,
  plan: Plan | null,
  now: Instant,
): Awaited<ReturnType<Judge>> => {
  const states = new Map([...measures].map(([id, { state }]) => [id, state]));
  return commands.map(({ measure, commandId, actor, order }) => {
    const state = states.get(measure);
    if (!state || !plan) return { kind: 'absent' };
    const decision = decideMeasure(state, { ...order, commandId, actor, issuedAt: now }, plan.terms);
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
    const after = decision.events.reduce<Measure | null>(
      (before, event) => evolveMeasure(before, { ...event, occurredAt: now }),
      state,
    );
    states.set(measure, after);
    return { kind: 'passes' };
  });
};
