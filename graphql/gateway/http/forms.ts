/** Takes a month's form that was filled in: says what stands in it, or sends it as reports, each row once. */

import { createHash } from 'node:crypto';
import { globalId, LARGEST_PAGE } from '@duban/schema';
import { type FilledForm, type FormReport, formMark, readMonthForm, type TableWorkshop } from '@duban/tables';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { answer, askGraph, type FileExchange, type RunGraph } from './file-route.ts';
import { FORM_PATH } from './form-path.ts';
import { openForm } from './form-route.ts';
import type { RowRefusal as Refusal } from './row-refusal.ts';
import type { GraphQLHandler } from './server-steps.ts';

const OPEN = 'duban-form-open';
const SEND = 'duban-form-send';
export const formOperations: ReadonlyMap<string, string> = new Map([
  [OPEN, 'query FormUpload($plan: ID!) { plan(id: $plan) { key } }'],
  [
    SEND,
    `mutation FormReports($input: ReportProgressBulkInput!) {
      reportProgressBulk(input: $input) {
        refusal { code field message { zh en } }
        rows { index outcome result { refusal { code field message { zh en } } } }
      }
    }`,
  ],
]);

type Sent = {
  readonly reportProgressBulk: {
    readonly refusal: Refusal | null;
    readonly rows: readonly {
      readonly index: number;
      readonly outcome: string;
      readonly result: { readonly refusal: Refusal | null } | null;
    }[];
  } | null;
};

/** The same for every row and whenever the form is uploaded: within a measure it makes the report known. */
const commandIdOf = ({ form }: FilledForm): string =>
  `form-${createHash('sha256').update(formMark(form)).digest('hex').slice(0, 32)}`;

const NOT_A_FORM = {
  code: 'NOT_A_FORM',
  zh: '不是本系统发出的月报表：请下载月报表，填好后原样上传',
  en: 'The file is no form that was handed out: download the form, fill it in and upload it as it is',
};

const KIND = { path: FORM_PATH, open: OPEN, read: readMonthForm, notAForm: NOT_A_FORM };

export const createForms =
  (run: RunGraph, workshop: TableWorkshop): GraphQLHandler =>
  async (request, response, incoming) => {
    const exchange = { request, response, incoming };
    const opened = await openForm(run, workshop, exchange, KIND);
    if (!opened) return;
    const { form, isSent } = opened;
    const answers = isSent ? await sendForm(run, exchange, form) : new Map();
    if (answers) answer(response, 200, described(form, answers));
  };

type RowAnswer = { readonly outcome: string; readonly refusal: (Refusal & { readonly cell: string }) | null };
type Answers = ReadonlyMap<FormReport, RowAnswer>;

/** Null where a request was refused as a whole, in which case that has been answered; what was sent before stays. */
const sendForm = async (run: RunGraph, exchange: FileExchange, form: FilledForm): Promise<Answers | null> => {
  const answers = new Map<FormReport, RowAnswer>();
  const { reports } = form;
  for (let from = 0; from < reports.length; from += LARGEST_PAGE) {
    const some = reports.slice(from, from + LARGEST_PAGE);
    const input = { commandId: commandIdOf(form), rows: some.map((report) => rowOf(form, report)) };
    const sent = await askGraph<Sent>(run, exchange, { [DOCUMENT_ID_PARAM]: SEND, variables: { input } });
    if (!sent) return null;
    const { rows = [], refusal = null } = sent.reportProgressBulk ?? {};
    for (const [index, report] of some.entries()) {
      const row = rows.find((one) => one.index === index);
      const found = row?.result?.refusal ?? refusal;
      answers.set(report, {
        outcome: row?.outcome ?? 'REFUSED',
        refusal: found && { ...found, message: messageOf(found), cell: cellOf(report, found.field) },
      });
    }
  }
  return answers;
};

/** A row that was sent before is sent once; one whose content has changed since says so in the words of who fills in forms. */
const messageOf = ({ code, message }: Refusal): Refusal['message'] =>
  code === 'COMMAND_ID_REUSED'
    ? {
        zh: '此表的这一行已经上报过，内容与上次不同：请在系统中更正该次上报，或下载新的月报表',
        en: 'This row of the form was sent before with other content: correct that report, or download a new form',
      }
    : message;

const rowOf = ({ form: { plan }, asOf }: FilledForm, { measure, values, text, confirm }: FormReport) => ({
  measure: globalId('Measure', plan, measure),
  values: values.map(({ target, value }) => ({ target, value })),
  text,
  asOf,
  confirm,
});

/** `rows.3.values.1.value` is the cell of that value, `rows.3.text` that of the text, anything else the row. */
const cellOf = ({ values, cell, textCell }: FormReport, field: string | null): string => {
  const [, , name, index] = (field ?? '').split('.');
  if (name === 'text') return textCell;
  return name === 'values' ? (values[Number(index)]?.cell ?? cell) : cell;
};

const described = (form: FilledForm, answers: Answers): object => ({
  form: form.form,
  asOf: form.asOf,
  commandId: commandIdOf(form),
  rows: form.reports.map((report) => ({
    ...report,
    measure: globalId('Measure', form.form.plan, report.measure),
    outcome: answers.get(report)?.outcome ?? null,
    refusal: answers.get(report)?.refusal ?? null,
  })),
  faults: form.faults,
});
