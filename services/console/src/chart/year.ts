/** How the measures and their milestones stood on any day of the year, from their histories. */

import { momentOf } from '../kit/show/date.ts';
import type { MeasureHistory, MilestoneStatus, Stage } from './history.ts';

export type Standing =
  | 'not-due'
  | 'extension-asked'
  | 'overdue'
  | 'returned'
  | 'submitted'
  | 'verified'
  | 'verified-late';

/** In the order of the legend. */
export const STANDINGS: readonly Standing[] = [
  'verified',
  'verified-late',
  'submitted',
  'returned',
  'overdue',
  'extension-asked',
  'not-due',
];

type Span<Value> = { readonly from: string; readonly value: Value };

type State = { readonly status: MilestoneStatus; readonly due: string; readonly extensionAsked: boolean };

export type ChartMilestone = {
  readonly key: string;
  readonly label: MeasureHistory['milestones'][number]['label'];
  /** Its states by civil date, earliest first. */
  readonly states: readonly Span<State>[];
};

export type ChartRow = {
  readonly measure: Pick<MeasureHistory, 'code' | 'key' | 'leadUnit' | 'supervisingLeader' | 'section' | 'title'>;
  readonly stages: readonly Span<Stage>[];
  readonly lamps: readonly Span<string>[];
  readonly milestones: readonly ChartMilestone[];
};

/** A row of the chart, with every instant as the civil date on which it lay. */
export const rowOf = ({ stageHistory, lampHistory, milestones, ...measure }: MeasureHistory): ChartRow => ({
  measure,
  stages: stageHistory.map(({ since, stage }) => ({ from: momentOf(since).date, value: stage })),
  lamps: lampHistory.map(({ date, lamp }) => ({ from: date, value: lamp.key })),
  milestones: milestones.map(({ key, label, history }) => ({
    key,
    label,
    states: history.map(({ since, ...value }) => ({ from: momentOf(since).date, value })),
  })),
});

/** The last value that held on the date; undefined before the first. */
const on = <Value>(spans: readonly Span<Value>[], date: string): Value | undefined => {
  let found: Value | undefined;
  for (const { from, value } of spans) {
    if (from > date) break;
    found = value;
  }
  return found;
};

export const stageOn = (row: ChartRow, date: string): Stage | undefined => on(row.stages, date);

/** The key of the lamp that the measure showed; undefined before it was issued. */
export const lampOn = (row: ChartRow, date: string): string | undefined => on(row.lamps, date);

/** Stages in which deadlines run. */
const RUNNING: readonly (Stage | undefined)[] = ['ISSUED', 'ACKNOWLEDGED'];

const isOpen = ({ status }: State): boolean => status === 'PENDING' || status === 'RETURNED';

const isOverdueOn = (state: State, date: string): boolean => isOpen(state) && state.due < date && !state.extensionAsked;

/** Whether it was still open after its due date, at any time before it was verified. */
const wasLate = ({ states }: ChartMilestone, date: string): boolean =>
  states.some(({ value }, index) => {
    const next = states[index + 1];
    return next !== undefined && next.from <= date && isOverdueOn(value, next.from);
  });

export type MilestoneOnDay = { readonly due: string; readonly standing: Standing };

/** Null before the milestone existed. */
export const milestoneOn = (row: ChartRow, milestone: ChartMilestone, date: string): MilestoneOnDay | null => {
  const state = on(milestone.states, date);
  if (!state) return null;
  const { due, status } = state;
  if (status === 'VERIFIED') return { due, standing: wasLate(milestone, date) ? 'verified-late' : 'verified' };
  if (status === 'SUBMITTED') return { due, standing: 'submitted' };
  if (isOverdueOn(state, date) && RUNNING.includes(stageOn(row, date))) return { due, standing: 'overdue' };
  if (state.extensionAsked) return { due, standing: 'extension-asked' };
  return { due, standing: status === 'RETURNED' ? 'returned' : 'not-due' };
};
