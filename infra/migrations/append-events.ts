/** The functions through which alone the log grows: how an event is hashed, and how a command's events are appended. */

/**
 * Every text is framed by its length, so no two events have the same bytes; numbers and times have a fixed length.
 * `services/event-store/chain.ts` computes the same outside the database.
 */
const hashing = `
create function duban.framed(value text) returns bytea language sql immutable strict parallel safe
return int4send(octet_length(value)) || convert_to(value, 'UTF8');

create function duban.genesis_hash(plan text) returns bytea language sql immutable strict parallel safe
return sha256(convert_to('duban log 1', 'UTF8') || duban.framed(plan));

create function duban.event_hash(previous bytea, e duban.event) returns bytea language sql immutable parallel safe
return sha256(
  previous || duban.framed(e.plan) || int8send(e.position) || duban.framed(e.stream) || int4send(e.version)
  || int4send(e.ordinal) || duban.framed(e.command_id) || e.command_digest || duban.framed(e.type)
  || int4send(e.schema_version) || duban.framed(e.data) || duban.framed(e.actor)
  || timestamptz_send(e.occurred_at) || timestamptz_send(e.recorded_at)
);`;

/**
 * Answers 'appended', 'duplicate', 'reused', 'conflict' or 'behind' (the caller knows events that are not here) in the
 * first columns; a duplicate and a conflict carry the events after `p_expected`, one a row.
 *
 * The lock on the plan's head row lasts until commit: whoever sees a position sees all before it. An append that
 * writes nothing, or is rolled back, takes no position. Reading after the lock needs READ COMMITTED; under a stricter
 * level Postgres refuses the losers of a race, which is safe, and the caller tries again.
 */
const appendFunction = (
  create: 'create' | 'create or replace',
  { beforeBeginning = '', beforeInsert = '', afterInsert = '' } = {},
) => `
${create} function duban.append_events(
  p_plan text, p_stream text, p_expected integer, p_command_id text, p_digest bytea, p_actor text,
  p_occurred_at timestamptz, p_types text[], p_schema_versions integer[], p_data text[]
) returns table (kind text, last_version integer, last_position bigint, stored duban.event)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_head duban.log_head;
  v_version integer;
  v_known record;
  v_event duban.event;
begin
  select * into v_head from duban.log_head h where h.plan = p_plan for update;
  if not found then${beforeBeginning}
    insert into duban.log_head values (p_plan, 0, duban.genesis_hash(p_plan)) on conflict do nothing;
    select * into v_head from duban.log_head h where h.plan = p_plan for update;
  end if;

  select coalesce(max(e.version), 0) into v_version from duban.event e where e.plan = p_plan and e.stream = p_stream;
  if p_expected > v_version then
    return query select 'behind', v_version, v_head.position, null::duban.event;
    return;
  end if;

  if v_version > 0 then
    select e.version, e.position, e.command_digest into v_known from duban.event e
      where e.plan = p_plan and e.stream = p_stream and e.command_id = p_command_id order by e.ordinal desc limit 1;
    if found and v_known.command_digest <> p_digest then
      return query select 'reused', v_known.version, v_known.position, null::duban.event;
      return;
    elsif found then
      return query select 'duplicate', v_known.version, v_known.position, e
        from (values (true)) one left join duban.event e
          on e.plan = p_plan and e.stream = p_stream and e.version > p_expected order by e.version;
      return;
    elsif p_expected < v_version then
      return query select 'conflict', v_version, v_head.position, e from duban.event e
        where e.plan = p_plan and e.stream = p_stream and e.version > p_expected order by e.version;
      return;
    end if;
  end if;

  v_event.plan := p_plan;
  v_event.stream := p_stream;
  v_event.command_id := p_command_id;
  v_event.command_digest := p_digest;
  v_event.actor := p_actor;
  v_event.occurred_at := p_occurred_at;
  -- After the lock, so that it follows the order of the log; in milliseconds, so that what is shown is what is hashed.
  v_event.recorded_at := date_trunc('milliseconds', clock_timestamp());
  for i in 1 .. cardinality(p_types) loop
    v_head.position := v_head.position + 1;
    v_event.position := v_head.position;
    v_event.version := v_version + i;
    v_event.ordinal := i - 1;
    v_event.type := p_types[i];
    v_event.schema_version := p_schema_versions[i];
    v_event.data := p_data[i];${beforeInsert}
    v_head.hash := duban.event_hash(v_head.hash, v_event);
    v_event.hash := v_head.hash;
    insert into duban.event select v_event.*;
  end loop;
  update duban.log_head h set position = v_head.position, hash = v_head.hash where h.plan = p_plan;
  return query select 'appended', v_event.version, v_event.position, null::duban.event;${afterInsert}
end
$$;`;

const rights = `
revoke execute on function duban.append_events from public;
grant execute on function duban.append_events to duban_worker;
-- A function can be given only to a role that could have made it there.
grant create on schema duban to duban_appender;
alter function duban.append_events owner to duban_appender;
revoke create on schema duban from duban_appender;`;

export const appendEvents = `${hashing}\n${appendFunction('create')}${rights}`;

/** The same, but a log does not begin where its plan was removed. It keeps its owner and its rights. */
const unlessDropped = `
    if duban.is_dropped(p_plan) then
      raise exception 'the plan % was removed', p_plan using errcode = 'DU002';
    end if;`;
export const appendEventsUnlessDropped = appendFunction('create or replace', { beforeBeginning: unlessDropped });

/**
 * The same, but a paper gets its number here, in the transaction that writes its event and before the event is hashed. The
 * answer then carries the events as they were stored, after the row that it has always had.
 */
export const appendEventsWithNumbers = appendFunction('create or replace', {
  beforeBeginning: unlessDropped,
  beforeInsert: `
    if v_event.type = 'PaperNumbered' then
      v_event.data := jsonb_set(v_event.data::jsonb, '{number}', to_jsonb(duban.next_paper_number(v_event.data)))::text;
    elsif v_event.type = 'PaperNumbersUsed' then
      perform duban.refuse_given_number(v_event.data);
    end if;`,
  afterInsert: `
  if 'PaperNumbered' = any (p_types) then
    return query select 'appended', v_event.version, v_event.position, e from duban.event e
      where e.plan = p_plan and e.stream = p_stream and e.version > v_version order by e.version;
  end if;`,
});
