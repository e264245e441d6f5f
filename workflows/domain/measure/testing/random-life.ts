/** A measure's whole life by a random script: a plan year and the weeks after which no calendar reaches. */

import { shanghai } from '../../ladder/testing.ts';
import type { Terms } from '../../plan/settings.ts';
import { definition, supervisor, TERMS } from '../../testing.ts';
import { addDays, civilDateAt, startOfDate } from '../../time/civil-date.ts';
import { type Lived, type Simulation, simulate } from '../testing.ts';
import { orderOf, type Step } from './random-deeds.ts';
import { POLICIES, termsAfter } from './random-terms.ts';

const START = shanghai('2023-03-01', '10:00');
/** Six weeks beyond the calendar. */
const END = shanghai('2024-05-15', '12:00');

const FIRST_TERMS: Terms = {
  ...TERMS,
  lamps: [{ from: '2023-02-22', value: POLICIES[1] }],
  settings: {
    ...TERMS.settings,
    cadence: { kind: 'monthly', day: 20 },
    extensions: { most: 3, chain: ['unit-head', 'supervisor'] },
  },
};

export type Year = { readonly lived: readonly Lived[]; readonly terms: Terms };

/** `look` is called as each date begins and after each deed, when everything due has passed. */
export const live = (script: readonly Step[], look?: (life: Simulation, terms: Terms) => void): Year => {
  let terms = FIRST_TERMS;
  const life = simulate(START, terms);
  life.give({ type: 'issue', definition: definition() }, supervisor);
  const pass = (to: string): void => {
    const nextDay = () => startOfDate(addDays(civilDateAt(life.now), 1));
    for (let day = nextDay(); look && day <= to; day = nextDay()) {
      life.until(day);
      look(life, terms);
    }
    life.until(to);
  };
  for (const step of script) {
    const at = new Date(Date.parse(life.now) + step.hours * 3_600_000).toISOString();
    if (at >= END) break;
    if (step.asleep) life.sleepUntil(at);
    else pass(at);
    const today = civilDateAt(at);
    const order = life.measure && orderOf(life.measure, step, today);
    if (order) life.give(...order);
    terms = termsAfter(terms, step, today);
    life.setTerms(terms);
    look?.(life, terms);
  }
  pass(END);
  return { lived: life.lived, terms };
};
