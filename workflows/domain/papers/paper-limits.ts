/** Bounds of what an order on a paper may hold; each fault names its field. */

import { lengthOf } from '../limits/characters.ts';
import { firstAmong, type InputFault, inputFault } from '../limits/fault.ts';
import { LIMITS } from '../limits/limits.ts';
import { lineFault, wordFault } from '../limits/texts.ts';
import { fileNameFault } from '../measure/attached-file.ts';
import type { KnownFrame } from '../plan/plan-stream.ts';
import { isCivilDate } from '../time/civil-date.ts';
import {
  FORMAL_PAPER_KINDS,
  HEAD_FORMS,
  isLetterKind,
  type LetterAbout,
  type PaperContent,
  type PaperFile,
  type PaperOrder,
  type PaperSettings,
  type PaperSubject,
} from './paper.ts';

type Draft = Extract<PaperOrder, { readonly type: 'draftPaper' }>;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const SHA256 = /^[0-9a-f]{64}$/;
const VERIFICATION = /^[0-9A-HJKMNP-TV-Z]{16}$/;

export const subjectFault = ({ kind, month, escalation, letter }: PaperSubject): InputFault | null => {
  if (!FORMAL_PAPER_KINDS.includes(kind)) return inputFault('kind', 'bears no number', '不编文号');
  if (month !== null && !MONTH.test(month)) return inputFault('month', 'must be like 2023-06', '须如2023-06');
  if (isLetterKind(kind) && !isPosition(escalation))
    return inputFault('escalation', 'must be the log position of the rung', '须为督办记录的日志位置');
  return letter ? letterFault(letter) : null;
};

const letterFault = ({ unit, unitName, matters }: LetterAbout): InputFault | null => {
  const most = LIMITS.list.letterMatters;
  if (matters.length === 0 || matters.length > most)
    return inputFault('letter.matters', `must be 1 to ${most}`, `须为1至${most}项`);
  return (
    wordFault('letter.unit', unit) ??
    lineFault('letter.unitName', unitName) ??
    firstAmong(matters, ({ measure, code, title, obligation }, index) =>
      firstAmong(Object.entries({ measure, code, title, obligation }), ([field, text]) =>
        lineFault(`letter.matters.${index}.${field}`, text),
      ),
    )
  );
};

const isPosition = (value: number | null): boolean => value !== null && Number.isInteger(value) && value > 0;

export const draftFault = ({
  title,
  position,
  day,
  template,
  figures,
  addressees,
  copies,
}: Draft): InputFault | null => {
  const weight = figures.reduce((sum, one) => sum + one.length + 1, 0);
  if (weight > LIMITS.size.paperFiguresCodeUnits)
    return inputFault('figures', 'are too many for one paper', '过多，超出一件公文所能容纳');
  if (!isPosition(position) || !isPosition(template)) return inputFault('position', 'must be positive', '须为正整数');
  if (!isCivilDate(day)) return inputFault('day', 'must be a date such as 2023-06-30', '须为日期，如2023-06-30');
  return lineFault('title', title) ?? namesFault('addressees', addressees) ?? namesFault('copies', copies);
};

/** `drawn`: how many paragraphs there are. */
export const contentFault = ({ paragraphs, addressees, copies }: PaperContent, drawn: number): InputFault | null => {
  const seen = new Set<number>();
  return (
    firstAmong(paragraphs, ({ at, text }, index) => {
      if (!Number.isInteger(at) || at < 0 || at >= drawn || seen.has(at))
        return inputFault(
          `paragraphs.${index}.at`,
          'must name a paragraph of the draft, once',
          '须为原稿的一段，且不得重复',
        );
      seen.add(at);
      const most = LIMITS.text.long;
      if (text.trim() === '') return inputFault(`paragraphs.${index}.text`, 'must not be empty', '不能为空');
      return lengthOf(text) > most
        ? inputFault(`paragraphs.${index}.text`, `must not be longer than ${most} characters`, `不能超过${most}字`)
        : null;
    }) ??
    namesFault('addressees', addressees) ??
    namesFault('copies', copies)
  );
};

const namesFault = (field: 'addressees' | 'copies', names: readonly string[]): InputFault | null => {
  const most = LIMITS.list.paperNames;
  if (names.length > most) return inputFault(field, `must not hold more than ${most}`, `不能超过${most}项`);
  return firstAmong(names, (name, index) => lineFault(`${field}.${index}`, name));
};

export const fileFault = ({ sha256, size, verification, page, head }: PaperFile): InputFault | null => {
  if (!SHA256.test(sha256)) return inputFault('sha256', 'must be 64 hexadecimal digits', '须为64位十六进制数');
  if (head !== undefined && !SHA256.test(head))
    return inputFault('head', 'must be 64 hexadecimal digits', '须为64位十六进制数');
  if (!isPosition(size)) return inputFault('size', 'must be positive', '须为正整数');
  if (!VERIFICATION.test(verification)) return inputFault('verification', 'must be 16 characters', '须为16个字符');
  return lineFault('page', page);
};

export const settingsFaultOf = (
  { issuer, code, signatory, addressees, copies, automatic = [], heads = [] }: PaperSettings,
  { leaders }: Pick<KnownFrame, 'leaders'>,
): InputFault | null =>
  (issuer === null ? null : lineFault('issuer', issuer)) ??
  (code === null ? null : wordFault('code', code)) ??
  (signatory === null || leaders.some(({ id }) => id === signatory)
    ? null
    : inputFault('signatory', 'must be a leader of the plan', '须为本计划的领导')) ??
  (addressees && namesFault('addressees', addressees)) ??
  (copies && namesFault('copies', copies)) ??
  (automatic.every((kind, index) => isLetterKind(kind) && automatic.indexOf(kind) === index)
    ? null
    : inputFault('automatic', 'must be kinds of letters, each once', '须为函件的种类，且不得重复')) ??
  firstAmong(heads, ({ form, sha256, name }, index) => {
    const at = `heads.${index}`;
    if (!HEAD_FORMS.includes(form) || heads.findIndex((head) => head.form === form) !== index)
      return inputFault(`${at}.form`, 'must be a form of paper, each once', '须为公文格式，且不得重复');
    return SHA256.test(sha256)
      ? fileNameFault(`${at}.name`, name)
      : inputFault(`${at}.sha256`, 'must be 64 hexadecimal digits', '须为64位十六进制数');
  });
