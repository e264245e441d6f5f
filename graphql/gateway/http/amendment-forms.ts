/** Takes an amendment form that was filled in: shows what it would change as the measures stand now, or proposes it, each measure once. */

import { createHash } from 'node:crypto';
import { globalId } from '@duban/schema';
import {
  amendmentChange,
  amendmentMark,
  type FilledAmendment,
  type FilledAmendmentForm,
  type JudgedAmendment,
  readAmendmentForm,
  refusedCell,
  type TableWorkshop,
} from '@duban/tables';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { type AmendedMeasure, OPEN, PROPOSE, presentOf, READ } from './amendment-form-operations.ts';
import { answer, askGraph, type FileExchange, type RunGraph } from './file-route.ts';
import { AMENDMENT_FORM_PATH } from './form-path.ts';
import { openForm } from './form-route.ts';
import type { RowRefusal } from './row-refusal.ts';
import type { GraphQLHandler } from './server-steps.ts';
import { refuseFile } from './uploaded-book.ts';

/** Measures of one form: each is a command of its own, and all are answered in one response. */
const MAX_AMENDMENTS = 300;
/** Measures whose present values one query reads. */
const MEASURES_PER_QUERY = 20;

const NOT_A_FORM = {
  code: 'NOT_A_FORM',
  zh: '不是本系统发出的调整表：请下载调整表，填好后原样上传',
  en: 'The file is no amendment form that was handed out: download the form, fill it in and upload it as it is',
};
const TOO_MANY = {
  code: 'TOO_MANY_ROWS',
  zh: `一次至多调整${MAX_AMENDMENTS}项举措，请分几次上传`,
  en: `At most ${MAX_AMENDMENTS} measures can be amended at once: upload them in parts`,
};

const KIND = { path: AMENDMENT_FORM_PATH, open: OPEN, read: readAmendmentForm, notAForm: NOT_A_FORM };

export const createAmendmentForms =
  (run: RunGraph, workshop: TableWorkshop): GraphQLHandler =>
  async (request, response, incoming) => {
    const exchange = { request, response, incoming };
    const opened = await openForm(run, workshop, exchange, KIND);
    if (!opened) return;
    const { form, isSent } = opened;
    if (form.amendments.length > MAX_AMENDMENTS) return void refuseFile(exchange, TOO_MANY);
    const judged = await judge(run, exchange, form);
    if (!judged) return;
    const rows = isSent ? await propose(run, exchange, form, judged) : judged;
    if (rows) answer(response, 200, described(form, rows));
  };

/** `present` null: no such measure, or none that the caller may see. */
type Row = {
  readonly filled: FilledAmendment;
  readonly present: AmendedMeasure | null;
  readonly judged: JudgedAmendment;
  readonly outcome?: 'DONE' | 'REFUSED';
  readonly refusal?: RowRefusal & { readonly cell: string };
};

/** Null where the graph refused, in which case that has been answered. */
const judge = async (
  run: RunGraph,
  exchange: FileExchange,
  { form: { plan }, sheet, amendments }: FilledAmendmentForm,
): Promise<readonly Row[] | null> => {
  const rows: Row[] = [];
  for (let from = 0; from < amendments.length; from += MEASURES_PER_QUERY) {
    const some = amendments.slice(from, from + MEASURES_PER_QUERY);
    const ids = some.map(({ measure }) => globalId('Measure', plan, measure));
    const data = await askGraph<{ readonly nodes: readonly (AmendedMeasure | null)[] }>(run, exchange, {
      [DOCUMENT_ID_PARAM]: READ,
      variables: { ids },
    });
    if (!data) return null;
    for (const [index, filled] of some.entries()) {
      const present = data.nodes[index] ?? null;
      rows.push({ filled, present, judged: amendmentChange(filled, presentOf(present), sheet) });
    }
  }
  return rows;
};

/** Amendments of the measure before the one that waits or is in force; one that was refused counts, for it can be asked for again. */
const amendmentsBefore = (present: AmendedMeasure | null): number => {
  const [newest] = present?.amendments.nodes ?? [];
  if (!newest) return 0;
  return newest.state === 'REFUSED' ? newest.number : newest.number - 1;
};

/** The same for every upload of the same row until its proposal is refused: within a measure it makes the proposal known. */
const commandIdOf = ({ form }: FilledAmendmentForm, { filled, present }: Pick<Row, 'filled' | 'present'>): string => {
  const { measure, targets, milestones, reason } = filled;
  const content = JSON.stringify([
    amendmentMark(form),
    measure,
    targets.map(({ target, value }) => [target, value]),
    milestones.map(({ milestone, due, expected }) => [
      milestone,
      due?.date ?? null,
      expected.map(({ target, value }) => [target, value]),
    ]),
    reason,
    amendmentsBefore(present),
  ]);
  return `amendment-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
};

type Proposed = { readonly proposeAmendment: { readonly refusal: RowRefusal | null } | null };

/** One after the other, faulty rows left out. Null where a request was refused as a whole; what was proposed before stays. */
const propose = async (
  run: RunGraph,
  exchange: FileExchange,
  form: FilledAmendmentForm,
  rows: readonly Row[],
): Promise<readonly Row[] | null> => {
  const answered: Row[] = [];
  for (const row of rows) {
    const { filled, judged } = row;
    if (judged.faults.length > 0) {
      answered.push(row);
      continue;
    }
    const input = {
      measure: globalId('Measure', form.form.plan, filled.measure),
      change: judged.change,
      reason: filled.reason,
      commandId: commandIdOf(form, row),
    };
    const data = await askGraph<Proposed>(run, exchange, { [DOCUMENT_ID_PARAM]: PROPOSE, variables: { input } });
    if (!data) return null;
    const refusal = data.proposeAmendment?.refusal ?? null;
    answered.push({
      ...row,
      outcome: refusal ? 'REFUSED' : 'DONE',
      ...(refusal && {
        refusal: { ...refusal, message: messageOf(refusal), cell: refusedCell(filled, judged.change, refusal.field) },
      }),
    });
  }
  return answered;
};

/** A row that was proposed before, while what it left empty has changed since. */
const messageOf = ({ code, message }: RowRefusal): RowRefusal['message'] =>
  code === 'COMMAND_ID_REUSED'
    ? {
        zh: '此表的这一行已经申请过，其后举措又有变化：如需再次调整，请下载新的调整表',
        en: 'This row of the form was proposed before, and the measure has changed since: download a new form to amend it again',
      }
    : message;

const described = (form: FilledAmendmentForm, rows: readonly Row[]): object => ({
  form: form.form,
  rows: rows.map(({ filled, present, judged, outcome = null, refusal = null }) => ({
    measure: globalId('Measure', form.form.plan, filled.measure),
    code: filled.code,
    title: present?.title.zh ?? '',
    cell: filled.cell,
    reason: filled.reason,
    changes: judged.shown,
    commandId: commandIdOf(form, { filled, present }),
    outcome,
    refusal,
  })),
  faults: [...form.faults, ...rows.flatMap(({ judged }) => judged.faults)],
});
