/** What every simulated person needs: the plan, the present day, and a way to act. */

import type { Actor } from '@duban/domain';
import {
  addDays,
  type CivilDate,
  civilDateAt,
  isWorkingDay,
  type MeasureDefinition,
  type PlanDefinition,
} from '@duban/domain';
import type { Action, Agenda } from '../agenda.ts';
import { type Random, randomOf } from '../random.ts';
import { type Actors, actorsOf } from './actors.ts';
import { type Course, courseOf, type Temper } from './course.ts';
import { officeMoment } from './office-hours.ts';
import type { Answered, InterviewMinutes, PersonOrder, System } from './system.ts';

/** The share of units of each temper, the rest is forgetful. */
export type TemperShares = { readonly punctual: number; readonly late: number };
const DEFAULT_SHARES: TemperShares = { punctual: 0.5, late: 0.3 };

/** How often a measure goes as its unit usually goes; otherwise its temper is drawn anew. */
const MEASURE_FOLLOWS_UNIT = 0.5;

export type World = {
  readonly plan: PlanDefinition;
  readonly agenda: Agenda;
  readonly system: System;
  readonly actors: Actors;
  /** The last day on which an action may begin. */
  readonly last: CivilDate;
  randomOf(name: string): Random;
  temperOf(unit: string): Temper;
  /** How a measure goes: mostly as its unit does. */
  temperOfMeasure(measure: MeasureDefinition): Temper;
  courseOf(measure: MeasureDefinition): Course;
  today(): CivilDate;
  /** Schedules an action in office hours on that date or the next working day; never after the last day. */
  on(date: CivilDate, random: Random, action: Action): void;
  /** Gives a command under an id of its own, which all attempts share. */
  act(actor: Actor, measure: string, order: PersonOrder): Promise<Answered>;
  recordInterview(actor: Actor, record: InterviewMinutes): Promise<Answered>;
};

type Given = Pick<World, 'plan' | 'agenda' | 'system' | 'last'> & {
  readonly seed: number;
  readonly shares?: TemperShares;
};

export const createWorld = (given: Given): World => {
  const { plan, agenda, system, last, seed, shares = DEFAULT_SHARES } = given;
  const counts = new Map<string, number>();
  const today = (): CivilDate => civilDateAt(agenda.now());
  const begin = today();
  const drawTemper = (name: string): Temper => {
    const drawn = randomOf(seed, name).next();
    if (drawn < shares.punctual) return 'punctual';
    return drawn < shares.punctual + shares.late ? 'late' : 'forgetful';
  };
  const temperOf = (unit: string): Temper => drawTemper(`temper ${unit}`);
  const temperOfMeasure = ({ id, leadUnit }: MeasureDefinition): Temper =>
    randomOf(seed, `follows ${id}`).chance(MEASURE_FOLLOWS_UNIT) ? temperOf(leadUnit) : drawTemper(`temper ${id}`);
  return {
    plan,
    agenda,
    system,
    last,
    actors: actorsOf(plan),
    today,
    randomOf: (name) => randomOf(seed, name),
    temperOf,
    temperOfMeasure,
    courseOf: (measure) => courseOf(measure, temperOfMeasure(measure), begin, randomOf(seed, `course ${measure.id}`)),
    on(date, random, action) {
      let day = date;
      while (day <= last && !isWorkingDay(plan.calendar, day)) day = addDays(day, 1);
      // Drawn in any case, so that the following draws do not depend on the date.
      const moment = officeMoment(day, random.next());
      if (day <= last) agenda.at(moment, action);
    },
    act(actor, measure, order) {
      const count = (counts.get(measure) ?? 0) + 1;
      counts.set(measure, count);
      return system.command(actor, measure, order, `rehearsal-${measure}-${count}-${order.type}`);
    },
    recordInterview: (actor, record) =>
      system.recordInterview(actor, record, `rehearsal-interview-${record.unit}-${record.called}`),
  };
};
