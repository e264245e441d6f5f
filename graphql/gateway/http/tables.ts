/** Serves tables as files of Excel: each request is an operation of the graph, whose content is then written. */

import { screaming } from '@duban/schema';
import { TABLE_KINDS, type TableWorkshop, TooManyTablesError, type Workbook } from '@duban/tables';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { answer, answerOverloaded, askGraph, asOfIn, type RunGraph, sendFile } from './file-route.ts';
import type { GraphQLHandler } from './server-steps.ts';
import { TABLE_PATH } from './table-path.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TABLE = 'duban-table';
/** By id; registered, so that they run where only registered operations do. */
export const tableOperations: ReadonlyMap<string, string> = new Map([
  [
    TABLE,
    `query Table($plan: ID!, $asOf: AsOf, $kind: TableKind!, $filter: MeasureFilter, $orderBy: MeasureOrder, $unit: String, $month: String) {
      plan(id: $plan, asOf: $asOf) {
        table(kind: $kind, filter: $filter, orderBy: $orderBy, unit: $unit, month: $month) { fileName content }
      }
    }`,
  ],
]);

/** A setting that is written as JSON; one that is none goes to the graph as it stands, which refuses it by name. */
const jsonIn = (given: string | null): unknown => {
  if (given === null || given === '') return null;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return given;
  }
};

/** The body of the operation; null where there is no such kind. */
const operationFor = ({ pathname, searchParams }: URL): object | null => {
  const [, plan = '', kind = ''] = TABLE_PATH.exec(pathname) ?? [];
  if (!Object.hasOwn(TABLE_KINDS, kind)) return null;
  const variables = {
    plan: decodeURIComponent(plan),
    asOf: asOfIn(searchParams.get('asOf')),
    kind: screaming(kind),
    filter: jsonIn(searchParams.get('filter')),
    orderBy: jsonIn(searchParams.get('orderBy')),
    unit: searchParams.get('unit'),
    month: searchParams.get('month'),
  };
  return { [DOCUMENT_ID_PARAM]: TABLE, variables };
};

type Data = { readonly plan: { readonly table: { readonly fileName: string; readonly content: Workbook } } | null };

export const createTables =
  (run: RunGraph, workshop: TableWorkshop): GraphQLHandler =>
  async (request, response, incoming) => {
    if (request.method !== 'GET') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'GET' });
    const operation = operationFor(new URL(request.url ?? '/', 'http://gateway'));
    if (!operation) return answer(response, 404, { error: 'NOT_FOUND', kinds: Object.keys(TABLE_KINDS) });
    const data = await askGraph<Data>(run, { request, response, incoming }, operation);
    if (!data) return;
    if (!data.plan) return answer(response, 404, { error: 'NOT_FOUND' });
    const { fileName, content } = data.plan.table;
    try {
      const file = await workshop.write(content);
      sendFile(response, { contentType: CONTENT_TYPE, plainName: 'table.xlsx', fileName }, file);
    } catch (error) {
      if (!(error instanceof TooManyTablesError)) throw error;
      answerOverloaded(response, incoming);
    }
  };
