/** An append of `PaperNumbered` takes the next number of its series: the log itself is the register of numbers. */
import { type Kysely, sql } from 'kysely';
import { appendEventsWithNumbers } from './append-events.ts';

/** Null where an event's data is not what its type says: such an event is kept, and takes no number. */
const parts = `
create function duban.paper_series_in(data text) returns text language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
declare
  v_series jsonb := data::jsonb -> 'series';
begin
  -- A digest, because no index takes a text of any length.
  return case when jsonb_typeof(v_series) = 'object' then encode(sha256(convert_to(jsonb_build_array(
    v_series ->> 'issuer', v_series ->> 'code', v_series ->> 'year', v_series ->> 'plan')::text, 'UTF8')), 'hex') end;
exception when others then
  return null;
end
$$;

create function duban.paper_number_in(data text, field text) returns integer language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
begin
  return (data::jsonb ->> field)::integer;
exception when others then
  return null;
end
$$;`;

/** The first holds the promise that no number is given twice, whoever writes. */
const indexes = `
create unique index event_paper_number on duban.event (duban.paper_series_in(data), duban.paper_number_in(data, 'number'))
  where type = 'PaperNumbered';
create index event_paper_numbers_used on duban.event (duban.paper_series_in(data)) where type = 'PaperNumbersUsed';`;

/**
 * Both hold the series until commit: whoever waits for it looks for a number once the other's is in the log. A plan's head is
 * locked before, and an append locks one series, so two appends cannot wait for each other.
 */
const numbers = `
create function duban.lock_paper_series(p_series text) returns void language sql volatile
set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('duban paper series ' || p_series, 0))
$$;

create function duban.next_paper_number(p_data text) returns integer language plpgsql volatile
set search_path = pg_catalog, pg_temp as $$
declare
  v_series text := duban.paper_series_in(p_data);
  v_number integer;
begin
  if v_series is null then
    raise exception 'a paper is numbered in no series' using errcode = 'data_exception';
  end if;
  perform duban.lock_paper_series(v_series);
  -- The first number is 1, or follows one that is taken.
  select min(c.number) into v_number
  from (
    select 1 as number
    union all select duban.paper_number_in(e.data, 'number') + 1 from duban.event e
      where e.type = 'PaperNumbered' and duban.paper_series_in(e.data) = v_series
    union all select duban.paper_number_in(u.data, 'to') + 1 from duban.event u
      where u.type = 'PaperNumbersUsed' and duban.paper_series_in(u.data) = v_series
  ) c
  where not exists (
    select from duban.event e
    where e.type = 'PaperNumbered' and duban.paper_series_in(e.data) = v_series
      and duban.paper_number_in(e.data, 'number') = c.number)
  and not exists (
    select from duban.event u
    where u.type = 'PaperNumbersUsed' and duban.paper_series_in(u.data) = v_series
      and c.number between duban.paper_number_in(u.data, 'from') and duban.paper_number_in(u.data, 'to'));
  return v_number;
end
$$;

create function duban.refuse_given_number(p_data text) returns void language plpgsql volatile
set search_path = pg_catalog, pg_temp as $$
declare
  v_series text := duban.paper_series_in(p_data);
  v_given integer;
begin
  perform duban.lock_paper_series(coalesce(v_series, ''));
  select min(duban.paper_number_in(e.data, 'number')) into v_given from duban.event e
  where e.type = 'PaperNumbered' and duban.paper_series_in(e.data) = v_series
    and duban.paper_number_in(e.data, 'number') between duban.paper_number_in(p_data, 'from') and duban.paper_number_in(p_data, 'to');
  if v_given is not null then
    raise exception 'the number % was given to a paper', v_given using errcode = 'DU003', detail = v_given::text;
  end if;
end
$$;
revoke execute on function duban.lock_paper_series, duban.next_paper_number, duban.refuse_given_number from public;
grant execute on function duban.lock_paper_series, duban.next_paper_number, duban.refuse_given_number to duban_appender;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [parts, indexes, numbers, appendEventsWithNumbers]) await sql.raw(part).execute(db);
};
