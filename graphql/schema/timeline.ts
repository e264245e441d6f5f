/** What happened, event by event: one type for each kind of event, with the fields that only it has. */

import type { TimelineFacts, TimelineRow } from '@duban/read-models';
import { builder } from './builder.ts';
import { knownMeasure } from './measure.ts';
import { connectionType } from './page.ts';
import { ActorRef, MeasureRef, MilestoneRef, ReportRef } from './refs.ts';
import { ReportedValueRef, valuesIn } from './report.ts';
import { type Seen, seen } from './snapshot.ts';

export type EventType = TimelineFacts['type'];

const words: Readonly<Record<EventType, string>> = {
  PlanAdopted: '计划载入。The plan was adopted.',
  PlanClockSet: '计划时钟设定。The plan’s clock was set.',
  MeasureIssued: '举措交办。The measure was issued.',
  MeasureAcknowledged: '举措签收。The measure was acknowledged.',
  ProgressReported: '进展上报。Progress was reported.',
  ProgressCorrected: '进展更正。A report was corrected.',
  MilestoneSubmitted: '节点报送。A milestone was handed in.',
  MilestoneVerified: '节点核实。A milestone was verified.',
  MilestoneReturned: '节点退回。A milestone was returned.',
  MilestoneMissed: '节点逾期。The date of a milestone passed unmet.',
};

const EVENT_TYPES = Object.keys(words) as EventType[];
const screaming = (type: string) => type.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();

export const EventTypeRef = builder.enumType('EventType', {
  description: '记录的种类。Kind of an event.',
  values: Object.fromEntries(
    EVENT_TYPES.map((type) => [screaming(type), { value: type, description: words[type] }]),
  ) as Record<string, { value: EventType; description: string }>,
});

const EntryRef = builder.interfaceRef<Seen<TimelineRow>>('TimelineEntry').implement({
  description: '一条记录。One thing that happened.',
  resolveType: ({ type }) => type,
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    type: t.expose('type', { type: EventTypeRef, description: '种类。Kind.' }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '哪项举措；计划自身的记录为空。Of which measure; null for an event of the plan itself.',
      resolve: ({ snapshot, measure }) => (measure === null ? null : knownMeasure(snapshot, measure)),
    }),
    actor: t.field({
      type: ActorRef,
      description: '何人。By whom.',
      resolve: ({ snapshot, actor }) => seen(snapshot, actor),
    }),
    occurredAt: t.expose('occurredAt', { type: 'Instant', description: '发生时间（计划时间）。When, in plan time.' }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: '入库时间（真实时间）。When, in real time.' }),
    commandId: t.exposeID('commandId', { description: '出自哪条命令。The command that caused it.' }),
  }),
});

type Entry<T extends EventType> = Seen<Extract<TimelineRow, { readonly type: T }>>;
const entry = <T extends EventType>(type: T) => builder.objectRef<Entry<T>>(type);

entry('PlanAdopted').implement({
  description: words.PlanAdopted,
  interfaces: [EntryRef],
  fields: (t) => ({
    measures: t.int({ description: '举措数。How many measures it has.', resolve: ({ data }) => data.measures }),
  }),
});
entry('PlanClockSet').implement({
  description: words.PlanClockSet,
  interfaces: [EntryRef],
  fields: (t) => ({
    rate: t.float({
      description: '真实一秒合计划几秒。Plan seconds in a real second.',
      resolve: ({ data }) => (data.clock.kind === 'real' ? 1 : data.clock.rate),
    }),
  }),
});
entry('MeasureIssued').implement({ description: words.MeasureIssued, interfaces: [EntryRef] });
entry('MeasureAcknowledged').implement({
  description: words.MeasureAcknowledged,
  interfaces: [EntryRef],
  fields: (t) => ({
    byActing: t.boolean({
      description: '未正式签收而以填报视为签收。It never signed but acted, which counts as receipt.',
      resolve: ({ data }) => data.implied,
    }),
  }),
});

type OfReport = Entry<'ProgressReported' | 'ProgressCorrected'>;
/** As the snapshot shows it, later corrections included. */
const reportOf = async ({ snapshot, measure, data }: OfReport) => {
  const row = await snapshot.read.report({ measure: measure ?? '', report: data.report });
  return row && seen(snapshot, row);
};
type OfMilestone = Entry<'MilestoneSubmitted' | 'MilestoneVerified' | 'MilestoneReturned' | 'MilestoneMissed'>;
const milestoneOf = async ({ snapshot, measure, data }: OfMilestone) => {
  const row = await snapshot.read.milestone({ measure: measure ?? '', milestone: data.milestone.id });
  return row && seen(snapshot, row);
};
const theReport = '该上报现在的内容。The report as it stands now.';
const theMilestone = '该节点现在的情况。The milestone as it stands now.';

entry('ProgressReported').implement({
  description: words.ProgressReported,
  interfaces: [EntryRef],
  fields: (t) => ({
    report: t.field({ type: ReportRef, nullable: true, description: theReport, resolve: reportOf }),
    asOf: t.field({
      type: 'CivilDate',
      description: '数据截止日。The date for which it holds.',
      resolve: ({ data }) => data.asOf,
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '当时所填的数值。The values as stated then.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '当时的文字。The text as written then.', resolve: ({ data }) => data.text }),
  }),
});
entry('ProgressCorrected').implement({
  description: words.ProgressCorrected,
  interfaces: [EntryRef],
  fields: (t) => ({
    report: t.field({ type: ReportRef, nullable: true, description: theReport, resolve: reportOf }),
    values: t.field({
      type: [ReportedValueRef],
      description: '更正后的数值。The values from then on.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '更正后的文字。The text from then on.', resolve: ({ data }) => data.text }),
    previousValues: t.field({
      type: [ReportedValueRef],
      description: '更正前的数值。The values that stood there.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.previous.values),
    }),
    previousText: t.string({
      description: '更正前的文字。The text that stood there.',
      resolve: ({ data }) => data.previous.text,
    }),
    reason: t.string({ description: '更正原因。Why.', resolve: ({ data }) => data.reason }),
  }),
});
entry('MilestoneSubmitted').implement({
  description: words.MilestoneSubmitted,
  interfaces: [EntryRef],
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    text: t.string({ description: '说明。What was written.', resolve: ({ data }) => data.text }),
    evidence: t.stringList({ description: '佐证材料。The evidence named.', resolve: ({ data }) => data.evidence }),
  }),
});
entry('MilestoneVerified').implement({
  description: words.MilestoneVerified,
  interfaces: [EntryRef],
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    note: t.string({ description: '核实意见。The note.', resolve: ({ data }) => data.note }),
  }),
});
entry('MilestoneReturned').implement({
  description: words.MilestoneReturned,
  interfaces: [EntryRef],
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    reason: t.string({ description: '退回原因。Why.', resolve: ({ data }) => data.reason }),
    due: t.field({
      type: 'CivilDate',
      description: '此后的期限。The date until which it is owed from then on.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('MilestoneMissed').implement({
  description: words.MilestoneMissed,
  interfaces: [EntryRef],
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    due: t.field({
      type: 'CivilDate',
      description: '错过的期限。The date that passed.',
      resolve: ({ data }) => data.due,
    }),
  }),
});

export const TimelineConnectionRef = connectionType<Seen<TimelineRow>>('Timeline', EntryRef, {
  zh: '记录',
  en: 'events',
});
