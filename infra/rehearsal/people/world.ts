/** What every simulated person needs: the plan, the present day, a token, and a way to act. */

import {
  addDays,
  type CivilDate,
  civilDateAt,
  isWorkingDay,
  type MeasureDefinition,
  type PlanDefinition,
} from '@duban/domain';
import type { Action, Agenda } from '../agenda.ts';
import type { Answered, ApiClient, CommandName } from '../api-client.ts';
import { type Random, randomOf } from '../random.ts';
import { officeMoment } from './office-hours.ts';

/** Keeps to dates, comes late, or has to be reminded of nearly everything. */
export const TEMPERS = ['punctual', 'late', 'forgetful'] as const;
export type Temper = (typeof TEMPERS)[number];

export type Tokens = {
  readonly office: string;
  readonly leader: string;
  reporter(unit: string): string;
  head(unit: string): string;
};

export type World = {
  readonly plan: PlanDefinition;
  readonly agenda: Agenda;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  /** The last day on which an action may begin. */
  readonly last: CivilDate;
  randomOf(name: string): Random;
  temperOf(unit: string): Temper;
  today(): CivilDate;
  /** Schedules an action in office hours on that date or the next working day; never after the last day. */
  on(date: CivilDate, random: Random, action: Action): void;
  /** Sends a command under an id of its own, which all attempts share. */
  act(token: string, name: CommandName, measure: string, input: Record<string, unknown>): Promise<Answered>;
};

export const createWorld = (
  given: Pick<World, 'plan' | 'agenda' | 'api' | 'tokens' | 'last'> & { readonly seed: number },
): World => {
  const { plan, agenda, api, last, seed } = given;
  const counts = new Map<string, number>();
  const today = (): CivilDate => civilDateAt(agenda.now());
  const tempers = new Map(
    plan.units.map(({ id }) => {
      const { next } = randomOf(seed, `temper ${id}`);
      const drawn = next();
      const temper: Temper = drawn < 0.5 ? 'punctual' : drawn < 0.8 ? 'late' : 'forgetful';
      return [id, temper];
    }),
  );
  return {
    ...given,
    today,
    randomOf: (name) => randomOf(seed, name),
    temperOf: (unit) => tempers.get(unit) ?? 'late',
    on(date, random, action) {
      let day = date;
      while (day <= last && !isWorkingDay(plan.calendar, day)) day = addDays(day, 1);
      // Drawn in any case, so that the following draws do not depend on the date.
      const moment = officeMoment(day, random.next());
      if (day <= last) agenda.at(moment, action);
    },
    act(token, name, measure, input) {
      const count = (counts.get(measure) ?? 0) + 1;
      counts.set(measure, count);
      return api.command(token, name, `rehearsal-${measure}-${count}-${name}`, input);
    },
  };
};

export const measureId = ({ id: plan }: PlanDefinition, { id }: MeasureDefinition): string => `Measure:${plan}/${id}`;
export const milestoneId = (plan: PlanDefinition, { id }: MeasureDefinition, milestone: string): string =>
  `Milestone:${plan.id}/${id}/${milestone}`;
export const instructionId = (plan: PlanDefinition, { id }: MeasureDefinition, number: number): string =>
  `Instruction:${plan.id}/${id}/i${number}`;
