/** What a person reads at the end of a run: what was checked, what was done to the system, and how long it took to recover. */

import { type Blow, KINDS } from './blows.ts';
import type { CommandRecord } from './record.ts';
import { isClean, type Outcome } from './run.ts';
import { TARGETS } from './system.ts';

const FIRST = 10;

export const renderOutcome = (outcome: Outcome): string => {
  const { checks, record, blows, rows } = outcome;
  const faults = checks.flatMap(({ name, differences }) => [
    ...differences.slice(0, FIRST).map((what) => `${name}: ${what}`),
    ...(differences.length > FIRST ? [`${name}: … and ${differences.length - FIRST} more`] : []),
  ]);
  return [
    table([
      ['', 'checked', 'differences', 'excused'],
      ...checks.map(({ name, checked, differences, excused }) => [
        name,
        String(checked),
        String(differences.length),
        excused === undefined ? '' : String(excused),
      ]),
    ]),
    'Excused: a reader who is behind for a moment after Postgres itself crashed, for read models do not wait for the disk;',
    'a reminder whose date was over before anybody could act, or over which the clock was moved.',
    '',
    table([['blows', ...KINDS], ...blowRows(blows)]),
    '',
    'Seconds from a kill until it was ready again, and until a command that was sent after it was acknowledged:',
    table([
      ['', 'kills', 'ready: half', '95 %', 'worst', 'acknowledged: half', '95 %', 'worst'],
      ...recoveryRows(outcome),
    ]),
    '',
    commandLine(record.commands, record.queries.length, rows.length),
    `asked again: ${listed(record.unsettled) || 'nothing'}`,
    `starts that failed for want of something: ${outcome.failedStarts}; blows that met nobody: ${outcome.missedBlows}; at rest after ${seconds(outcome.settledIn)} s`,
    ...faults,
    isClean(outcome) ? 'Nothing was lost, and nothing counts twice.' : 'There are differences.',
  ].join('\n');
};

const blowRows = (blows: readonly Blow[]): readonly string[][] => {
  const names = [...new Set([...TARGETS, ...blows.map(({ target }) => target)])];
  // Wires are many, and alike.
  const groups = Map.groupBy(names, (name) => (name.includes('→') ? `a wire to ${name.split(' ').at(-1)}` : name));
  const count = (of: readonly Blow[]) => KINDS.map((kind) => String(of.filter((blow) => blow.kind === kind).length));
  return [
    ...[...groups].map(([group, members]) => [group, ...count(blows.filter(({ target }) => members.includes(target)))]),
    ['together', ...count(blows)],
  ];
};

const recoveryRows = ({ blows, record }: Outcome): readonly string[][] => {
  const next = acknowledgedAfter(record.commands);
  const row = (name: string, kills: readonly Blow[]): string[] => {
    const ready = kills.flatMap(({ from, to }) => (to === null ? [] : [to - from]));
    const acknowledged = kills.flatMap(({ from }) => next(from) ?? []);
    return [name, String(kills.length), ...spread(ready), ...spread(acknowledged)];
  };
  const kills = blows.filter(({ kind }) => kind === 'kill');
  return [
    ...TARGETS.map((target) =>
      row(
        target,
        kills.filter((blow) => blow.target === target),
      ),
    ),
    row('together', kills),
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
    `commands ${commands.length}: acknowledged ${done} (${unseen} before they were visible, as asked for or for want of a projector), refused ${answers.length - done}${refused.size > 0 ? ` (${listed(refused)})` : ''}`,
    `sent more than once ${again}, to both gateways at once ${commands.filter(({ doubled }) => doubled).length}`,
    `answered in ${half} / ${most} / ${worst} s (half, 95 of 100, slowest)`,
    `queries ${queries} · events ${events}`,
  ].join('\n');
};

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** Half, 95 of 100, the worst; in seconds. */
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
