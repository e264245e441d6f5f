/** What people do to a small plan, drawn at random: the lives of the property tests of the read models. */

import { civilDateAt, type DefinitionChange, type MeasureDefinition } from '@duban/domain';
import { orderOf, scripts } from '@duban/domain/testing/measure/random-commands';
import { termsAfter } from '@duban/domain/testing/measure/random-terms';
import fc from 'fast-check';
import { LEADER, type Life, reporter, SUPERVISOR } from './life.ts';
import { measure, target } from './small-plan.ts';

const ids = ['a', 'b', 'c'];
export const randomScript = scripts(fc.constant(false)).chain((steps) =>
  fc.record({
    steps: fc.constant(steps),
    whom: fc.array(fc.constantFrom('a', 'a', 'b', 'b', 'c'), { minLength: steps.length, maxLength: steps.length }),
  }),
);
export type RandomScript = typeof randomScript extends fc.Arbitrary<infer T> ? T : never;

/**
 * The domain's random commands, done to one of three measures; `d` is drafted, approved and issued on the way. `between` is
 * called before each command, when time has passed.
 */
export const liveRandomly = (life: Life, { steps, whom }: RandomScript, between = (): void => {}): void => {
  life.adopt();
  life.issue(...ids);
  life.until('2023-02-20');
  life.order('d', SUPERVISOR, {
    type: 'draft',
    definition: measure('d', { leadUnit: 'roads', targets: [target('d-count', 'count', 10)] }),
  });
  for (const [index, step] of steps.entries()) {
    // Three measures share the commands of one, so they come more often.
    life.pass(new Date(Date.parse(life.now()) + step.hours * 1_200_000).toISOString());
    between();
    if (index === 3) life.order('d', LEADER, { type: 'approve', note: '同意' });
    if (index === 6) life.order('d', SUPERVISOR, { type: 'issue', definition: null });
    const today = civilDateAt(life.now());
    if (step.action === 'settings' || step.action === 'lamps' || step.action === 'ladder')
      changePlan(life, step, today);
    const name = index > 8 && step.pick % 4 === 0 ? 'd' : (whom[index] ?? 'a');
    const state = life.measure(name);
    const given = state && orderOf(state, step, today);
    if (!state || !given) continue;
    const [order, actor] = given;
    const own = JSON.parse(JSON.stringify(order).replaceAll('"enterprises"', `"${name}-count"`));
    if (own.type === 'proposeAmendment' && step.pick % 2 === 0)
      own.change.definition = handedOver(state.definition, step.pick);
    life.order(name, actor.unit === null ? actor : { ...actor, unit: state.definition.leadUnit }, own);
    const [support] = state.definition.supportUnits;
    if (support && step.pick % 5 === 0)
      life.order(name, reporter(support), { type: 'contribute', values: [], text: '已配合' });
  }
};

/** To the next unit, with another leader, or by another name. */
const handedOver = ({ leadUnit, title }: MeasureDefinition, pick: number): DefinitionChange => {
  const units = ['science', 'roads', 'schools'];
  const next = units[(units.indexOf(leadUnit) + 1) % units.length] ?? leadUnit;
  return {
    ...(pick % 3 > 0 && { leadUnit: next }),
    ...(pick % 5 > 2 && { supervisingLeader: pick % 4 === 0 ? 'mayor' : 'vice-mayor' }),
    ...(pick % 7 < 3 && { title: { zh: `${title.zh}（调整）`.slice(0, 60) } }),
  };
};

const changePlan = (life: Life, step: RandomScript['steps'][number], today: string): void => {
  const before = life.terms();
  const { settings, lamps, ladders } = termsAfter(before, step, today);
  const lamp = lamps.at(-1);
  const ladder = ladders.at(-1);
  if (step.action === 'settings') life.orderPlan({ type: 'changeSettings', settings });
  if (step.action === 'lamps' && lamp && lamps.length > before.lamps.length)
    life.orderPlan({ type: 'adoptLampPolicy', from: lamp.from, policy: lamp.value });
  if (step.action === 'ladder' && ladder && ladders.length > before.ladders.length)
    life.orderPlan({ type: 'adoptLadder', from: ladder.from, ladder: ladder.value });
};
