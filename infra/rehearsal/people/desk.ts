/** Works off a unit's to-do list now and then, which is how forgotten obligations get done. */

import { addDays, assertNever, parseObligation } from '@duban/domain';
import type { Owed } from './system.ts';
import { ASKED_BACK, type Clerk } from './unit.ts';
import { REPORT_REJECTED } from './words/office-words.ts';
import type { World } from './world.ts';

/** The share of the list that is done each time. */
const DILIGENCE = { punctual: 0.6, late: 0.25, forgetful: 0.15 } as const;

export const beginDesk = (world: World, unit: string, clerks: ReadonlyMap<string, Clerk>): void => {
  const random = world.randomOf(`desk ${unit}`);
  const { plan, actors, system } = world;
  const head = actors.head(unit);
  const diligence = DILIGENCE[world.temperOf(unit)];
  /** What was taken up and is not settled yet: the list still shows it, but nobody takes it up a second time. */
  const inHand = new Set<string>();
  const look = async (): Promise<void> => {
    for (const owed of await system.toDo(unit)) {
      const clerk = clerks.get(owed.measure);
      const matter = `${owed.kind} ${owed.measure} ${owed.subject}`;
      // Signing takes no preparation.
      const willing = owed.kind === 'sign' ? random.chance(0.9) : random.chance(diligence);
      if (!clerk || !willing || inHand.has(matter)) continue;
      inHand.add(matter);
      world.on(addDays(world.today(), random.between(0, 2)), random, () =>
        settle(owed, clerk).finally(() => inHand.delete(matter)),
      );
    }
  };
  /** A draft that a later report has overtaken can no longer be signed, and is sent back. */
  const sign = async (measure: string, report: string): Promise<void> => {
    const asked = await world.act(head, measure, { type: 'signReport', report });
    const isAskedBack = asked.kind === 'refused' && ASKED_BACK.includes(asked.code);
    const answer = isAskedBack ? await world.act(head, measure, { type: 'signReport', report, confirm: true }) : asked;
    if (answer.kind === 'refused' && answer.code === 'AS_OF_GOES_BACK')
      await world.act(head, measure, { type: 'rejectReport', report, reason: REPORT_REJECTED });
  };
  const settle = async ({ kind, measure, subject }: Owed, clerk: Clerk): Promise<void> => {
    switch (kind) {
      case 'milestone':
        return clerk.handIn(subject ?? '');
      case 'answer': {
        const asked = parseObligation(subject ?? '');
        if (asked.kind === 'instruction') await clerk.answer(asked.number);
        return;
      }
      case 'report':
        return clerk.report();
      case 'acknowledge':
        return clerk.sign();
      case 'sign':
        return sign(measure, subject ?? '');
      default:
        return assertNever(kind);
    }
  };
  const every = plan.policies.settings.signOff ? 3 : 7;
  for (let day = addDays(world.today(), 3); day <= world.last; day = addDays(day, every)) world.on(day, random, look);
};
