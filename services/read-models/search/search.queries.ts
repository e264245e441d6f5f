/** Reads where a text occurs in a plan: titles and codes first, then labels, instructions and reports. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { listAll } from '../list.ts';
import { measuresIn, standing } from '../measures/standing.ts';
import { type Page, type Rows, rowsOf, type Sort } from '../page.ts';
import type { RowShape } from '../row-shape.ts';
import { containing } from '../text-search.ts';
import { instantOf, textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import { excerptOf } from './excerpt.ts';
import { SEARCH_KINDS, type SearchHitRow, type SearchKind } from './search.rows.ts';

type Found = {
  readonly kind: SearchKind;
  readonly measure: string;
  readonly item: string | null;
  readonly texts: readonly (string | null)[];
  readonly at: string | null;
};
const FOUND: RowShape<Found> = { kind: 'text', measure: 'text', item: 'text?', texts: 'jsonb', at: 'timestamptz?' };

const SORT: Sort = {
  columns: [
    { value: sql`i.place`, type: 'bigint' },
    { value: sql`i.code_order`, type: 'text' },
    { value: sql`i.measure`, type: 'text' },
    { value: sql`i.ordinal`, type: 'bigint' },
  ],
  direction: 'asc',
};

export type SearchReads = {
  /** Case and width are ignored. What was promised comes first, then instructions and reports; each in the order of codes. */
  search(at: At, ask: { readonly text: string; readonly page: Page }): Promise<Rows<SearchHitRow>>;
};

export const searchReads = (db: QueryExecutorProvider): SearchReads => ({
  async search(at, { text, page }) {
    const found = await listAll<Found>(db, {
      before: sql`${standing(at)}, d as materialized (select d.* from ${measuresIn(at)}), found as (${places(at, text)})`,
      fields: sql`i as item`,
      record: sql`to_jsonb(f.item) - '{place,code_order,ordinal}'::text[]`,
      shape: FOUND,
      from: sql`found i`,
      where: sql`true`,
      sort: SORT,
      page,
    });
    return rowsOf(found, page, ({ record }) => hitOf(record, text));
  },
});

/** What each kind is searched in; `texts` are candidates for the excerpt. */
const places = ({ plan, at }: At, search: string): RawBuilder<unknown> => {
  const of = (alias: string) =>
    sql`${sql.ref(`${alias}.plan`)} = ${textOf(plan)} and ${sql.ref(`${alias}.measure`)} = d.measure and ${visible(alias, at)}`;
  const place = (kind: SearchKind) =>
    sql`${sql.lit(kind)} as kind, ${sql.lit(SEARCH_KINDS.indexOf(kind))}::bigint as place`;
  const both = (text: RawBuilder<unknown>) => sql`jsonb_build_array(${text}->>'zh', ${text}->>'en')`;
  const label = (text: RawBuilder<unknown>) =>
    containing(sql`concat_ws(E'\\n', ${text}->>'zh', ${text}->>'en')`, search);
  return sql`
    select ${place('measure')}, d.measure, d.code_order, 0::bigint as ordinal, null::text as item,
      jsonb_build_array(d.code, d.title->>'zh', d.title->>'en') as texts, null::timestamptz as at
    from d where ${containing(sql`d.search`, search)}
    union all
    select ${place('target')}, d.measure, d.code_order, t.ordinal, t.target, ${both(sql`t.definition->'label'`)}, null
    from d join duban.rm_target t on ${of('t')} where ${label(sql`t.definition->'label'`)}
    union all
    select ${place('milestone')}, d.measure, d.code_order, s.ordinal, s.milestone, ${both(sql`s.label`)}, null
    from d join duban.rm_milestone s on ${of('s')} where ${label(sql`s.label`)}
    union all
    select ${place('instruction')}, d.measure, d.code_order, i.position, i.instruction,
      jsonb_build_array(i.text, i.answer->>'text'), i.given_at
    from d join duban.rm_instruction i on ${of('i')}
    where ${containing(sql`concat_ws(E'\\n', i.text, i.answer->>'text')`, search)}
    union all
    select ${place('report')}, d.measure, d.code_order, r.position, r.report, jsonb_build_array(r.content->>'text'), r.reported_at
    from d join duban.rm_report r on ${of('r')} where ${containing(sql`r.content->>'text'`, search)}`;
};

const hitOf = ({ kind, measure, item, texts, at }: Found, search: string): SearchHitRow => {
  const known = texts.filter((text) => text !== null);
  return {
    kind,
    measure,
    item,
    // A text may span two of them, as the code and the title do.
    excerpt: excerptOf(known, search) ?? { before: known.join(' '), match: '', after: '' },
    at: at && instantOf(at),
  };
};
