/** Who was told what, and when: for whoever may read everybody's, else the caller's own. */

import type { NoticeFilter } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type PageArgs, pageArgs, readPage } from '../kernel/connection.ts';
import { checkRange, keysOf, present } from '../kernel/filters.ts';
import type { Identity } from '../kernel/ports.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { MeasureRef, PlanRef } from '../refs.ts';
import { NoticeConnectionRef, NoticeKindRef } from './notice.ts';
import { readableRecipients } from './recipient.ts';

const FilterRef = builder.inputType('NoticeFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可。All parts of the filter must match; within a part any one value is enough.',
  fields: (t) => ({
    recipients: t.stringList({
      description:
        '收件人编号；督查室、审计人员默认全部，其他人只能是本人。Key of the recipient; by default all for the supervision office and auditors; anyone else may name only themselves.',
    }),
    measures: t.idList({ description: '举措的编号或全局标识。Keys or ids of measures.' }),
    kinds: t.field({ type: [NoticeKindRef], description: '种类。Kinds.' }),
    documents: t.field({ type: [DocumentKindRef], description: '文书种类。Kinds of documents.' }),
    copy: t.boolean({ description: '是否为抄送。Whether it is only a copy.' }),
    since: t.field({ type: 'Position', description: '此日志位置之后的。After this position of the log.' }),
    from: t.field({ type: 'Instant', description: '自何时（含）。At or after this instant.' }),
    to: t.field({ type: 'Instant', description: '至何时（不含）。Before this instant.' }),
  }),
});

const noticeArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: FilterRef, description: '筛选。The filter.' }),
}));

type Args = PageArgs & { readonly filter?: (typeof FilterRef)['$inferInput'] | null | undefined };

const filterOf = ({ plan }: Snapshot, identity: Identity, { filter }: Args): NoticeFilter => {
  const { measures, recipients, ...plain } = filter ?? {};
  checkRange('filter', plain);
  return present({
    ...plain,
    measures: keysOf(plan.id, 'measures', 'Measure', measures),
    recipients: readableRecipients(identity, 'inbox', recipients),
  });
};

builder.objectField(PlanRef, 'notices', (t) =>
  t.field({
    type: NoticeConnectionRef,
    description: '何时告知了谁什么，新的在前。The notices of the plan, newest first.',
    args: noticeArgs,
    resolve: (snapshot, args, { identify }) => {
      const filter = filterOf(snapshot, identify(), args);
      return readPage(snapshot, args, (page) => snapshot.read.notices({ filter, page }));
    },
  }),
);

builder.objectField(MeasureRef, 'notices', (t) =>
  t.field({
    type: NoticeConnectionRef,
    description: '关于本举措，何时告知了谁什么，新的在前。The notices about this measure, newest first.',
    args: noticeArgs,
    resolve: ({ snapshot, id }, args, { identify }) => {
      const filter = filterOf(snapshot, identify(), args);
      return readPage(snapshot, args, (page) => snapshot.read.noticesOf(id, { filter, page }));
    },
  }),
);
