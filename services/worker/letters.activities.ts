/**
 * The letters that arise by themselves: drafted when their rung fires, issued where a setting says so, discarded where
 * their matter is settled before anybody signs. Each step is a command to the plan under an id that follows from the log,
 * so that it happens once however often a worker dies and tries again.
 */

import { type LettersActivities, measureStream } from '@duban/contract';
import { type Drawing, draftOrder, issueOrder, keptFile, type PaperOffice, TEMPLATE_VERSION } from '@duban/documents';
import {
  type CivilDate,
  civilDateAt,
  isAbout,
  isLetterKind,
  type LetterAbout,
  type LetterKind,
  type LetterMatter,
  LIMITS,
  type Measure,
  matterSettled,
  type Recorded,
  SYSTEM,
} from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';
import type { PaperFilter, PaperRow, PlanRow, Reads } from '@duban/read-models';
import { ApplicationFailure, cancellationSignal } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { type Give, giverTo } from './plan-orders.ts';
import { waitForReadModels } from './read-models-reached.ts';

export type LettersParts = {
  readonly client: Client;
  readonly store: EventStore;
  readonly reads: Reads;
  readonly office: Pick<PaperOffice, 'keep' | 'page'>;
};

/** Below the time after which Temporal gives the attempt up: what still waits would keep its place among the few. */
const ATTEMPT_LIMIT_MS = 100_000;

export const lettersActivities = (parts: LettersParts): LettersActivities => ({
  async attendToLetters(request) {
    // A worker that shuts down takes no more workflow tasks: what is asked of a workflow would never be answered.
    const signal = AbortSignal.any([cancellationSignal(), AbortSignal.timeout(ATTEMPT_LIMIT_MS)]);
    await parts.client.withAbortSignal(signal, () => attend(parts, request));
  },
});

const attend = async (parts: LettersParts, { plan, position }: { plan: string; position: number }): Promise<void> => {
  const { store, reads, client } = parts;
  const head = await store.head(plan);
  const [event] = await store.readLog({ plan, after: position - 1, limit: 1 });
  // The plan was dropped.
  if (!head || !event) return;
  await waitForReadModels(reads, plan, head.position, cancellationSignal());
  const attending: Attending = { ...parts, plan, head: head.position, give: giverTo(client, plan) };
  if (isAbout('measure', event) && event.type === 'RungFired' && isLetterKind(event.data.document))
    return attendToFired(attending, event, event.data.document);
  const unsigned = isAbout('measure', event)
    ? await unsignedAbout(attending, { measure: measureOf(event) })
    : await unsignedAmong(attending, event.data);
  await discardSettled(attending, unsigned);
};

type Attending = LettersParts & {
  readonly plan: string;
  /** Position of the log that the read models show. */
  readonly head: number;
  readonly give: Give;
};
type Fired = Recorded & { readonly data: { readonly obligation: string } };
type About = Pick<LetterMatter, 'measure' | 'obligation'>;
type Letter = PaperRow & { readonly subject: { readonly letter: LetterAbout } };

const isSame = (a: About, b: About): boolean => a.measure === b.measure && a.obligation === b.obligation;
const measureOf = ({ stream }: Pick<Recorded, 'stream'>): string => stream.slice(measureStream('').length);

const attendToFired = async (attending: Attending, fired: Fired, kind: LetterKind): Promise<void> => {
  const about = { measure: measureOf(fired), obligation: fired.data.obligation };
  const before = await lettersAbout(attending, about);
  if (!before.some((letter) => isOf(letter, fired, kind))) {
    if (before.some((letter) => isBeyond(letter, fired.position))) return;
    await checkRoom(attending, fired.position);
    if (!(await draft(attending, fired, kind))) return;
  }
  const seen = await upToDate(attending);
  const letters = await lettersAbout(seen, about);
  await discardReplaced(seen, letters, about);
  // What settled it while the letter was drawn up was seen to before there was a letter.
  await discardSettled(seen, letters.filter(isUnsigned));
  await issueBySetting(seen, letters);
};

/** Whether it is the letter of that rung; of interviews there is one a day for all matters of a unit. */
const isOf = ({ subject, day }: Letter, { position, occurredAt }: Fired, kind: LetterKind): boolean =>
  kind === 'interview'
    ? subject.kind === kind && day === civilDateAt(occurredAt)
    : subject.kind === kind && subject.escalation === position;

/** Whether it asks for more about the same matter: its rung fired later. */
const isBeyond = ({ subject, stage }: Letter, position: number): boolean =>
  stage !== 'discarded' && stage !== 'withdrawn' && (subject.escalation ?? 0) > position;

/** Before a letter is drawn up in vain. @throws ApplicationFailure where too many are open: it is tried later. */
const checkRoom = async (attending: Attending, position: number): Promise<void> => {
  const open = await letters(attending, { stages: ['drafted', 'reviewed', 'signed', 'numbered'] });
  if (open.length < LIMITS.list.openLetters) return;
  const message = `The letter of position ${position} of ${attending.plan} waits: ${open.length} letters are open`;
  throw ApplicationFailure.create({ message, nextRetryDelay: NO_ROOM_PAUSE });
};

const NO_ROOM_PAUSE = '2 minutes';

/** False where its matter is settled already. */
const draft = async (attending: Attending, { position, occurredAt }: Fired, kind: LetterKind): Promise<boolean> => {
  const { plan, head, give } = attending;
  const day = civilDateAt(occurredAt);
  // All matters of an interview are in one letter, and the log holds those that were called after this one, too.
  const shows = kind === 'interview' ? head : position;
  const subject = { kind, month: null, escalation: position };
  const order = await draftOrder(drawingOf(attending, await planRow(attending)), { subject, shows, day });
  const { letter } = order.subject;
  if (await isSettled(attending, letter?.matters ?? [])) return false;
  const id = kind === 'interview' ? await interviewId(attending, letter?.unit ?? '', day) : String(position);
  // What was drafted before a change of settings may differ from this: it is the same letter all the same.
  const refusal = await give(`letter/${id}`, order, ['COMMAND_ID_REUSED']);
  if (refusal) throw new Error(`The letter of position ${position} of ${plan} waits: ${refusal.code}`);
  return true;
};

