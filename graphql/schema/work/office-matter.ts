/** What waits for the supervision office with a limit of the office's own. */

import type { OfficeMatter } from '@duban/domain';
import { enumOf } from '../kernel/enums.ts';
import { amendmentIn } from '../kernel/lookups.ts';
import { seen } from '../kernel/snapshot.ts';
import { AmendmentRef, MilestoneRef } from '../refs.ts';
import { entry, said } from '../timeline/timeline.ts';

const OfficeMatterRef = enumOf<OfficeMatter>(
  'OfficeMatter',
  '督查室的待办。A matter that the supervision office has to settle.',
  {
    verify: '核实节点。A milestone to verify or return.',
    extension: '审批延期。An extension to decide.',
    amendment: '审批调整。An amendment to decide.',
  },
);

entry('OfficeLimitPassed').implement({
  ...said('OfficeLimitPassed'),
  fields: (t) => ({
    matter: t.field({
      type: OfficeMatterRef,
      description: '哪类事项。The kind of matter.',
      resolve: ({ data }) => data.matter,
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，与节点无关的为空。The milestone; null for an amendment.',
      resolve: async ({ snapshot, measure, data: { matter, obligation } }) => {
        if (matter === 'amendment') return null;
        const row = await snapshot.read.milestone({ measure: measure ?? '', milestone: obligation.id });
        return row && seen(snapshot, row);
      },
    }),
    amendment: t.field({
      type: AmendmentRef,
      nullable: true,
      description: '哪项调整，与调整无关的为空。The amendment; null where the matter concerns a milestone.',
      resolve: ({ snapshot, measure, data: { matter, obligation } }) =>
        matter === 'amendment' ? amendmentIn(snapshot, measure ?? '', obligation.id) : null,
    }),
    due: t.field({
      type: 'CivilDate',
      description: '督查室的期限。The date by which the supervision office had to settle it.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
