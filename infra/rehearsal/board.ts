/** Shows the progress of the year: a board redrawn in place on a terminal, a line for each plan month elsewhere. */

import { type CivilDate, civilDateAt, type Instant } from '@duban/domain';
import type { ApiClientStatistics } from './api-client.ts';
import type { LogRow } from './checker/record.ts';

export type BoardSource = {
  readonly plan: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  now(): Instant;
  readonly rows: readonly LogRow[];
  statistics(): ApiClientStatistics;
  kills(): number;
};

export type Board = { stop(): void };

export type Counts = {
  events: number;
  reported: number;
  handedIn: number;
  verified: number;
  returned: number;
  missed: number;
  /** Fired rungs by kind of document. */
  readonly rungs: Map<string, number>;
  /** The present lamp of each measure. */
  readonly lamps: Map<string, string>;
};

/** Adds the rows to the counts. */
export const count = (counts: Counts, rows: readonly LogRow[]): void => {
  for (const row of rows) {
    counts.events += 1;
    if (row.type === 'ProgressReported') counts.reported += 1;
    else if (row.type === 'MilestoneSubmitted') counts.handedIn += 1;
    else if (row.type === 'MilestoneVerified') counts.verified += 1;
    else if (row.type === 'MilestoneReturned') counts.returned += 1;
    else if (row.type === 'MilestoneMissed') counts.missed += 1;
    else if (row.type === 'LampTurned') counts.lamps.set(row.stream, row.data.lamp);
    else if (row.type === 'RungFired')
      counts.rungs.set(row.data.document, (counts.rungs.get(row.data.document) ?? 0) + 1);
  }
};

export const noCounts = (): Counts => ({
  events: 0,
  reported: 0,
  handedIn: 0,
  verified: 0,
  returned: 0,
  missed: 0,
  rungs: new Map(),
  lamps: new Map(),
});

const DOCUMENTS: Readonly<Record<string, string>> = {
  reminder: '提醒 reminder',
  urging: '催办 urging',
  'supervision-letter': '督办函 letter',
  interview: '约谈 interview',
  bulletin: '通报 bulletin',
};

const REFRESH_INTERVAL_MS = 500;
const PROGRESS_BAR_WIDTH = 40;

export const showBoard = (source: BoardSource, out: NodeJS.WriteStream): Board => {
  const counts = noCounts();
  let seen = 0;
  let month = '';
  let drawn = 0;
  const refresh = (): void => {
    count(counts, source.rows.slice(seen));
    seen = source.rows.length;
    const date = civilDateAt(source.now());
    if (!out.isTTY) {
      if (date.slice(0, 7) !== month) out.write(`${monthLine(date, source, counts)}\n`);
      month = date.slice(0, 7);
      return;
    }
    const lines = boardLines(date, source, counts);
    out.write(`${drawn > 0 ? `\x1b[${drawn}A` : ''}${lines.map((line) => `\x1b[2K${line}\n`).join('')}`);
    drawn = lines.length;
  };
  const timer = setInterval(refresh, REFRESH_INTERVAL_MS);
  return {
    stop() {
      clearInterval(timer);
      month = '';
      refresh();
    },
  };
};

const monthLine = (date: CivilDate, source: BoardSource, counts: Counts): string =>
  [
    date,
    `reported ${counts.reported}`,
    `handed in ${counts.handedIn}`,
    `verified ${counts.verified}`,
    `missed ${counts.missed}`,
    `rungs ${[...counts.rungs.values()].reduce((sum, one) => sum + one, 0)}`,
    `lamps ${list(tally(counts.lamps.values()))}`,
    `latency ${quantiles(source.statistics().latencies.slice(-500))}`,
  ].join(' · ');

const boardLines = (date: CivilDate, source: BoardSource, counts: Counts): readonly string[] => {
  const statistics = source.statistics();
  const part = (Date.parse(date) - Date.parse(source.first)) / (Date.parse(source.last) - Date.parse(source.first));
  const filled = Math.round(Math.min(1, Math.max(0, part)) * PROGRESS_BAR_WIDTH);
  const rungs = new Map([...counts.rungs].map(([document, number]) => [DOCUMENTS[document] ?? document, number]));
  return [
    `${source.plan}  ${date}  ${'█'.repeat(filled)}${'░'.repeat(PROGRESS_BAR_WIDTH - filled)}`,
    `  上报 reported ${counts.reported}   申请办结 handed in ${counts.handedIn}   办结 verified ${counts.verified}   退回 returned ${counts.returned}   逾期 missed ${counts.missed}`,
    `  ${list(rungs) || '—'}`,
    `  灯 lamps: ${list(tally(counts.lamps.values())) || '—'}`,
    `  events ${counts.events}   commands ${statistics.latencies.length}   latency ${quantiles(statistics.latencies.slice(-500))}   waiting ${statistics.waiting}   retries ${statistics.retries}   worker killed ${source.kills()}`,
  ];
};

const tally = (values: Iterable<string>): Map<string, number> => {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
};

const list = (numbers: ReadonlyMap<string, number>): string =>
  [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, number]) => `${name} ${number}`)
    .join('   ');

/** Median, 95th percentile and maximum of milliseconds: "12 / 40 / 160 ms". */
export const quantiles = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} ms`;
};
