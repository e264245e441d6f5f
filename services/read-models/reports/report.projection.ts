/** How a measure's events change its reports. */

import { sql } from 'kysely';
import { BrokenLog, isMeasureEvent, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { type Versions, versionsOf } from '../projection/versions.ts';
import { correctValues, stateValues } from '../targets/target.projection.ts';
import { type ValueRecord, valueTable } from '../targets/target.table.ts';
import { type ReportRecord, reportTable } from './report.table.ts';

type Tables = { readonly reports: Versions<ReportRecord>; readonly values: Versions<ValueRecord> };

export const applyToReports = ({ reports, values }: Tables, event: OfMeasure): void => {
  const { plan, position, occurredAt: at, actor } = event;
  const measure = measureOf(event);
  switch (event.type) {
    case 'ProgressReported': {
      const { report, asOf, values: stated, text } = event.data;
      const content = { values: stated, text };
      const times = { position, as_of: asOf, reported_at: at };
      reports.put({ plan, measure, report, ...times, content, actor, corrections: [] }, position);
      stateValues(values, event);
      return;
    }
    case 'ProgressCorrected': {
      const { report, values: stated, text, previous, reason } = event.data;
      const before = reports.get({ plan, measure, report });
      if (!before) throw new BrokenLog(event, `the measure ${measure} has no report ${report}`);
      const corrections = [...before.corrections, { position, at, by: actor, reason, previous }];
      reports.put({ ...before, content: { values: stated, text }, corrections }, position);
      correctValues(values, event, before);
      return;
    }
    case 'MeasureIssued':
    case 'MeasureAcknowledged':
    case 'MilestoneSubmitted':
    case 'MilestoneVerified':
    case 'MilestoneReturned':
    case 'MilestoneMissed':
      return;
    default:
      event satisfies never;
  }
};

export const reportModel: Model = {
  name: 'report',
  tables: [reportTable.name, valueTable.name],
  async apply(db, plan, events) {
    const own = events
      .filter(isMeasureEvent)
      .filter(({ type }) => type === 'ProgressReported' || type === 'ProgressCorrected');
    if (own.length === 0) return;
    const corrected = own.flatMap((event) =>
      event.type === 'ProgressCorrected' ? [{ measure: measureOf(event), report: event.data.report }] : [],
    );
    const measures = corrected.map(({ measure }) => measure);
    const names = corrected.map(({ report }) => report);
    const live = sql`t.plan = ${plan}
      and (t.measure, t.report) in (select * from unnest(${measures}::text[], ${names}::text[]))`;
    const none = corrected.length === 0;
    const tables: Tables = {
      reports: versionsOf(reportTable, none ? [] : await loadLive(db, reportTable, live)),
      values: versionsOf(valueTable, none ? [] : await loadLive(db, valueTable, live)),
    };
    for (const event of own) applyToReports(tables, event);
    await save(db, tables.reports);
    await save(db, tables.values);
  },
};
