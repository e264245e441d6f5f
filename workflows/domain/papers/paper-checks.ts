/** What the orders on a paper are checked for: its stage, who gives the order, and what they have seen of it. */

import type { CommandEnvelope, Decision } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { firstFault } from '../measure/answer.ts';
import type { OpenPaper, PaperEvent, PaperOrder, PapersState } from './paper.ts';

export type Answer = Decision<PaperEvent>;
export type Of<Type extends PaperOrder['type']> = Extract<PaperOrder, { readonly type: Type }> & CommandEnvelope;
type Given = CommandEnvelope & { readonly type: string };

export const deciding = (checks: readonly (Refused | null)[], event: PaperEvent): Answer =>
  firstFault(checks) ?? { ok: true, events: [event] };

export const withOpen = (
  papers: PapersState,
  command: PaperOrder & CommandEnvelope & { readonly paper: string },
  stages: readonly OpenPaper['stage'][],
  answer: (open: OpenPaper) => Answer,
): Answer => {
  const open = papers.open.find(({ id }) => id === command.paper);
  return open && stages.includes(open.stage) ? answer(open) : notNow(papers, command);
};

/** There is no such paper, or it is in another stage. */
export const notNow = (
  { open, issued, count }: PapersState,
  command: { readonly type: string; readonly paper: string },
): Refused => {
  const { paper, type } = command;
  const number = /^p[1-9]\d*$/.test(paper) ? Number(paper.slice(1)) : 0;
  if (number < 1 || number > count) return refuse('PAPER_UNKNOWN', {}, 'paper');
  const stage = open.find(({ id }) => id === paper)?.stage ?? (issued.includes(paper) ? 'issued' : 'closed');
  return refuse('PAPER_STAGE_FORBIDS', { paperStage: stage, command: type }, 'paper');
};

export const isSystem = ({ actor: { role } }: Pick<CommandEnvelope, 'actor'>): boolean => role === 'system';

export const notAllowed = ({ actor: { role }, type }: Given): Refused => refuse('NOT_ALLOWED', { role, command: type });

/** Nothing is numbered or issued by itself but what a setting has signed. */
export const checkBySetting = ({ bySetting }: OpenPaper, command: Given): Refused | null =>
  isSystem(command) && bySetting === undefined ? notAllowed(command) : null;

export const checkArisen = ({ letter }: OpenPaper, command: Given): Refused | null =>
  isSystem(command) && !letter ? notAllowed(command) : null;

/** By the person and not by the role: somebody may hold two. */
export const checkOther = ({ drafter }: OpenPaper, { actor, type }: Given): Refused | null =>
  actor.id === drafter ? refuse('OWN_PAPER', { command: type }, 'paper') : null;

export const checkRevision = ({ revision }: OpenPaper, seen: number): Refused | null =>
  seen === revision ? null : refuse('PAPER_REVISED', {}, 'paper');

export const checkTemplate = ({ template }: OpenPaper, given: { readonly template: number }): Refused | null =>
  given.template === template ? null : refuse('PAPER_OUTDATED', {}, 'paper');

/** A token that names no post stands for any leader, as everywhere. */
export const checkSignatory = ({ settings: { signatory } }: PapersState, { actor }: CommandEnvelope): Refused | null =>
  signatory === null || actor.leader === undefined || actor.leader === signatory
    ? null
    : refuse('NOT_THE_SIGNATORY', { leader: signatory });
