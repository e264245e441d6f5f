/** Which orders on official papers are accepted: in which stage, from whom, and with figures as they were drawn. */

import { assertNever } from '../kernel/assert-never.ts';
import type { CommandEnvelope, Decision } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { refuseFault } from '../limits/fault.ts';
import { LIMITS } from '../limits/limits.ts';
import { firstFault } from '../measure/answer.ts';
import { checkText } from '../measure/words.ts';
import type { KnownFrame } from '../plan/plan-stream.ts';
import { civilDateAt } from '../time/civil-date.ts';
import { keepsFigures } from './figures.ts';
import { NO_PAPERS, type OpenPaper, type PaperEvent, type PaperOrder, type PapersState } from './paper.ts';
import { contentDigest } from './paper-evolve.ts';
import { contentFault, draftFault, fileFault, settingsFaultOf, subjectFault } from './paper-limits.ts';
import { seriesOf } from './paper-series.ts';

type Answer = Decision<PaperEvent>;
type Frame = Pick<KnownFrame, 'id' | 'demonstration' | 'place' | 'leaders'>;
type Of<Type extends PaperOrder['type']> = Extract<PaperOrder, { readonly type: Type }> & CommandEnvelope;

/** The role was checked before. */
export const decidePaper = (
  frame: Frame,
  papers: PapersState = NO_PAPERS,
  command: PaperOrder & CommandEnvelope,
): Answer => {
  switch (command.type) {
    case 'draftPaper':
      return draft(papers, command);
    case 'editPaper':
      return edit(papers, command);
    case 'reviewPaper': {
      const { paper, revision, note } = command;
      return withOpen(papers, command, ['drafted'], (open) =>
        deciding([checkOther(open, command), checkRevision(open, revision), checkText('note', note, 0)], {
          type: 'PaperReviewed',
          data: { paper, revision, note },
        }),
      );
    }
    case 'returnPaper': {
      const { paper, reason } = command;
      return withOpen(papers, command, ['drafted', 'reviewed', 'signed'], ({ revision }) =>
        deciding([checkText('reason', reason)], { type: 'PaperReturned', data: { paper, revision, reason } }),
      );
    }
    case 'signPaper': {
      const { paper, revision } = command;
      return withOpen(papers, command, ['reviewed'], (open) =>
        deciding(
          [
            checkOther(open, command),
            checkSignatory(papers, command),
            checkRevision(open, revision),
            checkTemplate(open, command),
          ],
          { type: 'PaperSigned', data: { paper, revision } },
        ),
      );
    }
    case 'numberPaper': {
      const { paper, issuedAt } = command;
      return withOpen(papers, command, ['signed'], () =>
        deciding([], {
          type: 'PaperNumbered',
          data: { paper, series: seriesOf(frame, papers.settings, yearAt(issuedAt)), number: 0 },
        }),
      );
    }
    case 'issuePaper':
      return issue(papers, command);
    case 'withdrawPaper': {
      const { paper, reason } = command;
      const isNumbered = papers.open.some(({ id, stage }) => id === paper && stage === 'numbered');
      if (!isNumbered && !papers.issued.includes(paper)) return notNow(papers, command);
      return deciding([checkText('reason', reason)], { type: 'PaperWithdrawn', data: { paper, reason } });
    }
    case 'discardPaper': {
      const { paper, reason } = command;
      return withOpen(papers, command, ['drafted', 'reviewed', 'signed'], () =>
        deciding([checkText('reason', reason)], { type: 'PaperDiscarded', data: { paper, reason } }),
      );
    }
    case 'changePaperSettings': {
      const { settings } = command;
      return deciding([refuseFault(settingsFaultOf(settings, frame), 'settings')], {
        type: 'PaperSettingsChanged',
        data: { settings },
      });
    }
    case 'recordPaperNumbers':
      return recordNumbers(frame, papers, command);
    default:
      return assertNever(command);
  }
};

const deciding = (checks: readonly (Refused | null)[], event: PaperEvent): Answer =>
  firstFault(checks) ?? { ok: true, events: [event] };

const yearAt = (instant: string): number => Number(civilDateAt(instant).slice(0, 4));

const draft = ({ open, count }: PapersState, command: Of<'draftPaper'>): Answer => {
  const { subject, title, position, day, template, figures, addressees, copies } = command;
  const most = LIMITS.list.openPapers;
  return deciding(
    [
      open.length >= most ? refuse('TOO_MANY_PAPERS', { most }) : null,
      refuseFault(subjectFault(subject), 'subject'),
      refuseFault(draftFault(command)),
    ],
    {
      type: 'PaperDrafted',
      data: {
        paper: `p${count + 1}`,
        drafter: command.actor.id,
        ...{ subject, title, position, day, template, figures, addressees, copies },
      },
    },
  );
};

