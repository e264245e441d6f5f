/** Simulates a measure through a plan year of random commands, and through the weeks beyond the end of the calendar. */

import { shanghai } from '../../ladder/testing.ts';
import type { Terms } from '../../plan/settings.ts';
import { definition, supervisor, TERMS } from '../../testing.ts';
import { addDays, civilDateAt, startOfDate } from '../../time/civil-date.ts';
import { type SimulatedEvent, type Simulation, simulate } from '../testing.ts';
import { orderOf, type Step } from './random-commands.ts';
import { POLICIES, termsAfter } from './random-terms.ts';

const START = shanghai('2023-03-01', '10:00');
/** Six weeks after the end of the calendar. */
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

export type Year = { readonly log: readonly SimulatedEvent[]; readonly terms: Terms };

/** `look` is called at the start of each date and after each action, once every deadline due by then has passed. */
export const simulateYear = (script: readonly Step[], look?: (simulation: Simulation, terms: Terms) => void): Year => {
  let terms = FIRST_TERMS;
  const simulation = simulate(START, terms);
  simulation.give({ type: 'issue', definition: definition() }, supervisor);
  const pass = (to: string): void => {
    const nextDay = () => startOfDate(addDays(civilDateAt(simulation.now), 1));
    for (let day = nextDay(); look && day <= to; day = nextDay()) {
      simulation.until(day);
      look(simulation, terms);
    }
    simulation.until(to);
  };
  for (const step of script) {
    const at = new Date(Date.parse(simulation.now) + step.hours * 3_600_000).toISOString();
    if (at >= END) break;
    if (step.workersDown) simulation.skipTo(at);
    else pass(at);
    const today = civilDateAt(at);
    const order = simulation.measure && orderOf(simulation.measure, step, today);
    if (order) simulation.give(...order);
    terms = termsAfter(terms, step, today);
    simulation.setTerms(terms);
    look?.(simulation, terms);
  }
  pass(END);
  return { log: simulation.log, terms };
};
