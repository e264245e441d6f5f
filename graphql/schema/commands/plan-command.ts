/** How a command on the plan itself runs: as one on a measure does, in the plan's own stream. */

import { makeRefusal, type Refusal } from '@duban/domain';
import type { Context } from '../kernel/context.ts';
import { opens, type PersonPlanOrder } from '../kernel/ports.ts';
import { actorOf, becomesVisible, type Given, idFault, type Payload } from './command.ts';
import { reaching, unavailable } from './unanswered.ts';

export type PlanPayload = Omit<Payload, 'subject'> & { readonly plan: string };

type PlanGiven = Given & {
  readonly plan: string;
  readonly order: PersonPlanOrder;
  /** The refusal with its field as the input names it. */
  readonly placed: (refusal: Refusal) => Refusal;
  /** What is known to be refused before the plan is asked. */
  readonly refused?: Refusal | null;
};

/** As `runCommand`, for a command on the plan itself. */
export const givePlanCommand = async (
  context: Context,
  { plan, order, waitFor, placed, refused: foreseen = null, ...given }: PlanGiven,
): Promise<PlanPayload> => {
  const identity = context.identify();
  const commandId = given.commandId ?? context.newId();
  const refused = (refusal: Refusal): PlanPayload => ({ commandId, plan, receipt: null, refusal: placed(refusal) });
  const fault = idFault(commandId);
  if (fault) return refused(fault);
  const known = opens(identity, plan) && (await context.snapshots.open(plan));
  if (!known) context.access.refused.add(`plan ${plan}`);
  if (!known) return refused(makeRefusal('PLAN_UNKNOWN', { plan }, 'plan'));
  if (foreseen) return refused(foreseen);
  const command = { plan, commandId, actor: actorOf(identity), order };
  const outcome = await reaching(commandId, () => context.commands.executePlan(command));
  context.snapshots.forget();
  if (outcome.kind === 'refused') return refused(outcome.refusal);
  // The read models show the plan: it is its workflow that is lost.
  if (outcome.kind === 'absent') throw unavailable(commandId);
  const { place } = outcome;
  context.access.positions.add(place.position);
  const visible = waitFor === 'visible' && (await becomesVisible(context, plan, place.position));
  return { commandId, plan, receipt: { ...place, visible, made: [] }, refusal: null };
};
