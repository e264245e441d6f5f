/** A code belongs to one measure of a plan: the log itself refuses the birth of a second one that bears it. */
import { type Kysely, sql } from 'kysely';

/** Characters: several times what `LIMITS.code` of the domain allows. */
const LONGEST_CODE = 64;

/**
 * Of the definition in an event's data, folded as the domain folds it; null where there is none, or the data is no JSON.
 * Null too where it is longer than any code that can be written: an older event may hold one that no index takes.
 */
const code = `
create function duban.code_in(data text) returns text language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
declare
  v_code text;
begin
  v_code := btrim(normalize(data::jsonb #>> '{definition,code}', NFKC));
  return case when length(v_code) <= ${LONGEST_CODE} then v_code end;
exception when others then
  return null;
end
$$;`;

/** A plan has some hundreds of measures, each born once, by a draft or by being issued. */
const index = `
create index event_code on duban.event (plan, duban.code_in(data))
  where version = 1 and type in ('MeasureDrafted', 'MeasureIssued');`;

/**
 * Under the lock of the plan's head row, which \`duban.append_events\` takes before it inserts: of several that come at once
 * one is first, and the others see it. Only there (\`duban_appender\`): a backup, and a log that is older than this rule, may
 * hold codes twice, and is restored as it is.
 */
const check = `
create function duban.refuse_taken_code() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  v_code text := duban.code_in(new.data);
begin
  if exists (
    select from duban.event e
    where e.plan = new.plan and duban.code_in(e.data) = v_code
      and e.version = 1 and e.type in ('MeasureDrafted', 'MeasureIssued') and e.stream <> new.stream
  ) then
    raise exception 'the code % belongs to another measure of %', v_code, new.plan using errcode = 'DU001', detail = v_code;
  end if;
  return new;
end
$$;
create trigger code_is_not_taken before insert on duban.event for each row
  when (new.version = 1 and new.type in ('MeasureDrafted', 'MeasureIssued') and current_user = 'duban_appender')
  execute function duban.refuse_taken_code();`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [code, index, check]) await sql.raw(part).execute(db);
};
