/** The access record, newest first; a row policy of the database decides who may read it. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import type { RowShape } from '../row-shape.ts';
import { instantOf, textOf } from '../values.ts';
import type { AccessFilter, AccessRow } from './access.rows.ts';

type Found = Omit<AccessRow, 'requestId' | 'endedAt'> & {
  readonly request_id: string;
  readonly ended_at: string | null;
};

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
  plans: 'jsonb',
  allowed: 'bool',
  refusals: 'jsonb',
  outcome: 'text',
  ended_at: 'timestamptz?',
};

export type AccessReads = {
  /** Who asked for what, newest first. */
  accesses(ask: { filter: AccessFilter; page: Page }): Promise<Rows<AccessRow>>;
};

export const accessReads = (db: QueryExecutorProvider): AccessReads => ({
  async accesses({ filter, page }) {
    const found = await listAll<Found>(db, {
      fields: sql`a as item`,
      record: sql`to_jsonb(f.item)`,
      shape: FOUND,
      from: sql`duban.access_with_outcome a`,
      where: matching(filter),
      sort: newest(sql`a.id`),
      page,
    });
    return rowsOf(found, page, ({ record: { request_id, ended_at, ...row } }) => ({
      ...row,
      requestId: request_id,
      at: instantOf(row.at),
      endedAt: ended_at === null ? null : instantOf(ended_at),
    }));
  },
});

const matching = (filter: AccessFilter): RawBuilder<unknown> => {
  const { subject, role, kind, field, target, plan, requestId, allowed, outcome, from, to } = filter;
  const parts = [
    subject !== undefined && sql`a.subject = ${textOf(subject)}`,
    role !== undefined && sql`a.role = ${role}`,
    kind !== undefined && sql`a.kind = ${kind}`,
    field !== undefined && sql`${textOf(field)} = any (a.fields)`,
    target !== undefined && sql`${textOf(target)} = any (a.targets)`,
    plan !== undefined && sql`${textOf(plan)} = any (a.plans)`,
    requestId !== undefined && sql`a.request_id = ${textOf(requestId)}`,
    allowed === true && sql`a.allowed`,
    (allowed === false || outcome === 'refused') && REFUSED,
    outcome !== undefined && sql`a.outcome = ${outcome}`,
    from !== undefined && sql`a.at >= ${from}::timestamptz`,
    to !== undefined && sql`a.at < ${to}::timestamptz`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

/** By the indexes of what was refused: in a long record they are few among many. */
const REFUSED = sql`not a.allowed and a.id in (
  select r.id from duban.access r where not r.allowed
  union all
  select r.id from duban.access_outcome o join duban.access r on r.begun = o.begun where not o.allowed)`;
