/** What a person is told, before it is a mail or a robot's message: most urgent first, each thing once, copies and what is done at the end. */

import type { CivilDate, NoticeKind } from '@duban/domain';

export type Item = {
  readonly kind: NoticeKind;
  readonly copy: boolean;
  /** "4.4-01 新增高新技术企业"; of several that are owed the same: "12项举措". */
  readonly measure: string;
  /** Short name of the lead unit, where the reader answers for more than one; else empty. */
  readonly unit: string;
  /** "节点“上半年”", "批示“…”"; empty for the measure itself. */
  readonly what: string;
  /** "应于6月30日完成，已逾期1个工作日"; empty without a date. */
  readonly when: string;
  /** What the report promised, in the documents that hold somebody to it; else empty. */
  readonly promise: string;
  /** What a person wrote, in quotation marks, or the codes of several measures; else empty. */
  readonly words: string;
  /** Empty where there is nothing to do, or where the section says it for all. */
  readonly todo: string;
  /** Where to look, or null for more than one measure. */
  readonly url: string | null;
};

/** 办理件, 阅知件, or done meanwhile. */
export type Part = 'to-act' | 'to-know' | 'done';

export type Section = {
  readonly part: Part;
  readonly title: string;
  readonly items: readonly Item[];
  /** What is to be done about every one of them; empty where they differ, or where there is nothing to do. */
  readonly todo: string;
  /** How many more there are than a letter should list. */
  readonly more: number;
  /** What it tells of, of which an item may gather several. */
  readonly count: number;
};

export type Letter = {
  /** The dispatch. */
  readonly id: string;
  readonly plan: string;
  readonly recipient: string;
  readonly subject: string;
  readonly salutation: string;
  /** One sentence: what this is. */
  readonly intro: string;
  readonly sections: readonly Section[];
  /** Plan date on which it leaves. */
  readonly date: CivilDate;
  /** "中原区2023年政府工作任务". */
  readonly planTitle: string;
  /** 落款: the office that sends it. */
  readonly sender: string;
  readonly home: string;
};
