/** Which figures a report may state: known targets, possible and plausible values, dates in order for each target. */

import { textDigest } from '../kernel/digest.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { isWithinRange, VALUE_RANGE } from '../limits/numbers.ts';
import { isCumulative } from '../limits/roadmap.ts';
import type { Target } from '../plan/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { checkDate, firstFault } from './answer.ts';
import type { MeasureCommand } from './commands.ts';
import type { Doubt, TargetValue } from './events.ts';
import { doubtsInWords } from './figure-words.ts';
import { isFolded, KEPT_REPORTS } from './kept-reports.ts';
import { doubtsOf, startOfCounting } from './plausible.ts';
import { currentValue, type Measure, type Report } from './state.ts';
import { checkText } from './words.ts';

type Fault = Refused | null;

type Content = { readonly values: readonly TargetValue[]; readonly text: string };
/** How a report is checked: `confirm` accepts figures that would be returned for confirmation. */
export type Judging = { readonly confirm?: boolean | undefined };
/** An accepted report, with the figures that a person confirmed. */
export type Checked = { readonly ok: true; readonly doubts: readonly Doubt[] };

export const checkReport = (
  measure: Measure,
  report: Content & { asOf: CivilDate },
  today: CivilDate,
  judging: Judging,
): Checked | Refused => {
  const { reports } = measure;
  return (
    checkAsOf(measure, report, today) ??
    checkOrder(report, carrying(reports, report), []) ??
    checkContent(measure, report) ??
    askBack(measure, report, judging, reports)
  );
};

/**
 * A correction is checked against the reports before the one that it corrects, and may contradict later ones; its date must
 * lie between those of the reports before and after that state the same targets. Unchanged figures need no confirmation.
 */
export const checkCorrection = (
  measure: Measure,
  command: Extract<MeasureCommand, { type: 'correctProgress' }>,
  today: CivilDate,
  judging: Judging,
): (Checked & { readonly report: Report; readonly asOf: CivilDate }) | Refused => {
  const { reports } = measure;
  const index = reports.findIndex(({ id }) => id === command.report);
  const report = reports[index];
  if (report ? isFolded(report) : wasFolded(measure, command.report)) return tooFarBack();
  if (!report) return refuse('REPORT_UNKNOWN', { report: command.report }, 'report');
  const asOf = command.asOf ?? report.asOf;
  const corrected = { asOf, values: command.values, text: command.text };
  const [before, after] = [reports.slice(0, index), reports.slice(index + 1)];
  const isMoved = asOf !== report.asOf;
  const fault =
    checkText('reason', command.reason) ??
    (isMoved
      ? (checkAsOf(measure, corrected, today) ??
        checkOrder(corrected, carrying(before, corrected), carrying(after, corrected)))
      : null) ??
    checkContent(measure, command);
  if (fault) return fault;
  if (!isMoved && textDigest(command.text) === report.digest && sameValues(command.values, report.values))
    return refuse('NOTHING_CORRECTED', { asOf: report.asOf });
  const isChanged = ({ target, value }: TargetValue): boolean =>
    !report.values.some((one) => one.target === target && one.value === value);
  const asked = askBack(measure, corrected, judging, before, { isChanged, isMoved });
  return asked.ok ? { ...asked, report, asOf } : asked;
};

/** Whether the number lies before the first report kept in full: it was folded, or was a draft that was rejected. */
const wasFolded = ({ reports, written }: Measure, id: string): boolean => {
  const [, number = ''] = /^r([1-9][0-9]*)$/.exec(id) ?? [];
  const first = reports.find((report) => !isFolded(report))?.id.slice(1);
  return number !== '' && written > KEPT_REPORTS && first !== undefined && Number(number) < Number(first);
};

const tooFarBack = (): Refused =>
  refuse(
    'INVALID',
    {
      reason: `lies too far back: only the last ${KEPT_REPORTS} reports can be corrected`,
      reasonZh: `距今过久：只能更正最近${KEPT_REPORTS}次上报`,
    },
    'report',
  );

/** A support unit states its own part only, so its figures need not fit those of the lead unit. */
export const checkContribution = (
  measure: Measure,
  content: Content,
  today: CivilDate,
  judging: Judging,
): Checked | Refused => checkContent(measure, content) ?? askBack(measure, { ...content, asOf: today }, judging, []);