/** Two workers that call the unit on one day at the same time give one order; one that follows names what is new. */
const interviewId = async (attending: Attending, unit: string, day: CivilDate): Promise<string> => {
  const before = await letters(attending, { kind: 'interview', day });
  return `interview/${unit}/${day}/${before.filter(({ subject }) => subject.letter.unit === unit).length}`;
};

const upToDate = async (attending: Attending): Promise<Attending> => {
  const { store, reads, plan } = attending;
  const head = (await store.head(plan))?.position ?? attending.head;
  await waitForReadModels(reads, plan, head, cancellationSignal());
  return { ...attending, head };
};

/** More papers than a plan has. */
const ALL = { first: 100_000 } as const;

/** Those that arose by themselves, the newest first. */
const letters = async ({ reads, plan, head }: Attending, filter: PaperFilter): Promise<readonly Letter[]> =>
  (await reads.papers({ plan, at: head }, { filter, page: ALL })).rows.flatMap(({ row }) =>
    isLetter(row) ? [row] : [],
  );

const isLetter = (row: PaperRow): row is Letter =>
  row.subject.letter !== undefined && row.steps[0]?.by.role === SYSTEM.role;
const isUnsigned = ({ stage }: Letter): boolean => stage === 'drafted' || stage === 'reviewed';

const lettersAbout = (attending: Attending, about: About): Promise<readonly Letter[]> => letters(attending, { about });
const unsignedAbout = (attending: Attending, about: Pick<About, 'measure'>): Promise<readonly Letter[]> =>
  letters(attending, { about, stages: ['drafted', 'reviewed'] });

/** The paper that an event of the plan names. */
const unsignedAmong = async ({ reads, plan, head }: Attending, data: object): Promise<readonly Letter[]> => {
  const named = 'paper' in data ? await reads.papersByIds({ plan, at: head }, [String(data.paper)]) : [];
  return named
    .filter((row) => row !== null)
    .filter(isLetter)
    .filter(isUnsigned);
};

/** An unsigned letter of an earlier rung of the same matter asks for less than the one that followed it. */
const discardReplaced = async ({ give }: Attending, all: readonly Letter[], about: About): Promise<void> => {
  for (const { id, subject } of all.filter(isUnsigned)) {
    const isAlone = subject.letter.matters.every((one) => isSame(one, about));
    if (isAlone && all.some((other) => isBeyond(other, subject.escalation ?? 0)))
      await discard(give, id, '同一事项已升级督办，由后一件函件代替');
  }
};

const discardSettled = async (attending: Attending, unsigned: readonly Letter[]): Promise<void> => {
  for (const { id, subject } of unsigned) {
    const reason = await isSettled(attending, subject.letter.matters);
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
const isSettled = async (attending: Attending, matters: readonly LetterMatter[]): Promise<string | null> => {
  const reasons = new Set<string>();
  for (const matter of matters) {
    const measure = await measureNow(attending, matter.measure);
    const reason = measure && matterSettled(matter, measure);
    if (!reason) return null;
    reasons.add(reason);
  }
  return [...reasons].join('、');
};

const measureNow = async ({ store, plan }: Attending, measure: string): Promise<Measure | null> => {
  const { state } = await foldStream(store, { plan, stream: measureStream(measure) });
  return state as Measure | null;
};

/** Numbers and issues what a setting has signed, as the office does with what a leader has signed. */
const issueBySetting = async (attending: Attending, all: readonly Letter[]): Promise<void> => {
  const { plan, reads, give, office } = attending;
  for (const { id: paper } of all.filter(isSignedBySetting)) {
    await give(`letter/${paper}/number`, { type: 'numberPaper', paper }, ['PAPER_STAGE_FORBIDS']);
    const now = await upToDate(attending);
    const [row] = await reads.papersByIds({ plan, at: now.head }, [paper]);
    // Of an earlier template: the office drafts it anew.
    if (row?.stage !== 'numbered' || row.template !== TEMPLATE_VERSION) continue;
    const file = await keptFile(drawingOf(now, await planRow(now)), row, office);
    await give(`letter/${paper}/issue`, issueOrder(row, file), ['PAPER_STAGE_FORBIDS']);
  }
};

/** A letter that was returned has waited for a signature since. */
const isSignedBySetting = ({ stage, steps }: Letter): boolean =>
  (stage === 'signed' || stage === 'numbered') &&
  steps.findLast(({ type }) => type === 'PaperSigned')?.bySetting !== undefined;

/** Hashes come from the log itself, which the worker reads in its own name. */
const drawingOf = ({ reads, store }: Attending, plan: PlanRow): Drawing => ({
  plan,
  reads: {
    ...reads,
    eventHashes: async (of, positions) => {
      const hashes = new Map<number, string>();
      for (const position of positions) {
        const [stored] = await store.readStored({ plan: of, after: position - 1, limit: 1 });
        if (stored?.position === position) hashes.set(position, stored.hash.toString('hex'));
      }
      return hashes;
    },
  },
});

const planRow = async ({ reads, plan, head }: Attending): Promise<PlanRow> => {
  const [row] = await reads.plans([{ plan, at: head }]);
  if (!row) throw new Error(`The read models know no plan ${plan}`);
  return row;
};
