/** Random tampering with a log that bypasses the store, as by a superuser without triggers and constraints. */

import { assertNever } from '@duban/domain';
import fc from 'fast-check';
import type pg from 'pg';

export type Tampering =
  | { readonly kind: 'flip'; readonly column: Column; readonly at: number; readonly bit: number }
  | { readonly kind: 'delete'; readonly at: number; readonly many: number; readonly closing: boolean }
  | { readonly kind: 'swap'; readonly at: number; readonly with: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly like: number }
  | { readonly kind: 'head'; readonly bit: number };

const COLUMNS = {
  plan: 'text',
  position: 'integer',
  stream: 'text',
  version: 'integer',
  ordinal: 'integer',
  command_id: 'text',
  command_digest: 'bytes',
  type: 'text',
  schema_version: 'integer',
  data: 'text',
  actor: 'text',
  occurred_at: 'time',
  recorded_at: 'time',
  hash: 'bytes',
} as const;
type Column = keyof typeof COLUMNS;

const CONSTRAINTS = `alter table duban.event drop constraint event_pkey, drop constraint event_plan_stream_version_key,
  drop constraint event_plan_stream_command_id_ordinal_key, drop constraint event_position_check,
  drop constraint event_version_check, drop constraint event_ordinal_check, drop constraint event_schema_version_check;
  alter table duban.log_head drop constraint log_head_position_check`;

/** Drops triggers and constraints, so that Postgres refuses no tampering. */
export const disableConstraints = async (owner: pg.ClientBase): Promise<void> => {
  await owner.query('set session_replication_role = replica');
  await owner.query(CONSTRAINTS);
};

/** `at` and `like` are positions of the log, which is `length` events long. */
export const anyTampering = (length: number): fc.Arbitrary<Tampering> => {
  const at = fc.integer({ min: 1, max: length });
  const column = fc.constantFrom(...(Object.keys(COLUMNS) as Column[]));
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip' as const), column, at, bit: fc.nat() }) },
    fc.record({
      kind: fc.constant('delete' as const),
      at,
      many: fc.integer({ min: 1, max: 4 }),
      closing: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('swap' as const), at, with: at }),
    fc.record({ kind: fc.constant('cut' as const), at }),
    // Before the first position, within the log, and beyond its end.
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.integer({ min: -3, max: length + 4 }),
      like: at,
    }),
    fc.record({ kind: fc.constant('head' as const), bit: fc.nat(255) }),
  );
};

/** Returns the first position that changed; null if the tampering changed nothing or was impossible. */
export const tamper = async (
  owner: pg.ClientBase,
  plan: string,
  length: number,
  tampering: Tampering,
): Promise<number | null> => {
  const query = (text: string, ...values: unknown[]) => owner.query(text, [plan, ...values]);
  switch (tampering.kind) {
    case 'flip':
      if (!(await flip(owner, plan, tampering))) return null;
      // An event that moved to a lower position is now beside another one.
      return tampering.column === 'position'
        ? Math.min(tampering.at, movedTo(tampering) > 0 ? movedTo(tampering) : tampering.at)
        : tampering.at;
    case 'delete': {
      const last = Math.min(length, tampering.at + tampering.many - 1);
      await query('delete from duban.event where plan = $1 and position between $2 and $3', tampering.at, last);
      if (tampering.closing)
        await query(
          'update duban.event set position = position - $3 where plan = $1 and position > $2',
          last,
          last - tampering.at + 1,
        );
      return tampering.at;
    }
    case 'swap':
      if (tampering.at === tampering.with) return null;
      await query(
        'update duban.event set position = $2::bigint + $3 - position where plan = $1 and position in ($2, $3)',
        tampering.at,
        tampering.with,
      );
      return Math.min(tampering.at, tampering.with);
    case 'cut':
      await query('delete from duban.event where plan = $1 and position >= $2', tampering.at);
      return tampering.at;
    case 'insert':
      await query(
        `insert into duban.event select plan, $2, stream, version + 1000, ordinal, command_id || '+', command_digest, type,
           schema_version, data, actor, occurred_at, recorded_at, hash
         from duban.event where plan = $1 and position = $3`,
        tampering.at,
        tampering.like,
      );
      // Two events are at one position; either may be read first.
      return tampering.at;
    case 'head':
      await query(
        'update duban.log_head set hash = set_bit(hash, $2, 1 - get_bit(hash, $2)) where plan = $1',
        tampering.bit,
      );
      return length;
    default:
      return assertNever(tampering);
  }
};

const movedTo = ({ at, bit }: Extract<Tampering, { kind: 'flip' }>): number => at ^ (1 << (bit % 31));

/** Returns false where the bit cannot be flipped, because text must stay valid UTF-8. */
const flip = async (
  owner: pg.ClientBase,
  plan: string,
  { column, at, bit }: Extract<Tampering, { kind: 'flip' }>,
): Promise<boolean> => {
  const set = (expression: string, ...values: unknown[]) =>
    owner.query(`update duban.event set ${column} = ${expression} where plan = $1 and position = $2`, [
      plan,
      at,
      ...values,
    ]);
  switch (COLUMNS[column]) {
    case 'integer':
      // May flip the sign too, which gives a position below the first.
      await set(`${column} # (1::bigint << $3)${column === 'position' ? '' : '::integer'}`, bit % 31);
      return true;
    case 'bytes':
      await set(`set_bit(${column}, $3, 1 - get_bit(${column}, $3))`, bit % 256);
      return true;
    case 'time':
      await set(
        `timestamptz '2000-01-01 00:00Z' + interval '1 microsecond' *
         (round(extract(epoch from ${column} - timestamptz '2000-01-01 00:00Z') * 1000000)::bigint # (1::bigint << $3))`,
        bit % 50,
      );
      return true;
    case 'text': {
      const found = await owner.query(`select ${column} as text from duban.event where plan = $1 and position = $2`, [
        plan,
        at,
      ]);
      const bytes = Buffer.from(found.rows[0]?.text ?? '');
      const index = Math.floor(bit / 8) % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 8));
      const text = bytes.toString();
      if (!Buffer.from(text).equals(bytes) || text.includes('\0')) return false;
      await set('$3', text);
      return true;
    }
    default:
      return assertNever(COLUMNS[column]);
  }
};
