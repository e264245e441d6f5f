/** Notices about a measure with a skipped event wait in the outbox until a version of Duban can read that event. */

import { measureStream } from '@duban/contract';
import { measuresConcerned, type Notice, type Plan } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import type pg from 'pg';
import type { Knowledge } from './knowledge.ts';
import { noticesInContext } from './notices-in-context.ts';
import { carriedOf } from './outbox.ts';
import { nameInId } from './slot.ts';

type Client = Pick<pg.ClientBase, 'query'>;
type Split = { readonly held: readonly Notice[]; readonly free: readonly Notice[] };

/** Whether an operator let the projection skip the event. */
export const isSkipped = async (client: Client, plan: string, position: number): Promise<boolean> => {
  const text = 'select from duban.projection_skip where plan = $1 and position = $2';
  return ((await client.query(text, [plan, position])).rowCount ?? 0) > 0;
};

/** A letter composed from the state before the skipped event could say what is no longer true. */
export const splitHeld = async (
  client: Client,
  knowledge: Knowledge,
  plan: string,
  notices: readonly Notice[],
): Promise<Split> => {
  if (notices.length === 0) return { held: [], free: [] };
  const text = `select distinct e.stream from duban.projection_skip s join duban.event e using (plan, position)
    where s.plan = $1`;
  const { rows } = await client.query<{ stream: string }>(text, [plan]);
  const skipped = new Set(rows.map(({ stream }) => stream));
  const held: Notice[] = [];
  const free: Notice[] = [];
  for (const notice of notices) {
    const withSkipped = notice.measures.filter((measure) => skipped.has(measureStream(measure)));
    ((await hasGap(knowledge, plan, withSkipped)) ? held : free).push(notice);
  }
  return { held, free };
};

const hasGap = async (knowledge: Knowledge, plan: string, measures: readonly string[]): Promise<boolean> => {
  for (const measure of measures) if ((await knowledge.gapOf(plan, measure)) !== null) return true;
  return false;
};

/** Inserts one row for each notice, due at `infinity`: it never leaves as it is. */
export const hold = async (client: Client, plan: string, notices: readonly Notice[]): Promise<void> => {
  if (notices.length === 0) return;
  const text = `insert into duban.outbox (plan, dispatch, recipient, leaves_at, notices)
    select $1, h.dispatch, h.recipient, 'infinity', h.notices
    from jsonb_to_recordset($2) as h(dispatch text, recipient text, notices jsonb)
    on conflict do nothing`;
  const rows = notices.map((notice) => ({
    dispatch: `held/${notice.position}/${nameInId(notice.recipient)}`,
    recipient: notice.recipient,
    notices: [carriedOf(notice)],
  }));
  await client.query(text, [plan, JSON.stringify(rows)]);
};

type Row = { readonly dispatch: string; readonly recipient: string; readonly position: number };
type Sources = { readonly store: Pick<EventStore, 'readLog'>; readonly knowledge: Knowledge };

/** Takes the held notices whose events can be read now out of the outbox and returns them, in the order of the log. */
export const release = async (
  client: Client,
  { store, knowledge }: Sources,
  planId: string,
  plan: Plan,
): Promise<readonly Notice[]> => {
  const { rows } = await client.query<Row>(
    `select dispatch, recipient, (notices->0->>'position')::integer as position from duban.outbox
     where plan = $1 and not closed and leaves_at = 'infinity' order by position`,
    [planId],
  );
  const released: Notice[] = [];
  const done: string[] = [];
  for (const { dispatch, recipient, position } of rows) {
    const [event] = await store.readLog({ plan: planId, after: position - 1, limit: 1 });
    if (!event || (await hasGap(knowledge, planId, measuresConcerned(event)))) continue;
    const notices = await noticesInContext(knowledge, planId, plan, event);
    released.push(...notices.map(({ notice }) => notice).filter((notice) => notice.recipient === recipient));
    done.push(dispatch);
  }
  const text = 'update duban.outbox set closed = true where plan = $1 and dispatch = any($2)';
  if (done.length > 0) await client.query(text, [planId, done]);
  return released;
};
