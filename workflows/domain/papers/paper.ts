/** An official paper from draft to issue (拟稿–核稿–签发–编号–印发): its orders, its events, and what decisions remember of it. */

import type { EventOf } from '../kernel/event.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';

/** Papers that bear a number. Agendas, sheets and task books are printed without one. */
export const FORMAL_PAPER_KINDS = [
  'bulletin',
  'minutes',
  'urging',
  'supervision-letter',
  'interview',
  'half-year-report',
] as const;
export type FormalPaperKind = (typeof FORMAL_PAPER_KINDS)[number];

/** Those that a rung of the ladder asks for: they arise by themselves when it fires. */
export const LETTER_KINDS = ['urging', 'supervision-letter', 'interview'] as const satisfies readonly FormalPaperKind[];
export type LetterKind = (typeof LETTER_KINDS)[number];
export const isLetterKind = (kind: string): kind is LetterKind => LETTER_KINDS.some((one) => one === kind);

/** What a letter is about, by name and by key. `at`: plan time at which the rung fired; `due` null for a lamp. */
export type LetterMatter = {
  readonly measure: string;
  readonly code: string;
  readonly title: string;
  readonly obligation: string;
  readonly due: CivilDate | null;
  readonly at: Instant;
};

/** `unit`: its key; an interview may have several matters of one unit. */
export type LetterAbout = {
  readonly unit: string;
  readonly unitName: string;
  readonly matters: readonly LetterMatter[];
};

/** What a paper is drawn up by: a bulletin by its month, a letter by the log position of its rung. */
export type PaperSubject = {
  readonly kind: FormalPaperKind;
  /** "2023-06"; null for the month of the day shown, and for other kinds. */
  readonly month: string | null;
  readonly escalation: number | null;
  /** Of a letter; absent in those of earlier versions. */
  readonly letter?: LetterAbout;
};

/** A changed paragraph; `at` counts the drawn paragraphs from 0. Line breaks in the text make several of it. */
export type EditedParagraph = { readonly at: number; readonly text: string };

/** What a person may change of a draft, always given whole. */
export type PaperContent = {
  readonly paragraphs: readonly EditedParagraph[];
  /** 主送. */
  readonly addressees: readonly string[];
  /** 抄送. */
  readonly copies: readonly string[];
};

/** Numbers of one series have no gaps. A demonstration has series of its own, which `plan` tells apart. */
export type PaperSeries = {
  readonly issuer: string;
  /** 机关代字: 中原政督. */
  readonly code: string;
  readonly year: number;
  readonly plan?: string;
};

/** The forms of paper whose head (版头) an office may set by a Word template of its own. */
export const HEAD_FORMS = ['document', 'letter', 'minutes'] as const;
export type HeadForm = (typeof HEAD_FORMS)[number];

/** `sha256`: of the template in the file store; `name`: what its file was called. */
export type PaperHead = { readonly form: HeadForm; readonly sha256: string; readonly name: string };

export type PaperSettings = {
  /** 发文机关; null for the supervision office of the place's government. */
  readonly issuer: string | null;
  /** 机关代字; null for that of the place. */
  readonly code: string | null;
  /** Id of the leader who signs; null for any leader. */
  readonly signatory: string | null;
  /** For papers that are drawn up from now on; null for those that each kind has by itself. */
  readonly addressees: readonly string[] | null;
  readonly copies: readonly string[] | null;
  /** Letters that are issued by themselves, without a signature; absent for none. */
  readonly automatic?: readonly LetterKind[];
  /**
   * Heads from the office's own templates, at most one a form; a form without one has the built-in head. In an order, absent
   * leaves them as they are.
   */
  readonly heads?: readonly PaperHead[];
};

export const DEFAULT_PAPER_SETTINGS: PaperSettings = {
  issuer: null,
  code: null,
  signatory: null,
  addressees: null,
  copies: null,
};

type Drawn = {
  readonly subject: PaperSubject;
  readonly title: string;
  /** The log position that it shows, and the plan's day there, from which it counts. */
  readonly position: number;
  readonly day: CivilDate;
  /** Of the text and layout that Duban draws it up with. */
  readonly template: number;
};

/** A range of numbers, both included. */
type PaperNumbers = { readonly year: number; readonly from: number; readonly to: number; readonly note: string };

type Ordered<Type extends string, Data = unknown> = { readonly type: Type; readonly paper: string } & Readonly<Data>;

