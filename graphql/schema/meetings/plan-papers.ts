/** What the plan's rhythm has drawn up and stored: opened later, it is as it was on its day. */

import { type Beat, nextBeat } from '@duban/domain';
import type { SnapshotRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { BeatKindRef } from '../kernel/words.ts';
import { PlanRef } from '../refs.ts';

export const PlanSnapshotRef = builder.objectRef<Seen<SnapshotRow>>('PlanSnapshot').implement({
  description:
    '例会、通报或观摩的材料，编成即不再变。The paper of a meeting, bulletin or review, which never changes once drawn up.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号：种类/期。Its key: kind and period.' }),
    kind: t.expose('kind', { type: BeatKindRef, description: '种类。The kind.' }),
    period: t.exposeString('period', {
      description: '哪一期：周一的日期、月份、季度。The period: the Monday of a week, a month or a quarter.',
    }),
    at: t.expose('at', { type: 'Instant', description: '编成时间（计划时间）。When it was drawn up, in plan time.' }),
    shows: t.expose('asOf', {
      type: 'Position',
      description:
        '所示的日志位置；以此为所示时刻取计划可重现。The log position that it shows; pass it as `asOf` of the plan to reproduce it.',
    }),
    headHash: t.exposeString('headHash', {
      description:
        '该位置日志的哈希，印在通报上以备核对。Hash of the log at that position, printed on the bulletin so that the log can be checked against it.',
    }),
    content: t.expose('content', { type: 'Json', description: '当时编成的内容。The content as drawn up.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

const PaperConnectionRef = connectionType<Seen<SnapshotRow>>('PlanSnapshot', PlanSnapshotRef, {
  zh: '例会、通报与观摩材料',
  en: 'papers of the plan’s rhythm',
});

const NextBeatRef = builder.objectRef<Beat>('NextBeat').implement({
  description: '下一次例会、通报或观摩。The next meeting, bulletin or review.',
  fields: (t) => ({
    kind: t.expose('kind', { type: BeatKindRef, description: '种类。The kind.' }),
    period: t.exposeString('period', {
      description: '哪一期：周一的日期、月份、季度。The period: the Monday of a week, a month or a quarter.',
    }),
    at: t.expose('at', { type: 'Instant', description: '何时（计划时间）。When, in plan time.' }),
  }),
});

/** The next of each kind that the rhythm has, earliest first. */
const nextBeats = ({ plan, now }: Snapshot): Beat[] => {
  const { settings, calendar } = plan.terms;
  const none = { weeklyMeeting: null, monthlyBulletin: null, quarterlyReview: null };
  const { weeklyMeeting, monthlyBulletin, quarterlyReview } = settings.rhythm;
  return [{ weeklyMeeting }, { monthlyBulletin }, { quarterlyReview }]
    .flatMap((one) => nextBeat({ ...none, ...one }, calendar, now) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
};

builder.objectFields(PlanRef, (t) => ({
  nextBeats: t.field({
    type: [NextBeatRef],
    description:
      '下一次周例会、月通报与季观摩，先到的在前；不办的不列。The next weekly meeting, monthly bulletin and quarterly review, earliest first; those not held are left out.',
    resolve: nextBeats,
  }),
  snapshots: t.field({
    type: PaperConnectionRef,
    description: '已编成的材料，新的在前。The papers that were drawn up, newest first.',
    args: {
      ...pageArgs,
      kinds: t.arg({
        type: [BeatKindRef],
        description: '只列这些种类，默认全部。Only papers of these kinds; by default all.',
      }),
    },
    resolve: (snapshot, { kinds, ...args }) =>
      readPage(snapshot, args, (page) => snapshot.read.snapshots({ ...(kinds && { kinds }), page })),
  }),
  snapshot: t.field({
    type: PlanSnapshotRef,
    nullable: true,
    description: '一份已编成的材料。One paper that was drawn up.',
    args: {
      kind: t.arg({ type: BeatKindRef, required: true, description: '种类。The kind.' }),
      period: t.arg.string({ required: true, description: '哪一期。The period.' }),
    },
    resolve: async (snapshot, { kind, period }) => {
      const row = await snapshot.read.snapshot(`${kind}/${period}`);
      return row && seen(snapshot, row);
    },
  }),
}));
