/** The columns of a month's form that are read again, and the mark by which a form is known. */

/** The heads as they stand in the form. */
export const FORM_COLUMNS = {
  target: '目标标识',
  code: '编号',
  value: '本期数值',
  text: '情况说明',
  confirm: '核对属实',
  asOf: '数据截至',
} as const;

/** `position`: of the log, when the form was handed out. */
export type FormIdentity = { readonly plan: string; readonly unit: string; readonly position: number };

const MARK = /^duban-month-form\/1\/([^/]+)\/([^/]+)\/(\d{1,15})$/;

/** Stands at the head of the first column. */
export const formMark = ({ plan, unit, position }: FormIdentity): string =>
  `duban-month-form/1/${plan}/${unit}/${position}`;

/** Null where the text is no mark. */
export const readFormMark = (text: string): FormIdentity | null => {
  const [, plan = '', unit = '', position = ''] = MARK.exec(text) ?? [];
  return plan === '' ? null : { plan, unit, position: Number(position) };
};
