/** 拟稿 and 改稿: what a draft begins with, what arises by itself, and edits that leave the drawn figures as they are. */

import { refuse } from '../kernel/refusal.ts';
import { refuseFault } from '../limits/fault.ts';
import { LIMITS } from '../limits/limits.ts';
import { keepsFigures } from './figures.ts';
import { isLetterKind, type PapersState } from './paper.ts';
import { type Answer, deciding, isSystem, notAllowed, type Of, withOpen } from './paper-checks.ts';
import { contentFault, draftFault, subjectFault } from './paper-limits.ts';

export const draft = ({ open, count, settings, changes }: PapersState, command: Of<'draftPaper'>): Answer => {
  const { subject, title, position, day, template, figures, addressees, copies } = command;
  const arises = isSystem(command);
  const most = arises ? LIMITS.list.openLetters : LIMITS.list.openPapers;
  const paper = `p${count + 1}`;
  const drafted = deciding(
    [
      arises && !(isLetterKind(subject.kind) && subject.letter) ? notAllowed(command) : null,
      open.filter(({ letter }) => (letter !== undefined) === arises).length >= most
        ? refuse('TOO_MANY_PAPERS', { most })
        : null,
      refuseFault(subjectFault(subject), 'subject'),
      refuseFault(draftFault(command)),
    ],
    {
      type: 'PaperDrafted',
      data: {
        paper,
        drafter: command.actor.id,
        ...{ subject, title, position, day, template, figures, addressees, copies },
      },
    },
  );
  const isAutomatic = arises && (settings.automatic ?? []).some((kind) => kind === subject.kind);
  return drafted.ok && isAutomatic
    ? {
        ok: true,
        events: [...drafted.events, { type: 'PaperSigned', data: { paper, revision: 1, bySetting: changes ?? 1 } }],
      }
    : drafted;
};

export const edit = (papers: PapersState, command: Of<'editPaper'>): Answer => {
  const { paper, paragraphs, addressees, copies } = command;
  return withOpen(papers, command, ['drafted', 'reviewed'], ({ revision, figures }) => {
    const fault = refuseFault(contentFault(command, figures.length));
    if (fault) return fault;
    const wrong = paragraphs.findIndex(({ at, text }) => !keepsFigures(figures[at] ?? '', text));
    const drawn = paragraphs[wrong];
    if (drawn)
      return refuse(
        'FIGURES_CHANGED',
        { paragraph: drawn.at + 1, figures: shownFigures(figures[drawn.at] ?? '') },
        `paragraphs.${wrong}.text`,
      );
    return deciding([], {
      type: 'PaperEdited',
      data: { paper, revision: revision + 1, paragraphs, addressees, copies },
    });
  });
};

const shownFigures = (figures: string): string => figures.replaceAll(/_ ?/g, '').trim().replaceAll(' ', '、');
