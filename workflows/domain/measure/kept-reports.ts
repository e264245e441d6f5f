/** Which reports a measure remembers: the newest whole, and of older ones the figures that still decide something. */

import type { CivilDate } from '../time/civil-date.ts';
import type { Report } from './state.ts';

/** The most reports, and figures in them, that are kept in full and can be corrected: one each working day of a year. */
export const KEPT_REPORTS = 300;
export const KEPT_FIGURES = 500;

/** Adds a report and folds those that thereby exceed the limits. */
export const withReport = (reports: readonly Report[], report: Report): readonly Report[] =>
  folded([...reports, report]);

/**
 * Of reports beyond the limits, only the first and the last figure of each target are kept: a level starts from the first,
 * and the last is the known value until a newer one comes. Texts and other figures are in the log only.
 */
const folded = (reports: readonly Report[]): readonly Report[] => {
  const cut = firstWhole(reports);
  const old = reports.slice(0, cut);
  if (old.every(isFolded)) return reports;
  const places = new Map<string, { first: Report; last: Report }>();
  for (const report of old)
    for (const { target } of report.values) {
      const { first = report } = places.get(target) ?? {};
      places.set(target, { first, last: report });
    }
  const kept = old.flatMap((report) => {
    const values = report.values.filter(({ target }) => {
      const place = places.get(target);
      return place?.first === report || place?.last === report;
    });
    return values.length > 0 ? [{ ...report, values, digest: '', folded: true as const }] : [];
  });
  return [...kept, ...reports.slice(cut)];
};

export const isFolded = (report: Report): boolean => report.folded === true;

const firstWhole = (reports: readonly Report[]): number => {
  let figures = 0;
  let index = reports.length;
  while (index > 0 && reports.length - index < KEPT_REPORTS) {
    const next = reports[index - 1];
    if (!next || isFolded(next)) break;
    figures += next.values.length;
    // The newest report is kept in full, whatever its size.
    if (figures > KEPT_FIGURES && index < reports.length) break;
    index -= 1;
  }
  return index;
};

/** Corrects a folded report: the figures that it still holds get the corrected values, or are removed with them. */
export const withCorrection = (
  reports: readonly Report[],
  id: string,
  change: Pick<Report, 'values' | 'digest'> & { readonly asOf?: CivilDate },
): readonly Report[] =>
  folded(
    reports.map((report) => {
      if (report.id !== id) return report;
      if (!isFolded(report)) return { ...report, ...change };
      const values = report.values.flatMap(({ target }) => change.values.filter((one) => one.target === target));
      return { ...report, values };
    }),
  );