/** The date must exist, not lie in the future, and for cumulative figures not before the start of the year. */
const checkAsOf = (
  measure: Measure,
  { asOf, values }: Pick<Content, 'values'> & { asOf: CivilDate },
  today: CivilDate,
): Fault => {
  const fault = checkDate('asOf', asOf);
  if (fault) return fault;
  if (asOf > today) return refuse('AS_OF_IN_FUTURE', { asOf, today }, 'asOf');
  const start = startOfCounting(measure);
  const isCounted = measure.definition.targets.some(
    (target) => isCumulative(target) && values.some((one) => one.target === target.id),
  );
  return isCounted && asOf < start ? refuse('AS_OF_BEFORE_PLAN', { asOf, start }, 'asOf') : null;
};

type Dated = Pick<Report, 'asOf'>;

/** The reports that state a figure of a target that this one states, too. */
const carrying = (reports: readonly Report[], { values }: Pick<Content, 'values'>): readonly Report[] =>
  reports.filter((report) => report.values.some(({ target }) => values.some((one) => one.target === target)));

/** For each target, a later report must not have an earlier date. */
const checkOrder = ({ asOf }: Dated, before: readonly Dated[], after: readonly Dated[]): Fault => {
  const earlier = before.find((one) => asOf < one.asOf);
  if (earlier) return refuse('AS_OF_GOES_BACK', { asOf, previous: before.at(-1)?.asOf ?? earlier.asOf }, 'asOf');
  const later = after.find((one) => asOf > one.asOf);
  return later ? refuse('AS_OF_OVERTAKES', { asOf, next: later.asOf }, 'asOf') : null;
};

const checkContent = (measure: Measure, { values, text }: Content): Fault => {
  if (values.length === 0 && text.trim() === '') return refuse('NOTHING_REPORTED', {}, 'text');
  return (
    firstFault(
      values.map(({ target: id, value }, index) => {
        const target = measure.definition.targets.find((candidate) => candidate.id === id);
        if (!target) return refuse('TARGET_UNKNOWN', { target: id }, `values.${index}.target`);
        if (values.findIndex((other) => other.target === id) !== index)
          return refuse(
            'INVALID',
            { reason: 'names a target twice', reasonZh: '重复填报同一目标' },
            `values.${index}.target`,
          );
        return checkRange(target, value, `values.${index}.value`);
      }),
    ) ?? checkText('text', text, 0)
  );
};

/** Whether the value is possible for the target at all. */
export const checkRange = ({ id, kind }: Target, value: number, field: string): Fault => {
  const [min, max] = VALUE_RANGE[kind];
  return isWithinRange(value, [min, max])
    ? null
    : refuse('VALUE_OUT_OF_RANGE', { target: id, value: String(value), min, max }, field);
};

const EVERYTHING = { isChanged: (_value: TargetValue): boolean => true, isMoved: true };

/** Refuses implausible figures, all of them in one refusal, unless they are confirmed. */
const askBack = (
  measure: Measure,
  { values, asOf }: Pick<Content, 'values'> & { asOf: CivilDate },
  { confirm = false }: Judging,
  before: readonly Report[],
  { isChanged, isMoved } = EVERYTHING,
): Checked | Refused => {
  const { targets, milestones } = measure.definition;
  const found = values.flatMap((value, index) => {
    const target = targets.find(({ id }) => id === value.target);
    if (!target || !isChanged(value)) return [];
    const stated = { figure: value.value, previous: currentValue(before, target.id), asOf };
    return doubtsOf(target, milestones, stated).map((doubt) => ({ doubt, field: `values.${index}.value` }));
  });
  const fallen = found.find(({ doubt }) => doubt.kind === 'falls');
  if (isMoved && asOf < startOfCounting(measure))
    found.push({ doubt: { kind: 'before-plan', target: null, figure: null, against: null }, field: 'asOf' });
  const doubts = found.map(({ doubt }) => doubt);
  const [first, ...more] = found;
  if (!first || confirm) return { ok: true, doubts };
  if (first === fallen && more.length === 0) return fell(first.doubt, first.field, before);
  const { zh, en } = doubtsInWords(measure.definition, doubts, asOf);
  return refuse('FIGURES_IMPLAUSIBLE', { doubts: en, doubtsZh: zh }, first.field);
};

/** The refusal names the report with the higher figure by its date. */
const fell = ({ target, figure, against }: Doubt, field: string, before: readonly Report[]): Refused => {
  const higher = before.findLast(({ values }) => values.some((one) => one.target === target));
  return refuse('VALUE_FALLS', { target, value: figure, previous: against, previousAsOf: higher?.asOf ?? null }, field);
};

const sameValues = (a: readonly TargetValue[], b: readonly TargetValue[]): boolean =>
  a.length === b.length && a.every(({ target, value }) => b.some((o) => o.target === target && o.value === value));
