/** Reads the matters pending a decision by the supervision office, leaders and unit heads. */

import { hindrancesIn, isDoneOnceVerified, isUnhindered } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { type List, listPer } from '../list.ts';
import { measuresIn, RUNNING, standing } from '../measures/standing.ts';
import { type Page, type Rows, rowsPer, type Sort } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { verdictParts } from '../targets/verdict.queries.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { WaitingCount, WaitingKind, WaitingRow } from './waiting.rows.ts';

type Found = Omit<WaitingRow, 'plan' | 'recipient' | 'since' | 'resumed'> & {
  readonly since: string;
  readonly resumed: string | null;
};

const FOUND: RowShape<Found> = {
  kind: 'text',
  measure: 'text',
  code: 'text',
  title: 'jsonb',
  leadUnit: 'text',
  milestone: 'jsonb?',
  asked: 'text?',
  item: 'text?',
  text: 'text?',
  since: 'timestamptz',
  resumed: 'timestamptz?',
};

const LONGEST: Sort = {
  columns: [
    { value: sql`to_char(i.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`, type: 'text' },
    { value: sql`i.code_order`, type: 'text' },
    { value: sql`i.measure`, type: 'text' },
    { value: sql`i.kind`, type: 'text' },
    { value: sql`i.ordinal`, type: 'bigint' },
  ],
  direction: 'asc',
};

export type WaitingReads = {
  /** The matters that each recipient has to decide, longest waiting first: `supervision-office`, `leader@…`, `unit-head@…`. */
  waiting(
    at: At,
    recipients: readonly string[],
    page: Page,
    kinds?: readonly WaitingKind[],
  ): Promise<ReadonlyMap<string, Rows<WaitingRow>>>;
  /** The number of these matters by kind, in no order; kinds without any are left out. */
  waitingCounts(at: At, recipients: readonly string[]): Promise<ReadonlyMap<string, readonly WaitingCount[]>>;
};

export const waitingReads = (db: QueryExecutorProvider): WaitingReads => ({
  async waiting(at, recipients, page, kinds) {
    const found = await listPer<Found>(db, recipients, list(at, page, await verdicts(db, at), kinds));
    return rowsPer(recipients, found, page, ({ parent, record }) => waitingRow(at.plan, parent, record));
  },

  async waitingCounts(at, recipients) {
    const found = await fetchRows<WaitingCount & { recipient: string }>(
      db,
      { recipient: 'text', kind: 'text', count: 'int4' },
      sql`
      ${opening(at, await verdicts(db, at))}
      select p.id as recipient, i.kind, count(*)::integer as count
      from unnest(${texts(recipients)}) p (id) join waiting i on i.recipient = p.id and duban.reads_waiting(p.id)
      group by p.id, i.kind`,
    );
    const groups = Map.groupBy(found, ({ recipient }) => recipient);
    return new Map(recipients.map((id) => [id, (groups.get(id) ?? []).map(({ kind, count }) => ({ kind, count }))]));
  },
});

type Verdicts = { readonly done: readonly string[]; readonly unseen: readonly string[] };

const ALL_VERIFIED = sql`${RUNNING} and m.verified = cardinality(m.dues)`;

/** Among measures whose milestones are all verified: those done, and those done once their newest figures are verified. */
const verdicts = async (db: QueryExecutorProvider, at: At): Promise<Verdicts> => {
  const found = await fetchRows<{ measure: string }>(
    db,
    { measure: 'text' },
    sql`
    select m.measure from duban.rm_measure m
    where m.plan = ${textOf(at.plan)} and ${visible('m', at.at)} and ${ALL_VERIFIED}`,
  );
  const measures = found.map(({ measure }) => measure);
  const parts = measures.length > 0 ? [...(await verdictParts(db, at, measures))] : [];
  const done = parts.filter(([, one]) => isUnhindered(hindrancesIn(one)));
  const unseen = parts.filter((one) => !done.includes(one) && isDoneOnceVerified(one[1]));
  return { done: done.map(([id]) => id), unseen: unseen.map(([id]) => id) };
};

const opening = (at: At, verdict: Verdicts) =>
  sql`${standing(at, sql`(${RUNNING} or m.stage in ('drafted', 'approved'))`)}, ${waitingOnce(at, verdict)}`;

