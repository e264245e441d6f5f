/** What figures are counted from, and what a reader who may not see unfinished reports is shown instead. */
import { type Kysely, sql } from 'kysely';

const tables = ['checkpoint', 'plan', 'definition', 'measure', 'milestone', 'target', 'report', 'value', 'timeline']
  .concat('draft', 'instruction', 'amendment', 'notice', 'delivery', 'snapshot')
  .map((name) => `duban.rm_${name}`);

/** Read models hold nothing of their own: the projector finds its checkpoints gone and builds them again from the log. */
const emptied = `truncate ${tables.join(', ')};`;

const grown = `
alter table duban.rm_measure
  drop overdue,
  -- The dates of its milestones, by what they count as.
  add met_dues text[] not null,
  add waiting_dues text[] not null,
  add deciding_dues text[] not null,
  add owed_dues text[] not null,
  -- Verified, but handed in after the date.
  add late integer not null,
  -- The last event that everyone may see, and how many those are.
  add open_position bigint not null,
  add open_at timestamptz not null,
  add open_type text not null,
  add open_version integer not null;

-- The date of the roadmap as it stands amended, whatever extensions and returns made of it.
alter table duban.rm_milestone add roadmap_due text not null;

-- Whether unsigned reports and contributions of the measure are open to who looks.
create function duban.reads_drafts(p_plan text, p_measure text) returns boolean language sql stable parallel safe
return current_user <> 'duban_reader' or duban.reads_of_measure(duban.eyes('reads_drafts'), p_plan, p_measure);
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [emptied, grown]) await sql.raw(part).execute(db);
};
