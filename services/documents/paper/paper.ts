/** What an official paper says and in which form it is set out, without any word processor's terms: plain data. */

import type { CivilDate } from '@duban/domain';

/**
 * The forms of GB/T 9704-2012: `document` 文件格式 (red head, number, rule), `letter` 信函格式 (double red rules), `minutes`
 * 纪要格式. `sheet` is none of them: a table or form under a title, to be filled in, signed or hung up.
 */
export type PaperForm = 'document' | 'letter' | 'minutes' | 'sheet';

/** `share` of the width of the text; shares of one table need not add up to anything. */
export type Column = { readonly title: string; readonly share: number; readonly align?: 'left' | 'center' };

/** A labelled cell of a form; each of its lines is a paragraph. */
export type Entry = { readonly label: string; readonly lines: readonly string[] };

/** Characters `from` to `to` of a text; `path` is an address of the console, without its site. */
export type TextLink = { readonly from: number; readonly to: number; readonly path: string };

export type Block =
  /** Level 1 is numbered 一、 and set in 黑体, level 2 （一） in 楷体; the text brings its number. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Indented by two characters; `lead` stands before the text in 楷体. `links`: in order, places within the text. */
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string; readonly links?: readonly TextLink[] }
  /** The rows have a cell for each column. `caption` stands above it. */
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A form of labelled cells: one or two to a row. */
  | { readonly kind: 'form'; readonly rows: readonly (readonly Entry[])[] }
  /** A new page under a title of its own. */
  | { readonly kind: 'page'; readonly title: string };

/** Begins on a new page. */
export type Annex = { readonly title: string; readonly body: readonly Block[] };

/** 出席, 请假, 列席: names are filled in by hand where none are given. */
type Attendance = { readonly word: string; readonly names: readonly string[] };

export type Paper = {
  readonly form: PaperForm;
  /** 发文机关标志, in red; empty for a sheet. */
  readonly banner: string;
  /** 发文字号 or the like; a paper that has no number yet leaves the place for it. Null where the form has none. */
  readonly number: string | null;
  readonly title: string;
  /** Names in the title, of which no line of it tears one. */
  readonly names?: readonly string[];
  /** 主送; empty where the paper is addressed to nobody. */
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly attendance: readonly Attendance[];
  /** 署名 and 成文日期, set for a seal. */
  readonly signature: { readonly by: string; readonly on: CivilDate } | null;
  /** 附注, without brackets. */
  readonly note: string | null;
  /** 版记 at the end of the last page; a letter has no issuing office there, so `by` and `on` are not printed. */
  readonly imprint: { readonly copies: readonly string[]; readonly by: string; readonly on: CivilDate } | null;
  /** The place in the plan's log from which every figure was taken, with the hash of the log there: the last line. */
  readonly proof: { readonly position: number; readonly hash: string };
  /** Where its links lead, "https://duban.example"; without it, they are plain text. */
  readonly site?: string;
  /** SHA-256 of the office's own Word template for its head; without one it has the head of its form. */
  readonly head?: string;
  /** Post of the leader who signed it, where the head names one. */
  readonly signer?: string;
  /** Of an issued paper: the code and the page by which anybody can verify it. */
  readonly verification?: { readonly code: string; readonly page: string } | null;
};
