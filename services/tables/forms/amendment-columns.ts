/** The columns of an amendment form that are read again, the mark by which it is known, and the keys of its rows. */

/** The heads as they stand in the form. */
export const AMENDMENT_COLUMNS = {
  row: '事项标识',
  code: '编号',
  value: '调整后目标值',
  due: '调整后完成日期',
  reason: '理由',
} as const;

/** `position`: of the log, when the form was handed out. */
export type AmendmentFormIdentity = { readonly plan: string; readonly position: number };

const MARK = /^duban-amendment-form\/1\/([^/]+)\/(\d{1,15})$/;

/** Stands at the head of the first column. */
export const amendmentMark = ({ plan, position }: AmendmentFormIdentity): string =>
  `duban-amendment-form/1/${plan}/${position}`;

/** Null where the text is no mark. */
export const readAmendmentMark = (text: string): AmendmentFormIdentity | null => {
  const [, plan = '', position = ''] = MARK.exec(text) ?? [];
  return plan === '' ? null : { plan, position: Number(position) };
};

/** What a row is about: a target, or a milestone with one of the values that it expects, if it expects any. */
export type AmendedThing =
  | { readonly kind: 'target'; readonly target: string }
  | { readonly kind: 'milestone'; readonly milestone: string; readonly target: string | null };

/** Keys of a plan hold no slash. */
export const rowKey = (thing: AmendedThing): string =>
  thing.kind === 'target'
    ? `target/${thing.target}`
    : ['milestone', thing.milestone, ...(thing.target === null ? [] : [thing.target])].join('/');

/** Null where the text is no key of a row. */
export const readRowKey = (text: string): AmendedThing | null => {
  const [kind, first = '', second, ...more] = text.split('/');
  if (first === '' || more.length > 0) return null;
  if (kind === 'target') return second === undefined ? { kind, target: first } : null;
  return kind === 'milestone' ? { kind, milestone: first, target: second ?? null } : null;
};
