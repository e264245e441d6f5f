/** Which figures a report may state: known targets, possible values, cumulative ones never falling, time going forward. */

import type { CivilDate } from '../civil-date.ts';
import type { Target, TargetKind } from '../plan.ts';
import { type Refused, refuse } from '../refusal.ts';
import { checkDate } from './answer.ts';
import type { MeasureCommand } from './commands.ts';
import type { TargetValue } from './events.ts';
import { currentValue, type Measure, type Report } from './state.ts';
import { checkText } from './words.ts';

type Fault = Refused | null;

/** Beyond this a figure is a slip of the pen: the largest of the 2023 plan is below a million in its own unit. */
const LARGEST = 1e12;
const RANGE: Readonly<Record<TargetKind, readonly [min: number, max: number]>> = {
  count: [0, LARGEST],
  level: [0, LARGEST],
  ceiling: [0, LARGEST],
  growth: [-100, LARGEST],
  deliverable: [0, 100],
};
const CUMULATIVE: readonly TargetKind[] = ['count', 'deliverable'];

type Content = { readonly values: readonly TargetValue[]; readonly text: string };

export const checkReport = (measure: Measure, report: Content & { asOf: CivilDate }, today: CivilDate): Fault => {
  const { asOf } = report;
  const fault = checkDate('asOf', asOf);
  if (fault) return fault;
  if (asOf > today) return refuse('AS_OF_IN_FUTURE', { asOf, today }, 'asOf');
  const last = measure.reports.at(-1);
  if (last && asOf < last.asOf) return refuse('AS_OF_GOES_BACK', { asOf, previous: last.asOf }, 'asOf');
  return checkContent(measure, report, measure.reports);
};

/** A correction is held against the reports before the one that it corrects, and may contradict later ones. */
export const checkCorrection = (
  measure: Measure,
  command: Extract<MeasureCommand, { type: 'correctProgress' }>,
): { readonly ok: true; readonly report: Report } | Refused => {
  const index = measure.reports.findIndex(({ id }) => id === command.report);
  const report = measure.reports[index];
  if (!report) return refuse('REPORT_UNKNOWN', { report: command.report }, 'report');
  const fault = checkText('reason', command.reason) ?? checkContent(measure, command, measure.reports.slice(0, index));
  if (fault) return fault;
  if (command.text === report.text && sameValues(command.values, report.values)) return refuse('NOTHING_CORRECTED');
  return { ok: true, report };
};

/** What a support unit states is its own part: it need not fit what the lead unit reported. */
export const checkContribution = (measure: Measure, content: Content): Fault => checkContent(measure, content, []);

const checkContent = (measure: Measure, { values, text }: Content, before: readonly Report[]): Fault => {
  if (values.length === 0 && text.trim() === '') return refuse('NOTHING_REPORTED', {}, 'text');
  for (const [index, { target: id, value }] of values.entries()) {
    const target = measure.definition.targets.find((candidate) => candidate.id === id);
    if (!target) return refuse('TARGET_UNKNOWN', { target: id }, `values.${index}.target`);
    if (values.findIndex((other) => other.target === id) !== index)
      return refuse(
        'INVALID',
        { reason: 'names a target twice', reasonZh: '重复填报同一目标' },
        `values.${index}.target`,
      );
    const fault = checkValue(target, value, currentValue(before, id), `values.${index}.value`);
    if (fault) return fault;
  }
  return checkText('text', text, 0);
};

/** Whether a target can have this value at all. */
export const checkRange = ({ id, kind }: Target, value: number, field: string): Fault => {
  const [min, max] = RANGE[kind];
  return Number.isFinite(value) && value >= min && value <= max
    ? null
    : refuse('VALUE_OUT_OF_RANGE', { target: id, value: String(value), min, max }, field);
};

const checkValue = (target: Target, value: number, previous: number | null, field: string): Fault => {
  const fault = checkRange(target, value, field);
  if (fault) return fault;
  if (CUMULATIVE.includes(target.kind) && previous !== null && value < previous)
    return refuse('VALUE_FALLS', { target: target.id, value, previous }, field);
  return null;
};

const sameValues = (a: readonly TargetValue[], b: readonly TargetValue[]): boolean =>
  a.length === b.length && a.every(({ target, value }) => b.some((o) => o.target === target && o.value === value));
