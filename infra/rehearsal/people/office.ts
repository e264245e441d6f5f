/** The supervision office: verifies or returns what is handed in, decides on time asked for, closes, and now and then acts on the ladder by hand. */

import { addDays, type MeasureDefinition } from '@duban/domain';
import { measureId, milestoneId, type World } from './world.ts';

export type Office = {
  /** A milestone was handed in; `again` receives the days that the unit was given when it is returned. */
  receive(measure: MeasureDefinition, milestone: string, again: (days: number) => void): void;
  /** An extension was asked for; `then` receives the decision. */
  consider(measure: MeasureDefinition, milestone: string, then: (granted: boolean) => void): void;
  /** What it does to a few measures in the course of the year. */
  begin(measure: MeasureDefinition): void;
};

/** The date was over when it was decided, so that a new one must be given. */
const OVER: readonly string[] = ['LIMIT_REQUIRED', 'LIMIT_NOT_IN_FUTURE'];

export const createOffice = (world: World): Office => {
  const { plan, tokens } = world;
  const random = world.randomOf('office');
  const verified = new Map<string, Set<string>>();
  const act = (name: Parameters<World['act']>[1], measure: MeasureDefinition, input: Record<string, unknown>) =>
    world.act(tokens.office, name, measure.id, input);
  const later = (low: number, high: number): string => addDays(world.today(), random.between(low, high));

  const close = (measure: MeasureDefinition): void => {
    if (random.chance(0.6))
      world.on(later(2, 15), random, async () => {
        const whole = { measure: measureId(plan, measure) };
        const answer = await act('closeMeasure', measure, whole);
        // What is not reached is closed by exception, and the leader decides; most of it goes on into the next year.
        if (answer.kind !== 'refused' || answer.code !== 'TARGETS_NOT_REACHED' || !random.chance(0.5)) return;
        const proposed = await act('closeMeasure', measure, { ...whole, exception: '年内难以完成，转入下年度' });
        if (proposed.kind !== 'done') return;
        world.on(later(1, 6), random, async () => {
          const granted = random.chance(0.7);
          const decision = { ...whole, granted, note: granted ? '同意' : '年内仍须完成' };
          await world.act(tokens.leader, 'decideClosing', measure.id, decision);
        });
      });
  };
  return {
    receive(measure, milestone, again) {
      world.on(later(1, 5), random, async () => {
        const input = { milestone: milestoneId(plan, measure, milestone) };
        if (random.chance(0.2)) {
          const days = random.between(5, 15);
          const limit = addDays(world.today(), days);
          const answer = await act('returnMilestone', measure, { ...input, reason: '佐证材料不全', limit });
          if (answer.kind === 'done') again(days);
          return;
        }
        const answer = await act('verifyMilestone', measure, { ...input, note: '属实' });
        if (answer.kind !== 'done') return;
        const done = (verified.get(measure.id) ?? new Set()).add(milestone);
        verified.set(measure.id, done);
        if (done.size === measure.milestones.length) close(measure);
      });
    },
    consider(measure, milestone, then) {
      const granted = random.chance(0.7);
      const input = { milestone: milestoneId(plan, measure, milestone), granted, note: granted ? '同意' : '抓紧办理' };
      const chain = plan.policies.settings.extensions.chain;
      const decide = (step: number): void =>
        world.on(later(1, 4), random, async () => {
          const who = chain[step];
          const token =
            who === 'leader' ? tokens.leader : who === 'unit-head' ? tokens.head(measure.leadUnit) : tokens.office;
          const asked = await world.act(token, 'decideExtension', measure.id, input);
          const isLate = asked.kind === 'refused' && OVER.includes(asked.code);
          const limit = addDays(world.today(), 10);
          const answer = isLate ? await world.act(token, 'decideExtension', measure.id, { ...input, limit }) : asked;
          if (answer.kind === 'done' && granted && step + 1 < chain.length) decide(step + 1);
          else then(granted && answer.kind === 'done');
        });
      decide(0);
    },
    begin(measure) {
      const id = measureId(plan, measure);
      const step = random.pick(measure.milestones);
      const around = (low: number, high: number): string => addDays(step.due, random.between(low, high));
      const drawn = random.next();
      if (drawn < 0.04) {
        world.on(around(1, 10), random, async () => {
          await act('holdLadder', measure, { measure: id, obligation: step.id, reason: '正在协调用地' });
          world.on(later(5, 20), random, async () => {
            await act('releaseLadder', measure, { measure: id, obligation: step.id, reason: '协调完毕' });
          });
        });
      } else if (drawn < 0.07) {
        world.on(around(1, 4), random, async () => {
          const rung = { measure: id, obligation: step.id, rung: 'supervision-letter', reason: '已当面沟通' };
          await act('skipRung', measure, rung);
        });
      } else if (drawn < 0.09) {
        world.on(around(2, 5), random, async () => {
          const rung = { measure: id, obligation: step.id, rung: 'supervision-letter', reason: '事关民生，提前发函' };
          await act('fireRung', measure, rung);
        });
      } else if (drawn < 0.11) {
        world.on(around(-20, 5), random, async () => {
          await act('suspendMeasure', measure, { measure: id, reason: '政策调整，暂缓实施' });
          world.on(later(10, 40), random, async () => {
            const limit = addDays(world.today(), random.between(10, 30));
            await act('resumeMeasure', measure, { measure: id, note: '恢复实施', limit });
          });
        });
      }
    },
  };
};
