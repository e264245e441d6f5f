/** The contents of a letter, independent of the channel: the most urgent first, copies and settled matters last. */

import type { CivilDate, NoticeKind } from '@duban/domain';

export type Item = {
  readonly kind: NoticeKind;
  readonly copy: boolean;
  /** "4.4-01 新增高新技术企业"; of several measures in one line: "12项举措". */
  readonly measure: string;
  /** Short name of the lead unit, where the reader is responsible for several units; else empty. */
  readonly unit: string;
  /** "节点“上半年”", "批示“…”"; empty for the measure as a whole. */
  readonly what: string;
  /** "应于6月30日完成，已逾期1个工作日"; empty without a date. */
  readonly when: string;
  /** The report's sentence, in supervision letters and interviews; else empty. */
  readonly promise: string;
  /** What a person wrote, in quotation marks, or the codes of several measures; else empty. */
  readonly words: string;
  /** What to do; empty where there is nothing to do, or where the section says it for all items. */
  readonly todo: string;
  /** Link to the measure, or null for more than one measure. */
  readonly url: string | null;
};

/** 办理件 (to act on), 阅知件 (for information), or settled meanwhile. */
export type Part = 'to-act' | 'to-know' | 'done';

export type Section = {
  readonly part: Part;
  readonly title: string;
  readonly items: readonly Item[];
  /** What to do about every item; empty where that differs, or where there is nothing to do. */
  readonly todo: string;
  /** Number of lines that were left out. */
  readonly more: number;
  /** Number of matters; one item may combine several. */
  readonly count: number;
};

/** The file of an official letter, which a mail carries and any other channel names. */
export type Attachment = {
  /** "中原政督〔2023〕12号关于….docx". */
  readonly name: string;
  /** "中原政督〔2023〕12号". */
  readonly number: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** The page on which readers who are logged in can download it. */
  readonly url: string;
};

export type Letter = {
  /** Id of the dispatch. */
  readonly id: string;
  readonly plan: string;
  readonly recipient: string;
  readonly subject: string;
  readonly salutation: string;
  /** One introductory sentence. */
  readonly intro: string;
  readonly attachments: readonly Attachment[];
  readonly sections: readonly Section[];
  /** Plan date on which it leaves. */
  readonly date: CivilDate;
  /** "中原区2023年政府工作任务". */
  readonly planTitle: string;
  /** 落款: the office that sends it. */
  readonly sender: string;
  readonly home: string;
};
