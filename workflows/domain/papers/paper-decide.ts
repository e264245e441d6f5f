/** Which orders on official papers are accepted: in which stage, from whom, and with figures as they were drawn. */

import { assertNever } from '../kernel/assert-never.ts';
import type { CommandEnvelope } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { refuseFault } from '../limits/fault.ts';
import { LIMITS } from '../limits/limits.ts';
import { checkText } from '../measure/words.ts';
import type { KnownFrame } from '../plan/plan-stream.ts';
import { civilDateAt } from '../time/civil-date.ts';
import { NO_PAPERS, type PaperOrder, type PapersState } from './paper.ts';
import {
  type Answer,
  checkArisen,
  checkBySetting,
  checkOther,
  checkRevision,
  checkSignatory,
  checkTemplate,
  deciding,
  isSystem,
  notNow,
  type Of,
  withOpen,
} from './paper-checks.ts';
import { draft, edit } from './paper-drafting.ts';
import { contentDigest } from './paper-evolve.ts';
import { fileFault, settingsFaultOf } from './paper-limits.ts';
import { seriesOf } from './paper-series.ts';

type Frame = Pick<KnownFrame, 'id' | 'demonstration' | 'place' | 'leaders'>;

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
      return withOpen(papers, command, ['signed'], (open) =>
        deciding([checkBySetting(open, command)], {
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
      // By itself only what nobody has signed, and what no person has drafted.
      const stages = isSystem(command) ? (['drafted', 'reviewed'] as const) : DISCARDABLE;
      return withOpen(papers, command, stages, (open) =>
        deciding([checkArisen(open, command), checkText('reason', reason)], {
          type: 'PaperDiscarded',
          data: { paper, reason },
        }),
      );
    }
    case 'changePaperSettings': {
      const { heads = papers.settings.heads, ...others } = command.settings;
      return deciding([refuseFault(settingsFaultOf(command.settings, frame), 'settings')], {
        type: 'PaperSettingsChanged',
        data: { settings: { ...others, ...(heads && heads.length > 0 && { heads }) } },
      });
    }
    case 'recordPaperNumbers':
      return recordNumbers(frame, papers, command);
    default:
      return assertNever(command);
  }
};

const yearAt = (instant: string): number => Number(civilDateAt(instant).slice(0, 4));

const DISCARDABLE = ['drafted', 'reviewed', 'signed'] as const;

const issue = (papers: PapersState, command: Of<'issuePaper'>): Answer => {
  const { paper, subject, title, position, day, template, sha256, size, verification, page, head } = command;
  const { paragraphs, addressees, copies } = command;
  return withOpen(papers, command, ['numbered'], (open) => {
    const { signedOn, numbered, bySetting } = open;
    if (!signedOn || !numbered) return notNow(papers, command);
    const isSigned = contentDigest({ paragraphs, addressees, copies }) === open.content && position === open.position;
    const { on: numberedOn, series, number } = numbered;
    const content = { paragraphs, addressees, copies };
    return deciding(
      [
        checkBySetting(open, command),
        checkTemplate(open, command),
        isSigned ? null : refuse('PAPER_REVISED', {}, 'paper'),
        refuseFault(fileFault(command)),
      ],
      {
        type: 'PaperIssued',
        data: {
          ...{ paper, series, number, subject, title, position, day, template, ...content },
          ...{ signedOn, numberedOn, sha256, size, verification, page },
          ...(head !== undefined && { head }),
          ...(bySetting !== undefined && { bySetting }),
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