const edit = (papers: PapersState, command: Of<'editPaper'>): Answer => {
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

const issue = (papers: PapersState, command: Of<'issuePaper'>): Answer => {
  const { paper, subject, title, position, day, template, sha256, size, verification, page } = command;
  const { paragraphs, addressees, copies } = command;
  return withOpen(papers, command, ['numbered'], (open) => {
    const { signedOn, numbered } = open;
    if (!signedOn || !numbered) return notNow(papers, command);
    const isSigned = contentDigest({ paragraphs, addressees, copies }) === open.content && position === open.position;
    const { on: numberedOn, series, number } = numbered;
    const content = { paragraphs, addressees, copies };
    return deciding(
      [
        checkTemplate(open, command),
        isSigned ? null : refuse('PAPER_REVISED', {}, 'paper'),
        refuseFault(fileFault(command)),
      ],
      {
        type: 'PaperIssued',
        data: {
          ...{ paper, series, number, subject, title, position, day, template, ...content },
          ...{ signedOn, numberedOn, sha256, size, verification, page },
        },
      },
    );
  });
};

const recordNumbers = (frame: Frame, { settings }: PapersState, command: Of<'recordPaperNumbers'>): Answer => {
  const { year, from, to, note } = command;
  const invalid = (field: string, reason: string, reasonZh: string) => refuse('INVALID', { reason, reasonZh }, field);
  const most = LIMITS.number.paper;
  const isNumber = (value: number) => Number.isInteger(value) && value >= 1 && value <= most;
  const [first, last] = LIMITS.number.years;
  return deciding(
    [
      Number.isInteger(year) && year >= first && year <= last
        ? null
        : invalid('year', `must be a year from ${first} to ${last}`, `须为${first}至${last}的年份`),
      isNumber(from) ? null : invalid('fromNumber', `must be 1 to ${most}`, `须为1至${most}`),
      isNumber(to) && to >= from ? null : invalid('toNumber', `must be ${from} to ${most}`, `须为${from}至${most}`),
      checkText('note', note),
    ],
    { type: 'PaperNumbersUsed', data: { series: seriesOf(frame, settings, year), from, to, note } },
  );
};

const withOpen = (
  papers: PapersState,
  command: PaperOrder & CommandEnvelope & { readonly paper: string },
  stages: readonly OpenPaper['stage'][],
  answer: (open: OpenPaper) => Answer,
): Answer => {
  const open = papers.open.find(({ id }) => id === command.paper);
  return open && stages.includes(open.stage) ? answer(open) : notNow(papers, command);
};

/** There is no such paper, or it is in another stage. */
const notNow = (
  { open, issued, count }: PapersState,
  command: { readonly type: string; readonly paper: string },
): Refused => {
  const { paper, type } = command;
  const number = /^p[1-9]\d*$/.test(paper) ? Number(paper.slice(1)) : 0;
  if (number < 1 || number > count) return refuse('PAPER_UNKNOWN', {}, 'paper');
  const stage = open.find(({ id }) => id === paper)?.stage ?? (issued.includes(paper) ? 'issued' : 'closed');
  return refuse('PAPER_STAGE_FORBIDS', { paperStage: stage, command: type }, 'paper');
};

/** By the person and not by the role: somebody may hold two. */
const checkOther = (
  { drafter }: OpenPaper,
  { actor, type }: CommandEnvelope & { readonly type: string },
): Refused | null => (actor.id === drafter ? refuse('OWN_PAPER', { command: type }, 'paper') : null);

const checkRevision = ({ revision }: OpenPaper, seen: number): Refused | null =>
  seen === revision ? null : refuse('PAPER_REVISED', {}, 'paper');

const checkTemplate = ({ template }: OpenPaper, given: { readonly template: number }): Refused | null =>
  given.template === template ? null : refuse('PAPER_OUTDATED', {}, 'paper');

/** A token that names no post stands for any leader, as everywhere. */
const checkSignatory = ({ settings: { signatory } }: PapersState, { actor }: CommandEnvelope): Refused | null =>
  signatory === null || actor.leader === undefined || actor.leader === signatory
    ? null
    : refuse('NOT_THE_SIGNATORY', { leader: signatory });
