/** One plan as it stood at one moment: the only door to the read models, and every read behind it is a batch. */

import { type CivilDate, civilDateAt, type Instant, planTime } from '@duban/domain';
import type { At, MeasureFilter, MeasureOrder, MeasureParent, Page, PlanRow, Reads } from '@duban/read-models';
import DataLoader from 'dataloader';
import { type Identity, opens, type Ports } from './context.ts';
import { badInput } from './problem.ts';

type MeasureList = { readonly filter: MeasureFilter; readonly order: MeasureOrder; readonly page: Page };

export type Snapshot = {
  readonly plan: PlanRow;
  /** The last position of the log that it shows. */
  readonly position: number;
  /** Plan time of the moment shown. */
  readonly now: Instant;
  readonly today: CivilDate;
  readonly read: SnapshotReads;
};
export type SnapshotReads = ReturnType<typeof snapshotReads>;

/** A row together with the snapshot that it was seen in; whatever hangs on it is read in the same one. */
export type Seen<Row> = Row & { readonly snapshot: Snapshot };
export const seen = <Row extends object>(snapshot: Snapshot, row: Row): Seen<Row> => ({ ...row, snapshot });

/** A moment is a position of the plan's log, or an instant of plan time; neither is the present. */
export type Moment = { readonly position?: number | null; readonly instant?: Instant | null };

/** The snapshots of one request: the same moment of a plan is opened once. */
export type Snapshots = {
  /** Null for a plan that does not exist, or is not open to the caller. */
  open(plan: string, moment?: Moment | null): Promise<Snapshot | null>;
  /** All plans that are open to the caller, as they stand now. */
  openAll(): Promise<readonly Snapshot[]>;
  /** What was seen may have changed: the next `open` of the present reads anew. */
  forget(): void;
};

/** `identify` throws where nobody is known: then nothing is opened. */
export const createSnapshots = (ports: Ports, identify: () => Identity): Snapshots => {
  const { reads } = ports;
  const opened = new Map<string, Promise<Snapshot | null>>();

  /** The present is pinned to the last position that is visible: later reads of the same answer see nothing newer. */
  const openPresent = async (key: string): Promise<Snapshot | null> => {
    const position = await reads.positionOf(key);
    const [plan] = await reads.plans([{ plan: key, at: position }]);
    return plan ? snapshotOf(reads, plan, position, planTime(plan.clock, ports.now())) : null;
  };
  const openPast = async (key: string, { position, instant }: Moment): Promise<Snapshot | null> => {
    const at = position ?? (instant ? await reads.positionAt(key, instant) : 0);
    const [plan] = await reads.plans([{ plan: key, at }]);
    const moment = plan && (await reads.momentOf({ plan: key, at }));
    if (!moment) return null;
    if (moment.position < at || (instant && instant > planTime(plan.clock, ports.now())))
      throw badInput('asOf', { zh: '尚未到来', en: 'lies ahead of what is known' });
    return snapshotOf(reads, plan, at, instant ?? moment.occurredAt);
  };

  return {
    open: async (plan, moment) => {
      if (!opens(identify(), plan)) return null;
      const key = `${plan}@${moment?.position ?? moment?.instant ?? ''}`;
      const found = opened.get(key) ?? (moment ? openPast(plan, moment) : openPresent(plan));
      opened.set(key, found);
      return found;
    },
    openAll: async () => {
      const identity = identify();
      const plans = (await reads.plans()).filter(({ id }) => opens(identity, id));
      // A place has one plan a year.
      const snapshots = await Promise.all(plans.map(({ id }) => openPresent(id)));
      return snapshots.filter((snapshot) => snapshot !== null);
    },
    forget: () => opened.clear(),
  };
};

const snapshotOf = (reads: Reads, plan: PlanRow, position: number, now: Instant): Snapshot => {
  const today = civilDateAt(now);
  return { plan, position, now, today, read: snapshotReads(reads, { plan: plan.id, at: position }, today) };
};

/** Every function may be called for one thing at a time: calls of one tick become one read of many. */
const snapshotReads = (reads: Reads, at: At, today: CivilDate) => {
  const measures = perPage<MeasureList & { readonly parent: MeasureParent }>()((ids, { parent, ...ask }) =>
    reads.measuresPer(at, parent, ids, ask),
  );
  const counts = perPage<{ readonly parent: MeasureParent; readonly filter: MeasureFilter }>()(
    (ids, { parent, filter }) => reads.countMeasuresPer(at, parent, ids, filter),
  );
  const milestonesOf = perPage<Page>()((ids, page) => reads.milestonesOf(at, ids, page));
  const reportsOf = perPage<Page>()((ids, page) => reads.reportsOf(at, ids, page));
  const timelineOf = perPage<Page>()((ids, page) => reads.timelineOf(at, ids, page));
  const valuesOf = perPage<Page>()((ids, page) => reads.valuesOf(at, ids, page));
  const toDo = perPage<{ readonly withinDays: number; readonly page: Page }>()((ids, ask) =>
    reads.toDo(at, ids, { today, ...ask }),
  );
  const targetsOf = perPage<null>()((ids) => reads.targetsOf(at, ids));
  const measure = byId((ids: readonly string[]) => reads.measuresByIds(at, ids));
  const target = byId((ids: readonly string[]) => reads.targetsByIds(at, ids));
  const milestone = byId((ids: readonly { measure: string; milestone: string }[]) => reads.milestonesByIds(at, ids));
  const report = byId((ids: readonly { measure: string; report: string }[]) => reads.reportsByIds(at, ids));
  const overview = byId(() => reads.overview([{ ...at, today }]));

  return {
    measures: (ask: MeasureList) => reads.measures(at, ask),
    countMeasures: (filter: MeasureFilter) => reads.countMeasures(at, filter),
    measuresPer: measures,
    countMeasuresPer: counts,
    timeline: (page: Page) => reads.planTimeline(at, page),
    milestonesOf,
    reportsOf,
    timelineOf,
    valuesOf,
    toDo,
    targetsOf: (id: string) => targetsOf(id, null),
    measure,
    target,
    milestone: (id: { readonly measure: string; readonly milestone: string }) => milestone(id),
    report: (id: { readonly measure: string; readonly report: string }) => report(id),
    overview: () => overview(at.plan),
  };
};

/** A list below many parents: one read for all the parents that ask for the same stretch of it. */
const perPage =
  <Ask>() =>
  <Answer>(load: (ids: readonly string[], ask: Ask) => Promise<ReadonlyMap<string, Answer>>) => {
    const loaders = new Map<string, DataLoader<string, Answer>>();
    const loaderFor = (ask: Ask) =>
      new DataLoader<string, Answer>(async (ids) => {
        const answers = await load(ids, ask);
        return ids.map((id) => answers.get(id) ?? new Error(`The read models gave no answer for ${id}`));
      });
    return (id: string, ask: Ask): Promise<Answer> => {
      const key = JSON.stringify(ask);
      const loader = loaders.get(key) ?? loaderFor(ask);
      loaders.set(key, loader);
      return loader.load(id);
    };
  };

const byId = <Id, Row>(load: (ids: readonly Id[]) => Promise<readonly Row[]>): ((id: Id) => Promise<Row>) => {
  const loader = new DataLoader<Id, Row, string>((ids) => load(ids), { cacheKeyFn: (id) => JSON.stringify(id) });
  return (id) => loader.load(id);
};
