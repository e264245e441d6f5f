/** The supervision office: verifies or returns what is handed in, decides on time asked for, closes, and now and then acts on the ladder by hand. */

import { type Actor, type ApprovalStep, addDays, type MeasureDefinition } from '@duban/domain';
import type { PersonOrder } from './system.ts';
import * as words from './words/office-words.ts';
import type { World } from './world.ts';

export type Office = {
  /** A milestone was handed in; `again` receives the days that the unit was given when it is returned. */
  receive(measure: MeasureDefinition, milestone: string, again: (days: number) => void): void;
  /** An extension was asked for; `then` receives the decision. */
  consider(measure: MeasureDefinition, milestone: string, then: (granted: boolean) => void): void;
  /** An amendment was proposed. */
  considerAmendment(measure: MeasureDefinition): void;
  /** What it does to a few measures in the course of the year. */
  begin(measure: MeasureDefinition): void;
};

/** The date was over when it was decided, so that a new one must be given. */
const OVER: readonly string[] = ['LIMIT_REQUIRED', 'LIMIT_NOT_IN_FUTURE'];

export const createOffice = (world: World): Office => {
  const { plan, actors } = world;
  const random = world.randomOf('office');
  const verified = new Map<string, Set<string>>();
  const act = (measure: MeasureDefinition, order: PersonOrder) => world.act(actors.office, measure.id, order);
  const later = (low: number, high: number): string => addDays(world.today(), random.between(low, high));

  const approver = (step: ApprovalStep | undefined, measure: MeasureDefinition): Actor => {
    if (step === 'leader') return actors.mainLeader;
    return step === 'unit-head' ? actors.head(measure.leadUnit) : actors.office;
  };

  const close = (measure: MeasureDefinition): void => {
    if (random.chance(0.6))
      world.on(later(2, 15), random, async () => {
        const answer = await act(measure, { type: 'close', exception: null });
        // What is not reached is closed by exception, and the leader decides; most of it goes on into the next year.
        if (answer.kind !== 'refused' || answer.code !== 'TARGETS_NOT_REACHED' || !random.chance(0.5)) return;
        const proposed = await act(measure, { type: 'close', exception: words.CLOSING_EXCEPTION });
        if (proposed.kind !== 'done') return;
        world.on(later(1, 6), random, async () => {
          const granted = random.chance(0.7);
          const note = granted ? words.CLOSING_GRANTED : words.CLOSING_REFUSED;
          await world.act(actors.mainLeader, measure.id, { type: 'decideClosing', granted, note });
        });
      });
  };
  return {
    receive(measure, milestone, again) {
      world.on(later(1, 5), random, async () => {
        if (random.chance(0.2)) {
          const days = random.between(5, 15);
          const limit = addDays(world.today(), days);
          const reason = random.pick(words.RETURNS);
          const answer = await act(measure, { type: 'returnMilestone', milestone, reason, limit });
          if (answer.kind === 'done') again(days);
          return;
        }
        const answer = await act(measure, { type: 'verifyMilestone', milestone, note: random.pick(words.VERIFIED) });
        if (answer.kind !== 'done') return;
        const done = (verified.get(measure.id) ?? new Set()).add(milestone);
        verified.set(measure.id, done);
        if (done.size === measure.milestones.length) close(measure);
      });
    },
    consider(measure, milestone, then) {
      const granted = random.chance(0.7);
      const note = random.pick(granted ? words.GRANTED : words.REFUSED);
      const chain = plan.policies.settings.extensions.chain;
      const decide = (step: number): void =>
        world.on(later(1, 5), random, async () => {
          const who = chain[step];
          const actor = approver(who, measure);
          const asked = await world.act(actor, measure.id, { type: 'decideExtension', milestone, granted, note });
          const isLate = asked.kind === 'refused' && OVER.includes(asked.code);
          const limit = addDays(world.today(), 10);
          const answer = isLate
            ? await world.act(actor, measure.id, { type: 'decideExtension', milestone, granted, note, limit })
            : asked;
          if (answer.kind === 'done' && granted && step + 1 < chain.length) decide(step + 1);
          else then(granted && answer.kind === 'done');
        });
      decide(0);
    },
    considerAmendment(measure) {
      const { chain } = plan.policies.settings.amendments;
      const granted = random.chance(0.75);
      const note = random.pick(granted ? words.AMENDMENT_GRANTED : words.AMENDMENT_REFUSED);
      const decide = (step: number): void =>
        world.on(later(1, 4), random, async () => {
          const actor = approver(chain[step], measure);
          const answer = await world.act(actor, measure.id, { type: 'decideAmendment', granted, note });
          if (answer.kind === 'done' && granted && step + 1 < chain.length) decide(step + 1);
        });
      decide(0);
    },
    begin(measure) {
      const step = random.pick(measure.milestones);
      const around = (low: number, high: number): string => addDays(step.due, random.between(low, high));
      const drawn = random.next();
      if (drawn < 0.04) {
        world.on(around(1, 10), random, async () => {
          await act(measure, { type: 'holdLadder', obligation: step.id, reason: random.pick(words.HELD) });
          world.on(later(5, 20), random, async () => {
            await act(measure, { type: 'releaseLadder', obligation: step.id, reason: random.pick(words.RELEASED) });
          });
        });
      } else if (drawn < 0.07) {
        world.on(around(1, 4), random, async () => {
          const reason = random.pick(words.SKIPPED);
          await act(measure, { type: 'skipRung', obligation: step.id, rung: 'supervision-letter', reason });
        });
      } else if (drawn < 0.09) {
        world.on(around(2, 5), random, async () => {
          const reason = random.pick(words.FIRED);
          await act(measure, { type: 'fireRung', obligation: step.id, rung: 'supervision-letter', reason });
        });
      } else if (drawn < 0.11) {
        world.on(around(-20, 5), random, async () => {
          await act(measure, { type: 'suspend', reason: random.pick(words.SUSPENDED) });
          world.on(later(10, 40), random, async () => {
            const limit = addDays(world.today(), random.between(10, 30));
            await act(measure, { type: 'resume', note: random.pick(words.RESUMED), limit });
          });
        });
      }
    },
  };
};
