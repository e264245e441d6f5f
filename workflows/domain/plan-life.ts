/** The plan's own stream: that it was adopted, and which clock it lives by. */

import type { Clock } from './clock.ts';
import { clockFault } from './clock.ts';
import type { CommandEnvelope, Decision } from './event.ts';
import type { PlanDefinition } from './plan.ts';
import { refuse } from './refusal.ts';

/** The plan without its measures, each of which opens its own stream with its definition. */
export type PlanFrame = Omit<PlanDefinition, 'measures'> & { readonly measureIds: readonly string[] };

export type PlanEvent =
  | { readonly type: 'PlanAdopted'; readonly data: { readonly frame: PlanFrame; readonly clock: Clock } }
  | { readonly type: 'PlanClockSet'; readonly data: { readonly clock: Clock } };

export type PlanOrder =
  | { readonly type: 'adoptPlan'; readonly frame: PlanFrame; readonly clock: Clock }
  | { readonly type: 'setClock'; readonly clock: Clock };

export type PlanCommand = PlanOrder & CommandEnvelope;

export type Plan = { readonly frame: PlanFrame; readonly clock: Clock };

export const decidePlan = (plan: Plan | null, command: PlanCommand): Decision<PlanEvent> => {
  const { role } = command.actor;
  if (role !== 'system' && role !== 'supervisor') return refuse('NOT_ALLOWED', { role, command: command.type });
  const fault = clockFault(command.clock);
  if (fault) return refuse('INVALID', { reason: fault.reason, reasonZh: fault.reason }, `clock.${fault.field}`);
  switch (command.type) {
    case 'adoptPlan':
      return plan
        ? refuse('PLAN_ALREADY_ADOPTED', { plan: plan.frame.id })
        : { ok: true, events: [{ type: 'PlanAdopted', data: { frame: command.frame, clock: command.clock } }] };
    case 'setClock':
      return plan
        ? { ok: true, events: [{ type: 'PlanClockSet', data: { clock: command.clock } }] }
        : refuse('PLAN_UNKNOWN', { plan: null });
    default:
      return command satisfies never;
  }
};

export const evolvePlan = (plan: Plan | null, event: PlanEvent): Plan | null => {
  switch (event.type) {
    case 'PlanAdopted':
      return event.data;
    case 'PlanClockSet':
      return plan && { ...plan, clock: event.data.clock };
    default:
      return event satisfies never;
  }
};

/** The part of a plan that its own stream records. */
export const frameOf = ({ measures, ...frame }: PlanDefinition): PlanFrame => ({
  ...frame,
  measureIds: measures.map(({ id }) => id),
});
