/** The orders by which a paper is drafted and issued, as Duban draws it up: whoever gives them, they are the same. */

import {
  figuresOf,
  isLetterKind,
  type PaperFile,
  type PaperOrder,
  type PaperSettings,
  type PaperSubject,
} from '@duban/domain';
import type { PaperRow } from '@duban/read-models';
import type { Paper } from '../paper/paper.ts';
import { paragraphsOf, TEMPLATE_VERSION } from './formal.ts';
import { letterAbout } from './letters.ts';
import { type Drawing, drawnOfficial, officialPaper, officialSource } from './official.ts';

export type DraftOrder = Extract<PaperOrder, { readonly type: 'draftPaper' }>;
export type IssueOrder = Extract<PaperOrder, { readonly type: 'issuePaper' }>;
type Asked = { readonly subject: PaperSubject; readonly shows: number; readonly day: string };

/** @throws NothingToDrawError */
export const draftOrder = async (drawing: Drawing, { subject: given, shows, day }: Asked): Promise<DraftOrder> => {
  const { kind, escalation } = given;
  const source = await officialSource(drawing, { shows, day });
  const letter = isLetterKind(kind) && { letter: await letterAbout(source, kind, escalation ?? 0) };
  const subject: PaperSubject = { ...given, ...letter };
  const drawn = await drawnOfficial(drawing, { subject, shows, day });
  return {
    ...{ type: 'draftPaper', subject, position: shows, day, template: TEMPLATE_VERSION, title: drawn.title },
    figures: paragraphsOf(drawn).map(({ text }) => figuresOf(text)),
    ...namesOf(subject, drawing.plan.paperSettings, drawn.addressees, drawn.imprint?.copies ?? []),
  };
};

/** A letter goes to its unit and its leaders, whatever the settings say; they add to the copies. */
const namesOf = (
  { kind }: PaperSubject,
  { addressees, copies }: PaperSettings,
  to: readonly string[],
  copied: readonly string[],
) =>
  kind === 'bulletin'
    ? { addressees: addressees ?? to, copies: copies ?? copied }
    : { addressees: to, copies: [...new Set([...copied, ...(copies ?? [])])] };

export const issueOrder = (row: PaperRow, file: PaperFile): IssueOrder => ({
  type: 'issuePaper',
  paper: row.id,
  subject: row.subject,
  title: row.title,
  position: row.shows,
  day: row.day,
  template: TEMPLATE_VERSION,
  paragraphs: row.paragraphs,
  addressees: row.addressees,
  copies: row.copies,
  ...file,
});

/** Where papers become files. */
type Keeping = {
  readonly keep: (paper: Paper) => Promise<{ readonly sha256: string; readonly size: number }>;
  /** The address of the page of verification. */
  readonly page: string;
};

/** Renders a numbered paper and keeps its file. @throws what `keep` throws */
export const keptFile = async (drawing: Drawing, row: PaperRow, { keep, page }: Keeping): Promise<PaperFile> => {
  const paper = await officialPaper(drawing, row, page);
  const { verification, head } = paper;
  if (!verification) throw new Error(`The paper ${row.id} of ${drawing.plan.id} has no numbering event in the log`);
  const { sha256, size } = await keep(paper);
  return {
    sha256,
    size,
    verification: verification.code,
    page: verification.page,
    ...(head !== undefined && { head }),
  };
};
