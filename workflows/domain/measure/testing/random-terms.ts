/** How the terms change while random commands are run: other lamps, another ladder, another cadence. */

import { DEFAULT_LADDER } from '../../ladder/default-ladder.ts';
import { type Ladder, NO_GRACE } from '../../ladder/ladder.ts';
import { policyOf, RULES } from '../../lamp/testing.ts';
import type { Cadence, Terms } from '../../plan/settings.ts';
import { addDays, type CivilDate } from '../../time/civil-date.ts';
import { of, type Step } from './random-commands.ts';

export const POLICIES = [
  policyOf([RULES.binary]),
  policyOf([RULES.dueWorkingDays, RULES.points]),
  policyOf([RULES.percent, RULES.dueMonth], { mode: 'roadmap-linear', asAt: 'month-end', graceDays: 10 }),
] as const;
const STRICT: Ladder = {
  ...DEFAULT_LADDER,
  version: 2,
  quietHours: { from: '17:00', to: '10:30' },
  rungs: [
    {
      id: 'lamp-red',
      title: { zh: '亮红灯' },
      document: 'urging',
      trigger: { kind: 'lamp-turned', to: ['red'] },
      grace: NO_GRACE,
      recipients: [{ role: 'unit-head', copy: false }],
      channels: ['inbox'],
    },
    ...DEFAULT_LADDER.rungs.map((rung) =>
      rung.id === 'urging' && rung.trigger.kind === 'after-due'
        ? { ...rung, trigger: { ...rung.trigger, limit: { days: 2, kind: 'working' as const } } }
        : rung,
    ),
  ],
};
const LADDERS = [DEFAULT_LADDER, STRICT] as const;
const CADENCES: readonly Cadence[] = [
  { kind: 'none' },
  { kind: 'weekly', weekday: 5 },
  { kind: 'monthly', day: 25 },
  { kind: 'monthly', day: 31 },
];

export const termsAfter = (terms: Terms, { action, pick, days, yes }: Step, today: CivilDate): Terms => {
  const from = addDays(today, Math.max(0, days));
  const { lamps, ladders, settings } = terms;
  if (action === 'lamps' && from > (lamps.at(-1)?.from ?? '')) {
    const value = { ...(of(POLICIES, pick) ?? POLICIES[0]), version: lamps.length + 1 };
    return { ...terms, lamps: [...lamps, { from, value }] };
  }
  // Some of today's rungs have already fired under the present ladder.
  if (action === 'ladder' && from > today && from > (ladders.at(-1)?.from ?? '')) {
    const value = { ...(of(LADDERS, pick) ?? DEFAULT_LADDER), version: ladders.length + 1 };
    return { ...terms, ladders: [...ladders, { from, value }] };
  }
  if (action !== 'settings') return terms;
  const cadence = of(CADENCES, pick) ?? settings.cadence;
  return { ...terms, settings: { ...settings, cadence, signOff: yes }, cadenceSince: today };
};
