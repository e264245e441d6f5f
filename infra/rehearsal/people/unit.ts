/** A lead unit with a measure: signs for it, reports month by month, hands in, asks for extensions, corrects reports; each by its temper. */

import {
  type Actor,
  addDays,
  type CivilDate,
  daysBetween,
  instructionId,
  type MeasureDefinition,
  type Milestone,
} from '@duban/domain';
import { type CourseKind, earlyDate, isStalled, type Temper } from './course.ts';
import { createLedger, type Figures } from './figures.ts';
import type { Office } from './office.ts';
import type { Answered, PersonOrder } from './system.ts';
import { type Standing, unitWords } from './words/unit-words.ts';
import type { World } from './world.ts';

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

/** Days by which slow work is handed in later than its unit usually hands in, at most. */
const SLOW_DELAY = 35;

/** The shares of measures whose roadmap is amended, and whose first support unit reports its part. */
const AMENDED = 0.06;
const CONTRIBUTES = 0.3;

const STANDING: Readonly<Record<CourseKind, Standing>> = {
  early: 'ahead',
  well: 'on-time',
  slow: 'behind',
  stalled: 'behind',
};

/** Refusals that ask a unit to confirm its figures. */
export const ASKED_BACK: readonly string[] = ['FIGURES_IMPLAUSIBLE', 'VALUE_FALLS'];

export const createClerk = (world: World, office: Office, measure: MeasureDefinition): Clerk => {
  const { plan, actors, system } = world;
  const { leadUnit } = measure;
  const random = world.randomOf(`clerk ${measure.id}`);
  const words = unitWords(measure, world.randomOf(`words ${measure.id}`));
  const temper = world.temperOfMeasure(measure);
  const { hand, forgets } = DELAY[temper];
  const course = world.courseOf(measure);
  const ledger = createLedger(measure, course, random);
  const standing = STANDING[course.kind];
  const [reporter, head] = [actors.reporter(leadUnit), actors.head(leadUnit)];
  const act = (order: PersonOrder, actor: Actor = reporter) => world.act(actor, measure.id, order);
  const returned = new Set<string>();

  const clerk: Clerk = {
    begin() {
      const signs = temper === 'punctual' ? random.between(0, 2) : random.between(2, 9);
      const forgot = random.chance(forgets);
      world.on(addDays(world.today(), signs), random, async () => void (forgot || (await clerk.sign())));
      for (const milestone of measure.milestones) beginMilestone(milestone);
      for (const day of reportDays()) beginReport(day);
      beginAmendment();
      beginContributions();
    },
    async sign() {
      await act({ type: 'acknowledge' }, head);
    },
    async report() {
      await tell(ledger.report(world.today()));
    },
    async handIn(milestone) {
      const step = measure.milestones.find(({ id }) => id === milestone);
      // What is stalled has nothing to hand in.
      if (!step || isStalled(course, world.today())) return;
      // Who is in time states the figures of the step beside it; others forget them, and the office has to say why it verifies.
      if (temper !== 'forgetful')
        await tell(ledger.report([step.due, world.today()].toSorted().at(-1) ?? step.due, step));
      const handed = words.handIn(step.label.zh, returned.has(milestone));
      const answer = await act({ type: 'submitMilestone', milestone, ...handed });
      if (answer.kind !== 'done') return;
      office.receive(measure, milestone, (days) => {
        returned.add(milestone);
        // Handed in again after some days, or forgotten until it is urged.
        if (random.chance(forgets)) return;
        world.on(addDays(world.today(), random.between(1, days + hand[1])), random, () => clerk.handIn(milestone));
      });
    },
    async answer(number) {
      await act({ type: 'answerInstruction', instruction: instructionId(number), text: words.answer() });
    },
  };

  /** Confirms the figures where confirmation is asked for. */
  const tell = async (values: Figures): Promise<void> => {
    // Half of the reports come from the head, so that a plan with signatures has both ways.
    const actor = random.chance(0.5) ? head : reporter;
    const text = words.report(world.today(), values, standing);
    const order = { type: 'reportProgress', values, text, asOf: null } as const;
    await confirmed(act(order, actor), () => act({ ...order, confirm: true }, actor));
  };

  const confirmed = async (given: Promise<Answered>, again: () => Promise<Answered>): Promise<Answered> => {
    const answer = await given;
    return answer.kind === 'refused' && ASKED_BACK.includes(answer.code) ? again() : answer;
  };

  const beginMilestone = ({ id, due }: Milestone): void => {
    const asks = random.chance(STANDING[course.kind] === 'behind' ? 0.25 : 0.12);
    const forgot = random.chance(forgets);
    const delay = random.between(hand[0], hand[1]) + (course.kind === 'slow' ? random.between(0, SLOW_DELAY) : 0);
    const later = addDays(due, random.between(10, 30));
    const handInBy = (date: CivilDate): void => {
      if (!forgot) world.on(addDays(date, delay), random, () => clerk.handIn(id));
    };
    if (course.kind === 'early') {
      world.on(earlyDate(world.today(), due), random, () => clerk.handIn(id));
      return;
    }
    if (!asks) {
      handInBy(due);
      return;
    }
    world.on(addDays(due, random.between(-12, -3)), random, async () => {
      const reason = words.extension(daysBetween(due, later));
      const answer = await act({ type: 'requestExtension', milestone: id, due: later, reason }, head);
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
    const report = await system.newestReport(measure.id);
    const values = ledger.corrected();
    if (!report || !values) return;
    const text = words.report(world.today(), values, standing);
    const order = { type: 'correctProgress', report, values, text, reason: words.correction() } as const;
    await confirmed(act(order, head), () => act({ ...order, confirm: true }, head));
  };

  /** Now and then the rest of a roadmap has to be moved. */
  const beginAmendment = (): void => {
    const last = measure.milestones.at(-1);
    const drawn = world.randomOf(`amendment ${measure.id}`);
    if (!last || !drawn.chance(AMENDED)) return;
    world.on(addDays(world.today(), drawn.between(60, 130)), drawn, async () => {
      const due = [addDays(last.due, drawn.between(5, 15)), `${plan.year}-12-29`].toSorted()[0] ?? last.due;
      if (due <= last.due) return;
      const change = { targets: [], milestones: [{ milestone: last.id, due, expected: last.expected }] };
      const answer = await act({ type: 'proposeAmendment', change, reason: words.amendment() }, head);
      if (answer.kind === 'done') office.considerAmendment(measure);
    });
  };

  /** A support unit tells the lead unit of its part once in some months. */
  const beginContributions = (): void => {
    const drawn = world.randomOf(`contributions ${measure.id}`);
    const [unit] = measure.supportUnits;
    if (unit === undefined || !drawn.chance(CONTRIBUTES)) return;
    for (let day = addDays(world.today(), drawn.between(10, 50)); day <= world.last; day = addDays(day, 60))
      world.on(day, drawn, async () => {
        const text = `配合情况：${words.contribution(unit)}。`;
        await act({ type: 'contribute', values: [], text }, actors.reporter(unit));
      });
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
