/** What a unit owes now, most pressing first. */

import type { ToDoKind, ToDoRow } from '@duban/read-models';
import { builder } from './builder.ts';
import { knownMeasure } from './measure.ts';
import { connectionType } from './page.ts';
import { MeasureRef, MilestoneRef, UnitRef } from './refs.ts';
import { type Seen, seen } from './snapshot.ts';
import { knownUnit } from './unit.ts';

const KindRef = builder.enumType('ToDoKind', {
  description: '待办的种类，按紧迫程度。What is owed, in order of urgency.',
  values: {
    OVERDUE: { value: 'overdue', description: '逾期未报。An open milestone whose date is over.' },
    RETURNED: { value: 'returned', description: '退回待改。A returned milestone whose date lies ahead.' },
    ACKNOWLEDGE: { value: 'acknowledge', description: '待签收。A measure that is not yet acknowledged.' },
    DUE_SOON: { value: 'dueSoon', description: '即将到期。A milestone that is due soon.' },
  } as const satisfies Record<string, { value: ToDoKind; description: string }>,
});

const ToDoRef = builder.objectRef<Seen<ToDoRow>>('ToDo').implement({
  description: '一件待办。One thing that is owed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: '种类。What kind.' }),
    unit: t.field({
      type: UnitRef,
      description: '哪个单位。Who owes it.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。Of which measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，待签收时为空。Which milestone; null where a measure waits to be acknowledged.',
      resolve: async ({ snapshot, measure, milestone }) => {
        const row = milestone && (await snapshot.read.milestone({ measure, milestone: milestone.id }));
        return row && seen(snapshot, row);
      },
    }),
    due: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '期限，待签收时为空。Until when.',
      resolve: ({ milestone }) => milestone?.due ?? null,
    }),
    reason: t.exposeString('reason', { nullable: true, description: '退回原因。Why it was returned, if it was.' }),
    since: t.expose('since', { type: 'Instant', description: '自何时起（计划时间）。Since when.' }),
  }),
});

export const ToDoConnectionRef = connectionType<Seen<ToDoRow>>('ToDo', ToDoRef, { zh: '待办', en: 'things owed' });
