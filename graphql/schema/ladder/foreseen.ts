/** What time alone will bring to a measure, should nobody act: dates missed, rungs of the ladder, lamps. */

import { addDays, type Instant, inForce, startOfDate } from '@duban/domain';
import type { ForeseenRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { badInput } from '../kernel/problem.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { LampRef, lampIn } from '../measure/lamp.ts';
import { MeasureRef } from '../refs.ts';
import { EventTypeRef } from '../timeline/timeline.ts';
import { LadderRecipientRef, ObligationRef } from './escalation.ts';

const USUAL_DAYS_AHEAD = 30;
/** Every day is lived through by the domain: a year of a measure without a hand moved takes it some milliseconds. */
const MAX_DAYS_AHEAD = 92;

const ForeseenRef = builder.objectRef<Seen<ForeseenRow>>('ForeseenEvent').implement({
  description: '若无人办理，届时将发生的事。An event that time will bring if nobody acts.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '何时（计划时间）。When, in plan time.' }),
    type: t.expose('type', { type: EventTypeRef, description: '何事，如督办、逾期、转灯。The type of the event.' }),
    obligation: t.expose('obligation', {
      type: ObligationRef,
      nullable: true,
      description: '哪个事项，转灯为空。The obligation; null for a change of the lamp.',
    }),
    due: t.expose('due', {
      type: 'CivilDate',
      nullable: true,
      description: '该事项的期限，灯则为空。The due date of the obligation; null for a lamp.',
    }),
    rung: t.string({
      nullable: true,
      description: '督办的哪一级，非督办为空。The rung that fires; null for other events.',
      resolve: ({ rung }) => rung?.id ?? null,
    }),
    rungTitle: t.field({
      type: TextRef,
      nullable: true,
      description: '该级的名称，非督办为空。The title of the rung; null for other events.',
      resolve: ({ snapshot, rung, at }) => (rung ? titleOf(snapshot, rung.id, at) : null),
    }),
    document: t.field({
      type: DocumentKindRef,
      nullable: true,
      description: '何种文书，非督办为空。The document; null for other events.',
      resolve: ({ rung }) => rung?.document ?? null,
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁，非督办为空列表。The recipients; none for other events.',
      resolve: ({ rung }) => [...(rung?.to ?? [])],
    }),
    lamp: t.field({
      type: LampRef,
      nullable: true,
      description: '转为何灯，非转灯为空。The new lamp; null for other events.',
      resolve: ({ snapshot, lamp }) => (lamp === null ? null : lampIn(snapshot, lamp)),
    }),
  }),
});

const titleOf = ({ plan }: Snapshot, rung: string, at: Instant) => {
  const ladder = inForce(plan.terms.ladders, at.slice(0, 10));
  return ladder.rungs.find(({ id }) => id === rung)?.title ?? null;
};

builder.objectField(MeasureRef, 'foreseen', (t) =>
  t.field({
    type: [ForeseenRef],
    description:
      '若无人办理，自所示时刻起将发生的事，按先后；已到而尚未记录的列在最前。What will happen from the moment shown on if nobody acts, earliest first; what is due already and not recorded yet comes first.',
    args: {
      until: t.arg({
        type: 'CivilDate',
        description: `至何日（含），默认${USUAL_DAYS_AHEAD}日，至多${MAX_DAYS_AHEAD}日。Up to this date, included; by default ${USUAL_DAYS_AHEAD} days ahead, at most ${MAX_DAYS_AHEAD}.`,
      }),
    },
    resolve: async ({ snapshot, id }, { until }) => {
      const { today, now, plan } = snapshot;
      const last = until ?? addDays(today, USUAL_DAYS_AHEAD);
      if (last < today) throw badInput('until', { zh: '早于所示之日', en: 'lies before the day shown' });
      if (last > addDays(today, MAX_DAYS_AHEAD))
        throw badInput('until', {
          zh: `至多在所示之日后${MAX_DAYS_AHEAD}日`,
          en: `must be at most ${MAX_DAYS_AHEAD} days after the day shown`,
        });
      const ask = { terms: plan.terms, from: now, until: startOfDate(addDays(last, 1)) };
      return (await snapshot.read.foreseen(id, ask)).map((row) => seen(snapshot, row));
    },
  }),
);
