/** What a plan remembers of its papers after each event; it never judges. */

import { SYSTEM } from '../kernel/actor.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { textDigest } from '../kernel/digest.ts';
import type { OccurredAt } from '../kernel/event.ts';
import { civilDateAt } from '../time/civil-date.ts';
import { NO_PAPERS, type OpenPaper, type PaperContent, type PaperEvent, type PapersState } from './paper.ts';

export const contentDigest = ({ paragraphs, addressees, copies }: PaperContent): string =>
  textDigest(JSON.stringify([paragraphs.map(({ at, text }) => [at, text]), addressees, copies]));

export const evolvePapers = (papers: PapersState = NO_PAPERS, event: PaperEvent & OccurredAt): PapersState => {
  const without = (paper: string) => papers.open.filter(({ id }) => id !== paper);
  const changed = (paper: string, change: (open: OpenPaper) => OpenPaper): PapersState => ({
    ...papers,
    open: papers.open.map((open) => (open.id === paper ? change(open) : open)),
  });
  switch (event.type) {
    case 'PaperDrafted': {
      const { paper: id, subject, position, template, figures, addressees, copies, drafter } = event.data;
      const content = contentDigest({ paragraphs: [], addressees, copies });
      const { letter } = subject;
      const arisen = letter && drafter === SYSTEM.id && { letter };
      const drawn = { drafter, position, template, figures, content, ...arisen };
      const open: OpenPaper = { id, stage: 'drafted', revision: 1, ...drawn };
      return { ...papers, count: papers.count + 1, open: [...papers.open, open] };
    }
    case 'PaperEdited': {
      const { paper, revision } = event.data;
      const content = contentDigest(event.data);
      return changed(paper, (open) => ({ ...open, stage: 'drafted', revision, content }));
    }
    case 'PaperReviewed':
      return changed(event.data.paper, (open) => ({ ...open, stage: 'reviewed' }));
    case 'PaperReturned':
      return changed(event.data.paper, ({ signedOn: _, bySetting: __, ...open }) => ({ ...open, stage: 'drafted' }));
    case 'PaperSigned': {
      const signedOn = civilDateAt(event.occurredAt);
      const { paper, bySetting } = event.data;
      return changed(paper, (open) => ({
        ...open,
        stage: 'signed',
        signedOn,
        ...(bySetting !== undefined && { bySetting }),
      }));
    }
    case 'PaperNumbered': {
      const { paper, series, number } = event.data;
      const numbered = { series, number, on: civilDateAt(event.occurredAt) };
      return changed(paper, (open) => ({ ...open, stage: 'numbered', numbered }));
    }
    case 'PaperIssued': {
      const { paper } = event.data;
      return { ...papers, open: without(paper), issued: [...papers.issued, paper] };
    }
    case 'PaperWithdrawn':
    case 'PaperDiscarded': {
      const { paper } = event.data;
      return { ...papers, open: without(paper), issued: papers.issued.filter((id) => id !== paper) };
    }
    case 'PaperSettingsChanged':
      return { ...papers, settings: event.data.settings, changes: (papers.changes ?? 0) + 1 };
    // The numbers of a series are in the log of every plan, so no plan remembers them.
    case 'PaperNumbersUsed':
      return papers;
    default:
      return assertNever(event);
  }
};