const list = (at: At, page: Page, verdict: Verdicts, kinds?: readonly WaitingKind[]): List<Found> => ({
  before: opening(at, verdict),
  fields: sql`i as item`,
  record: sql`to_jsonb(f.item) - '{recipient,step,code_order,ordinal}'::text[]`,
  shape: FOUND,
  from: sql`waiting i`,
  where: sql`i.recipient = p.id and duban.reads_waiting(p.id) and ${kinds ? sql`i.kind = any(${texts(kinds)})` : sql`true`}`,
  sort: LONGEST,
  page,
});

/** Calculated once in a statement for all recipients, because it reads every measure. */
const waitingOnce = (at: At, verdict: Verdicts) => sql`waiting as materialized (
  select w.*, to_jsonb(m.standstills)->-1->>'to' as resumed, d.measure, d.code, d.code_order, d.title,
    d.lead_unit as "leadUnit", case w.step
      when 'supervisor' then 'supervision-office'
      when 'leader' then 'leader@' || d.leader
      else 'unit-head@' || d.lead_unit end as recipient
  from ${measuresIn(at)} cross join lateral (${undecided(at, verdict)}) w
)`;

const MILESTONE = sql`jsonb_build_object('id', s.milestone, 'label', s.label, 'due', s.due)`;

/** The pending matters of the measure `m`, each with the step that decides next. */
const undecided = ({ plan, at }: At, { done, unseen }: Verdicts) => {
  const own = (alias: string) =>
    sql`${sql.ref(`${alias}.plan`)} = ${textOf(plan)} and ${sql.ref(`${alias}.measure`)} = m.measure
      and ${visible(alias, at)} and ${RUNNING}`;
  return sql`
    select 'approve' collate "C" as kind, 'leader' as step, 0::bigint as ordinal, null::jsonb as milestone,
      null::text as asked, null::text as item, null::text as text, m.drafted_at as since
    where m.stage = 'drafted'
    union all
    select 'issue', 'supervisor', 0, null, null, null, m.approval->>'text', (m.approval->>'at')::timestamptz
    where m.stage = 'approved'
    union all
    select 'verify', 'supervisor', s.ordinal, ${MILESTONE}, null, null, s.submission->>'text',
      (s.submission->>'at')::timestamptz
    from duban.rm_milestone s where ${own('s')} and s.status = 'submitted'
    union all
    select 'extension', s.request->>'next', s.ordinal, ${MILESTONE}, s.request->>'due', null, s.request->>'reason',
      (s.request->>'since')::timestamptz
    from duban.rm_milestone s where ${own('s')} and s.request is not null
    union all
    select 'amendment', a.next, a.position, null, null, a.amendment, a.reason, a.waiting_since
    from duban.rm_amendment a where ${own('a')} and a.next is not null
    union all
    select 'sign', 'unit-head', r.position, null, null, r.report, r.content->>'text', r.written_at
    from duban.rm_draft r where ${own('r')} and r.rejection is null
    union all
    select 'close', 'supervisor', 0, null, null, null, null, m.last_at
    where m.measure = any(${texts(done)})
    union all
    select 'verifyAgain', 'supervisor', s.ordinal, ${MILESTONE}, null, null, null, m.last_at
    from duban.rm_milestone s
    where ${own('s')} and m.measure = any(${texts(unseen)}) and s.ordinal = cardinality(m.dues)
    union all
    select 'closing', 'leader', 0, null, null, null, m.closing->>'text', (m.closing->>'at')::timestamptz
    where ${RUNNING} and m.closing is not null
    union all
    select 'doubt', 'supervisor', r.position, null, null, r.report, r.content->>'text', r.reported_at
    from duban.rm_report r
    where ${own('r')} and r.confirmed is not null and not exists (
      select from duban.rm_timeline e
      where e.plan = r.plan and e.measure = r.measure and e.type = 'MilestoneVerified' and e.position > r.since
        and ${happened('e.position', at)})`;
};

const waitingRow = (plan: string, recipient: string, found: Found): WaitingRow => ({
  plan,
  recipient,
  kind: found.kind,
  measure: found.measure,
  code: found.code,
  title: found.title,
  leadUnit: found.leadUnit,
  milestone: found.milestone,
  asked: found.asked,
  item: found.item,
  text: found.text,
  since: instantOf(found.since),
  resumed: found.resumed && instantOf(found.resumed),
});
