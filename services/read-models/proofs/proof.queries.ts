/** Reads the head of a plan's log and its nightly comparisons. They are of the present, whatever day is shown. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listAll } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf } from '../values.ts';
import type { BackupRow, ChainCheckRow, CheckOnRecord, LogHeadRow, ProofRow } from './proof.rows.ts';

type Found = Omit<ProofRow, 'findings'> & { readonly findings: unknown };
const FOUND: RowShape<Found> = {
  at: 'timestamptz',
  position: 'int8',
  hash: 'text?',
  findings: 'jsonb',
  tookMs: 'int4',
  subject: 'text?',
  role: 'text?',
};

/** The columns as `fetchRows` gives them; the driver gives a bigint as text. */
type FoundChain = {
  readonly found: number;
  readonly last: number;
  readonly hash: string | null;
  readonly broken: number | null;
  readonly head: number | null;
  readonly headHash: string | null;
};
const FOUND_CHAIN: RowShape<FoundChain> = {
  found: 'int8',
  last: 'int8',
  hash: 'text?',
  broken: 'int8?',
  head: 'int8?',
  headHash: 'text?',
};

/** At the end of the log its head must name the last event and its hash. */
const headFault = (last: number, hash: string | null, head: number, headHash: string | null): number | null => {
  if (head > last) return last + 1;
  if (head < last) return head + 1;
  return last === 0 || hash === headHash ? null : last;
};

type FoundBackup = Omit<BackupRow, 'bytes' | 'position'> & {
  readonly bytes: string | number;
  readonly position: string | number;
};
const FOUND_BACKUP: RowShape<BackupRow> = {
  at: 'timestamptz',
  host: 'text',
  file: 'text',
  bytes: 'int8',
  position: 'int8',
  hash: 'text',
  verifiedAt: 'timestamptz?',
};

export type ProofReads = {
  /** Null where the plan has no log. */
  logHead(plan: string): Promise<LogHeadRow | null>;
  /** Recomputes the hash chain over the next `limit` events after a position whose event is trusted. */
  checkChain(plan: string, after: number, limit: number, onRecord?: CheckOnRecord): Promise<ChainCheckRow>;
  /** By position, lower-case hexadecimal; a position that the log does not have is left out. */
  eventHashes(plan: string, positions: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** The last backup that holds the plan's log; null where none was made. */
  lastBackup(plan: string): Promise<BackupRow | null>;
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

  async checkChain(plan, after, limit, onRecord) {
    const check = onRecord
      ? sql`duban.check_chain_on_record(${textOf(plan)}, ${after}, ${limit}, ${onRecord.run}::uuid, ${textOf(onRecord.subject)}, ${onRecord.role})`
      : sql`duban.check_chain(${textOf(plan)}, ${after}, ${limit})`;
    const [row] = await fetchRows<FoundChain>(
      db,
      FOUND_CHAIN,
      sql`select c.found, c.last, c.hash, c.broken, c.head, c.head_hash as "headHash"
        from ${check} c`,
    );
    if (!row) throw new Error('duban.check_chain answers one row');
    const last = Number(row.last);
    const done = Number(row.found) < limit;
    const broken = row.broken === null ? null : Number(row.broken);
    const atHead = done ? headFault(last, row.hash, Number(row.head ?? 0), row.headHash) : null;
    return { position: last, hash: row.hash, done, broken: broken ?? atHead };
  },

  async eventHashes(plan, positions) {
    const found = await fetchRows<{ position: string | number; hash: string }>(
      db,
      { position: 'int8', hash: 'text' },
      sql`select h.event_position as position, h.event_hash as hash
        from duban.event_hashes(${textOf(plan)}, ${`{${positions.join(',')}}`}::bigint[]) h`,
    );
    return new Map(found.map(({ position, hash }) => [Number(position), hash]));
  },

  async lastBackup(plan) {
    const [found] = await fetchRows<FoundBackup>(
      db,
      FOUND_BACKUP,
      sql`select b.at, b.host, b.file, b.bytes, b.position, b.hash, b.verified_at as "verifiedAt"
        from duban.backup b where b.plan = ${textOf(plan)} order by b.at desc limit 1`,
    );
    if (!found) return null;
    const { at, verifiedAt, bytes, position } = found;
    return {
      ...found,
      at: instantOf(at),
      bytes: Number(bytes),
      position: Number(position),
      verifiedAt: verifiedAt && instantOf(verifiedAt),
    };
  },

  async proofs(plan, page) {
    const found = await listAll<Found>(db, {
      fields: sql`r.at, r.position, r.hash, r.findings, r.took_ms, r.subject, r.role`,
      record: sql`jsonb_build_object('at', f.at, 'position', f.position, 'hash', f.hash, 'findings', f.findings, 'tookMs', f.took_ms, 'subject', f.subject, 'role', f.role)`,
      shape: FOUND,
      from: sql`duban.log_proof r`,
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
