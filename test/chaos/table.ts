/** Prints the result of a run: what was checked, which faults were injected, and how long recovery took. */

import { FAULT_KINDS, type Fault } from './faults.ts';
import type { CommandRecord } from './history.ts';
import { isClean, type Outcome } from './run.ts';
import { TARGET_NAMES } from './system.ts';

const MAX_PRINTED_DIFFERENCES = 10;

export const renderOutcome = (outcome: Outcome): string => {
  const { checks, history, faults, rows } = outcome;
  const differenceLines = checks.flatMap(({ name, differences }) => [
    ...differences.slice(0, MAX_PRINTED_DIFFERENCES).map((what) => `${name}: ${what}`),
    ...(differences.length > MAX_PRINTED_DIFFERENCES
      ? [`${name}: … and ${differences.length - MAX_PRINTED_DIFFERENCES} more`]
      : []),
  ]);
  return [
    // First, because a report of a failed test shows only the first lines.
    ...differenceLines,
    table([
      ['', 'checked', 'differences', 'excused'],
      ...checks.map(({ name, checked, differences, excused }) => [
        name,
        String(checked),
        String(differences.length),
        excused === undefined ? '' : String(excused),
      ]),
    ]),
    'Excused: a stale read in the moment after a crash of Postgres, since read models do not wait for the disk;',
    'a reminder whose date passed while its workflow was stuck, or over which the clock jumped.',
    '',
    table([['faults', ...FAULT_KINDS], ...faultRows(faults)]),
    '',
    'Seconds from a kill until the process was ready again, and until a command sent after the kill was acknowledged:',
    table([
      ['', 'kills', 'ready: median', '95 %', 'maximum', 'acknowledged: median', '95 %', 'maximum'],
      ...recoveryRows(outcome),
    ]),
    '',
    commandLine(history.commands, history.queries.length, rows.length),
    `retries: ${listed(history.retries) || 'nothing'}`,
    `failed starts: ${outcome.failedStarts}; skipped faults: ${outcome.skippedFaults}; settled after ${seconds(outcome.settledMs)} s`,
    isClean(outcome) ? 'Nothing was lost, and nothing counts twice.' : 'There are differences.',
  ].join('\n');
};

const faultRows = (faults: readonly Fault[]): readonly string[][] => {
  const names = [...new Set([...TARGET_NAMES, ...faults.map(({ target }) => target)])];
  // Wires are many, and alike.
  const groups = Map.groupBy(names, (name) => (name.includes('→') ? `link to ${name.split(' ').at(-1)}` : name));
  const count = (of: readonly Fault[]) =>
    FAULT_KINDS.map((kind) => String(of.filter((fault) => fault.kind === kind).length));
  return [
    ...[...groups].map(([group, members]) => [
      group,
      ...count(faults.filter(({ target }) => members.includes(target))),
    ]),
    ['total', ...count(faults)],
  ];
};

const recoveryRows = ({ faults, history }: Outcome): readonly string[][] => {
  const next = acknowledgedAfter(history.commands);
  const row = (name: string, kills: readonly Fault[]): string[] => {
    const ready = kills.flatMap(({ from, to }) => (to === null ? [] : [to - from]));
    const acknowledged = kills.flatMap(({ from }) => next(from) ?? []);
    return [name, String(kills.length), ...spread(ready), ...spread(acknowledged)];
  };
  const kills = faults.filter(({ kind }) => kind === 'kill');
  return [
    ...TARGET_NAMES.map((target) =>
      row(
        target,
        kills.filter((fault) => fault.target === target),
      ),
    ),
    row('total', kills),
  ];
};

/** Milliseconds from a moment until the first answer to a command that was sent after it. */
const acknowledgedAfter = (commands: readonly CommandRecord[]): ((from: number) => number | null) => {
  const ordered = commands.filter(({ answers }) => answers.length > 0).sort((a, b) => a.sentAt - b.sentAt);
  const earliest: number[] = [];
  for (let index = ordered.length - 1; index >= 0; index -= 1)
    earliest[index] = Math.min(ordered[index]?.answeredAt ?? 0, earliest[index + 1] ?? Number.POSITIVE_INFINITY);
  return (from) => {
    const answered = earliest[ordered.findIndex(({ sentAt }) => sentAt >= from)];
    return answered === undefined ? null : answered - from;
  };
};

const commandLine = (commands: readonly CommandRecord[], queries: number, events: number): string => {
  const answers = commands.flatMap((command) => command.answers.slice(0, 1));
  const refused = new Map<string, number>();
  for (const answer of answers)
    if (answer.kind === 'refused') refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1);
  const done = answers.filter(({ kind }) => kind === 'done').length;
  const unseen = answers.filter((answer) => answer.kind === 'done' && !answer.receipt.visible).length;
  const again = commands.filter(({ attempts, doubled }) => attempts > (doubled ? 2 : 1)).length;
  const [half, most, worst] = spread(commands.map(({ sentAt, answeredAt }) => answeredAt - sentAt));
  return [
    `commands ${commands.length}: acknowledged ${done} (${unseen} before they were visible, as requested or because no projector ran), refused ${answers.length - done}${refused.size > 0 ? ` (${listed(refused)})` : ''}`,
    `sent more than once ${again}, to both gateways at once ${commands.filter(({ doubled }) => doubled).length}`,
    `answered in ${half} / ${most} / ${worst} s (median, 95th percentile, maximum)`,
    `queries ${queries} · events ${events}`,
  ].join('\n');
};

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** Median, 95th percentile and maximum, in seconds. */
const spread = (values: readonly number[]): readonly string[] => {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((part) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    return value === undefined ? '—' : (value / 1_000).toFixed(2);
  });
};

const table = (lines: readonly (readonly string[])[]): string => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
