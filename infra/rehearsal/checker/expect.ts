/** What Duban had to record of a measure and when: the year walked through day by day, with what people did in its place. */

import type { MeasureEvent, PlanFrame } from '@duban/domain';
import { clockOn, type Day, dateOf, dayAt, dayOf, midnight, NEVER, type WorkDays, workDaysOf } from './days.ts';
import { enter } from './enter.ts';
import { checkKnown, lampOn } from './lamp-due.ts';
import { officeDay } from './office-due.ts';
import { isOwnAct, isRunning, type LogRow, listIn, type MeasureRecord } from './record.ts';
import { missingReport, nextReport, type ReportDays, reportDays } from './reports-due.ts';
import { type Climber, nextRung } from './rungs-due.ts';

type Kind =
  | 'MilestoneMissed'
  | 'AcknowledgementMissed'
  | 'ReportMissed'
  | 'InstructionMissed'
  | 'OfficeLimitPassed'
  | 'LampTurned'
  | 'RungFired';

/** Something that Duban records of its own accord; `key` names it within its stream. */
export type Occasion = {
  readonly stream: string;
  readonly kind: Kind;
  /** The kind, and for rungs which one: a row of the table. */
  readonly row: string;
  readonly key: string;
  /** Plan time in milliseconds. */
  readonly at: number;
  /** When it is too late for it, and it lapses; absent where that is never. */
  readonly until?: number;
};

/** The plan's data by which its measures are judged. */
export type Rules = {
  readonly calendar: WorkDays;
  readonly policies: PlanFrame['policies'];
  readonly reports: ReportDays;
};

/** The next report after the last moment of a check, whose rungs may come before it, lies within so many days. */
const NEXT_REPORT_DAYS = 62;

/**
 * For a check up to `until`, in milliseconds.
 * @throws UnknownToCheckerError where a policy goes beyond what the checker knows.
 */
export const rulesOf = ({ calendar: data, policies, adopted }: PlanFrame, until: number): Rules => {
  const calendar = workDaysOf(data);
  checkKnown(policies.lamps);
  const last = dayAt(until) + NEXT_REPORT_DAYS;
  return { calendar, policies, reports: reportDays(policies.settings.cadence, calendar, dayOf(adopted), last) };
};

/** The occasion that an event of Duban's own is; null for what people do. */
export const occasionOf = (row: LogRow<MeasureEvent>): Occasion | null => {
  if (!isOwnAct(row)) return null;
  const at = Date.parse(row.occurredAt);
  const named = (kind: Kind, key: string, name: string = kind): Occasion => ({
    stream: row.stream,
    kind,
    row: name,
    key,
    at,
  });
  switch (row.type) {
    case 'MilestoneMissed':
      return named(row.type, `${row.data.milestone}/${row.data.due}`);
    case 'AcknowledgementMissed':
      return named(row.type, row.data.due);
    case 'ReportMissed':
      return named(row.type, row.data.period);
    case 'InstructionMissed':
      return named(row.type, `${row.data.instruction}/${row.data.due}`);
    case 'OfficeLimitPassed':
      return named(row.type, `${row.data.matter}/${row.data.obligation}/${row.data.due}`);
    case 'LampTurned':
      return named(row.type, `${row.data.date}/${row.data.lamp}`);
    case 'RungFired':
      return named(row.type, `${row.data.obligation}/${row.data.occurrence}/${row.data.rung}`, `rung ${row.data.rung}`);
    default:
      return null;
  }
};

/**
 * Everything that had to happen to one measure up to `until`. What Duban recorded is consulted for one thing only: the
 * day on which a rung fired or a lamp turned, where that was later than its time, for what follows counts from there.
 */
