/** What can be read within a snapshot: each for one thing at a time, and calls of one tick become one read of many. */

import type { BeatKind, CivilDate, Instant } from '@duban/domain';
import type {
  AgendaOf,
  At,
  BulletinOf,
  CheckOnRecord,
  DeliveryState,
  InstructionFilter,
  InterviewFilter,
  LampTurnFilter,
  MeasureFilter,
  MeasureOrder,
  MeasureParent,
  NoticeFilter,
  Page,
  PaperFilter,
  Reads,
  ReviewOf,
  RungFilter,
  RungParent,
  TimelineAsk,
  ToDoKind,
  WaitingKind,
} from '@duban/read-models';
import DataLoader from 'dataloader';

export type SnapshotReads = ReturnType<typeof snapshotReads>;

type MeasureList = { readonly filter: MeasureFilter; readonly order: MeasureOrder; readonly page: Page };
type LampTurnList = { readonly filter: LampTurnFilter; readonly page: Page };
type RungList = { readonly filter: RungFilter; readonly page: Page };
type InterviewList = { readonly filter: InterviewFilter; readonly page: Page };
type InstructionList = { readonly filter: InstructionFilter; readonly page: Page };
type NoticeList = { readonly filter: NoticeFilter; readonly page: Page };
type WaitingList = { readonly page: Page; readonly kinds?: readonly WaitingKind[] };
type ToDoList = { readonly withinDays: number; readonly kinds?: readonly ToDoKind[]; readonly page: Page };

