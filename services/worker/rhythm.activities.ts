/** Draws up the document of a beat of the plan's rhythm from the read models, and appends it to the log. */

import { beatStream, PLAN_STREAM, RHYTHM, type RhythmActivities } from '@duban/contract';
import { addDays, assertNever, type Beat, beatId, civilDateAt, type Instant, SYSTEM, startOfDate } from '@duban/domain';
import type { EventStore, Head } from '@duban/event-store';
import { type Reads, snapshotOfAgenda, snapshotOfBulletin, snapshotOfReview } from '@duban/read-models';
import { waitForReadModels } from './read-models-reached.ts';

export const rhythmActivities = (store: EventStore, reads: Reads): RhythmActivities => ({
  // If the log holds beats, the last one counts and not the adoption: beats that were not scheduled then must not be
  // drawn up now.
  async lastBeat({ plan }) {
    const made = (await store.streams(plan)).filter(({ stream }) => stream.startsWith(`${RHYTHM}/`));
    const last = made.toSorted((a, b) => b.position - a.position)[0]?.stream;
    const [first] = await store.readStream({ plan, stream: last ?? PLAN_STREAM, version: 0 });
    if (first?.type === 'SnapshotMade') return first.data.at;
    if (first?.type === 'PlanAdopted') return startOfDate(first.data.frame.adopted);
    throw new Error(`The log of ${plan} holds neither a beat nor an adopted plan`);
  },
  async drawUp({ plan, beat, now }) {
    const stream = beatStream(beat);
    const { kind, period, at } = beat;
    // The content may differ between attempts, so the command that identifies the beat leaves it out.
    const id = { plan, stream, commandId: beatId(beat), command: { kind, period }, actor: SYSTEM };
    const found = await store.findCommand(id);
    if (found.kind === 'found') return found;
    const head = await store.head(plan);
    if (!head) throw new Error(`The plan ${plan} has no log`);
    await waitForReadModels(reads, plan, head.position);
    const shown = await logAtHour(store, reads, head, at);
    const content = await contentOf(reads, plan, beat, shown.position);
    const data = { kind, period, at, asOf: shown.position, headHash: shown.hash, content };
    const result = await store.append({
      ...id,
      expectedVersion: 0,
      occurredAt: now,
      events: [{ type: 'SnapshotMade', data }],
    });
    if (result.kind === 'appended' || result.kind === 'duplicate') return result;
    throw new Error(`The append of ${id.commandId} returned ${result.kind}`);
  },
});

/**
 * The end of the log at the hour of the beat. The head may be later: after a standstill, or when a rehearsal clock jumps
 * over the hour, the log already holds what happened after it.
 */
const logAtHour = async (store: EventStore, reads: Reads, head: Head, hour: Instant): Promise<Head> => {
  const { plan } = head;
  const position = await reads.positionAt(plan, hour);
  if (position === 0 || position >= head.position) return head;
  const [last] = await store.readStored({ plan, after: position - 1, limit: 1 });
  if (!last) throw new Error(`The log of ${plan} holds no event at position ${position}`);
  return { plan, position, hash: last.hash.toString('hex') };
};

const contentOf = async (reads: Reads, plan: string, beat: Beat, at: number): Promise<unknown> => {
  const today = civilDateAt(beat.at);
  const [row] = await reads.plans([{ plan, at }]);
  if (!row) throw new Error(`The read models know no plan ${plan}`);
  switch (beat.kind) {
    case 'weekly-meeting': {
      const agenda = await reads.agenda({ plan, at, from: beat.from, today, to: addDays(today, 7) });
      return agenda && snapshotOfAgenda(row, agenda);
    }
    case 'monthly-bulletin': {
      const bulletin = await reads.bulletin({ plan, at, month: beat.period, today });
      return bulletin && snapshotOfBulletin(row, bulletin);
    }
    case 'quarterly-review': {
      const review = await reads.review({ plan, at, quarter: beat.period, today });
      return review && snapshotOfReview(row, review);
    }
    default:
      return assertNever(beat.kind);
  }
};
