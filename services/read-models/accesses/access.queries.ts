/** The access record, newest first; a row policy of the database decides who may read it. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import type { AccessCallerRow, AccessFilter, AccessRow } from './access.rows.ts';

type Plain = Omit<AccessRow, 'requestId' | 'endedAt' | 'others'> & {
  readonly request_id: string;
  readonly ended_at: string | null;
};
type Found = Plain & { readonly others: readonly Plain[] };

const FOUND: RowShape<Found> = {
  id: 'int8',
  at: 'timestamptz',
  subject: 'text?',
  role: 'text?',
  unit: 'text?',
  leader: 'text?',
  request_id: 'text',
  kind: 'text',
  operation: 'text?',
  fields: 'jsonb',
  targets: 'jsonb',
  measures: 'jsonb',
  conditions: 'jsonb?',
  registered: 'bool',
  visit: 'text?',
  plans: 'jsonb',
  allowed: 'bool',
  refusals: 'jsonb',
  outcome: 'text',
  ended_at: 'timestamptz?',
  positions: 'jsonb',
  others: 'jsonb',
};

/** Counted no further: whoever finds more narrows the filter. */
export const MAX_COUNTED_ACCESSES = 10_000;
/** Accounts that are listed to choose from. */
const MAX_CALLERS = 500;

/** `folded`: of the accesses of one page view only the first that matches, with the others below it. */
type Asked = { readonly filter: AccessFilter; readonly folded?: boolean };

export type AccessReads = {
  /** Who asked for what, newest first. */
  accesses(ask: Asked & { readonly page: Page }): Promise<Rows<AccessRow>>;
  /** How many those are, counted to `MAX_COUNTED_ACCESSES`. */
  accessCount(ask: Asked): Promise<number>;
  /** Everyone on the record, by account. */
  accessCallers(): Promise<readonly AccessCallerRow[]>;
};

export const accessReads = (db: QueryExecutorProvider): AccessReads => ({
  async accesses({ filter, folded = false, page }) {
    const found = await listAll<Found>(db, {
      fields: sql`a as item`,
      record: sql`to_jsonb(f.item) || jsonb_build_object('others', ${folded ? OTHERS : sql`'[]'::jsonb`})`,
      shape: FOUND,
      from: sql`duban.access_with_outcome a`,
      where: folded ? headsOf(filter) : matching(filter, 'a'),
      sort: newest(sql`a.id`),
      page,
    });
    return rowsOf(found, page, ({ record: { others, ...row } }) => ({ ...rowOf(row), others: others.map(rowOf) }));
  },

  async accessCount({ filter, folded = false }) {
    const [row] = await fetchRows<{ count: number }>(
      db,
      { count: 'int8' },
      sql`select count(*) from (select from duban.access_with_outcome a
        where ${folded ? headsOf(filter) : matching(filter, 'a')} limit ${MAX_COUNTED_ACCESSES}) counted`,
    );
    return Number(row?.count ?? 0);
  },

  async accessCallers() {
    return fetchRows<AccessCallerRow>(
      db,
      { subject: 'text', role: 'text?', unit: 'text?', leader: 'text?' },
      // From account to account by the index of accounts: few among many accesses.
      sql`with recursive subjects as (
          (select a.subject from duban.access_with_outcome a where a.subject is not null order by a.subject limit 1)
          union all
          select (select a.subject from duban.access_with_outcome a where a.subject > s.subject order by a.subject limit 1)
          from subjects s where s.subject is not null
        )
        select coalesce(l.subject, '') as subject, l.role, l.unit, l.leader
        from (select s.subject from subjects s where s.subject is not null limit ${MAX_CALLERS}) s
        cross join lateral (
          select a.subject, a.role, a.unit, a.leader from duban.access_with_outcome a
          where a.subject = s.subject order by a.id desc limit 1
        ) l order by l.subject`,
    );
  },
});

const rowOf = ({ request_id, ended_at, ...row }: Plain): AccessRow => ({
  ...row,
  requestId: request_id,
  at: instantOf(row.at),
  endedAt: ended_at === null ? null : instantOf(ended_at),
  others: [],
});

const OTHERS = sql`coalesce((
  select jsonb_agg(to_jsonb(o) order by o.id)
  from duban.access_with_outcome o where o.visit = (f.item).visit and o.id <> (f.item).id), '[]'::jsonb)`;

/** The first of a page view that matches stands for those that come after it. */
const headsOf = (filter: AccessFilter): RawBuilder<unknown> => sql`${matching(filter, 'a')}
  and not exists (select from duban.access_with_outcome e where e.visit = a.visit and e.id < a.id and ${matching(filter, 'e')})`;

const matching = (filter: AccessFilter, alias: 'a' | 'e'): RawBuilder<unknown> => {
  const { subject, role, kind, field, target, plan, requestId, allowed, outcome, from, to } = filter;
  const { measures, operations, exceptOperations } = filter;
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const isOneOf = (names: readonly string[]) =>
    sql`(${column('registered')} and coalesce(${column('operation')} = any (${texts(names)}), false))`;
  const parts = [
    subject !== undefined && sql`${column('subject')} = ${textOf(subject)}`,
    role !== undefined && sql`${column('role')} = ${role}`,
    kind !== undefined && sql`${column('kind')} = ${kind}`,
    field !== undefined && sql`${textOf(field)} = any (${column('fields')})`,
    target !== undefined && sql`${textOf(target)} = any (${column('targets')})`,
    measures !== undefined && sql`${column('id')} in (select duban.accesses_of_measures(${texts(measures)}))`,
    operations !== undefined && isOneOf(operations),
    exceptOperations !== undefined && sql`not ${isOneOf(exceptOperations)}`,
    plan !== undefined && sql`${textOf(plan)} = any (${column('plans')})`,
    requestId !== undefined && sql`${column('request_id')} = ${textOf(requestId)}`,
    allowed === true && column('allowed'),
    (allowed === false || outcome === 'refused') && refused(alias),
    outcome !== undefined && sql`${column('outcome')} = ${outcome}`,
    from !== undefined && sql`${column('at')} >= ${from}::timestamptz`,
    to !== undefined && sql`${column('at')} < ${to}::timestamptz`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

/** By the indexes of what was refused: in a long record they are few among many. */
const refused = (alias: 'a' | 'e') => sql`not ${sql.ref(`${alias}.allowed`)} and ${sql.ref(`${alias}.id`)} in (
  select r.id from duban.access r where not r.allowed
  union all
  select r.id from duban.access_outcome o join duban.access r on r.begun = o.begun where not o.allowed)`;
