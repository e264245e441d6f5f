/** A target that is not where it should be: what was expected, and what is known. */

import type { Shortfall } from '@duban/domain';
import { builder } from '../builder.ts';
import { knownTarget } from '../kernel/lookups.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { TargetRef } from '../refs.ts';

export const ShortfallRef = builder.objectRef<Seen<Shortfall>>('Shortfall').implement({
  description: '未达到的目标。A target that is below the expected value.',
  fields: (t) => ({
    target: t.field({
      type: TargetRef,
      description: '哪个目标。The target.',
      resolve: ({ snapshot, target }) => knownTarget(snapshot, target),
    }),
    expected: t.exposeFloat('expected', {
      description: '应达到的数值，以目标的计量单位计。The expected value, in the target’s unit.',
    }),
    reported: t.exposeFloat('reported', {
      nullable: true,
      description: '所据的数值，没有则为空。The value it is compared with; null where there is none.',
    }),
  }),
});
