/** The event store: an append is one call of the database function that alone can extend the log; all else reads. */
import type { AppendRequest, AppendResult, EventPosition, FindRequest, FindResult } from '@duban/contract';
import { type DomainEvent, type Made, madeBy, type Recorded } from '@duban/domain';
import pg from 'pg';
import { domainCodec } from './codec.ts';
import { asAppendError, asStoreError, EventStoreBehindError, PlanDroppedError } from './errors.ts';
import { checkStorable, commandDigest } from './storable.ts';
import { rowTypes, STORED_COLUMNS, type StoredEvent } from './stored-event.ts';

/** The stream's events after `version`; at most `limit` (default: all). */
type StreamQuery = {
  readonly plan: string;
  readonly stream: string;
  readonly version: number;
  readonly limit?: number;
};
type ReportQuery = Pick<StreamQuery, 'plan' | 'stream'> & { readonly report: string };
type FileQuery = Pick<StreamQuery, 'plan' | 'stream'> & { readonly sha256: string };
/** The plan's events at positions above `after`, at most `limit` (default 500). */
type LogQuery = { readonly plan: string; readonly after: number; readonly limit?: number };

/** The end of a plan's log; `hash`, in hexadecimal, covers all events up to `position`. */
export type Head = { readonly plan: string; readonly position: number; readonly hash: string };

/** Version and position of the stream's last event; `first` is the position of its first. */
type StreamEnd = EventPosition & { readonly stream: string; readonly first: number };

/** Every method throws `EventStoreUnavailableError` for a transient fault; readers throw `UnreadableEventError`. */
export type EventStore = {
  /** Also throws `EventNotStorableError`, `EventStoreBehindError`, `PlanDroppedError`. Needs the role `duban_worker`. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Whether the command is in its stream, the position of its last event, and what it made. */
  findCommand(request: FindRequest): Promise<FindResult>;
  /** The stream's events after `version`, oldest first. */
  readStream(query: StreamQuery): Promise<readonly Recorded<DomainEvent>[]>;
  /** The events of a measure's stream that write, sign or correct this report or withdraw a file of it, oldest first. */
  readReport(query: ReportQuery): Promise<readonly Recorded<DomainEvent>[]>;
  /** The events of a measure's stream that attach or withdraw the file of this hash, oldest first. */
  readFile(query: FileQuery): Promise<readonly Recorded<DomainEvent>[]>;
  /** In the order of the log. */
  readLog(query: LogQuery): Promise<readonly Recorded<DomainEvent>[]>;
  /** As `readLog`, but the stored rows, not decoded. */
  readStored(query: LogQuery): Promise<readonly StoredEvent[]>;
  /** Null for a plan without events. */
  head(plan: string): Promise<Head | null>;
  /** The heads of all plans, ordered by plan. */
  heads(): Promise<readonly Head[]>;
  /** Every plan that has a head or an event; a damaged log may have lost its head. */
  plans(): Promise<readonly string[]>;
  /** The end of each stream of the plan, ordered by stream. */
  streams(plan: string): Promise<readonly StreamEnd[]>;
};

type AppendRow = { kind: string; lastVersion: number; lastPosition: number } & (StoredEvent | { position: null });

// Named statements: each connection parses and plans them once.
const statements = {
  append: `select kind, "lastVersion", "lastPosition", ${STORED_COLUMNS}
    from duban.append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as a(kind, "lastVersion", "lastPosition", e)`,
  stream: `select ${STORED_COLUMNS} from duban.event e
    where e.plan = $1 and e.stream = $2 and e.version > $3 order by e.version limit $4`,
  // JSON escapes quotation marks within text, so the searched field cannot occur inside a text.
  report: `select ${STORED_COLUMNS} from duban.event e
    where e.plan = $1 and e.stream = $2 and e.type in ('ReportDrafted', 'ProgressReported', 'ProgressCorrected', 'FileWithdrawn')
      and strpos(e.data, $3) > 0 order by e.version`,
  file: `select ${STORED_COLUMNS} from duban.event e
    where e.plan = $1 and e.stream = $2 and strpos(e.data, $3) > 0 order by e.version`,
  log: `select ${STORED_COLUMNS} from duban.event e
    where e.plan = $1 and e.position > $2 order by e.position limit $3`,
  find: `select e.command_digest = $4 as same, ${STORED_COLUMNS} from duban.event e
    where e.plan = $1 and e.stream = $2 and e.command_id = $3 order by e.ordinal`,
  head: `select plan, position, encode(hash, 'hex') as hash from duban.log_head where plan = $1`,
  heads: `select plan, position, encode(hash, 'hex') as hash from duban.log_head order by plan`,
  // A loose index scan: jumps from one plan to the next instead of reading all events.
  plans: `with recursive next(plan) as (
      select min(plan) from duban.event
      union all select (select min(e.plan) from duban.event e where e.plan > next.plan) from next where next.plan is not null
    )
    select plan from next where plan is not null union select plan from duban.log_head order by plan`,
  streams: `select stream, max(version) as version, max(position) as position, min(position) as first from duban.event
    where plan = $1 group by stream order by stream`,
};

