/**
 * The letters that arise by themselves: drafted when their rung fires, issued where a setting says so, discarded where
 * their matter is settled before anybody signs. Each step is a command to the plan under an id that follows from the log,
 * so that it happens once however often a worker dies and tries again.
 */

import { type LettersActivities, measureStream } from '@duban/contract';
import { type Drawing, draftOrder, issueOrder, keptFile, type PaperOffice, TEMPLATE_VERSION } from '@duban/documents';
import {
  civilDateAt,
  isAbout,
  isLetterKind,
  type LetterKind,
  type LetterMatter,
  LIMITS,
  type Measure,
  matterSettled,
  type OpenPaper,
  type Recorded,
} from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';
import { planView } from '@duban/plan-loader';
import type { PlanRow, Reads } from '@duban/read-models';
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
    await draft(attending, event, event.data.document);
  await discardSettled(attending);
  await issueBySetting(attending);
};

type Attending = LettersParts & {
  readonly plan: string;
  /** Position of the log that the read models show. */
  readonly head: number;
  readonly give: Give;
};
type Fired = Recorded & { readonly data: { readonly obligation: string } };
type About = Pick<LetterMatter, 'measure' | 'obligation'>;

const isSame = (a: About, b: About): boolean => a.measure === b.measure && a.obligation === b.obligation;
const measureOf = ({ stream }: Pick<Recorded, 'stream'>): string => stream.slice(measureStream('').length);

/** Drafts the letter of the rung, unless it has one already, as a matter of an interview that was drafted, or is settled. */
const draft = async (attending: Attending, fired: Fired, kind: LetterKind): Promise<void> => {
  const { position } = fired;
  const about = { measure: measureOf(fired), obligation: fired.data.obligation };
  let seen = attending;
  for (let attempt = 1; ; attempt += 1) {
    const drafted = await draftedLetters(seen, fired, kind, about);
    if (drafted.some(({ isOfThis }) => isOfThis)) break;
    if (attempt > MAX_ATTEMPTS) throw new Error(`The letter of position ${position} of ${seen.plan} was not drafted`);
    await checkRoom(seen, position);
    if (!(await draftOne(seen, fired, kind, drafted.length))) return;
    seen = await upToDate(seen);
  }
  await discardBelow(seen, about, position);
};

/** Before a letter is drawn up, which would be in vain. @throws ApplicationFailure where too many are open: it is tried later. */
const checkRoom = async ({ client, plan }: Attending, position: number): Promise<void> => {
  const open = (await planView(client, plan)).papers?.open ?? [];
  if (open.filter(({ letter }) => letter !== undefined).length < LIMITS.list.openLetters) return;
  const message = `The letter of position ${position} of ${plan} waits: ${LIMITS.list.openLetters} letters are open`;
  throw ApplicationFailure.create({ message, nextRetryDelay: NO_ROOM_PAUSE });
};

const NO_ROOM_PAUSE = '2 minutes';

/** Another worker may draft the interview of the same unit at the same time. */
const MAX_ATTEMPTS = 5;

type Drafted = { readonly isOfThis: boolean };

/** The letter of this rung, or all interviews that were drafted for rungs of that day. */
const draftedLetters = async (
  { reads, plan, head }: Attending,
  { position, occurredAt }: Fired,
  kind: LetterKind,
  about: About,
): Promise<readonly Drafted[]> => {
  const { rows } = await reads.papers({ plan, at: head }, { page: ALL });
  const day = civilDateAt(occurredAt);
  return rows.flatMap(({ row: { subject } }) => {
    const { letter, escalation } = subject;
    if (kind !== 'interview') return escalation === position ? [{ isOfThis: true }] : [];
    const isOfDay = subject.kind === kind && letter?.matters.some(({ at }) => civilDateAt(at) === day) === true;
    return isOfDay && letter ? [{ isOfThis: letter.matters.some((one) => isSame(one, about)) }] : [];
  });
};

/** False where its matter is settled already. `before`: how many were drafted, which makes the id of the next. */
const draftOne = async (
  attending: Attending,
  { position, occurredAt }: Fired,
  kind: LetterKind,
  before: number,
): Promise<boolean> => {
  const { plan, head, give } = attending;
  const day = civilDateAt(occurredAt);
  // All matters of an interview are in one letter, and the log holds those that were called after this one, too.
  const shows = kind === 'interview' ? head : position;
  const subject = { kind, month: null, escalation: position };
  const order = await draftOrder(drawingOf(attending, await planRow(attending)), { subject, shows, day });
  const { letter } = order.subject;
  if (await isSettled(attending, letter?.matters ?? [])) return false;
  const id = kind === 'interview' ? `interview/${letter?.unit}/${day}/${before}` : String(position);
  // What was drafted before a change of settings may differ from this: it is the same letter all the same.
  const refusal = await give(`letter/${id}`, order, ['COMMAND_ID_REUSED']);
  if (refusal) throw new Error(`The letter of position ${position} of ${plan} waits: ${refusal.code}`);
  return true;
};

const upToDate = async (attending: Attending): Promise<Attending> => {
  const { store, reads, plan } = attending;
  const head = (await store.head(plan))?.position ?? attending.head;
  await waitForReadModels(reads, plan, head, cancellationSignal());
  return { ...attending, head };
};

/** More papers than a plan has. */
const ALL = { first: 100_000 } as const;

/** An unsigned letter of an earlier rung of the same matter asks for less than the one that followed it. */
const discardBelow = async (attending: Attending, about: About, position: number): Promise<void> => {
  const { give } = attending;
  const { rows } = await attending.reads.papers(
    { plan: attending.plan, at: attending.head },
    { filter: { stages: ['drafted', 'reviewed'] }, page: ALL },
  );
  for (const { id, letter } of await unsigned(attending)) {
    const escalation = rows.find(({ row }) => row.id === id)?.row.subject.escalation ?? position;
    const isBelow = escalation < position && letter.matters.every((one) => isSame(one, about));
    if (isBelow) await discard(give, id, '同一事项已升级督办，由后一件函件代替');
  }
};

const discardSettled = async (attending: Attending): Promise<void> => {
  for (const { id, letter } of await unsigned(attending)) {
    const reason = await isSettled(attending, letter.matters);
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

type Unsigned = OpenPaper & { readonly letter: NonNullable<OpenPaper['letter']> };

/** Those that arose by themselves and that nobody has signed. */
const unsigned = async ({ client, plan }: Attending): Promise<readonly Unsigned[]> =>
  ((await planView(client, plan)).papers?.open ?? []).filter(
    (one): one is Unsigned => one.letter !== undefined && (one.stage === 'drafted' || one.stage === 'reviewed'),
  );

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
const issueBySetting = async (attending: Attending): Promise<void> => {
  const { client, plan, reads, give, office } = attending;
  const open = (await planView(client, plan)).papers?.open ?? [];
  for (const { id: paper } of open.filter(({ bySetting }) => bySetting !== undefined)) {
    await give(`letter/${paper}/number`, { type: 'numberPaper', paper }, ['PAPER_STAGE_FORBIDS']);
    const now = await upToDate(attending);
    const [row] = await reads.papersByIds({ plan, at: now.head }, [paper]);
    // Of an earlier template: the office drafts it anew.
    if (row?.stage !== 'numbered' || row.template !== TEMPLATE_VERSION) continue;
    const file = await keptFile(drawingOf(now, await planRow(now)), row, office);
    await give(`letter/${paper}/issue`, issueOrder(row, file), ['PAPER_STAGE_FORBIDS']);
  }
};

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
