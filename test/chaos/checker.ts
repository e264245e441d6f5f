/** Checks the history against the log: nothing acknowledged is missing, nothing counts twice, no read is staler than promised. */

import type { LogRow } from '@duban/rehearsal';
import type { CommandRecord, History, Receipt, Span } from './history.ts';

/** One row of the result: what was checked, how many times, and every difference. */
export type Check = {
  readonly name: string;
  readonly checked: number;
  readonly differences: readonly string[];
  /** The number of differences that are allowed, by a rule that is stated where they are counted. */
  readonly excused?: number;
};

export type Row = LogRow & { readonly version: number; readonly recordedAt: string };

export type CheckedHistory = Pick<History, 'commands' | 'queries'> & {
  /**
   * From each crash of the database until its read models had caught up again. Read models are written without waiting
   * for the disk, since they can be rebuilt from the log: a crash may lose the newest rows for a moment.
   */
  readonly databaseCrashes: readonly Pick<Span, 'sentAt' | 'answeredAt'>[];
};

export const checkHistory = (rows: readonly Row[], history: CheckedHistory): readonly Check[] => {
  const log = indexOf(rows);
  return [
    checkLost(log, history),
    checkTwice(log, history),
    checkContradicted(log, history),
    checkOrder(history),
    checkUnanswered(history),
    checkOwnAnswer(history),
    ...checkReads(history),
  ];
};

type Log = {
  /** Events of a command by stream and command id. */
  readonly commands: ReadonlyMap<string, readonly Row[]>;
  /** Events by a unique text that they hold. */
  readonly texts: ReadonlyMap<string, readonly Row[]>;
};

const keyOf = (measure: string, commandId: string): string => `measure/${measure} ${commandId}`;

const indexOf = (rows: readonly Row[]): Log => {
  const commands = Map.groupBy(rows, ({ stream, commandId }) => `${stream} ${commandId}`);
  const texts = new Map<string, Row[]>();
  for (const row of rows)
    for (const value of Object.values(row.data))
      if (typeof value === 'string' && value.startsWith('第')) texts.set(value, [...(texts.get(value) ?? []), row]);
  return { commands, texts };
};

const receiptsOf = ({ answers }: CommandRecord): readonly Receipt[] =>
  answers.flatMap((answer) => (answer.kind === 'done' ? [answer.receipt] : []));

const check = <T>(name: string, looked: readonly T[], faultOf: (one: T) => string | null): Check => ({
  name,
  checked: looked.length,
  differences: looked.flatMap((one) => faultOf(one) ?? []),
});

/** The event that a receipt names is in the log, and is the last of its command. */
const checkLost = ({ commands }: Log, history: CheckedHistory): Check => {
  const receipts = history.commands.flatMap((command) => receiptsOf(command).map((receipt) => ({ command, receipt })));
  return check('lost', receipts, ({ command: { measure, commandId, name }, receipt }) => {
    const last = commands.get(keyOf(measure, commandId))?.at(-1);
    if (!last) return `${name} ${commandId} of ${measure} was acknowledged, but is not in the log`;
    if (last.position === receipt.position && last.version === receipt.version) return null;
    return `${name} ${commandId} of ${measure} was acknowledged at ${receipt.position}, but stands at ${last.position}`;
  });
};

/** Finds a duplicated effect by the command's unique text, under whatever id; a command's events must also be adjacent. */
const checkTwice = ({ commands, texts }: Log, history: CheckedHistory): Check =>
  check('twice', history.commands, ({ measure, commandId, name, marker }) => {
    const own = commands.get(keyOf(measure, commandId)) ?? [];
    const marked = marker === null ? [] : (texts.get(marker) ?? []);
    if (marked.length > 1)
      return `${name} ${commandId} of ${measure} had its effect at ${marked.map(({ position }) => position).join(', ')}`;
    const [first] = own;
    const apart = own.some(({ position }, index) => position !== (first?.position ?? 0) + index);
    return apart ? `${name} ${commandId} of ${measure} stands at more than one position` : null;
  });

/**
 * A refused command changed nothing, and an acknowledged one has a single position. A doubled command may be refused at
 * one gateway first and accepted at the other later, when the obstacle is gone.
 */
