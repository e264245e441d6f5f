/** How a measure's events change its reports and drafts. */

import { assertNever } from '@duban/domain';
import { sql } from 'kysely';
import { BrokenLogError, isMeasureEvent, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { type Versions, versionsOf } from '../projection/versions.ts';
import { correctValues, stateValues } from '../targets/target.projection.ts';
import { type ValueRecord, valueTable } from '../targets/target.table.ts';
import { type DraftRecord, draftTable, type ReportRecord, reportTable } from './report.table.ts';

type Tables = {
  readonly reports: Versions<ReportRecord>;
  readonly values: Versions<ValueRecord>;
  readonly drafts: Versions<DraftRecord>;
};

const OURS = ['ReportDrafted', 'DraftRejected', 'ProgressReported', 'ProgressCorrected'] as const;
type OfReport = Extract<OfMeasure, { readonly type: (typeof OURS)[number] }>;
const isOfReport = (event: OfMeasure): event is OfReport => OURS.some((type) => type === event.type);

const applyToReports = ({ reports, values, drafts }: Tables, event: OfReport): void => {
  const { plan, position, occurredAt: at, actor } = event;
  const measure = measureOf(event);
  const { report } = event.data;
  switch (event.type) {
    case 'ReportDrafted': {
      const { asOf, values: stated, text, confirmed = null } = event.data;
      const content = { values: stated, text };
      const written = { as_of: asOf, content, confirmed, written_at: at, actor, rejection: null };
      drafts.put({ plan, measure, report, position, ...written }, position);
      return;
    }
    case 'DraftRejected': {
      const before = drafts.get({ plan, measure, report });
      if (!before) throw new BrokenLogError(event, `the measure ${measure} has no draft ${report}`);
      drafts.put({ ...before, rejection: { at, by: actor, reason: event.data.reason } }, position);
      return;
    }
    case 'ProgressReported': {
      const { asOf, values: stated, text, confirmed = null } = event.data;
      const draft = drafts.get({ plan, measure, report });
      if (draft) drafts.end(draft, position);
      const written = draft ? { at: draft.written_at, by: draft.actor } : null;
      const content = { values: stated, text };
      const times = { position, as_of: asOf, reported_at: at };
      reports.put({ plan, measure, report, ...times, content, confirmed, actor, written, corrections: [] }, position);
      stateValues(values, event);
      return;
    }
    case 'ProgressCorrected': {
      const { values: stated, text, previous, reason, asOf, previousAsOf, confirmed = [] } = event.data;
      const before = reports.get({ plan, measure, report });
      if (!before) throw new BrokenLogError(event, `the measure ${measure} has no report ${report}`);
      const correction = { position, at, by: actor, reason, previous, ...(previousAsOf && { previousAsOf }) };
      const corrections = [...before.corrections, correction];
      // The confirmation of a figure is kept as long as the figure is unchanged.
      const kept = (before.confirmed ?? []).filter(({ target, figure }) =>
        target === null ? !asOf : stated.some((one) => one.target === target && one.value === figure),
      );
      const doubts = [...kept, ...confirmed];
      const corrected = { ...before, as_of: asOf ?? before.as_of, content: { values: stated, text }, corrections };
      reports.put({ ...corrected, confirmed: doubts.length > 0 ? doubts : null }, position);
      correctValues(values, event, corrected);
      return;
    }
    default:
      assertNever(event);
  }
};

export const reportModel: Model = {
  name: 'report',
  asks: [],
  tables: [reportTable.name, valueTable.name, draftTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isMeasureEvent).filter(isOfReport);
    if (own.length === 0) return;
    const live = sql`t.plan = ${plan} and (t.measure, t.report) in (
      select * from unnest(${own.map(measureOf)}::text[], ${own.map(({ data }) => data.report)}::text[]))`;
    const tables: Tables = {
      reports: versionsOf(reportTable, await loadLive(db, reportTable, live)),
      values: versionsOf(valueTable, await loadLive(db, valueTable, live)),
      drafts: versionsOf(draftTable, await loadLive(db, draftTable, live)),
    };
    for (const event of own) applyToReports(tables, event);
    await save(db, tables.reports);
    await save(db, tables.values);
    await save(db, tables.drafts);
  },
};
