/** What clients were told, held against the log: nothing acknowledged is missing, nothing counts twice, nobody is shown less than promised. */

import type { LogRow } from '@duban/rehearsal';
import type { CommandRecord, Receipt, Span, Told } from './record.ts';

/** A line of the table: what was looked at, how often, and what was wrong. */
export type Check = {
  readonly name: string;
  readonly checked: number;
  readonly differences: readonly string[];
  /** What differs and may, by a rule that its file tells. */
  readonly excused?: number;
};

export type Row = LogRow & { readonly version: number; readonly recordedAt: string };

export type Witness = Pick<Told, 'commands' | 'queries'> & {
  /**
   * From a crash of the database until its read models had caught up again. They are written without waiting for the
   * disk, for the log has it all: what was visible may be a moment away, and is then made again.
   */
  readonly databaseCrashes: readonly Pick<Span, 'sentAt' | 'answeredAt'>[];
};

export const checkAnswers = (rows: readonly Row[], told: Witness): readonly Check[] => {
  const log = indexOf(rows);
  return [
    checkLost(log, told),
    checkTwice(log, told),
    checkContradicted(log, told),
    checkOrder(told),
    checkUnanswered(told),
    checkOwnAnswer(told),
    ...checkReads(told),
  ];
};

type Log = {
  /** Events of a command by stream and command id. */
  readonly commands: ReadonlyMap<string, readonly Row[]>;
  /** Events that hold a text, by it. */
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

/** The event that a receipt names is there, and is the last of that command. */
const checkLost = ({ commands }: Log, told: Witness): Check => {
  const receipts = told.commands.flatMap((command) => receiptsOf(command).map((receipt) => ({ command, receipt })));
  return check('lost', receipts, ({ command: { measure, commandId, name }, receipt }) => {
    const last = commands.get(keyOf(measure, commandId))?.at(-1);
    if (!last) return `${name} ${commandId} of ${measure} was acknowledged, and is not in the log`;
    if (last.position === receipt.position && last.version === receipt.version) return null;
    return `${name} ${commandId} of ${measure} was acknowledged at ${receipt.position}, and stands at ${last.position}`;
  });
};

/** Told by the words that a command brought along, whatever id its events bear; and its events stand together. */
const checkTwice = ({ commands, texts }: Log, told: Witness): Check =>
  check('twice', told.commands, ({ measure, commandId, name, marker }) => {
    const own = commands.get(keyOf(measure, commandId)) ?? [];
    const marked = marker === null ? [] : (texts.get(marker) ?? []);
    if (marked.length > 1)
      return `${name} ${commandId} of ${measure} had its effect at ${marked.map(({ position }) => position).join(', ')}`;
    const [first] = own;
    const apart = own.some(({ position }, index) => position !== (first?.position ?? 0) + index);
    return apart ? `${name} ${commandId} of ${measure} stands in more than one place` : null;
  });

/**
 * What was refused changed nothing, and what was done is done in one place. Two clicks are two askings: the one may come
 * while something stands in the way and be refused, the other when nothing does any more.
 */
const checkContradicted = ({ commands }: Log, told: Witness): Check =>
  check('contradicted', told.commands, (command) => {
    const { measure, commandId, name, answers, doubled } = command;
    const [event] = commands.get(keyOf(measure, commandId)) ?? [];
    const before = event ? Date.parse(event.recordedAt) : Number.POSITIVE_INFINITY;
    const refused = answers.find((answer) => answer.kind === 'refused' && (!doubled || before < answer.askedAt));
    if (event && refused?.kind === 'refused')
      return `${name} ${commandId} of ${measure} was refused (${refused.code}), and is in the log at ${event.position}`;
    const places = new Set(receiptsOf(command).map(({ position }) => position));
    return places.size > 1
      ? `${name} ${commandId} of ${measure} was acknowledged at ${[...places].join(' and ')}`
      : null;
  });

/** What one person did one after the other stands in the log one after the other. */
const checkOrder = (told: Witness): Check => {
  const last = new Map<string, number>();
  const done = told.commands
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .flatMap((command) =>
      receiptsOf(command)
        .slice(0, 1)
        .map(({ position }) => ({ command, position })),
    );
  return check('out of order', done, ({ command: { client, commandId }, position }) => {
    const before = last.get(client) ?? 0;
    last.set(client, position);
    return position > before ? null : `${commandId} stands at ${position}, what ${client} did before it at ${before}`;
  });
};

const checkUnanswered = (told: Witness): Check =>
  check('unanswered', told.commands, ({ answers, doubled, commandId, name, attempts }) =>
    answers.length === (doubled ? 2 : 1) ? null : `${name} ${commandId} was never answered, asked ${attempts} times`,
  );

/** An answer that says its change is visible shows it. */
const checkOwnAnswer = (told: Witness): Check => {
  const done = told.commands.flatMap(({ commandId, answers }) =>
    answers.flatMap((answer) => (answer.kind === 'done' && answer.receipt.visible ? [{ commandId, answer }] : [])),
  );
  return check('own change not in the answer', done, ({ commandId, answer: { receipt, shown } }) => {
    if (!shown) return `${commandId} shows no measure`;
    const shows = shown.version >= receipt.version && shown.position >= receipt.position;
    return shows ? null : `${commandId} at version ${receipt.version} shows version ${shown.version}`;
  });
};

/** Once anybody was told that a change is visible, or was shown it, everybody is shown it, at whichever gateway. */
const checkReads = ({ commands, queries, databaseCrashes }: Witness): readonly Check[] => {
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
        ? `${query.client} was shown version ${query.version} of ${query.measure}, and knew ${known}`
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
