/** How reports and their corrections change the stated values of targets. */

import type { MeasureDefinition } from '@duban/domain';
import { measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Versions } from '../projection/versions.ts';
import type { TargetRecord, ValueRecord } from './target.table.ts';

export const issuedTargets = (plan: string, { id, targets }: MeasureDefinition): readonly TargetRecord[] =>
  targets.map((definition, index) => ({ plan, target: definition.id, measure: id, ordinal: index + 1, definition }));

type Reported = OfMeasure & { readonly type: 'ProgressReported' };
type Corrected = OfMeasure & { readonly type: 'ProgressCorrected' };

export const stateValues = (values: Versions<ValueRecord>, event: Reported): void => {
  for (const { target, value } of event.data.values) {
    const record = {
      plan: event.plan,
      target,
      measure: measureOf(event),
      report: event.data.report,
      position: event.position,
      as_of: event.data.asOf,
      value,
      reported_at: event.occurredAt,
      actor: event.actor,
      corrected_at: null,
      replaced: null,
    };
    values.put(record, event.position);
  }
};

/** `report`: the corrected report. A value that the correction does not change keeps its author. */
export const correctValues = (
  values: Versions<ValueRecord>,
  event: Corrected,
  report: Pick<ValueRecord, 'position' | 'as_of' | 'reported_at'>,
): void => {
  const { plan, position } = event;
  const named = { plan, measure: measureOf(event), report: event.data.report };
  const kept = new Set(event.data.values.map(({ target }) => target));
  for (const { target } of event.data.previous.values) {
    const gone = values.get({ ...named, target });
    if (gone && !kept.has(target)) values.end(gone, position);
  }
  for (const { target, value } of event.data.values) {
    const before = values.get({ ...named, target });
    if (before?.value === value) {
      if (before.as_of !== report.as_of) values.put({ ...before, as_of: report.as_of }, position);
      continue;
    }
    const record = {
      ...named,
      target,
      position: report.position,
      as_of: report.as_of,
      value,
      reported_at: report.reported_at,
      actor: event.actor,
      corrected_at: event.occurredAt,
      replaced: before?.value ?? null,
    };
    values.put(record, position);
  }
};
