/** The outbox in Postgres: a dispatch collects notices while it is open and no longer changes once it is closed. */

import { DELIVERY_CHANNELS, type DeliveryChannel, type Instant, type Notice, type RecipientId } from '@duban/domain';
import type pg from 'pg';
import type { Settled } from './notices.ts';
import type { Slotted } from './slot.ts';

/** What the outbox stores of a notice: its position in the log and its channels. */
export type Carried = { readonly position: number; readonly channels: readonly DeliveryChannel[] };

export type Dispatched = {
  readonly dispatch: string;
  readonly recipient: RecipientId;
  /** Plan time. */
  readonly leavesAt: Instant;
  readonly notices: readonly Carried[];
  /** Channels whose deliveries have no recorded end yet. */
  readonly pending: readonly DeliveryChannel[];
};

export const carriedOf = ({ position, channels }: Notice): Carried => ({
  position,
  channels: DELIVERY_CHANNELS.filter((channel) => channels.includes(channel)),
});

type Client = Pick<pg.ClientBase, 'query'>;

/** Runs `work` in one transaction with the plan's checkpoint locked. Null while another notifier holds the lock. */
export const withCheckpoint = async <T>(
  pool: pg.Pool,
  plan: string,
  work: (client: Client, position: number) => Promise<T>,
): Promise<T | null> => {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const insert = 'insert into duban.notifier_checkpoint (plan, position) values ($1, 0) on conflict do nothing';
    await client.query(insert, [plan]);
    const lock = 'select position from duban.notifier_checkpoint where plan = $1 for update skip locked';
    const { rows } = await client.query<{ position: number }>(lock, [plan]);
    const result = rows[0] ? await work(client, Number(rows[0].position)) : null;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};

export const moveCheckpoint = async (client: Client, plan: string, position: number): Promise<void> => {
  await client.query('update duban.notifier_checkpoint set position = $2 where plan = $1', [plan, position]);
};

/** The dispatches of these recipients that are due at `from` or later, by id. */
export const slottedSince = async (
  client: Client,
  plan: string,
  recipients: readonly RecipientId[],
  from: Instant,
): Promise<Map<string, Slotted>> => {
  const text = `select dispatch, recipient, leaves_at, closed from duban.outbox
    where plan = $1 and md5(recipient) = any(array(select md5(r) from unnest($2::text[]) r))
      and recipient = any($2) and leaves_at >= $3 and leaves_at < 'infinity'`;
  type Found = { dispatch: string; recipient: string; leaves_at: Date; closed: boolean };
  const { rows } = await client.query<Found>(text, [plan, recipients, from]);
  return new Map(
    rows.map(({ dispatch, recipient, leaves_at, closed }) => [
      dispatch,
      { recipient, leavesAt: leaves_at.toISOString(), left: closed },
    ]),
  );
};

export type Joining = Omit<Dispatched, 'pending'>;

/** Opens the dispatches, or adds the notices to those that are open. */
export const join = async (client: Client, plan: string, joining: readonly Joining[]): Promise<void> => {
  const text = `insert into duban.outbox as o (plan, dispatch, recipient, leaves_at, notices)
    select $1, j.dispatch, j.recipient, j."leavesAt", j.notices
    from jsonb_to_recordset($2) as j(dispatch text, recipient text, "leavesAt" timestamptz, notices jsonb)
    on conflict (plan, md5(dispatch)) do update set notices = o.notices || excluded.notices where not o.closed`;
  const { rowCount } = await client.query(text, [plan, JSON.stringify(joining)]);
  if (rowCount !== joining.length)
    throw new Error(`A dispatch of ${plan} was closed concurrently and accepts no more notices`);
};

/** Removes the deliveries that have ended, by the log, from the pending ones. */
export const settle = async (client: Client, plan: string, settled: readonly Settled[]): Promise<void> => {
  const text = `update duban.outbox o set pending = array_remove(o.pending, s.channel)
    from (select dispatch, channel from jsonb_to_recordset($2) as s(dispatch text, channel text)) s
    where o.plan = $1 and md5(o.dispatch) = md5(s.dispatch) and o.dispatch = s.dispatch and s.channel = any(o.pending)`;
  // One channel at a time, because one update statement changes each row only once.
  for (const channel of DELIVERY_CHANNELS) {
    const ofChannel = settled.filter((one) => one.channel === channel);
    if (ofChannel.length > 0) await client.query(text, [plan, JSON.stringify(ofChannel)]);
  }
};

type Row = {
  dispatch: string;
  recipient: string;
  leaves_at: Date;
  notices: readonly Carried[];
  pending: readonly DeliveryChannel[];
};
const COLUMNS = 'dispatch, recipient, leaves_at, notices, pending';
const dispatchedOf = ({ dispatch, recipient, leaves_at, notices, pending }: Row): Dispatched => ({
  dispatch,
  recipient,
  leavesAt: leaves_at.toISOString(),
  notices,
  pending,
});

/** Closes the dispatches that are due at `now` and records their channels: none for a dispatch that need not be sent. */
export const closeDue = async (
  client: Client,
  plan: string,
  now: Instant,
  channelsOf: (dispatched: Dispatched) => Promise<readonly DeliveryChannel[]>,
): Promise<readonly Dispatched[]> => {
  const due = `select ${COLUMNS} from duban.outbox where plan = $1 and not closed and leaves_at <= $2 order by leaves_at`;
  const { rows } = await client.query<Row>(due, [plan, now]);
  const closed: Dispatched[] = [];
  for (const row of rows) {
    const dispatched = dispatchedOf(row);
    const wanted = (await channelsOf(dispatched)).filter((channel) =>
      row.notices.some(({ channels }) => channels.includes(channel)),
    );
    closed.push({ ...dispatched, pending: wanted });
  }
  const text = `update duban.outbox o set closed = true, pending = c.pending
    from jsonb_to_recordset($2) as c(dispatch text, pending text[])
    where o.plan = $1 and md5(o.dispatch) = md5(c.dispatch) and o.dispatch = c.dispatch`;
  if (closed.length > 0) await client.query(text, [plan, JSON.stringify(closed)]);
  return closed;
};

/** The closed dispatches with pending deliveries. Starting these again is harmless where they are already running. */
export const unsettled = async (client: Client, plan: string): Promise<readonly Dispatched[]> => {
  const text = `select ${COLUMNS} from duban.outbox where plan = $1 and pending <> '{}' order by leaves_at`;
  return (await client.query<Row>(text, [plan])).rows.map(dispatchedOf);
};

/** When the next open dispatch is due, in plan time, or null. */
export const nextLeaving = async (client: Client, plan: string): Promise<Instant | null> => {
  const text = `select min(leaves_at) as at from duban.outbox
    where plan = $1 and not closed and leaves_at < 'infinity'`;
  const { rows } = await client.query<{ at: Date | null }>(text, [plan]);
  return rows[0]?.at?.toISOString() ?? null;
};
