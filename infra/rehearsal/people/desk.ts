/** Works off a unit's to-do list now and then, which is how forgotten obligations get done. */

import { addDays, parseObligation } from '@duban/domain';
import { ASKED_BACK, type Clerk } from './unit.ts';
import type { World } from './world.ts';

const TO_DO = `query ($plan: ID!, $unit: ID!) { plan(id: $plan) { unit(id: $unit) { toDo(first: 20, withinDays: 5) { nodes {
  kind measure { id } milestone { id } instruction { id } draft { id } } } } } }`;

type Owed = {
  readonly kind: string;
  readonly measure: { readonly id: string };
  readonly milestone: { readonly id: string } | null;
  readonly instruction: { readonly id: string } | null;
  readonly draft: { readonly id: string } | null;
};
type Answer = {
  readonly plan: { readonly unit: { readonly toDo: { readonly nodes: readonly Owed[] } } | null } | null;
};

/** The share of the list that is done each time. */
const DILIGENCE = { punctual: 0.6, late: 0.25, forgetful: 0.15 } as const;

const nameIn = (id: string | undefined): string => id?.split('/').at(-1) ?? '';

export const beginDesk = (world: World, unit: string, clerks: ReadonlyMap<string, Clerk>): void => {
  const random = world.randomOf(`desk ${unit}`);
  const { plan, tokens } = world;
  const diligence = DILIGENCE[world.temperOf(unit)];
  const look = async (): Promise<void> => {
    const data = await world.api.ask<Answer>(tokens.head(unit), TO_DO, { plan: plan.id, unit });
    for (const owed of data.plan?.unit?.toDo.nodes ?? []) {
      const clerk = clerks.get(nameIn(owed.measure.id));
      // Acknowledging takes no preparation.
      const willing = owed.kind === 'SIGN' ? random.chance(0.9) : random.chance(diligence);
      if (clerk && willing) world.on(addDays(world.today(), random.between(0, 2)), random, () => settle(owed, clerk));
    }
  };
  /** A draft that a later report has overtaken can no longer be signed, and is sent back. */
  const sign = async (measure: string, report: string): Promise<void> => {
    const token = tokens.head(unit);
    const asked = await world.act(token, 'signReport', measure, { report });
    const isAskedBack = asked.kind === 'refused' && ASKED_BACK.includes(asked.code);
    const answer = isAskedBack ? await world.act(token, 'signReport', measure, { report, confirm: true }) : asked;
    if (answer.kind === 'refused' && answer.code === 'AS_OF_GOES_BACK')
      await world.act(token, 'rejectReport', measure, { report, reason: '已有更新的上报' });
  };
  const settle = async (owed: Owed, clerk: Clerk): Promise<void> => {
    switch (owed.kind) {
      case 'OVERDUE':
      case 'RETURNED':
        return clerk.handIn(nameIn(owed.milestone?.id));
      case 'ANSWER': {
        const asked = parseObligation(nameIn(owed.instruction?.id));
        if (asked.kind === 'instruction') await clerk.answer(asked.number);
        return;
      }
      case 'REPORT_MISSING':
        return clerk.report();
      case 'ACKNOWLEDGE':
        return clerk.sign();
      case 'SIGN':
        if (owed.draft) await sign(nameIn(owed.measure.id), owed.draft.id);
        return;
      default:
        // Not yet due.
        return;
    }
  };
  const every = plan.policies.settings.signOff ? 3 : 7;
  for (let day = addDays(world.today(), 3); day <= world.last; day = addDays(day, every)) world.on(day, random, look);
};
