/** Reads the head of a plan's log and its nightly comparisons. They are of the present, whatever day is shown. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listAll } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf } from '../values.ts';
import type { LogHeadRow, ProofRow } from './proof.rows.ts';

type Found = Omit<ProofRow, 'findings'> & { readonly findings: unknown };
const FOUND: RowShape<Found> = {
  at: 'timestamptz',
  position: 'int8',
  hash: 'text?',
  findings: 'jsonb',
  tookMs: 'int4',
};

export type ProofReads = {
  /** Null where the plan has no log. */
  logHead(plan: string): Promise<LogHeadRow | null>;
  /** Newest first. */
  proofs(plan: string, page: Page): Promise<Rows<ProofRow>>;
};

export const proofReads = (db: QueryExecutorProvider): ProofReads => ({
  async logHead(plan) {
    const [found] = await fetchRows<{ position: string | number; hash: string }>(
      db,
      { position: 'int8', hash: 'text' },
      sql`select h.position, encode(h.hash, 'hex') as hash from duban.log_head h where h.plan = ${textOf(plan)}`,
    );
    return found ? { position: Number(found.position), hash: found.hash } : null;
  },

  async proofs(plan, page) {
    const found = await listAll<Found>(db, {
      fields: sql`r.at, r.position, r.hash, r.findings, r.took_ms`,
      record: sql`jsonb_build_object('at', f.at, 'position', f.position, 'hash', f.hash, 'findings', f.findings, 'tookMs', f.took_ms)`,
      shape: FOUND,
      from: sql`duban.reconciliation r`,
      where: sql`r.plan = ${textOf(plan)}`,
      sort: {
        columns: [
          { value: sql`to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`, type: 'text' },
          { value: sql`r.position`, type: 'bigint' },
        ],
        direction: 'desc',
      },
      page,
    });
    return rowsOf(found, page, ({ record: { at, findings, ...record } }) => ({
      ...record,
      at: instantOf(at),
      findings: Array.isArray(findings) ? findings : [findings],
    }));
  },
});
