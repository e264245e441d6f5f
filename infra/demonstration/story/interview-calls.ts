/** Which interviews the ladder called and are not recorded yet: one for each unit and day. */

import {
  type CivilDate,
  civilDateAt,
  type Instant,
  type InterviewMatter,
  type LadderEvent,
  type Measure,
} from '@duban/domain';

type Called = { readonly unit: string; readonly called: CivilDate; readonly matters: InterviewMatter[] };
/** By "unit/date". */
export type InterviewCalls = Map<string, Called>;

type Fired = Extract<LadderEvent, { type: 'RungFired' }>['data'];

/** Enters a rung that fired, if it calls to an interview. */
export const calledIn = (calls: InterviewCalls, measure: Measure | null, fired: Fired, at: Instant): void => {
  if (!measure || fired.document !== 'interview') return;
  const { id, leadUnit: unit } = measure.definition;
  const called = civilDateAt(at);
  const key = `${unit}/${called}`;
  const call = calls.get(key) ?? { unit, called, matters: [] };
  call.matters.push({ measure: id, obligation: fired.obligation });
  calls.set(key, call);
};

export const mattersOf = (
  calls: InterviewCalls,
  { unit, called }: { readonly unit: string; readonly called: CivilDate },
): readonly InterviewMatter[] => calls.get(`${unit}/${called}`)?.matters ?? [];
