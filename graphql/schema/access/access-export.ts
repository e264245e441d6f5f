/** The record of accesses as one document, to be kept as a file or printed; that it was taken is on the record itself. */

import type { AccessRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { screaming } from '../kernel/enums.ts';
import { AccessFilterRef, accessFilterOf } from './accesses.ts';

/** Accesses, without those that are folded into them: some megabytes of answer. */
const MAX_EXPORTED = 5_000;
/** Read at once. */
const ROWS_A_READ = 500;

type AccessExport = {
  readonly rows: readonly AccessRow[];
  readonly complete: boolean;
  readonly measures: ReadonlyMap<string, MeasureName>;
};
type MeasureName = { readonly code: string; readonly title: { readonly zh: string; readonly en?: string | undefined } };

const AccessExportRef = builder.objectRef<AccessExport>('AccessExport').implement({
  description: '导出的访问记录。An export of the record of accesses.',
  fields: (t) => ({
    rows: t.int({ description: '条数。The number of accesses in it.', resolve: ({ rows }) => rows.length }),
    complete: t.exposeBoolean('complete', {
      description: `是否全部导出；至多${MAX_EXPORTED}条，新的在前。Whether all that match are in it; at most the newest ${MAX_EXPORTED}.`,
    }),
    content: t.field({
      type: 'Json',
      description:
        '各条访问，各项与访问审计所列相同，举措列编号与标题。The accesses, with the fields of Access; measures by code and title.',
      resolve: ({ rows, measures }) =>
        rows.map((row) => ({ ...partOf(row, measures), others: row.others.map((other) => partOf(other, measures)) })),
    }),
  }),
});

/** An access as `Access` names its fields. */
const partOf = (
  { id, role, kind, outcome, measures, visit: _visit, others: _others, ...same }: AccessRow,
  names: AccessExport['measures'],
) => ({
  number: id,
  ...same,
  role: role && screaming(role),
  kind: screaming(kind),
  outcome: screaming(outcome),
  measures: measures.flatMap((path) => names.get(path) ?? []),
});

/** The newest that match, and whether these are all. */
const readRows = async ({ reads }: Context, asked: { filter: ReturnType<typeof accessFilterOf>; folded: boolean }) => {
  const rows: AccessRow[] = [];
  let after: Parameters<ReturnType<Context['reads']>['accesses']>[0]['page'] = { first: ROWS_A_READ, after: null };
  for (;;) {
    const read = await reads().accesses({ ...asked, page: after });
    rows.push(...read.rows.map(({ row }) => row));
    const last = read.rows.at(-1);
    if (!read.hasNext || !last || rows.length >= MAX_EXPORTED) return { rows, complete: !read.hasNext };
    after = { first: ROWS_A_READ, after: last.key };
  }
};

/** Names of the measures that the rows name, as far as the caller sees their plans. */
const namesOf = async (rows: readonly AccessRow[], { snapshots }: Context): Promise<AccessExport['measures']> => {
  const paths = new Set(rows.flatMap((row) => [row, ...row.others]).flatMap(({ measures }) => measures));
  const named = [...paths].map(async (path) => {
    const [plan = '', measure = ''] = path.split('/');
    const snapshot = await snapshots.open(plan);
    const row = await snapshot?.read.measure(measure);
    return row ? [[path, { code: row.code, title: row.title }] as const] : [];
  });
  return new Map((await Promise.all(named)).flat());
};

builder.queryField('accessExport', (t) =>
  t.field({
    type: AccessExportRef,
    description:
      '导出访问记录，导出本身连同筛选条件与条数记录在案（仅审计人员）。Exports the record of accesses; that it was exported is recorded with the filter and the number of rows. For auditors only.',
    args: {
      filter: t.arg({ type: AccessFilterRef, description: '筛选。The filter.' }),
      folded: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          '是否将同一次打开页面的访问归为一条。Whether the accesses of one page view are one item, with the others below it.',
      }),
    },
    resolve: async (_root, { filter, folded }, context) => {
      const { rows, complete } = await readRows(context, { filter: accessFilterOf(filter), folded });
      context.access.exported.push(rows.length);
      return { rows, complete, measures: await namesOf(rows, context) };
    },
  }),
);
