/** A figure that was hardly possible and that a person confirmed. */

import type { Doubt, DoubtKind } from '@duban/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownTarget } from '../kernel/lookups.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TargetRef } from '../refs.ts';

const KindRef = enumOf<DoubtKind>('DoubtKind', '数据何以存疑。Why a figure is implausible.', {
  fraction: '按件计数而非整数。Counted in whole pieces, but not a whole number.',
  'above-hundred': '占比超过百分之百。A share above 100 percent.',
  falls: '累计数减少。A cumulative figure that decreased.',
  'far-off': '与目标、路线图或上次数据相差过大。Far from the target, the roadmap or the previous figure.',
  'before-plan': '数据截止日早于计划年度。Its date lies before the plan’s year.',
});

export const DoubtRef = builder.objectRef<Seen<Doubt>>('Doubt').implement({
  description: '经确认的存疑数据。An implausible figure that the reporter confirmed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: '何以存疑。Why the figure is implausible.' }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: '哪个目标；存疑的是日期时为空。Which target; null where the date is in doubt.',
      resolve: ({ snapshot, target }) => (target === null ? null : knownTarget(snapshot, target)),
    }),
    figure: t.exposeFloat('figure', { nullable: true, description: '所报数值。The figure.' }),
    against: t.exposeFloat('against', {
      nullable: true,
      description: '所比照的数值，没有则为空。The value that it was compared with; null where there is none.',
    }),
  }),
});

export const confirmedIn = (snapshot: Snapshot, confirmed: readonly Doubt[] = []): Seen<Doubt>[] =>
  confirmed.map((doubt) => seen(snapshot, doubt));
