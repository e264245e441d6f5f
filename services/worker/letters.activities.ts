/**
 * The letters that arise by themselves: drafted when their rung fires, issued where a setting says so, discarded where
 * their matter is settled before anybody signs. Each step is a command to the plan under an id that follows from the log,
 * so that it happens once however often a worker dies and tries again.
 */

import { type LettersActivities, measureStream } from '@duban/contract';
import { type Drawing, draftOrder, issueOrder, keptFile, TEMPLATE_VERSION } from '@duban/documents';
import { type CivilDate, civilDateAt, isAbout, isLetterKind, type LetterKind, type Recorded } from '@duban/domain';
import type { PlanRow } from '@duban/read-models';
import { cancellationSignal } from '@temporalio/activity';
import {
  type Attending,
  checkRoom,
  discardReplaced,
  discardSettled,
  isOfLaterRung,
  isUnsigned,
  type Letter,
  type LettersParts,
  letters,
  lettersAbout,
  settlementOf,
  unsignedAbout,
  unsignedAmong,
  upToDate,
} from './open-letters.ts';
import { type Give, giverTo } from './plan-orders.ts';
import { waitForReadModels } from './read-models-reached.ts';

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

type Fired = Recorded & { readonly data: { readonly obligation: string } };

const measureOf = ({ stream }: Pick<Recorded, 'stream'>): string => stream.slice(measureStream('').length);

const attendToFired = async (attending: Attending, fired: Fired, kind: LetterKind): Promise<void> => {
  const { position, occurredAt: at } = fired;
  const about = { measure: measureOf(fired), obligation: fired.data.obligation };
  const before = await lettersAbout(attending, about);
  if (!before.some((letter) => isLetterOfRung(letter, fired, kind))) {
    if (before.some((letter) => isOfLaterRung(letter, about, { at, position }))) return;
    await checkRoom(attending, position);
    if (!(await draft(attending, fired, kind))) return;
  }
  const seen = await upToDate(attending);
  const after = await lettersAbout(seen, about);
  // Of two that called the unit at the same time one order was carried out, which may not name this matter.
  if (!after.some((letter) => isLetterOfRung(letter, fired, kind)))
    throw new Error(`The letter of position ${position} of ${attending.plan} was drafted without its matter`);
  const sameDay = kind === 'interview' ? await letters(seen, { kind, day: civilDateAt(at) }) : [];
  await discardReplaced(seen, [...sameDay, ...after], after);
  // What settled it while the letter was drawn up was seen to before there was a letter.
  await discardSettled(seen, after.filter(isUnsigned));
  await issueBySetting(seen, after);
};

/** Of interviews there is one a day for all matters of a unit. */
const isLetterOfRung = ({ subject, day }: Letter, { position, occurredAt }: Fired, kind: LetterKind): boolean =>
  kind === 'interview'
    ? subject.kind === kind && day === civilDateAt(occurredAt)
    : subject.kind === kind && subject.escalation === position;

/** False where its matter is settled already. */
const draft = async (attending: Attending, { position, occurredAt }: Fired, kind: LetterKind): Promise<boolean> => {
  const { plan, head, give } = attending;
  const day = civilDateAt(occurredAt);
  // All matters of an interview are in one letter, and the log holds those that were called after this one, too.
  const shows = kind === 'interview' ? head : position;
  const subject = { kind, month: null, escalation: position };
  const order = await draftOrder(drawingOf(attending, await planRow(attending)), { subject, shows, day });
  const { letter } = order.subject;
  if (letter && (await settlementOf(attending, letter))) return false;
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

/** Numbers and issues what a setting has signed, as the office does with what a leader has signed. */
const issueBySetting = async (attending: Attending, all: readonly Letter[]): Promise<void> => {
  const { plan, reads, give, office } = attending;
  for (const { id: paper } of all.filter(isSignedBySetting)) {
    await done(plan, paper, give(`letter/${paper}/number`, { type: 'numberPaper', paper }, ['PAPER_STAGE_FORBIDS']));
    const now = await upToDate(attending);
    const [row] = await reads.papersByIds({ plan, at: now.head }, [paper]);
    // Of an earlier template: the office drafts it anew.
    if (row?.stage !== 'numbered' || row.template !== TEMPLATE_VERSION) continue;
    const file = await keptFile(drawingOf(now, await planRow(now)), row, office);
    await done(plan, paper, give(`letter/${paper}/issue`, issueOrder(row, file), ['PAPER_STAGE_FORBIDS']));
  }
};

/** @throws an Error where it was refused: the letter waits, and is tried again. */
const done = async (plan: string, paper: string, given: ReturnType<Give>): Promise<void> => {
  const refusal = await given;
  if (refusal) throw new Error(`The letter ${paper} of ${plan} is not issued: ${refusal.code}`);
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
