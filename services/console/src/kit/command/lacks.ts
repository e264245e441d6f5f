/** Says in the reader's language why a field cannot be sent as it is, in place of the browser's own bubble. */

import { dateWords } from '../show/date.ts';
import { type Phrase, words } from '../words/phrase.ts';

const lackWords = words({
  needed: { zh: '请填写', en: 'This is needed' },
  choose: { zh: '请选择', en: 'Choose one' },
  tick: { zh: '请先勾选确认', en: 'Tick the box first' },
  chooseDate: { zh: '请选择日期', en: 'Choose a date' },
  noDate: { zh: '请填完整的日期', en: 'A whole date is needed' },
  notBefore: (date: Phrase) => ({ zh: `不得早于${date.zh}`, en: `Not before ${date.en}` }),
  notAfter: (date: Phrase) => ({ zh: `不得晚于${date.zh}`, en: `Not after ${date.en}` }),
  invalid: { zh: '填写有误', en: 'This is not valid' },
});

/** What a control of a form says of itself. */
export type Checked = {
  readonly type: string;
  readonly min: string;
  readonly max: string;
  readonly validationMessage: string;
  readonly validity: Pick<
    ValidityState,
    'valid' | 'valueMissing' | 'badInput' | 'rangeUnderflow' | 'rangeOverflow' | 'customError'
  >;
};

/** Null where the value can be sent. */
export const lackOf = ({ type, min, max, validationMessage, validity }: Checked): Phrase | null => {
  if (validity.valid) return null;
  const isDate = type === 'date';
  if (validity.badInput) return isDate ? lackWords.noDate : lackWords.invalid;
  if (validity.valueMissing) {
    if (isDate) return lackWords.chooseDate;
    if (type === 'checkbox') return lackWords.tick;
    return type === 'radio' || type === 'select-one' ? lackWords.choose : lackWords.needed;
  }
  if (validity.rangeUnderflow && isDate) return lackWords.notBefore(dateWords(min));
  if (validity.rangeOverflow && isDate) return lackWords.notAfter(dateWords(max));
  // Set by the console itself, in the language of the reader.
  if (validity.customError) return { zh: validationMessage, en: validationMessage };
  return lackWords.invalid;
};

/** By the name of the field; what has none stands above the form. */
export type Lacks = Readonly<Record<string, Phrase>>;

/** The controls of a group carry the id of the form before the name of their field. */
export const lacksIn = (
  form: HTMLFormElement,
  id: string,
): { readonly found: Lacks; readonly first: HTMLElement | null } => {
  const found: Record<string, Phrase> = {};
  let first: HTMLElement | null = null;
  for (const control of Array.from(form.elements)) {
    if (!('validity' in control) || !(control instanceof HTMLElement)) continue;
    const checked = control as HTMLElement & Checked & { readonly name: string };
    const lack = lackOf(checked);
    if (!lack) continue;
    found[checked.name.replace(`${id}-`, '')] ??= lack;
    first ??= control;
  }
  return { found, first };
};
