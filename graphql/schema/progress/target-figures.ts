/** Which figures a report may state of a target, and which of them are accepted without being asked back. */

import { type UnaskedFigures, unaskedFigures, VALUE_RANGE } from '@duban/domain';
import { builder } from '../builder.ts';
import { milestonesOf } from '../kernel/lookups.ts';
import { TargetRef } from '../refs.ts';

type Bounds = UnaskedFigures & { readonly possible: readonly [min: number, max: number] };

const FigureBoundsRef = builder.objectRef<Bounds>('FigureBounds').implement({
  description: '此刻上报某目标，哪些数值可填、哪些不须核对。The figures that a report now may state of a target.',
  fields: (t) => ({
    min: t.float({ description: '可填的最小值。The least that is possible.', resolve: ({ possible: [min] }) => min }),
    max: t.float({ description: '可填的最大值。The most that is possible.', resolve: ({ possible: [, max] }) => max }),
    least: t.exposeFloat('least', {
      nullable: true,
      description:
        '低于此值须核对确认，没有则为空。Figures below it have to be confirmed; null where there is no such bound.',
    }),
    most: t.exposeFloat('most', {
      nullable: true,
      description:
        '高于此值须核对确认，没有则为空。Figures above it have to be confirmed; null where there is no such bound.',
    }),
    whole: t.exposeBoolean('whole', {
      description:
        '是否按件计数，不是整数的须核对确认。Whether it counts pieces, so that a fraction has to be confirmed.',
    }),
  }),
});

builder.objectFields(TargetRef, (t) => ({
  figureBounds: t.field({
    type: FigureBoundsRef,
    description:
      '此刻上报时可填的数值，以及不须核对即予接受的数值。The figures that a report made at the moment shown may state, and those accepted without being asked back.',
    resolve: async (target) => {
      const { snapshot, measure, kind, current } = target;
      const milestones = await milestonesOf(snapshot, measure);
      const roadmap = milestones.map((one) => ({ ...one, due: one.plannedDue }));
      const stated = { previous: current?.value ?? null, asOf: snapshot.today };
      return { ...unaskedFigures(target, roadmap, stated), possible: VALUE_RANGE[kind] };
    },
  }),
}));
