/** The meeting for which a decision was recorded, and the paper that lay before it. */

import { type Meeting, meetingWords, periodOf } from '@duban/domain';
import { builder } from '../builder.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { MeetingKindRef } from '../kernel/words.ts';
import { PlanSnapshotRef } from '../meetings/plan-papers.ts';

export const MeetingRef = builder.objectRef<Seen<Meeting>>('Meeting').implement({
  description: '作出决定的会议。A meeting that decided something.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MeetingKindRef, description: '哪种会议。Which meeting.' }),
    metOn: t.expose('metOn', { type: 'CivilDate', description: '会议日期。The date of the meeting.' }),
    name: t.field({
      type: TextRef,
      description: '会议名称，如6月26日周例会。The meeting in words, with its date.',
      resolve: ({ snapshot, kind, metOn }) => meetingWords({ kind, metOn }, snapshot.plan.year),
    }),
    snapshot: t.field({
      type: PlanSnapshotRef,
      nullable: true,
      description:
        '会上的材料（如当周议程）；未编制或无权查看的为空。The paper of that meeting, such as the week’s agenda; null where none was drawn up or it may not be viewed.',
      resolve: async ({ snapshot, kind, metOn }) => {
        const row = await snapshot.read.snapshot(`${kind}/${periodOf(kind, metOn)}`);
        return row && seen(snapshot, row);
      },
    }),
  }),
});