/** The SQLSTATE that migration 0009 raises for a measure code already in use; the error's detail is the code. */
const CODE_TAKEN_SQLSTATE = 'DU001';
/** The SQLSTATE that migration 0030 raises for a number that was given to a paper; the error's detail is the number. */
const NUMBER_GIVEN_SQLSTATE = 'DU003';
/** The SQLSTATE that migration 0026 raises for a plan that was removed. */
const PLAN_DROPPED_SQLSTATE = 'DU002';

const refused = (plan: string, error: unknown): AppendResult => {
  const answer = error instanceof pg.DatabaseError ? error : null;
  if (answer?.code === PLAN_DROPPED_SQLSTATE) throw new PlanDroppedError(plan, { cause: error });
  if (answer?.code === NUMBER_GIVEN_SQLSTATE) return { kind: 'number-given', number: Number(answer.detail) };
  if (answer?.code !== CODE_TAKEN_SQLSTATE) throw asAppendError(error);
  return { kind: 'code-taken', code: answer.detail ?? '' };
};

/** `database` is a pool, or a single connection whose transaction the statements then join. */
export const createEventStore = (database: Pick<pg.ClientBase, 'query'>): EventStore => {
  const query = async <Row extends pg.QueryResultRow>(name: keyof typeof statements, values: unknown[]) => {
    try {
      const config = { name: `duban-${name}`, text: statements[name], values, types: rowTypes };
      return (await database.query<Row>(config)).rows;
    } catch (error) {
      throw asStoreError(error);
    }
  };
  const findCommand = async ({ plan, stream, commandId, command, actor }: FindRequest): Promise<FindResult> => {
    const values = [plan, stream, commandId, commandDigest(command, actor)];
    const found = await query<StoredEvent & { readonly same: boolean }>('find', values);
    const last = found.at(-1);
    if (!last) return { kind: 'absent' };
    if (!last.same) return { kind: 'reused' };
    const made = madeBy(found.map(domainCodec.decode));
    return { kind: 'found', version: last.version, position: last.position, made };
  };
  /** Of a command that is in its stream. */
  const madeEarlier = async (request: FindRequest): Promise<readonly Made[]> => {
    const found = await findCommand(request);
    return found.kind === 'found' ? found.made : [];
  };
  const readStored = ({ plan, after, limit = 500 }: LogQuery) => query<StoredEvent>('log', [plan, after, limit]);

  return {
    append: async (request) => {
      checkStorable(request);
      const { plan, stream, expectedVersion, commandId, command, actor, occurredAt } = request;
      const events = request.events.map((event, index) => domainCodec.encode(event, `events[${index}]`));
      const values = [
        plan,
        stream,
        expectedVersion,
        commandId,
        commandDigest(command, actor),
        JSON.stringify(actor),
        occurredAt,
        events.map(({ type }) => type),
        events.map(({ schemaVersion }) => schemaVersion),
        events.map(({ data }) => data),
      ];
      const rows = await query<AppendRow>('append', values).catch((error: unknown) => refused(plan, error));
      if (!Array.isArray(rows)) return rows;
      const [first] = rows;
      if (!first) throw new Error('duban.append_events returned no row');
      const place = { version: first.lastVersion, position: first.lastPosition };
      const missed = () => rows.filter((row) => row.position !== null).map(domainCodec.decode);
      switch (first.kind) {
        case 'appended': {
          const completed = missed();
          return { kind: 'appended', ...place, ...(completed.length > 0 && { completed }) };
        }
        case 'duplicate':
          return { kind: 'duplicate', ...place, made: await madeEarlier(request), missed: missed() };
        case 'conflict':
          return { kind: 'conflict', missed: missed() };
        case 'reused':
          return { kind: 'reused' };
        case 'behind':
          throw new EventStoreBehindError({ plan, stream, expectedVersion, version: first.lastVersion });
        default:
          throw new Error(`duban.append_events returned the unknown kind ${first.kind}`);
      }
    },
    findCommand,
    readStream: async ({ plan, stream, version, limit = null }) =>
      (await query<StoredEvent>('stream', [plan, stream, version, limit])).map(domainCodec.decode),
    readReport: async ({ plan, stream, report }) =>
      (await query<StoredEvent>('report', [plan, stream, `"report":${JSON.stringify(report)}`])).map(
        domainCodec.decode,
      ),
    readFile: async ({ plan, stream, sha256 }) =>
      (await query<StoredEvent>('file', [plan, stream, `"sha256":${JSON.stringify(sha256)}`])).map(domainCodec.decode),
    readLog: async (log) => (await readStored(log)).map(domainCodec.decode),
    readStored,
    head: async (plan) => (await query<Head>('head', [plan]))[0] ?? null,
    heads: () => query<Head>('heads', []),
    plans: async () => (await query<{ plan: string }>('plans', [])).map(({ plan }) => plan),
    streams: (plan) => query<StreamEnd>('streams', [plan]),
  };
};
