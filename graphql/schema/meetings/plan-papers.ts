/** What the plan's rhythm has drawn up and stored: opened later, it is as it was on its day. */

import type { SnapshotRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { BeatKindRef } from '../kernel/words.ts';
import { PlanRef } from '../refs.ts';

const PaperRef = builder.objectRef<Seen<SnapshotRow>>('PlanSnapshot').implement({
  description:
    '例会、通报或观摩的材料，编成即不再变。A meeting’s agenda, a bulletin or a review, as it was on its day.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号：种类/期。Its key: kind and period.' }),
    kind: t.expose('kind', { type: BeatKindRef, description: '种类。Which kind.' }),
    period: t.exposeString('period', {
      description: '哪一期：周一的日期、月份、季度。Of which period: the Monday of a week, a month, a quarter.',
    }),
    at: t.expose('at', { type: 'Instant', description: '编成时间（计划时间）。When it was drawn up.' }),
    shows: t.expose('asOf', {
      type: 'Position',
      description:
        '所示的日志位置；以此为所示时刻取计划可重现。The position that it shows: give it as `asOf` to see the same.',
    }),
    headHash: t.exposeString('headHash', {
      description:
        '该位置日志的哈希，印在通报上以备核对。Hash of the log there: whoever has it can hold the log to it.',
    }),
    content: t.expose('content', { type: 'Json', description: '当时编成的内容。What was drawn up then.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

const PaperConnectionRef = connectionType<Seen<SnapshotRow>>('PlanSnapshot', PaperRef, {
  zh: '例会、通报与观摩材料',
  en: 'papers of the plan’s rhythm',
});

builder.objectFields(PlanRef, (t) => ({
  snapshots: t.field({
    type: PaperConnectionRef,
    description: '已编成的材料，新的在前。What was drawn up, newest first.',
    args: {
      ...pageArgs,
      kinds: t.arg({ type: [BeatKindRef], description: '只列这些种类，默认全部。Only these; all unless given.' }),
    },
    resolve: (snapshot, { kinds, ...args }) =>
      readPage(snapshot, args, (page) => snapshot.read.snapshots({ ...(kinds && { kinds }), page })),
  }),
  snapshot: t.field({
    type: PaperRef,
    nullable: true,
    description: '一份已编成的材料。One of them.',
    args: {
      kind: t.arg({ type: BeatKindRef, required: true, description: '种类。Which kind.' }),
      period: t.arg.string({ required: true, description: '哪一期。Of which period.' }),
    },
    resolve: async (snapshot, { kind, period }) => {
      const row = await snapshot.read.snapshot(`${kind}/${period}`);
      return row && seen(snapshot, row);
    },
  }),
}));
