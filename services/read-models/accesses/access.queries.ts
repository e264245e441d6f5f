/** The record of accesses, newest first; who may read it, the database's own policy says. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { rowsOf } from '../page.ts';
import type { Reads } from '../reads.ts';
import { instantOf, textOf } from '../values.ts';
import type { AccessFilter, AccessRow } from './access.rows.ts';

type Found = Omit<AccessRow, 'requestId'> & { readonly request_id: string };

export const accessReads = (db: QueryExecutorProvider): Pick<Reads, 'accesses'> => ({
  async accesses({ filter, page }) {
    const found = await listAll<Found>(db, {
      fields: sql`a as item`,
      record: sql`to_jsonb(f.item)`,
      from: sql`duban.access a`,
      where: matching(filter),
      sort: newest(sql`a.id`),
      page,
    });
    return rowsOf(found, page, ({ record: { request_id, ...row } }) => ({
      ...row,
      requestId: request_id,
      at: instantOf(row.at),
    }));
  },
});

const matching = (filter: AccessFilter): RawBuilder<unknown> => {
  const { subject, role, kind, field, target, plan, requestId, allowed, from, to } = filter;
  const parts = [
    subject !== undefined && sql`a.subject = ${textOf(subject)}`,
    role !== undefined && sql`a.role = ${role}`,
    kind !== undefined && sql`a.kind = ${kind}`,
    field !== undefined && sql`${textOf(field)} = any (a.fields)`,
    target !== undefined && sql`${textOf(target)} = any (a.targets)`,
    plan !== undefined && sql`${textOf(plan)} = any (a.plans)`,
    requestId !== undefined && sql`a.request_id = ${textOf(requestId)}`,
    allowed !== undefined && sql`a.allowed = ${allowed}`,
    from !== undefined && sql`a.at >= ${from}::timestamptz`,
    to !== undefined && sql`a.at < ${to}::timestamptz`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};