export const expectationsOf = (
  rows: readonly LogRow<MeasureEvent>[],
  { calendar, policies, reports }: Rules,
  until: number,
): readonly Occasion[] => {
  const stream = rows[0]?.stream ?? '';
  const found: Occasion[] = [];
  const really = recordedTimes(rows);
  let record: MeasureRecord | null = null;

  /** Answers when it really happened, if that was later. */
  const expect = (kind: Kind, key: string, at: number, row: string = kind, until: number | null = null): number => {
    found.push({ stream, kind, row, key, at, ...(until !== null && { until }) });
    return Math.max(at, really(kind, key));
  };

  const missDates = (one: MeasureRecord, now: number): void => {
    const isOver = (day: Day): boolean => midnight(day + 1) <= now;
    if (one.stage === 'issued' && !one.acknowledgementMissed && isOver(one.acknowledgeBy)) {
      one.acknowledgementMissed = true;
      expect('AcknowledgementMissed', dateOf(one.acknowledgeBy), now);
    }
    for (const step of one.steps) {
      if (step.state !== 'owed' || step.asked || step.missed === step.due || !isOver(step.due)) continue;
      step.missed = step.due;
      expect('MilestoneMissed', `${step.id}/${dateOf(step.due)}`, now);
    }
    for (let day = nextReport(one, reports); isOver(day); day = nextReport(one, reports)) {
      one.missedPeriod = day;
      expect('ReportMissed', dateOf(day), now);
    }
    for (const instruction of one.instructions) {
      if (instruction.answered || instruction.missed || !isOver(instruction.due)) continue;
      instruction.missed = true;
      expect('InstructionMissed', `${instruction.id}/${dateOf(instruction.due)}`, now);
    }
    for (const [what, duty] of one.office) {
      const day = officeDay(one, what, duty.since, calendar, policies.settings);
      if (duty.missed || !isOver(day)) continue;
      duty.missed = true;
      expect('OfficeLimitPassed', `${what}/${dateOf(day)}`, now);
    }
  };

  const turnLamp = (one: MeasureRecord, now: number): void => {
    const day = dayAt(now);
    const lamp = lampOn(policies.lamps, one, calendar, day);
    if (lamp === one.lamp?.lamp) return;
    const since = expect('LampTurned', `${dateOf(day)}/${lamp}`, now);
    one.lamp = { lamp, since, turns: (one.lamp?.turns ?? 0) + 1 };
  };

  const climb = (one: MeasureRecord, today: Day, now: number): void => {
    for (const climber of climbersOf(one, reports)) {
      const next = nextRung(policies.ladder, climber, calendar, today);
      if (!next || next.day > today) continue;
      const place = `${climber.id}/${climber.occurrence}`;
      const at = expect('RungFired', `${place}/${next.rung}`, now, `rung ${next.rung}`, next.until);
      listIn(one.fired, place).push({ rung: next.rung, day: dayAt(at) });
    }
  };

  /** All that time alone brings about after `from`, up to and with `to`. */
  const pass = (one: MeasureRecord, from: number, to: number): void => {
    if (!isRunning(one)) return;
    for (let day = dayAt(from); midnight(day) <= to; day += 1) {
      if (midnight(day) > from) {
        missDates(one, midnight(day));
        turnLamp(one, midnight(day));
      }
      const opening = clockOn(day, policies.ladder.quietHours.to);
      if (from < opening && opening <= to && calendar.isWorked(day)) climb(one, day, opening);
    }
  };

  let now = Number.NEGATIVE_INFINITY;
  for (const command of commandsIn(rows)) {
    const at = Date.parse(command[0]?.occurredAt ?? '');
    if (record) pass(record, now, at);
    for (const event of command) record = enter(record, event, at);
    if (record && record.stage !== 'unborn') {
      if (isRunning(record)) missDates(record, at);
      turnLamp(record, at);
    }
    now = at;
  }
  if (record) pass(record, now, until);
  return found.filter(({ at }) => at <= until);
};

/** What people did, command by command: it counts together. */
const commandsIn = (rows: readonly LogRow<MeasureEvent>[]): readonly (readonly LogRow<MeasureEvent>[])[] => {
  const commands: LogRow<MeasureEvent>[][] = [];
  for (const row of rows) {
    if (isOwnAct(row)) continue;
    const last = commands.at(-1);
    if (last && last[0]?.commandId === row.commandId) last.push(row);
    else commands.push([row]);
  }
  return commands;
};

/** For each occasion when it is on record, in order of the log; asked for the same one again, the next time. */
const recordedTimes = (rows: readonly LogRow<MeasureEvent>[]): ((kind: Kind, key: string) => number) => {
  const times = new Map<string, number[]>();
  for (const row of rows) {
    const occasion = occasionOf(row);
    if (occasion) listIn(times, `${occasion.kind}/${occasion.key}`).push(occasion.at);
  }
  return (kind, key) => times.get(`${kind}/${key}`)?.shift() ?? Number.NEGATIVE_INFINITY;
};

/** Everything that is owed and open, with what the ladder needs to know of it. */
const climbersOf = (record: MeasureRecord, days: ReportDays): readonly Climber[] => {
  const climber = (kind: Climber['kind'], id: string, occurrence: string, since: number, due: Day | null): Climber => ({
    id,
    occurrence,
    kind,
    lamp: null,
    since,
    due,
    pauses: [...(record.waited.get(id) ?? []), ...(record.held.get(id) ?? []), ...record.standstills],
    fired: record.fired.get(`${id}/${occurrence}`) ?? [],
    skipped: record.skipped.get(`${id}/${occurrence}`) ?? [],
  });
  const owed = [missingReport(record) ?? NEVER, nextReport(record, days)].filter((day) => day !== NEVER);
  const { lamp } = record;
  return [
    ...(record.stage === 'issued'
      ? [climber('acknowledgement', 'acknowledgement', 'first', record.issued, record.acknowledgeBy)]
      : []),
    ...record.steps
      .filter(({ state }) => state !== 'verified')
      .map(({ id, occurrence, since, due }) => climber('milestone', id, `e${occurrence}`, since, due)),
    ...record.instructions
      .filter(({ answered }) => !answered)
      .map(({ id, since, due }) => climber('instruction', id, 'first', since, due)),
    ...owed.map((day) => climber('report', `report-${dateOf(day)}`, 'first', reportSince(day, days), day)),
    ...(lamp ? [{ ...climber('lamp', 'lamp', `t${lamp.turns}`, lamp.since, null), lamp: lamp.lamp }] : []),
  ];
};

/** A report is owed from the end of the day of the one before it; the first of the plan since ever. */
const reportSince = (day: Day, days: ReportDays): number =>
  midnight((days.findLast((one) => one < day) ?? Number.NEGATIVE_INFINITY) + 1);
