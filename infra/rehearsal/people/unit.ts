/** A lead unit with a measure: signs for it, reports month by month, hands in, asks for extensions, corrects reports; each by its temper. */

import { addDays, type CivilDate, type MeasureDefinition, type Milestone } from '@duban/domain';
import type { Answered } from '../api-client.ts';
import { createLedger, type Figures } from './figures.ts';
import type { Office } from './office.ts';
import { instructionId, measureId, milestoneId, type Temper, type World } from './world.ts';

export type Clerk = {
  /** Puts the whole year of the measure on the agenda. */
  begin(): void;
  handIn(milestone: string): Promise<void>;
  report(): Promise<void>;
  sign(): Promise<void>;
  answer(instruction: number): Promise<void>;
};

/** Days from a date at which a unit does what is owed on it; null when it forgets. */
const DELAY: Readonly<Record<Temper, { readonly hand: readonly [number, number]; readonly forgets: number }>> = {
  punctual: { hand: [-6, -1], forgets: 0 },
  late: { hand: [-2, 18], forgets: 0.05 },
  forgetful: { hand: [-1, 40], forgets: 0.45 },
};

/** Refusals that ask a unit to confirm its figures. */
export const ASKED_BACK: readonly string[] = ['FIGURES_IMPLAUSIBLE', 'VALUE_FALLS'];

export const createClerk = (world: World, office: Office, measure: MeasureDefinition): Clerk => {
  const { plan, tokens } = world;
  const { leadUnit } = measure;
  const random = world.randomOf(`clerk ${measure.id}`);
  const temper = world.temperOf(leadUnit);
  const { hand, forgets } = DELAY[temper];
  const ledger = createLedger(measure, temper, random);
  const act = (name: Parameters<World['act']>[1], input: Record<string, unknown>, token = tokens.reporter(leadUnit)) =>
    world.act(token, name, measure.id, input);
  const whole = { measure: measureId(plan, measure) };

  const clerk: Clerk = {
    begin() {
      const signs = temper === 'punctual' ? random.between(0, 2) : random.between(2, 9);
      const forgot = random.chance(forgets);
      world.on(addDays(world.today(), signs), random, async () => void (forgot || (await clerk.sign())));
      for (const milestone of measure.milestones) beginMilestone(milestone);
      for (const day of reportDays()) beginReport(day);
    },
    async sign() {
      await act('acknowledgeMeasure', whole, tokens.head(leadUnit));
    },
    async report() {
      await tell(ledger.report(world.today()));
    },
    async handIn(milestone) {
      // Who is in time states the figures of the step beside it; others forget them, and the office has to say why it verifies.
      const due = measure.milestones.find(({ id }) => id === milestone)?.due;
      if (due && temper !== 'forgetful') await tell(ledger.report([due, world.today()].toSorted().at(-1) ?? due));
      const input = { milestone: milestoneId(plan, measure, milestone), text: '已完成，请核实', evidence: ['验收单'] };
      const answer = await act('submitMilestone', input);
      if (answer.kind !== 'done') return;
      office.receive(measure, milestone, (delay) =>
        // Returned: handed in again after some days, or forgotten until it is urged.
        random.chance(forgets)
          ? undefined
          : world.on(addDays(world.today(), random.between(1, delay + hand[1])), random, () => clerk.handIn(milestone)),
      );
    },
    async answer(number) {
      await act('answerInstruction', { instruction: instructionId(plan, measure, number), text: '已落实' });
    },
  };

  /** Confirms the figures where confirmation is asked for. */
  const tell = async (values: Figures): Promise<void> => {
    // Half of the reports come from the head, so that a plan with signatures has both ways.
    const token = random.chance(0.5) ? tokens.head(leadUnit) : tokens.reporter(leadUnit);
    const input = { ...whole, values, text: '按序时推进' };
    await confirmed(act('reportProgress', input, token), () =>
      act('reportProgress', { ...input, confirm: true }, token),
    );
  };

  const confirmed = async (given: Promise<Answered>, again: () => Promise<Answered>): Promise<Answered> => {
    const answer = await given;
    return answer.kind === 'refused' && ASKED_BACK.includes(answer.code) ? again() : answer;
  };

  const beginMilestone = ({ id, due }: Milestone): void => {
    const asks = random.chance(0.15);
    const forgot = random.chance(forgets);
    const delay = random.between(hand[0], hand[1]);
    const later = addDays(due, random.between(10, 30));
    const handInBy = (date: CivilDate): void => {
      if (!forgot) world.on(addDays(date, delay), random, () => clerk.handIn(id));
    };
    if (!asks) {
      handInBy(due);
      return;
    }
    world.on(addDays(due, random.between(-12, -3)), random, async () => {
      const input = { milestone: milestoneId(plan, measure, id), due: later, reason: '受天气影响，需顺延' };
      const answer = await act('requestExtension', input, tokens.head(leadUnit));
      if (answer.kind === 'done') office.consider(measure, id, (granted) => handInBy(granted ? later : due));
      else handInBy(due);
    });
  };

  const beginReport = (day: CivilDate): void => {
    if (random.chance(forgets)) return;
    const delay = temper === 'punctual' ? random.between(-5, 0) : random.between(-3, 8);
    world.on(addDays(day, delay), random, async () => {
      await clerk.report();
      if (random.chance(0.08)) world.on(addDays(world.today(), random.between(1, 3)), random, correct);
    });
  };

  const correct = async (): Promise<void> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Measure { reports(first: 1) { nodes { id } } } } }`;
    const token = tokens.head(leadUnit);
    const data = await world.api.ask<{ node: { reports: { nodes: { id: string }[] } } | null }>(token, query, {
      id: whole.measure,
    });
    const report = data.node?.reports.nodes[0]?.id;
    const values = ledger.corrected();
    if (!report || !values) return;
    const input = { report, values, text: '按序时推进', reason: '原数少计一项' };
    await confirmed(act('correctProgress', input, token), () =>
      act('correctProgress', { ...input, confirm: true }, token),
    );
  };

  /** The plan's cadence, without regard to days off: people look at the calendar on the wall. */
  const reportDays = (): CivilDate[] => {
    const { cadence } = plan.policies.settings;
    const found: CivilDate[] = [];
    for (let day = world.today(); day <= world.last; day = addDays(day, 1)) {
      const weekday = new Date(day).getUTCDay() || 7;
      if (cadence.kind === 'monthly' && Number(day.slice(8)) === Math.min(cadence.day, 28)) found.push(day);
      if (cadence.kind === 'weekly' && weekday === cadence.weekday) found.push(day);
    }
    return found;
  };
  return clerk;
};
