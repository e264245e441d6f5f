/** Which reports a measure remembers: the newest whole, and of older ones the figures that still decide something. */

import type { CivilDate } from '../time/civil-date.ts';
import type { Report } from './state.ts';

/** Reports, and figures in them, that are remembered whole and can be corrected: a report each working day of a year. */
export const KEPT_REPORTS = 300;
export const KEPT_FIGURES = 500;

/** Whoever comes next, and whatever falls out of reach by it. */
export const withReport = (reports: readonly Report[], report: Report): readonly Report[] =>
  folded([...reports, report]);

/**
 * Of what is out of reach there remain, for each target, the first figure, which is where a level began, and the last,
 * which stands until a newer one comes. Their texts, and which figures stood between, are the log's to know.
 */
export const folded = (reports: readonly Report[]): readonly Report[] => {
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
    // The newest is remembered whatever it holds.
    if (figures > KEPT_FIGURES && index < reports.length) break;
    index -= 1;
  }
  return index;
};

/** A folded report keeps the figures for which it stands, with their corrected values; those left out are gone. */
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