export const snapshotReads = (reads: Reads, at: At, today: CivilDate) => {
  const target = byId((ids: readonly string[]) => reads.targetsByIds(at, ids));
  const targetsOf = perPage<null>()((ids) => reads.targetsOf(at, ids));
  const verdict = perPage<null>()((ids) => reads.verdictParts(at, ids));
  const overview = byId((asked: readonly { readonly leader?: string }[]) =>
    reads.overview(asked.map((one) => ({ ...at, today, ...one }))),
  );
  const snapshot = byId((ids: readonly string[]) => reads.snapshotsByIds(at, ids));

  return {
    measures: (ask: MeasureList) => reads.measures(at, ask),
    countMeasures: (filter: MeasureFilter) => reads.countMeasures(at, filter),
    measuresPer: perPage<MeasureList & { readonly parent: MeasureParent }>()((ids, { parent, ...ask }) =>
      reads.measuresPer(at, parent, ids, ask),
    ),
    countMeasuresPer: perPage<{ readonly parent: MeasureParent; readonly filter: MeasureFilter }>()(
      (ids, { parent, filter }) => reads.countMeasuresPer(at, parent, ids, filter),
    ),
    promised: () => reads.promised(at),
    measure: byId((ids: readonly string[]) => reads.measuresByIds(at, ids)),
    target,
    targetsOf: (id: string) => targetsOf(id, null),
    verdict: (measure: string) => verdict(measure, null),
    valuesOf: perPage<Page>()((ids, page) => reads.valuesOf(at, ids, page)),
    milestonesOf: perPage<Page>()((ids, page) => reads.milestonesOf(at, ids, page)),
    milestone: byId((ids: readonly { readonly measure: string; readonly milestone: string }[]) =>
      reads.milestonesByIds(at, ids),
    ),
    reportsOf: perPage<Page>()((ids, page) => reads.reportsOf(at, ids, page)),
    report: byId((ids: readonly { readonly measure: string; readonly report: string }[]) =>
      reads.reportsByIds(at, ids),
    ),
    draftsOf: perPage<Page>()((ids, page) => reads.draftsOf(at, ids, page)),
    draft: byId((ids: readonly { readonly measure: string; readonly report: string }[]) => reads.draftsByIds(at, ids)),
    contributionsOf: perPage<Page>()((ids, page) => reads.contributionsOf(at, ids, page)),
    instructionsOf: perPage<Page>()((ids, page) => reads.instructionsOf(at, ids, page)),
    instructions: (ask: InstructionList) => reads.instructions(at, ask),
    countInstructions: (filter: InstructionFilter) => reads.countInstructions(at, filter),
    instructionBatches: (ask: InstructionList) => reads.instructionBatches(at, ask),
    instructionsBy: perPage<InstructionList>()((ids, ask) => reads.instructionsBy(at, ids, ask)),
    instruction: byId((ids: readonly { readonly measure: string; readonly instruction: string }[]) =>
      reads.instructionsByIds(at, ids),
    ),
    amendmentsOf: perPage<Page>()((ids, page) => reads.amendmentsOf(at, ids, page)),
    amendment: byId((ids: readonly { readonly measure: string; readonly amendment: string }[]) =>
      reads.amendmentsByIds(at, ids),
    ),
    lampTurnsOf: perPage<Page>()((ids, page) => reads.lampTurnsOf(at, ids, page)),
    filesOf: byId(async (ids: readonly string[]) => {
      const found = await reads.filesOf(at, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    file: byId((hashes: readonly string[]) => Promise.all(hashes.map((sha256) => reads.file(at, sha256)))),
    foreseen: perPage<Parameters<Reads['foreseen']>[2]>()((ids, ask) => reads.foreseen(at, ids, ask)),
    lampReplay: perPage<Parameters<Reads['lampReplay']>[2]>()((ids, ask) => reads.lampReplay(at, ids, ask)),
    logHead: () => reads.logHead(at.plan),
    checkChain: (after: number, limit: number, onRecord?: CheckOnRecord) =>
      reads.checkChain(at.plan, after, limit, onRecord),
    eventHash: byId(async (positions: readonly number[]) => {
      const found = await reads.eventHashes(at.plan, positions);
      return positions.map((position) => found.get(position) ?? null);
    }),
    lastBackup: () => reads.lastBackup(at.plan),
    proofs: (page: Page) => reads.proofs(at.plan, page),
    lampTurns: (ask: LampTurnList) => reads.lampTurns(at, ask),
    lampChanges: byId((asked: readonly { readonly then: number; readonly leader?: string }[]) =>
      Promise.all(asked.map(({ then, leader }) => reads.lampChanges(at, then, leader))),
    ),
    /** The position at the end of what had happened by then, at most that of the snapshot. */
    positionAt: byId((instants: readonly Instant[]) =>
      Promise.all(
        instants.map(async (instant) => Math.min(await reads.positionAt(at.plan, instant), at.at ?? Infinity)),
      ),
    ),
    lampSubject: byId(async (ids: readonly string[]) => {
      const found = await reads.lampSubjects(at, ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    milestoneStates: byId(async (ids: readonly string[]) => {
      const found = await reads.milestoneStates(at, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    stageStates: byId(async (ids: readonly string[]) => {
      const found = await reads.stageStates(at, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    interviews: (ask: InterviewList) => reads.interviews(at, ask),
    rungs: (ask: RungList) => reads.rungs(at, ask),
    rungsOf: perPage<RungList & { readonly parent: RungParent }>()((ids, { parent, ...ask }) =>
      reads.rungsOf(at, parent, ids, ask),
    ),
    timeline: (ask: TimelineAsk) => reads.planTimeline(at, ask),
    timelineOf: perPage<TimelineAsk>()((ids, ask) => reads.timelineOf(at, ids, ask)),
    commandsKnown: (commands: Parameters<Reads['commandsKnown']>[1]) => reads.commandsKnown(at, commands),
    toDo: perPage<ToDoList>()((ids, ask) => reads.toDo(at, ids, { today, ...ask })),
    waiting: perPage<WaitingList>()((ids, { page, kinds }) => reads.waiting(at, ids, page, kinds)),
    waitingCounts: byId(async (ids: readonly string[]) => {
      const found = await reads.waitingCounts(at, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    inbox: perPage<Page>()((ids, page) => reads.inbox(at, ids, page)),
    notice: byId((ids: readonly { readonly recipient: string; readonly position: number }[]) =>
      reads.noticesByIds(at, ids),
    ),
    notices: (ask: NoticeList) => reads.notices(at, ask),
    noticesOf: perPage<NoticeList>()((ids, ask) => reads.noticesOf(at, ids, ask)),
    deliveriesOfNotice: byId((ids: readonly { readonly recipient: string; readonly position: number }[]) =>
      reads.deliveriesOfNotices(at, ids),
    ),
    deliveriesOf: perPage<Page>()((ids, page) => reads.deliveriesOf(at, ids, page)),
    deliveries: (ask: { readonly states?: readonly DeliveryState[]; readonly page: Page }) => reads.deliveries(at, ask),
    search: (ask: { readonly text: string; readonly page: Page }) => reads.search(at, ask),
    /** Of the whole plan, or of the measures in a leader's charge. */
    overview: (of: { readonly leader?: string } = {}) => overview(of),
    agenda: (of: Omit<AgendaOf, keyof At | 'today'>) => reads.agenda({ ...at, today, ...of }),
    bulletin: (of: Omit<BulletinOf, keyof At | 'today'>) => reads.bulletin({ ...at, today, ...of }),
    review: (of: Omit<ReviewOf, keyof At | 'today'>) => reads.review({ ...at, today, ...of }),
    snapshots: (ask: { readonly kinds?: readonly BeatKind[]; readonly page: Page }) => reads.snapshots(at, ask),
    snapshot,
    papers: (ask: { readonly filter: PaperFilter; readonly page: Page }) => reads.papers(at, ask),
    paper: byId((ids: readonly string[]) => reads.papersByIds(at, ids)),
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