const checkContradicted = ({ commands }: Log, history: CheckedHistory): Check =>
  check('contradicted', history.commands, (command) => {
    const { measure, commandId, name, answers, doubled } = command;
    const [event] = commands.get(keyOf(measure, commandId)) ?? [];
    const before = event ? Date.parse(event.recordedAt) : Number.POSITIVE_INFINITY;
    const refused = answers.find((answer) => answer.kind === 'refused' && (!doubled || before < answer.askedAt));
    if (event && refused?.kind === 'refused')
      return `${name} ${commandId} of ${measure} was refused (${refused.code}), but is in the log at ${event.position}`;
    const positions = new Set(receiptsOf(command).map(({ position }) => position));
    return positions.size > 1
      ? `${name} ${commandId} of ${measure} was acknowledged at ${[...positions].join(' and ')}`
      : null;
  });

/** The commands of one client stand in the log in the order in which they were sent. */
const checkOrder = (history: CheckedHistory): Check => {
  const last = new Map<string, number>();
  const done = history.commands
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .flatMap((command) =>
      receiptsOf(command)
        .slice(0, 1)
        .map(({ position }) => ({ command, position })),
    );
  return check('out of order', done, ({ command: { client, commandId }, position }) => {
    const before = last.get(client) ?? 0;
    last.set(client, position);
    return position > before
      ? null
      : `${commandId} stands at ${position}, but the previous command of ${client} stands at ${before}`;
  });
};

const checkUnanswered = (history: CheckedHistory): Check =>
  check('unanswered', history.commands, ({ answers, doubled, commandId, name, attempts }) =>
    answers.length === (doubled ? 2 : 1) ? null : `${name} ${commandId} was never answered in ${attempts} attempts`,
  );

/** An answer whose receipt says that its change is visible must show it. */
const checkOwnAnswer = (history: CheckedHistory): Check => {
  const done = history.commands.flatMap(({ commandId, answers }) =>
    answers.flatMap((answer) => (answer.kind === 'done' && answer.receipt.visible ? [{ commandId, answer }] : [])),
  );
  return check('own change not in the answer', done, ({ commandId, answer: { receipt, shown } }) => {
    if (!shown) return `${commandId} shows no measure`;
    const shows = shown.version >= receipt.version && shown.position >= receipt.position;
    return shows ? null : `${commandId} at version ${receipt.version} shows version ${shown.version}`;
  });
};

/** Once any answer showed a change, or said that it is visible, every later query shows it, at either gateway. */
const checkReads = ({ commands, queries, databaseCrashes }: CheckedHistory): readonly Check[] => {
  const seen = [
    ...commands.flatMap(({ client, measure, answeredAt, answers }) =>
      answers.flatMap((answer) =>
        answer.kind === 'done' && answer.receipt.visible
          ? [{ client, measure, answeredAt, version: answer.receipt.version, position: answer.receipt.position }]
          : [],
      ),
    ),
    ...queries,
  ].sort((a, b) => a.answeredAt - b.answeredAt);
  const ordered = queries.toSorted((a, b) => a.sentAt - b.sentAt);
  const [own, stale]: [string[], string[]] = [[], []];
  let excused = 0;
  const versions = new Map<string, number>();
  let position = 0;
  let next = 0;
  for (const query of ordered) {
    for (let one = seen[next]; one && one.answeredAt < query.sentAt; one = seen[++next]) {
      const key = `${one.client} ${one.measure}`;
      versions.set(key, Math.max(versions.get(key) ?? 0, one.version));
      position = Math.max(position, one.position);
    }
    const known = versions.get(`${query.client} ${query.measure}`) ?? 0;
    const fault =
      query.version < known
        ? `${query.client} was shown version ${query.version} of ${query.measure} after version ${known}`
        : null;
    const late =
      query.position < position ? `${query.client} was shown position ${query.position} after ${position}` : null;
    const crashed = databaseCrashes.some(
      ({ sentAt, answeredAt }) => sentAt < query.answeredAt && query.sentAt < answeredAt,
    );
    if (crashed) excused += fault || late ? 1 : 0;
    else {
      if (fault) own.push(fault);
      if (late) stale.push(late);
    }
  }
  return [
    { name: 'own change not read', checked: ordered.length, differences: own },
    { name: 'stale', checked: ordered.length, differences: stale, excused },
  ];
};
