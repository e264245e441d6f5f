/** Which deadlines a measure waits for, and the event that follows when one passes. */

import { parseObligation } from '../ladder/obligation.ts';
import type { Terms } from '../plan/settings.ts';
import { type CivilDate, civilDateAt, endOfDate, type Instant, startOfDate } from '../time/civil-date.ts';
import type { Deadline } from './deadline.ts';
import type { MeasureEvent } from './events.ts';
import { nextLampDeadline } from './lamp-turns.ts';
import { officeDue } from './office.ts';
import { nextPeriod } from './periods.ts';
import { isOwed, isRunning, type Measure } from './state.ts';
import { rungDeadlines } from './watch.ts';

/**
 * In order of time; at the same instant a missed date comes before what follows from it. Of `now` only the date counts: it
 * decides which ladder is in force and which reminders are obsolete because the date that they precede has passed.
 */
export const measureDeadlines = (measure: Measure | null, terms: Terms, now: Instant): readonly Deadline[] => {
  if (!measure || !isRunning(measure)) return [];
  const date = civilDateAt(now);
  const known = cachedDeadlines.get(measure);
  if (known?.terms === terms && known.date === date) return known.deadlines;
  const lasting = known?.terms === terms ? known.lasting : lastingDeadlines(measure, terms);
  const deadlines = [...lasting, ...rungDeadlines(measure, terms, startOfDate(date))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  cachedDeadlines.set(measure, { terms, date, lasting, deadlines });
  return deadlines;
};

/** Those that do not depend on the date on which they are asked for. */
const lastingDeadlines = (measure: Measure, terms: Terms): readonly Deadline[] => {
  const lamp = nextLampDeadline(measure, terms);
  return [...missed(measure, terms), ...officeLimits(measure, terms), ...(lamp ? [lamp] : [])];
};

type Known = {
  readonly terms: Terms;
  readonly date: CivilDate;
  readonly lasting: readonly Deadline[];
  readonly deadlines: readonly Deadline[];
};

/** Caches the last result for each state: the timer, and the decision on the day it fires, ask for the same deadlines. */
const cachedDeadlines = new WeakMap<Measure, Known>();

/** Limits of the supervision office itself; they are not dates of a unit. */
const officeLimits = (measure: Measure, terms: Terms): readonly Deadline[] =>
  measure.office.flatMap(({ matter, obligation, since, missed: passed }): readonly Deadline[] => {
    if (passed) return [];
    const due = officeDue(matter, since, measure.standstills, terms);
    const id = `deadline/office-limit/${matter}/${obligation}/${due}`;
    return [{ id, at: endOfDate(due), event: { type: 'OfficeLimitPassed', data: { matter, obligation, due } } }];
  });

const missedAnswer = (instruction: string, due: string): MeasureEvent => {
  const parsed = parseObligation(instruction);
  const isDecision = parsed.kind === 'instruction' && parsed.meeting;
  return { type: isDecision ? 'MeetingDecisionMissed' : 'InstructionMissed', data: { instruction, due } };
};

const missed = (measure: Measure, terms: Terms): readonly Deadline[] => {
  const found: Deadline[] = [];
  const add = (what: string, due: string, event: MeasureEvent) =>
    found.push({ id: `deadline/${what}/${due}`, at: endOfDate(due), event });
  const { acknowledgeBy, stage, acknowledgementMissed } = measure;
  if (stage === 'issued' && acknowledgeBy !== null && !acknowledgementMissed)
    add('acknowledgement-missed', acknowledgeBy, { type: 'AcknowledgementMissed', data: { due: acknowledgeBy } });
  for (const milestone of measure.milestones) {
    const { id, due, request } = milestone;
    // While an extension requested in time is being decided, the date does not count as missed by the unit.
    if (isOwed(milestone) && request === null && milestone.missed !== due)
      add(`milestone-missed/${id}`, due, { type: 'MilestoneMissed', data: { milestone: id, due } });
  }
  const period = nextPeriod(measure, terms);
  if (period) add('report-missed', period, { type: 'ReportMissed', data: { period } });
  for (const { id, due, missed: passed } of measure.instructions)
    if (!passed) add(`instruction-missed/${id}`, due, missedAnswer(id, due));
  return found;
};
