/** What the routes of uploaded forms share: the plan is asked for in the caller's name, then the table is read, and has to be its form. */

import type { ReadBook, TableWorkshop } from '@duban/tables';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { answer, askGraph, type FileExchange, type FileRefusal, type RunGraph } from './file-route.ts';
import { otherPlan, refuseFile, uploadedBook } from './uploaded-book.ts';

type FormKind<Form> = {
  /** Its first group is the plan. */
  readonly path: RegExp;
  /** The registered operation that asks for the plan. */
  readonly open: string;
  /** Null for a table that is not such a form. */
  readonly read: (book: ReadBook) => Form | null;
  readonly notAForm: FileRefusal;
};
type OpenedForm<Form> = { readonly form: Form; readonly isSent: boolean };

/** Null where the request was refused, in which case that has been answered. */
export const openForm = async <Form extends { readonly form: { readonly plan: string } }>(
  run: RunGraph,
  workshop: TableWorkshop,
  exchange: FileExchange,
  { path, open, read, notAForm }: FormKind<Form>,
): Promise<OpenedForm<Form> | null> => {
  const { request, response } = exchange;
  if (request.method !== 'POST') {
    answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'POST' });
    return null;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
  const plan = decodeURIComponent(path.exec(pathname)?.[1] ?? '');
  const opened = await askGraph<{ readonly plan: object | null }>(run, exchange, {
    [DOCUMENT_ID_PARAM]: open,
    variables: { plan },
  });
  if (!opened) return null;
  if (!opened.plan) {
    answer(response, 404, { error: 'NOT_FOUND' });
    return null;
  }
  const book = await uploadedBook(exchange, workshop);
  if (!book) return null;
  const form = read(book);
  if (!form) return refuseFile(exchange, notAForm);
  if (form.form.plan !== plan) return refuseFile(exchange, otherPlan(form.form.plan));
  return { form, isSent: searchParams.get('send') === 'true' };
};
