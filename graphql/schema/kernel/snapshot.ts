/** One plan as it was at one moment. All reads of a plan go through it, and they are batched. */

import { addDays, type CivilDate, civilDateAt, type Instant, planTime, startOfDate } from '@duban/domain';
import type { PlanRow, Reads } from '@duban/read-models';
import type { AccessNote } from './access-note.ts';
import { type Identity, opens, type Ports } from './ports.ts';
import { badInput } from './problem.ts';
import { type SnapshotReads, snapshotReads } from './snapshot-reads.ts';

export type Snapshot = {
  readonly plan: PlanRow;
  /** The last position of the log that it shows. */
  readonly position: number;
  /** Plan time of the moment shown. */
  readonly now: Instant;
  readonly today: CivilDate;
  readonly read: SnapshotReads;
};

/** A row together with the snapshot that it was seen in; whatever hangs on it is read in the same one. */
export type Seen<Row> = Row & { readonly snapshot: Snapshot };
export const seen = <Row extends object>(snapshot: Snapshot, row: Row): Seen<Row> => ({ ...row, snapshot });

/** The same of a measure that was asked for by its own key, which the record of accesses names. */
export const shownAlone = <Row extends { readonly id: string }>(
  access: AccessNote,
  snapshot: Snapshot,
  measure: Row,
): Seen<Row> => {
  access.measures.add(`${snapshot.plan.id}/${measure.id}`);
  return seen(snapshot, measure);
};

/** A moment is a position of the plan's log, an instant of plan time, or the end of a date; none of them is the present. */
export type Moment = {
  readonly position?: number | null;
  readonly instant?: Instant | null;
  readonly date?: CivilDate | null;
};

/** The snapshots of one request: the same moment of a plan is opened once. */
export type Snapshots = {
  /** Null for a plan that does not exist, or is not open to the caller. */
  open(plan: string, moment?: Moment | null): Promise<Snapshot | null>;
  /** All plans that are open to the caller, as they stand now or at the moment, which must not be a position. */
  openAll(moment?: Moment | null): Promise<readonly Snapshot[]>;
  /** What was seen may have changed: the next `open` of the present reads anew. */
  forget(): void;
};

export type SnapshotPorts = Pick<Ports, 'now'> & { readonly reads: Reads };

/** `identify` throws where nobody is known: then nothing is opened. */
export const createSnapshots = (ports: SnapshotPorts, identify: () => Identity): Snapshots => {
  const { reads } = ports;
  const opened = new Map<string, Promise<Snapshot | null>>();

  /** The present is pinned to the last position that is visible: later reads of the same answer see nothing newer. */
  const openPresent = async (key: string): Promise<Snapshot | null> => {
    const present = await reads.present(key);
    if (!present) return null;
    const { plan, position } = present;
    return snapshotOf(reads, plan, position, planTime(plan.clock, ports.now()));
  };
  const openPast = async (key: string, { position, instant, date }: Moment): Promise<Snapshot | null> => {
    const end = date ? endOf(date) : instant;
    const at = position ?? (end ? await reads.positionAt(key, end) : 0);
    const [plan] = await reads.plans([{ plan: key, at }]);
    const moment = plan && (await reads.momentOf({ plan: key, at }));
    if (!moment) return null;
    // By the clock of the present: that of a demonstration stood elsewhere at the moment that is shown.
    const present = await reads.present(key);
    if (!present) return null;
    const now = planTime(present.plan.clock, ports.now());
    const ahead = date
      ? date > civilDateAt(now)
      : instant
        ? instant > now
        : moment.position < at && present.position < at;
    if (ahead) throw badInput('asOf', { zh: '尚未到来', en: 'lies ahead of what is known' });
    // Today is not over yet.
    return snapshotOf(reads, plan, at, date && end && end > now ? now : (end ?? moment.occurredAt));
  };
  const openAt = (key: string, moment: Moment | null | undefined): Promise<Snapshot | null> => {
    const name = `${key}@${JSON.stringify(moment ?? null)}`;
    const found = opened.get(name) ?? (moment ? openPast(key, moment) : openPresent(key));
    opened.set(name, found);
    return found;
  };

  return {
    open: async (plan, moment) => (opens(identify(), plan) ? openAt(plan, moment) : null),
    openAll: async (moment) => {
      const identity = identify();
      if (moment?.position != null)
        throw badInput('asOf.position', {
          zh: '属于一个计划，不能用于多个',
          en: 'is a place in one plan’s log, not in all',
        });
      const plans = (await reads.plans()).filter(({ id }) => opens(identity, id));
      // A place has one plan a year.
      const snapshots = await Promise.all(plans.map(({ id }) => openAt(id, moment)));
      return snapshots.filter((snapshot) => snapshot !== null);
    },
    forget: () => opened.clear(),
  };
};

/** The last millisecond: whatever happens at midnight belongs to the next day. */
export const endOf = (date: CivilDate): Instant =>
  new Date(Date.parse(startOfDate(addDays(date, 1))) - 1).toISOString();

const snapshotOf = (reads: Reads, plan: PlanRow, position: number, now: Instant): Snapshot => {
  const today = civilDateAt(now);
  return { plan, position, now, today, read: snapshotReads(reads, { plan: plan.id, at: position }, today) };
};
