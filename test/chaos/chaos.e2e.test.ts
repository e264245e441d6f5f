import { planDirectory, readPlan } from '@duban/seeds';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDeadlines } from './check-deadlines.ts';
import { type Check, type CheckedHistory, checkHistory, type Row } from './checker.ts';
import { checkFollowed } from './follower.ts';
import type { CommandRecord, QueryRecord } from './history.ts';
import { isClean, type Outcome, runChaos } from './run.ts';
import { renderOutcome } from './table.ts';

let outcome: Outcome;
beforeAll(async () => {
  const plan = readPlan(planDirectory('qingshan-2024'));
  outcome = await runChaos({ plan, minutes: 0.75, seed: 17, print: () => {} });
}, 600_000);

describe('Duban under injected faults', () => {
  it('loses nothing, counts nothing twice, and shows nobody less than was promised', () => {
    expect(isClean(outcome), renderOutcome(outcome)).toBe(true);
    const checked = new Map(outcome.checks.map((check) => [check.name, check.checked]));
    expect(checked.get('lost'), renderOutcome(outcome)).toBeGreaterThan(30);
    expect(checked.get('deadline or rung lost')).toBeGreaterThan(10);
    expect(checked.get('stale')).toBeGreaterThan(50);
    expect(checked.get('live change missed or repeated')).toBeGreaterThan(200);
  });

  it('is hit by many faults of many kinds, on workers, gateways and the servers they depend on', () => {
    const kills = outcome.faults.filter(({ kind }) => kind === 'kill');
    expect(kills.length).toBeGreaterThanOrEqual(12);
    expect(new Set(kills.map(({ target }) => target)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(outcome.faults.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    expect(outcome.faults.every(({ to }) => to !== null)).toBe(true);
  });
});

/** The names of the checks that fail on the real history and log with a defect inserted. */
const found = (rows: readonly Row[], witness: Partial<CheckedHistory> = {}): readonly string[] =>
  namesOf(checkHistory(rows, { ...outcome.history, databaseCrashes: outcome.databaseCrashes, ...witness }));
const namesOf = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ differences }) => differences.length > 0).map(({ name }) => name);

const isDone = ({ answers, marker, doubled }: CommandRecord): boolean =>
  !doubled && marker !== null && answers[0]?.kind === 'done';

describe('the checker', () => {
  const commandAt = (index: number): CommandRecord => {
    const command = outcome.history.commands.filter(isDone).at(index);
    if (!command) throw new Error('The run holds too few commands');
    return command;
  };
  const eventsOf = ({ measure, commandId }: CommandRecord): readonly Row[] =>
    outcome.rows.filter((row) => row.stream === `measure/${measure}` && row.commandId === commandId);
  const replaced = (old: CommandRecord, command: CommandRecord) => ({
    commands: outcome.history.commands.map((one) => (one === old ? command : one)),
  });

  it('reports an acknowledged command that is missing from the log, or stands elsewhere in it', () => {
    const gone = eventsOf(commandAt(10));
    expect(found(outcome.rows.filter((row) => !gone.includes(row)))).toEqual(['lost']);
    const moved = outcome.rows.map((row) => (gone.includes(row) ? { ...row, position: row.position + 0.5 } : row));
    expect(found(moved)).toContain('lost');
  });

  it('reports a duplicated effect under any command id', () => {
    const [first] = eventsOf(commandAt(10)).slice(-1);
    const own = eventsOf(commandAt(10)).find((row) => JSON.stringify(row.data).includes('第'));
    if (!first || !own) throw new Error('The command has no events');
    const again = { ...own, commandId: 'another', position: outcome.rows.length + 1 };
    expect(found([...outcome.rows, again])).toEqual(['twice']);
  });

  it('reports a refused command that took effect, and a command without an answer', () => {
    const command = commandAt(5);
    const [event] = eventsOf(command);
    const recordedAt = Date.parse(event?.recordedAt ?? '');
    const refused = (doubled: boolean, askedAt: number): CommandRecord => {
      const refusal = { kind: 'refused', code: 'NOT_ALLOWED', askedAt } as const;
      return { ...command, doubled, answers: doubled ? [refusal, ...command.answers] : [refusal] };
    };
    const faults = (...how: Parameters<typeof refused>) => found(outcome.rows, replaced(command, refused(...how)));
    expect(faults(false, recordedAt - 10)).toEqual(['contradicted']);
    expect(faults(true, recordedAt + 10)).toEqual(['contradicted']);
    expect(faults(true, recordedAt - 10)).toEqual([]);
    expect(found(outcome.rows, replaced(command, { ...command, answers: [] }))).toContain('unanswered');
  });

  it('reports a command that was acknowledged out of order', () => {
    // The last command: its client sent another before it.
    const command = commandAt(-1);
    const [answer] = command.answers;
    if (answer?.kind !== 'done') throw new Error('The command was not acknowledged');
    const receipt = { ...answer.receipt, position: 1 };
    const wrong = { ...command, answers: [{ ...answer, receipt }] };
    expect(found(outcome.rows, replaced(command, wrong))).toEqual(expect.arrayContaining(['lost', 'out of order']));
  });

  it('reports a stale read, and a client that does not read its own change', () => {
    const { queries } = outcome.history;
    const isCalm = ({ sentAt }: QueryRecord) =>
      outcome.databaseCrashes.every((crash) => crash.answeredAt < sentAt || sentAt < crash.sentAt - 20_000);
    const query = queries.findLast(isCalm);
    if (!query) throw new Error('The run holds too few queries');
    const stale = queries.map((one) => (one === query ? { ...query, position: 1 } : one));
    expect(found(outcome.rows, { queries: stale })).toEqual(['stale']);
    const known = { ...query, sentAt: query.sentAt - 2, answeredAt: query.sentAt - 1, version: query.version + 1 };
    expect(found(outcome.rows, { queries: [...queries, known] })).toContain('own change not read');
  });

  it('reports a live change that was left out, repeated, or never injected', () => {
    const wrong = (...seen: number[]) => checkFollowed([seen], 3).differences.length;
    expect([wrong(1, 2, 3), wrong(1, 2, 3, 4)]).toEqual([0, 0]);
    expect([wrong(1, 3), wrong(1, 2, 2, 3), wrong(1, 2), wrong()]).toEqual([1, 1, 1, 1]);
  });

  it('reports a missing deadline or rung, and one that fired twice', () => {
    // On a slow machine the run may end before a date is missed; a reminder alone may lapse.
    const isFirm = (row: Row): boolean =>
      row.type.endsWith('Missed') || (row.type === 'RungFired' && row.data.document !== 'reminder');
    const own = outcome.rows.findLast((row) => isFirm(row) && Date.parse(row.occurredAt) < outcome.until);
    if (!own) throw new Error('The run was too short for a missed date and for a rung');
    const without = outcome.rows.filter((row) => row !== own);
    expect(namesOf(checkDeadlines(without, outcome.until))).toContain('deadline or rung lost');
    const again = { ...own, position: outcome.rows.length + 1 };
    expect(namesOf(checkDeadlines([...outcome.rows, again], outcome.until))).toEqual(['deadline or rung repeated']);
  });
});
