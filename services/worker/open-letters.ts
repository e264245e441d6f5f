/** The letters that arose by themselves, as the read models show them, and those of them that nobody need sign any more. */

import { measureStream } from '@duban/contract';
import type { PaperOffice } from '@duban/documents';
import {
  type Instant,
  type LetterAbout,
  type LetterMatter,
  LIMITS,
  type Measure,
  matterSettled,
  SYSTEM,
} from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';
import type { PaperFilter, PaperRow, Reads } from '@duban/read-models';
import { ApplicationFailure, cancellationSignal } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Give } from './plan-orders.ts';
import { waitForReadModels } from './read-models-reached.ts';

export type LettersParts = {
  readonly client: Client;
  readonly store: EventStore;
  readonly reads: Reads;
  readonly office: Pick<PaperOffice, 'keep' | 'page'>;
};

export type Attending = LettersParts & {
  readonly plan: string;
  /** Position of the log that the read models show. */
  readonly head: number;
  readonly give: Give;
};
export type About = Pick<LetterMatter, 'measure' | 'obligation'>;
export type Letter = PaperRow & { readonly subject: { readonly letter: LetterAbout } };

const isSame = (a: About, b: About): boolean => a.measure === b.measure && a.obligation === b.obligation;

/** Before a letter is drawn up in vain. @throws ApplicationFailure where too many are open: it is tried later. */
export const checkRoom = async (attending: Attending, position: number): Promise<void> => {
  const open = await letters(attending, { stages: ['drafted', 'reviewed', 'signed', 'numbered'] });
  if (open.length < LIMITS.list.openLetters) return;
  const message = `The letter of position ${position} of ${attending.plan} waits: ${open.length} letters are open`;
  throw ApplicationFailure.create({ message, nextRetryDelay: NO_ROOM_PAUSE });
};

const NO_ROOM_PAUSE = '2 minutes';

export const upToDate = async (attending: Attending): Promise<Attending> => {
  const { store, reads, plan } = attending;
  const head = (await store.head(plan))?.position ?? attending.head;
  await waitForReadModels(reads, plan, head, cancellationSignal());
  return { ...attending, head };
};

/** The filters leave few, but pages have to have a length. */
const ALL = { first: 100_000 } as const;

/** Those that arose by themselves, the newest first. */
export const letters = async ({ reads, plan, head }: Attending, filter: PaperFilter): Promise<readonly Letter[]> =>
  (await reads.papers({ plan, at: head }, { filter, page: ALL })).rows.flatMap(({ row }) =>
    isLetter(row) ? [row] : [],
  );

const isLetter = (row: PaperRow): row is Letter =>
  row.subject.letter !== undefined && row.steps[0]?.by.role === SYSTEM.role;
export const isUnsigned = ({ stage }: Letter): boolean => stage === 'drafted' || stage === 'reviewed';

export const lettersAbout = (attending: Attending, about: About): Promise<readonly Letter[]> =>
  letters(attending, { about });
export const unsignedAbout = (attending: Attending, about: Pick<About, 'measure'>): Promise<readonly Letter[]> =>
  letters(attending, { about, stages: ['drafted', 'reviewed'] });

/** The paper that an event of the plan names. */
export const unsignedAmong = async ({ reads, plan, head }: Attending, data: object): Promise<readonly Letter[]> => {
  const named = 'paper' in data ? await reads.papersByIds({ plan, at: head }, [String(data.paper)]) : [];
  return named
    .filter((row) => row !== null)
    .filter(isLetter)
    .filter(isUnsigned);
};

type Rung = { readonly at: Instant; readonly position: number };

/** Whether the letter asks for more about the matter than that of the rung does: its own rung fired later. */
export const isOfLaterRung = ({ subject, stage }: Letter, about: About, { at, position }: Rung): boolean => {
  if (stage === 'discarded' || stage === 'withdrawn') return false;
  const own = subject.letter.matters.find((one) => isSame(one, about));
  return own !== undefined && (own.at > at || (own.at === at && (subject.escalation ?? 0) > position));
};

/** An unsigned letter asks for less than another one about all of its matters: that of a later rung, or a fuller interview. */
export const discardReplaced = async (
  { give }: Attending,
  candidates: readonly Letter[],
  all: readonly Letter[],
): Promise<void> => {
  for (const letter of candidates.filter(isUnsigned)) {
    const { matters } = letter.subject.letter;
    const position = letter.subject.escalation ?? 0;
    const isReplaced = all.some((other) => matters.every((one) => isOfLaterRung(other, one, { at: one.at, position })));
    if (isReplaced) await discard(give, letter.id, '同一事项已升级督办，由后一件函件代替');
  }
};

export const discardSettled = async (attending: Attending, unsigned: readonly Letter[]): Promise<void> => {
  for (const { id, subject } of unsigned) {
    const reason = await settlementOf(attending, subject.letter);
    if (reason) await discard(attending.give, id, `${reason}，不再发文`);
  }
};

/** Somebody may have signed or discarded it meanwhile: then it stays as it is. */
const discard = async (give: Give, paper: string, reason: string): Promise<void> => {
  await give(`letter/${paper}/discard`, { type: 'discardPaper', paper, reason }, [
    'COMMAND_ID_REUSED',
    'PAPER_STAGE_FORBIDS',
  ]);
};

/** How all of the matters were settled, in Chinese; null while one of them is open. */
export const settlementOf = async (
  attending: Attending,
  { unit, matters }: Pick<LetterAbout, 'unit' | 'matters'>,
): Promise<string | null> => {
  const reasons = new Set<string>();
  for (const matter of matters) {
    const measure = await measureNow(attending, matter.measure);
    const reason = measure && matterSettled(matter, measure, unit);
    if (!reason) return null;
    reasons.add(reason);
  }
  return [...reasons].join('、');
};

const measureNow = async ({ store, plan }: Attending, measure: string): Promise<Measure | null> => {
  const { state } = await foldStream(store, { plan, stream: measureStream(measure) });
  return state as Measure | null;
};