export type PaperOrder =
  /** `figures`: see `figuresOf`, of each drawn paragraph. */
  | ({ readonly type: 'draftPaper'; readonly figures: readonly string[] } & Drawn &
      Pick<PaperContent, 'addressees' | 'copies'>)
  | Ordered<'editPaper', PaperContent>
  | Ordered<'reviewPaper', { revision: number; note: string }>
  | Ordered<'returnPaper', { reason: string }>
  | Ordered<'signPaper', { revision: number; template: number }>
  | Ordered<'numberPaper'>
  /** After its bytes were stored under `sha256`. */
  | Ordered<'issuePaper', Drawn & PaperContent & PaperFile>
  | Ordered<'withdrawPaper', { reason: string }>
  | Ordered<'discardPaper', { reason: string }>
  | { readonly type: 'changePaperSettings'; readonly settings: PaperSettings }
  | ({ readonly type: 'recordPaperNumbers' } & PaperNumbers);

/** `verification`: the code that is printed on it, by which anybody can look it up on `page`, an address printed beside it. */
export type PaperFile = {
  readonly sha256: string;
  readonly size: number;
  readonly verification: string;
  readonly page: string;
  /** SHA-256 of the office's template that it was set with; absent for the built-in head. */
  readonly head?: string;
};

/** `number` is given by the event store in the append; a decision leaves it 0. */
type Numbered = { readonly series: PaperSeries; readonly number: number };

export type PaperEvent =
  | EventOf<
      'PaperDrafted',
      /** `drafter`: id of the actor. */
      { paper: string; drafter: string; figures: readonly string[] } & Drawn &
        Pick<PaperContent, 'addressees' | 'copies'>
    >
  | EventOf<'PaperEdited', { paper: string; revision: number } & PaperContent>
  | EventOf<'PaperReviewed', { paper: string; revision: number; note: string }>
  | EventOf<'PaperReturned', { paper: string; revision: number; reason: string }>
  /** `bySetting`: signed by nobody: the number, from 1, of the change of the plan's settings of papers that issues its kind by itself. */
  | EventOf<'PaperSigned', { paper: string; revision: number; bySetting?: number }>
  | EventOf<'PaperNumbered', { paper: string } & Numbered>
  | EventOf<
      'PaperIssued',
      { paper: string; signedOn: CivilDate; numberedOn: CivilDate; bySetting?: number } & Numbered &
        Drawn &
        PaperContent &
        PaperFile
    >
  | EventOf<'PaperWithdrawn', { paper: string; reason: string }>
  | EventOf<'PaperDiscarded', { paper: string; reason: string }>
  | EventOf<'PaperSettingsChanged', { settings: PaperSettings }>
  | EventOf<'PaperNumbersUsed', { series: PaperSeries; from: number; to: number; note: string }>;

export type PaperStage = OpenPaperStage | 'issued' | 'withdrawn' | 'discarded';
type OpenPaperStage = 'drafted' | 'reviewed' | 'signed' | 'numbered';

/** A paper that is not issued yet, as decisions need it. */
export type OpenPaper = {
  /** "p12": the twelfth of the plan. */
  readonly id: string;
  readonly stage: OpenPaperStage;
  /** From 1; an edit makes the next. */
  readonly revision: number;
  /** Id of the actor who drafted it. */
  readonly drafter: string;
  readonly position: number;
  readonly template: number;
  readonly figures: readonly string[];
  /** Digest of the present content. */
  readonly content: string;
  readonly signedOn?: CivilDate;
  /** As in `PaperSigned`. */
  readonly bySetting?: number;
  /** Of one that arose by itself. */
  readonly letter?: LetterAbout;
  readonly numbered?: Numbered & { readonly on: CivilDate };
};

export type PapersState = {
  /** How many were drafted. */
  readonly count: number;
  readonly open: readonly OpenPaper[];
  /** Ids of those that were issued and are not withdrawn. */
  readonly issued: readonly string[];
  readonly settings: PaperSettings;
  /** How often they were changed; absent: never. */
  readonly changes?: number;
};

export const NO_PAPERS: PapersState = { count: 0, open: [], issued: [], settings: DEFAULT_PAPER_SETTINGS };

/** Of its file, as an official names it: number, then title, without what a file name may not hold. */
export const paperFileName = (number: string, title: string): string =>
  `${number}${title.replaceAll(/[\\/:*?"<>|]/g, '')}.docx`;

/** "中原政督〔2023〕12号". */
export const paperNumberZh = ({ series, number }: Numbered): string => `${series.code}〔${series.year}〕${number}号`;
