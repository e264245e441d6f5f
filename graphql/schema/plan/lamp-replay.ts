/** Which lamps a measure would have shown under another policy, to see what a policy would do before it is adopted. */

import { isOtherwise, lampReasonText, policyFault, type Stretch } from '@duban/domain';
import { builder } from '../builder.ts';
import { badInput } from '../kernel/problem.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { LampRef } from '../measure/lamp.ts';
import { MeasureRef } from '../refs.ts';
import { LampPolicyInput, lampPolicyOf } from './lamp-policy-input.ts';

const LampReplayPeriodRef = builder.objectRef<Seen<Stretch>>('LampReplayPeriod').implement({
  description:
    '一段时间内实际所亮的灯与另一规则下本应亮的灯，其间两者均未变。A period within which neither the lamp shown nor the lamp of the other policy changed.',
  fields: (t) => ({
    from: t.expose('from', { type: 'CivilDate', description: '首日。Its first day.' }),
    to: t.expose('to', { type: 'CivilDate', description: '末日（含）。Its last day, included.' }),
    days: t.exposeInt('days', { description: '天数。The number of days.' }),
    shown: t.field({
      type: LampRef,
      nullable: true,
      description: '实际所亮的灯，尚无记录为空。The lamp that was shown; null where none is on record.',
      resolve: ({ recorded }) => recorded?.lamp ?? null,
    }),
    other: t.field({
      type: LampRef,
      nullable: true,
      description: '另一规则下本应亮的灯。The lamp that the other policy would have shown.',
      resolve: ({ other }) => other?.lamp ?? null,
    }),
    otherReason: t.field({
      type: TextRef,
      nullable: true,
      description: '另一规则亮此灯的原因，按转灯之日。The reason of the other policy, as of the day of its change.',
      resolve: ({ snapshot, other }) => other && lampReasonText(other.reason, snapshot.plan.year),
    }),
    differs: t.boolean({
      description:
        '两灯含义是否不同；颜色、名称各规则自定，不作比较。Whether the two lamps differ in meaning; colours and names are each policy’s own.',
      resolve: ({ recorded, other }) => isOtherwise({ recorded: recorded?.lamp ?? null, other: other?.lamp ?? null }),
    }),
  }),
});

builder.objectField(MeasureRef, 'lampReplay', (t) =>
  t.field({
    type: [LampReplayPeriodRef],
    description:
      '假如适用另一亮灯规则，至所示之日将会亮何灯，按先后；未交办的为空列表（督查室、领导、审计员）。Which lamps another policy would have shown up to the day shown, earliest first; empty for a measure that was not issued. For the office, leaders and auditors.',
    args: {
      policy: t.arg({ type: LampPolicyInput, required: true, description: '另一规则。The other policy.' }),
      from: t.arg({
        type: 'CivilDate',
        description:
          '假如自何日起适用，默认自计划通过之日。In force from this date; by default from the adoption of the plan.',
      }),
    },
    resolve: async ({ snapshot, id }, args) => {
      const { today, plan, read } = snapshot;
      const policy = lampPolicyOf(args.policy);
      const fault = policyFault(policy);
      if (fault) throw badInput(`policy.${fault.field}`, { zh: fault.reasonZh, en: fault.reason });
      const from = args.from ?? plan.adopted;
      if (from > today) throw badInput('from', { zh: '晚于所示之日', en: 'lies after the day shown' });
      const stretches = await read.lampReplay(id, { policy, terms: plan.terms, from, until: today });
      return stretches.map((stretch) => seen(snapshot, stretch));
    },
  }),
);
