/** A paper that bears a number, from its drawn text to the one that is issued: edits, number, dates and the code to verify it by. */

import { type CivilDate, monthName, type PaperContent, type PaperSubject } from '@duban/domain';
import type { Block, Paper } from '../paper/paper.ts';
import { drawBulletin } from './bulletin.ts';
import { drawHalfYearReport } from './half-year-report.ts';
import { drawLetter } from './letters.ts';
import { drawMinutes } from './minutes.ts';
import type { Source } from './source.ts';

/**
 * Of the text and layout of all formal papers. Raise it with every change of what is printed: a paper that was drafted before
 * is then drafted anew, instead of being issued as something that nobody has signed.
 */
export const TEMPLATE_VERSION = 4;

/** Exactly as of the source's position and day, so that it is the same whenever it is drawn up. @throws NothingToDrawError */
export const drawFormal = (source: Source, { kind, month, escalation }: PaperSubject): Promise<Paper> => {
  switch (kind) {
    case 'bulletin':
      return drawBulletin(source, month ?? monthName(source.today));
    case 'minutes':
      return drawMinutes(source);
    case 'half-year-report':
      return drawHalfYearReport(source);
    default:
      return drawLetter(source, kind, escalation ?? 0);
  }
};

/** The paragraphs that may be edited, in order: `lead` stands before the text and stays. */
export const paragraphsOf = ({ body }: Paper): readonly { readonly lead: string; readonly text: string }[] =>
  body.flatMap((block) => (block.kind === 'paragraph' ? [{ lead: block.lead ?? '', text: block.text }] : []));

export type Completion = PaperContent & {
  readonly site: string;
  /** As printed: "中原政督〔2023〕12号". */
  readonly number: string;
  /** Null for a draft, which shows the day that it was drawn up for. */
  readonly signedOn: CivilDate | null;
  readonly printedOn: CivilDate | null;
  readonly verification: NonNullable<Paper['verification']> | null;
  readonly head: string | null;
  readonly signer: string | null;
};

export const completedPaper = (
  drawn: Paper,
  { number, signedOn, printedOn, verification, site, head, signer, ...content }: Completion,
): Paper => ({
  ...drawn,
  site,
  number,
  addressees: content.addressees,
  body: editedBody(drawn.body, content),
  signature: drawn.signature && { ...drawn.signature, on: signedOn ?? drawn.signature.on },
  imprint: drawn.imprint && { ...drawn.imprint, copies: content.copies, on: printedOn ?? drawn.imprint.on },
  verification,
  ...(head !== null && { head, ...(signer !== null && { signer }) }),
});

/** Each line of an edited text is a paragraph; the first keeps the lead of the drawn one. */
const editedBody = (body: readonly Block[], { paragraphs }: Pick<PaperContent, 'paragraphs'>): readonly Block[] => {
  const edits = new Map(paragraphs.map(({ at, text }) => [at, text]));
  let at = -1;
  return body.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block];
    at += 1;
    const lines = edits
      .get(at)
      ?.split('\n')
      .filter((line) => line.trim() !== '');
    if (!lines) return [block];
    // The places of its links were those of the drawn text.
    const { links: _, ...plain } = block;
    return lines.map((text, index) => (index === 0 ? { ...plain, text } : { kind: 'paragraph', text }));
  });
};
