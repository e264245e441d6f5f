/** Which files were uploaded by whom: a command may carry those of its account or unit, and what no command carries is swept. */

import type { AttachedFile, FileType } from '@duban/domain';
import type { Database } from '@duban/runtime';
import type { FileStore } from './file-store.ts';

/** `unit` null for people without one. */
export type Uploader = { readonly plan: string; readonly subject: string; readonly unit: string | null };

export type Uploads = {
  /** Bytes that the unit has uploaded within the last day; of somebody without a unit, the account's. */
  bytesOfDay(by: Uploader): Promise<number>;
  /** Stores the bytes and who uploaded them; `received` bytes came in. */
  add(
    by: Uploader,
    file: { readonly name: string; readonly type: FileType; readonly received: number },
    bytes: Uint8Array,
  ): Promise<AttachedFile>;
  /**
   * The files of these hashes that the account or its unit has uploaded whole, in their order and null where there is none.
   * From then on they are kept, because a command names them.
   */
  claim(by: Uploader, hashes: readonly string[]): Promise<readonly (AttachedFile | null)[]>;
  /**
   * Removes the bytes of a file that was withdrawn, unless an event or an upload elsewhere still carries them. Null where
   * the read models do not show the withdrawal yet: the next sweep does it.
   */
  removeWithdrawn(plan: string, sha256: string): Promise<'removed' | 'kept' | null>;
  /** Removes what nobody has claimed within `maxAgeMs`, and what was withdrawn and is still there. Returns how many. */
  sweep(maxAgeMs: number): Promise<number>;
};

type Row = { readonly sha256: string; readonly size: string; readonly type: FileType; readonly name: string };
type Client = { query(statement: string, values?: unknown[]): Promise<{ readonly rowCount: number | null }> };

/** Events of the plan, or of every plan where that is null, that carry the file $1 and after which it was not withdrawn. */
const carriedBy = (plan: string): string => `
  select from duban.rm_timeline l
  where l.data ? 'files' and l.data @> jsonb_build_object('files', jsonb_build_array(jsonb_build_object('sha256', $1::text)))
    and (${plan} is null or l.plan = ${plan})
    and not exists (
      select from duban.rm_timeline w where w.type = 'FileWithdrawn' and w.plan = l.plan and w.measure = l.measure
        and w.data->>'sha256' = $1 and w.position > l.position)`;

/** `pool` is connected as the role duban_gateway. */
export const createUploads = (pool: Database<unknown>['pool'], store: FileStore): Uploads => {
  /** Storing and removing the same bytes exclude each other, in all gateways. */
  const holding = async <T>(sha256: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`duban file ${sha256}`]);
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  };
  const removeUncarried = async (client: Client, sha256: string): Promise<boolean> => {
    const { rowCount } = await client.query(
      `select from duban.upload where sha256 = $1 union all ${carriedBy('null::text')} limit 1`,
      [sha256],
    );
    if (rowCount !== 0) return false;
    await store.remove(sha256);
    return true;
  };
  const removeWithdrawn: Uploads['removeWithdrawn'] = (plan, sha256) =>
    holding(sha256, async (client) => {
      const withdrawn = await client.query(
        `select from duban.rm_timeline where type = 'FileWithdrawn' and plan = $1 and data->>'sha256' = $2 limit 1`,
        [plan, sha256],
      );
      if (withdrawn.rowCount === 0) return null;
      // Nobody can attach it again without uploading it again.
      await client.query(
        `delete from duban.upload where sha256 = $1 and plan = $2 and claimed_at is not null
         and not exists (${carriedBy('$2')})`,
        [sha256, plan],
      );
      return (await removeUncarried(client, sha256)) ? 'removed' : 'kept';
    });
  return {
    removeWithdrawn,
    async bytesOfDay({ plan, subject, unit }) {
      const { rows } = await pool.query<{ bytes: string }>(
        `select coalesce(sum(received), 0) as bytes from duban.upload
         where plan = $1 and uploaded_at > now() - interval '1 day'
           and case when $3::text is null then subject = $2 else unit = $3 end`,
        [plan, subject, unit],
      );
      return Number(rows[0]?.bytes ?? 0);
    },
    async add({ plan, subject, unit }, { name, type, received }, bytes) {
      const sha256 = store.hashOf(bytes);
      const size = bytes.length;
      const insert = `insert into duban.upload (plan, sha256, subject, unit, size, type, name, received)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (plan, sha256, subject)`;
      const row = [plan, sha256, subject, unit, size, type, name];
      // Before the bytes, so that the sweep finds those of a gateway that dies in between. Uploaded again, the file has the
      // new name, and its time to be claimed starts again.
      await pool.query(`${insert} do update set unit = excluded.unit, name = excluded.name, uploaded_at = now()`, [
        ...row,
        0,
      ]);
      return holding(sha256, async (client) => {
        await store.put(bytes);
        // What could not be stored does not count. A withdrawal may have removed the row in between.
        await client.query(`${insert} do update set received = upload.received + excluded.received`, [
          ...row,
          received,
        ]);
        return { sha256, size, type, name };
      });
    },
    async claim({ plan, subject, unit }, hashes) {
      const own = `where plan = $1 and sha256 = any($2) and (subject = $3 or unit = $4)`;
      const named = [plan, hashes, subject, unit];
      const uploaded = await pool.query<{ sha256: string }>(`select distinct sha256 from duban.upload ${own}`, named);
      // A row without its bytes is an upload under way, or one whose gateway died.
      const isThere = await Promise.all(uploaded.rows.map(({ sha256 }) => store.has(sha256)));
      const stored = uploaded.rows.flatMap(({ sha256 }, index) => (isThere[index] ? [sha256] : []));
      const { rows } = await pool.query<Row>(
        `update duban.upload set claimed_at = coalesce(claimed_at, now())
         ${own}
         returning sha256, size, type, name`,
        [plan, stored, subject, unit],
      );
      const found = new Map(rows.map((row) => [row.sha256, { ...row, size: Number(row.size) }]));
      return hashes.map((sha256) => found.get(sha256) ?? null);
    },
    async sweep(maxAgeMs) {
      const { rows } = await pool.query<{ sha256: string }>(
        `select distinct sha256 from duban.upload
         where claimed_at is null and uploaded_at < now() - $1 * interval '1 millisecond' limit 1000`,
        [maxAgeMs],
      );
      let removed = 0;
      for (const { sha256 } of rows)
        await holding(sha256, async (client) => {
          await client.query(
            `delete from duban.upload where sha256 = $1 and claimed_at is null
             and uploaded_at < now() - $2 * interval '1 millisecond'`,
            [sha256, maxAgeMs],
          );
          if (await removeUncarried(client, sha256)) removed += 1;
        });
      const withdrawn = await pool.query<{ plan: string; sha256: string }>(
        `select distinct plan, data->>'sha256' as sha256 from duban.rm_timeline where type = 'FileWithdrawn'`,
      );
      for (const { plan, sha256 } of withdrawn.rows)
        if ((await store.has(sha256)) && (await removeWithdrawn(plan, sha256)) === 'removed') removed += 1;
      return removed;
    },
  };
};
